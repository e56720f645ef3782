"""Records are what ``dataclass(frozen=True, slots=True)`` gives."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, dataclass, fields, replace
from typing import Any

import pytest

from backfile.common.record import record


@record
class Place:
    """A place."""

    name: str
    boats: tuple[str, ...] = ()
    depth: int = 3


@dataclass(frozen=True, slots=True)
class Theirs:
    name: str
    boats: tuple[str, ...] = ()
    depth: int = 3


@pytest.mark.parametrize("make", [Place, Theirs])
def test_a_record_is_a_frozen_dataclass(make: Any) -> None:
    one, same = make("Port Alder", ("Ann",)), make(name="Port Alder", boats=("Ann",), depth=3)
    assert one == same
    assert hash(one) == hash(same)
    assert one != make("Port Alder")
    assert one != ("Port Alder", ("Ann",), 3)
    assert replace(one, depth=4) == make("Port Alder", ("Ann",), 4)
    assert [field.name for field in fields(make)] == ["name", "boats", "depth"]
    assert repr(one) == f"{make.__name__}(name='Port Alder', boats=('Ann',), depth=3)"
    assert pickle.loads(pickle.dumps(one)) == one
    assert not hasattr(one, "__dict__")
    with pytest.raises(FrozenInstanceError):
        one.depth = 4
    with pytest.raises(FrozenInstanceError):
        del one.depth
    with pytest.raises(TypeError):
        make()
