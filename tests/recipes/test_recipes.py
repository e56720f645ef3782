"""The package's own recipes, a user's, and hooks in Python."""

from __future__ import annotations

from pathlib import Path

import pytest
import turbohtml

from backfile.errors import SettingsError
from backfile.extract import extract
from backfile.model import Page
from backfile.recipes import Recipes

TEXT = "".join(
    f"<p>Sentence {number} of a story that the courier printed, long enough to be one.</p>" for number in range(9)
)
PAGE = f"<title>A story</title><meta property='og:type' content='article'><body><h1>A story</h1><div class=zz>{TEXT}<div class=fact><p>Facts in a box of the courier's.</p></div></div>"


def texts(
    recipes: Recipes, url: str = "https://www.courier.example/a-story-of-boats"
) -> tuple[str, list[str], list[str]]:
    found = extract(Page("a.html", PAGE, url=url), turbohtml.parse(PAGE), recipes)
    assert found.body is not None
    return found.recipe, [block.text for block in found.body.select("p")], [removal.step for removal in found.removals]


def test_the_built_in_table_is_sorted_and_read() -> None:
    hosts = list(Recipes.builtin().table)
    assert hosts and hosts == sorted(hosts)


def test_a_users_table_acts_and_is_named(tmp_path: Path) -> None:
    (tmp_path / "recipes.toml").write_text("['courier.example']\ncut = ['.fact']\n", "utf-8")
    recipes = Recipes.load(tmp_path)
    name, kept, steps = texts(recipes)
    assert name == "courier.example"
    assert "Facts in a box of the courier's." not in kept and "recipe" in steps
    assert texts(recipes, "https://other.example/a-story-of-boats")[0] == ""
    assert recipes.digest != Recipes.builtin().digest


def test_a_body_selector_chooses_the_region(tmp_path: Path) -> None:
    (tmp_path / "recipes.toml").write_text("['courier.example']\nbody = '.fact'\n", "utf-8")
    assert texts(Recipes.load(tmp_path))[1] == ["Facts in a box of the courier's."]


def test_a_hook_gets_the_article_as_soup(tmp_path: Path) -> None:
    (tmp_path / "recipes.py").write_text(
        "from backfile.recipes import recipe\n\n@recipe('courier.example')\ndef courier(soup):\n"
        "    for p in soup.select('p')[3:]:\n        p.decompose()\n    return soup\n",
        "utf-8",
    )
    name, kept, _ = texts(Recipes.load(tmp_path))
    assert name == "courier.example" and len(kept) == 3


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        (b"[", "not valid TOML"),
        (b"['caf\xe9.example']", "not UTF-8"),
        (b"['a.example']\nbodi = 'x'", "bodi"),
        (b"['a.example']\nbody = '::::'", "no CSS selector"),
        (b"a = 1", "selectors"),
    ],
)
def test_mistakes_are_told_with_the_file(tmp_path: Path, text: bytes, tells: str) -> None:
    (tmp_path / "recipes.toml").write_bytes(text)
    with pytest.raises(SettingsError, match=tells) as told:
        Recipes.load(tmp_path)
    assert "recipes.toml" in str(told.value)


def test_a_failing_recipes_py_is_told(tmp_path: Path) -> None:
    (tmp_path / "recipes.py").write_text("1 / 0", "utf-8")
    with pytest.raises(SettingsError, match="ZeroDivisionError"):
        Recipes.load(tmp_path)
