"""axe-core finds no violation on any page type, in light and dark, from the left and from the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from .conftest import Visit

AXE = Axe()
OPTIONS: dict[str, Any] = {
    "resultTypes": ["violations"],
    # Every rule, the enhanced ones too: text at 7:1, targets of 24 px.
    "rules": {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}},
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("site", ["en", "ur"])
def test_no_violation(visit: Callable[..., Visit], site: str, scheme: str) -> None:
    tab = visit(site, 390 if site == "en" else 1280, color_scheme=scheme)
    found = []
    for name, path in tab.site.pages().items():
        page = tab.open(path)
        for details in page.locator("details").all():
            details.evaluate("el => { el.open = true }")
        result = AXE.run(page, options=OPTIONS)
        for violation in result.response["violations"]:
            nodes = [node["html"][:120] for node in violation["nodes"][:3]]
            found.append(f"{name}: {violation['id']}: {violation['help']}: {nodes}")
    assert found == []
