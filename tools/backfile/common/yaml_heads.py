"""Front matter that others wrote, read without harm."""

from __future__ import annotations

from typing import Any

import yaml


class _Loader(yaml.BaseLoader):
    """Every value stays a text, as it is written: no day, number or object is made of it."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        # A few aliases of aliases stand for millions of values.
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("an alias")
        return super().compose_node(parent, index)


def read_yaml(head: str) -> dict[str, Any] | None:
    """The fields of YAML by name; None where it is no mapping. Raises yaml.YAMLError, for an alias and for what nests too deep too."""
    try:
        told = yaml.load(head, _Loader)
    except RecursionError as error:
        raise yaml.YAMLError("nests too deep") from error
    return {str(name): value for name, value in told.items()} if isinstance(told, dict) else None
