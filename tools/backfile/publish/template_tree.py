"""What a template's tree is made into before code is written for it: the same template, with less to do for each page.

One step after the other: the template that it extends is put around its blocks, calls of macros are marked, loops count
for themselves, scopes that hold no name of their own fall away, and what shows nothing but the site is marked to be kept.
Where a step meets something that it does not know it leaves it as it was. Marks are attributes of Jinja's nodes, which
allow no kinds of ours.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from jinja2 import nodes
from jinja2.compiler import find_undeclared
from jinja2.filters import FILTERS
from jinja2.tests import TESTS
from jinja2.visitor import NodeTransformer

from backfile.publish.template_nodes import below, has, walk

MACRO = "backfile_macro"
"""Mark of a call: (template, name) of the macro that it calls; of one in the same template the template is empty."""
SEQUENCE = "backfile_sequence"
"""Mark of a call: the variable of the sequence whose items it counts, those alone that pass its second argument."""
ITEM = "_item"
"""What an item is called in that."""
FRAGMENT = "backfile_fragment"
"""Mark of a scope that shows nothing but the site: its number."""
METHODS = frozenset({"startswith", "endswith", "split", "format", "get", "items", "replace", "strip", "lower", "upper"})
"""Methods of texts and dicts: called without asking whether they want the context."""

Parse = Callable[[str], nodes.Template | None]
"""Gives the tree of another template, by its name."""

Others = Callable[[str], Mapping[str, nodes.Macro]]
"""Gives the macros of another template."""

_GIVEN = ("page", "root", "site")
_SITE = frozenset({"root", "site"})
# Looking a kept fragment up costs as much as printing two names: a smaller fragment does not pay.
_LEAST_NAMES = 3
_STORES = (nodes.Assign, nodes.AssignBlock, nodes.Import, nodes.FromImport, nodes.Macro, nodes.Block, nodes.NSRef)
_FUNCTIONS = (nodes.Macro, nodes.CallBlock, nodes.Include, nodes.Block, nodes.FilterBlock)
_PURE = (
    nodes.Output, nodes.If, nodes.For, nodes.TemplateData, nodes.Const, nodes.Name, nodes.Getattr, nodes.Getitem,
    nodes.Slice, nodes.Compare, nodes.Operand, nodes.Not, nodes.And, nodes.Or, nodes.CondExpr, nodes.Filter, nodes.Test,
    nodes.Call, nodes.MarkSafe, nodes.Concat, nodes.Tuple, nodes.List, nodes.InternalName,
)  # fmt: skip
_OF_LOOP = {
    "index": "({count} + 1)",
    "index0": "{count}",
    "first": "({count} == 0)",
    "length": "len({items})",
    "last": "({count} == len({items}) - 1)",
    "nextitem": "({items}[{count} + 1] if {count} + 1 < len({items}) else undefined('there is no next item'))",
}


def mark_of(node: nodes.Node, mark: str) -> Any:
    """The mark that a node bears, or None."""
    return getattr(node, mark, None)


def prepare(tree: nodes.Template, parse: Parse, others: Others) -> None:
    """All the steps."""
    put_into_frame(tree, parse)
    find_macros(tree, others)
    _Loops().visit(tree)
    tree.body = _without_scopes(tree.body)
    if not has(tree, (nodes.Extends, nodes.Block)):
        tree.body = _without_scopes(list(_Fragments(tree).found_in(tree.body)))
    stored = {name.name for name in below(tree, nodes.Name) if name.ctx != "load"}
    read = {name.name for name in below(tree, nodes.Name)}
    # read at the top of the page, else each loop would look them up again
    tree.body[:0] = [nodes.ExprStmt(nodes.Name(name, "load")) for name in _GIVEN if name in read - stored]


def put_into_frame(tree: nodes.Template, parse: Parse) -> None:
    """Put the blocks of a template into the one that it extends, when that has a fixed name and nothing asks for
    ``super`` or ``self``.
    """
    extends = [node for node in tree.body if isinstance(node, nodes.Extends)]
    if len(extends) != 1 or not isinstance(extends[0].template, nodes.Const) or _asks_for_blocks(tree):
        return
    frame = parse(extends[0].template.value)
    if frame is None or below(frame, nodes.Extends) or _asks_for_blocks(frame):
        return
    blocks = {block.name: block for block in tree.body if isinstance(block, nodes.Block)}
    # outside of its blocks the page prints nothing; the variables that it sets there go to the top
    before = [node for node in tree.body if not isinstance(node, nodes.Output | nodes.Block | nodes.Extends)]
    _Blocks(blocks).visit(frame)
    tree.body = [*before, *frame.body]


def _asks_for_blocks(tree: nodes.Template) -> bool:
    if any(name.name in {"self", "super"} for name in below(tree, nodes.Name)):
        return True
    blocks = below(tree, nodes.Block)
    top = {id(node) for node in tree.body}
    inside = bool(below(tree, nodes.Extends)) and not top.issuperset(map(id, blocks))
    return inside or any(block.scoped or block.required or below(block, nodes.Block) for block in blocks)


class _Blocks(NodeTransformer):
    def __init__(self, blocks: dict[str, nodes.Block]) -> None:
        self._blocks = blocks

    def visit_Block(self, node: nodes.Block) -> nodes.Node:  # noqa: N802 (Jinja's own name)
        return nodes.Scope(self._blocks.get(node.name, node).body, lineno=node.lineno)


def find_macros(tree: nodes.Template, others: Others) -> None:
    """Mark the calls of macros, where each name is one macro's alone."""
    own = macros_of(tree)
    stored = Counter(name.name for name in below(tree, nodes.Name) if name.ctx != "load")
    origins: dict[str, set[tuple[str, str]]] = {}
    for name, origin in _origins(tree):
        origins.setdefault(name, set()).add(origin)
    known = {name: next(iter(found)) for name, found in origins.items() if len(found) == 1 and name not in stored}
    for call in below(tree, nodes.Call):
        name = call.node.name if isinstance(call.node, nodes.Name) else ""
        if name in known and not (call.dyn_args or call.dyn_kwargs):
            template, wanted = known[name]
            macro = (others(template) if template else own).get(wanted)
            if macro is not None and _gives_in_order(call, macro):
                setattr(call, MACRO, known[name])
                if known[name][0]:
                    call.node = _raw("")
    read = {name.name for name in below(tree, nodes.Name) if name.ctx == "load"}
    _Imports(known.keys() - read).visit(tree)


def _origins(tree: nodes.Template) -> Iterator[tuple[str, tuple[str, str]]]:
    """(name, where it comes from) of each macro that is defined or imported."""
    for macro in below(tree, nodes.Macro):
        yield macro.name, ("", macro.name)
    for import_ in below(tree, nodes.FromImport):
        template = import_.template.value if isinstance(import_.template, nodes.Const) else "?"
        for item in import_.names:
            name, alias = item if isinstance(item, tuple) else (item, item)
            yield alias, ("?" if import_.with_context else template, name)
    for whole in below(tree, nodes.Import):
        yield whole.target, ("?", "")


def macros_of(tree: nodes.Template) -> dict[str, nodes.Macro]:
    """The ordinary macros at the top of a template, by name."""
    return {
        macro.name: macro
        for macro in tree.body
        if isinstance(macro, nodes.Macro) and not find_undeclared(macro.body, ("caller", "kwargs", "varargs"))
    }


def _gives_in_order(call: nodes.Call, macro: nodes.Macro) -> bool:
    """Make a call give its values in the macro's order; False where it has others than the macro wants."""
    names = [argument.name for argument in macro.args]
    named = {keyword.key: keyword.value for keyword in call.kwargs}
    if len(call.args) > len(names) or not named.keys() <= set(names[len(call.args) :]):
        return False
    last = max([names.index(name) + 1 for name in named], default=0)
    call.args += [named.get(name) or _raw("missing") for name in names[len(call.args) : last]]
    call.kwargs = []
    return True


def is_of_texts(macro: nodes.Macro) -> bool:
    """True for a macro of one value whose parts it never asks for: most likely a text or a number."""
    if len(macro.args) != 1:
        return False
    asked = {id(node.node) for node in below(macro, nodes.Getattr)}
    asked |= {id(node.node) for node in below(macro, nodes.Getitem)}
    asked |= {id(value) for call in below(macro, nodes.Call) if mark_of(call, MACRO) for value in call.args}
    asked |= {id(loop.iter) for loop in below(macro, nodes.For)}
    return not any(id(name) in asked for name in below(macro, nodes.Name) if name.name == macro.args[0].name)


class _Imports(NodeTransformer):
    """Drops imports of which no name is read any more."""

    def __init__(self, done: set[str]) -> None:
        self._done = done

    def visit_FromImport(self, node: nodes.FromImport) -> nodes.Node | None:  # noqa: N802
        aliases = {item[1] if isinstance(item, tuple) else item for item in node.names}
        return None if aliases <= self._done else node


def _raw(code: str) -> nodes.InternalName:
    """A node that stands for Python code; Jinja's parser alone may call the constructor."""
    node = object.__new__(nodes.InternalName)
    nodes.Node.__init__(node, code)
    return node


class _Loops(NodeTransformer):
    """``loop.first``, ``loop.last`` and their like are told from a counter; Jinja's own loop object is slow."""

    def __init__(self) -> None:
        self._count = 0
        self._inside: list[dict[str, str] | None] = []

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802
        node.iter = self.visit(node.iter)
        names: dict[str, str] | None = None
        if _counts_simply(node):
            self._count += 1
            names = {"count": f"i_{self._count}", "items": f"s_{self._count}"}
            items = [node.iter]
            if node.test is not None and isinstance(node.target, nodes.Name):
                items.append(_Item(node.target.name).visit(node.test))
                node.test = None
            node.target = nodes.Tuple([_raw(names["count"]), node.target], "store")
            node.iter = nodes.Call(_raw(""), items, [], None, None)
            setattr(node.iter, SEQUENCE, names["items"])
        self._inside.append(names)
        node.body = [self.visit(child) for child in node.body]
        self._inside.pop()
        node.else_ = [self.visit(child) for child in node.else_]
        return node

    def visit_Getattr(self, node: nodes.Getattr) -> nodes.Node:  # noqa: N802
        names = self._inside[-1] if self._inside else None
        if names is not None and _is_loop(node.node):
            return _raw(_OF_LOOP[node.attr].format_map(names))
        self.generic_visit(node)
        return node


class _Item(NodeTransformer):
    """The test of a loop, of what its code calls each item."""

    def __init__(self, name: str) -> None:
        self._name = name

    def visit_Name(self, node: nodes.Name) -> nodes.Node:  # noqa: N802
        return _raw(ITEM) if node.name == self._name else node


def _is_loop(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Name) and node.name == "loop"


def _counts_simply(node: nodes.For) -> bool:
    """True where the body asks the loop for nothing but its place, and is one function's code."""
    own = list(_of_this_loop(node.body))
    asked = [part for part in own if isinstance(part, nodes.Getattr) and _is_loop(part.node)]
    filters = node.test is not None and not isinstance(node.target, nodes.Name)
    if not asked or node.recursive or filters or has(nodes.Scope(node.body), _FUNCTIONS):
        return False
    known = all(part.attr in _OF_LOOP for part in asked)
    return known and len(asked) == sum(_is_loop(name) for name in own)


def _of_this_loop(parts: Iterable[nodes.Node]) -> Iterator[nodes.Node]:
    """The nodes in which ``loop`` is this loop, not one inside it."""
    for part in parts:
        yield part
        inside = part.iter_child_nodes(exclude=("body",) if isinstance(part, nodes.For) else ())
        yield from _of_this_loop(inside)


def _without_scopes(body: list[nodes.Node]) -> list[nodes.Node]:
    """The nodes, those of scopes that set no name among them, with neighbouring texts joined."""
    found: list[nodes.Node] = []
    for node in body:
        for field in ("body", "elif_", "else_"):
            if isinstance(inner := getattr(node, field, None), list):
                setattr(node, field, _without_scopes(inner))
        parts = [node]
        if isinstance(node, nodes.Scope) and mark_of(node, FRAGMENT) is None and not has(node, _STORES):
            parts = node.body
        for part in parts:
            if isinstance(part, nodes.Output) and found and isinstance(found[-1], nodes.Output):
                found[-1] = nodes.Output([*found[-1].nodes, *part.nodes], lineno=found[-1].lineno)
            else:
                found.append(part)
    return found


class _Fragments:
    """Finds the longest runs of nodes that show nothing but the site, and puts each into a marked scope."""

    def __init__(self, tree: nodes.Template) -> None:
        self._count = 0
        stored = {name.name for name in below(tree, nodes.Name) if name.ctx != "load"}
        self._free = not (stored & _SITE)

    def found_in(self, body: list[nodes.Node]) -> Iterator[nodes.Node]:
        run: list[nodes.Node] = []
        for node in _single(body):
            if self._free and _shows_site(node):
                run.append(node)
                continue
            yield from self._close(run)
            run = []
            if isinstance(node, nodes.If):
                node.body, node.else_ = list(self.found_in(node.body)), list(self.found_in(node.else_))
            elif isinstance(node, nodes.Scope):
                node.body = list(self.found_in(node.body))
            yield node
        yield from self._close(run)

    def _close(self, run: list[nodes.Node]) -> Iterator[nodes.Node]:
        names = sum(len(below(node, nodes.Name)) for node in run)
        if names < _LEAST_NAMES:
            yield from _without_scopes(run)
            return
        scope = nodes.Scope(_without_scopes(run), lineno=run[0].lineno)
        setattr(scope, FRAGMENT, self._count)
        self._count += 1
        yield scope


def _single(body: list[nodes.Node]) -> Iterator[nodes.Node]:
    """The nodes, each printed value by itself."""
    for node in body:
        if isinstance(node, nodes.Output):
            yield from (nodes.Output([part], lineno=node.lineno) for part in node.nodes)
        else:
            yield node


def _shows_site(node: nodes.Node) -> bool:
    """True where the text of a node is the same on all pages that lie as deep below the site's root."""
    bound: set[str] | None = None
    for part in chain((node,), walk(node)):
        if bound is None and isinstance(part, nodes.Name) and part.name not in _SITE:
            bound = {name.name for name in below(node, nodes.Name) if name.ctx != "load"}
        if not (isinstance(part, _PURE) and _is_pure(part, bound or set())):
            return False
    return True


def _is_pure(node: nodes.Node, bound: set[str]) -> bool:
    if isinstance(node, nodes.Name):
        return node.name in _SITE or node.name in bound
    if isinstance(node, nodes.Filter):
        return node.name in FILTERS and node.name != "random"
    if isinstance(node, nodes.Test):
        return node.name in TESTS
    if isinstance(node, nodes.Call):
        is_method = isinstance(node.node, nodes.Getattr) and node.node.attr in METHODS
        return is_method or bool((mark_of(node, MACRO) or ("",))[0]) or mark_of(node, SEQUENCE) is not None
    return True
