"""What a person wrote in tags.toml."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.tag.articles import article, learned

from backfile.errors import SettingsError
from backfile.tag import TagDecisions


def test_a_persons_decisions_are_kept(tmp_path: Path) -> None:
    (tmp_path / "tags.toml").write_text(
        '[tags."Port Alder"]\nname = "Alder"\nkind = "place"\naliases = ["Port-Alder"]\ndescription = "A town."\n[tags.LFU]\nname = "Farmers"\n'
        "[tags.Gossip]\nhidden = true\n"
    )
    vocabulary = learned([article(1, tags=("Port-Alder", "Gossip"))], TagDecisions.load(tmp_path))
    tags = vocabulary.assign("1.html")
    assert tags[0] == "Alder"
    assert "Gossip" not in tags
    assert {entry.name: entry.description for entry in vocabulary.entries()}["Alder"] == "A town."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("tags = 1", "must hold tables"),
        ("tags.X = 1", "must hold tables"),
        ("[tag.X]", "has tag; it may hold only tags"),
        ('[tags.X]\nkind = "thing"', "'X' has the kind 'thing'; it must be one of person, organisation"),
        ('[tags.X]\nalias = ["Y"]', "'X' has alias; it may have name, kind, aliases"),
        ('[tags.X]\naliases = "Y"', "'X': aliases must be a list of texts"),
        ("[tags.X]\naliases = [1]", "'X': aliases must be a list of texts"),
        ('[tags.X]\nhidden = "no"', "'X': hidden must be true or false"),
        ("[", "is not valid TOML"),
    ],
)
def test_wrong_decisions_are_sentences(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "tags.toml").write_text(text)
    with pytest.raises(SettingsError) as caught:
        TagDecisions.load(tmp_path)
    assert str(caught.value).startswith(f"{tmp_path / 'tags.toml'}: {told}")
