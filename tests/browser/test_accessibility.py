"""axe-core finds no violation on any page type, in light and dark, from the left and from the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe

from .conftest import Visit

AXE = Axe()
OPTIONS: dict[str, Any] = {
    "resultTypes": ["violations"],
    # Every rule, the enhanced ones too: text at 7:1, targets of 24 px.
    "rules": {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}},
}


SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


@pytest.mark.parametrize(("site", "width"), [("en", 390), ("ur", 1280)])
def test_no_violation(visit: Callable[..., Visit], site: str, width: int) -> None:
    tab = visit(site, width)
    found = []
    for name, path in tab.site.pages().items():
        page = tab.open(path)
        for details in page.locator("details").all():
            details.evaluate("el => { el.open = true }")
        page.evaluate(AXE.axe_script)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            for violation in page.evaluate("async (options) => (await axe.run(options)).violations", OPTIONS):
                nodes = [node["html"][:120] for node in violation["nodes"][:3]]
                found.append(f"{name}, {scheme}: {violation['id']}: {violation['help']}: {nodes}")
    assert found == []
