"""Walking and copying a template's tree: what the compiler does most, in a third of the time of Jinja's own ways."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, TypeVar

from jinja2 import nodes

N = TypeVar("N", bound=nodes.Node)


@cache
def _with_kinds_of(kind: type[nodes.Node]) -> frozenset[type[nodes.Node]]:
    """A kind of nodes and those that it stands for. To look a type up takes a fourth of ``isinstance``, which asks the nodes'
    metaclass; it took an eighth of the compiler's time.
    """
    return frozenset((kind,)).union(*map(_with_kinds_of, kind.__subclasses__()))


_KINDS = _with_kinds_of(nodes.Node)


def clone(tree: nodes.Template) -> nodes.Template:
    """The tree once more, to be changed; a third of the time of parsing it again."""
    copy: nodes.Template = _clone(tree)
    return copy


def _clone(value: Any) -> Any:
    cls = type(value)
    if cls in _KINDS:
        copy = object.__new__(cls)
        copy.__dict__.update({name: _clone(part) for name, part in value.__dict__.items()})
        return copy
    return [_clone(part) for part in value] if cls is list else value


def walk(node: nodes.Node) -> Iterator[nodes.Node]:
    """All nodes below ``node``, in no order: Jinja's ``find_all`` takes a fourth of the compiler's time."""
    waiting: list[Any] = [node]
    while waiting:
        for value in waiting.pop().__dict__.values():
            cls = type(value)
            if cls in _KINDS:
                waiting.append(value)
                yield value
            elif cls is list:
                for part in value:
                    if type(part) in _KINDS:
                        waiting.append(part)
                        yield part


def below(node: nodes.Node, kind: type[N]) -> list[N]:
    """All nodes of a kind below ``node``."""
    kinds = _with_kinds_of(kind)
    return [part for part in walk(node) if type(part) in kinds]  # type: ignore[misc]


def has(node: nodes.Node, kinds: tuple[type[nodes.Node], ...]) -> bool:
    """True where a node of one of these kinds is below ``node``."""
    wanted = frozenset().union(*map(_with_kinds_of, kinds))
    return any(type(part) in wanted for part in walk(node))
