"""A Jinja environment that compiles templates to faster code: the same language, the same output.

An archive renders a handful of templates tens of thousands of times, so what Jinja decides anew for every page is
decided once, when a template is compiled: constant interface texts are translated and partials stand where they are
included (here), frames, macros, loops and what shows nothing but the site are settled (``template_tree.py``), and the
code that is written prints without a ``Markup`` being made (``template_code.py``). An article of 10 kB of the archive's
own theme: 0.77 ms as Jinja compiles it, 0.15 ms so.

Everything here goes through places that Jinja documents: ``_parse``, ``_generate`` and ``code_generator_class``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, Template, TemplateNotFound, meta, nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from backfile.publish.template_code import FastCodeGenerator
from backfile.publish.template_nodes import clone, has, walk
from backfile.publish.template_tree import macros_of, prepare

try:
    from markupsafe._speedups import _escape_inner as escape_text
except ImportError:
    escape_text = escape

Links = tuple[tuple[str | None, ...], tuple[str, ...]]
"""What a template includes, imports or extends (None for a name that is computed), and what of that it imports."""

_MOST_KNOWN = 20_000
_CALLS = frozenset({"_", "gettext"})
_PLACE = re.compile(r"%%|%\((\w+)\)s")


def escape_output(value: object) -> str:
    """``value`` as text that is safe to print. Unlike ``escape`` it need not be a ``Markup``: it is only joined."""
    cls = type(value)
    if cls is Markup:
        return value  # type: ignore[return-value]
    return str(value) if cls is int else escape(value)


def as_sequence(items: Iterable[Any]) -> Sequence[Any]:
    """What a loop goes through, to be counted."""
    return items if type(items) is tuple or type(items) is list else list(items)


class FastMacro(Macro):
    """A macro with a plain function, ``direct``, that gives its text: for calls that only give values in their order."""

    def __init__(self, environment: Environment, func: Callable[..., str], *facts: Any) -> None:
        *facts_of_jinja, self._of_texts = facts
        super().__init__(environment, func, *facts_of_jinja)
        if not (self.catch_kwargs or self.catch_varargs or self.caller):
            func.__defaults__ = (missing,) * self._argument_count
        self.direct = func

    def keep(self) -> None:
        """Keep what it gives for texts and numbers: for a macro that sees nothing but its arguments."""
        if not self._of_texts:
            return
        known: dict[Any, str] = {}
        make = self.direct

        def direct(value: Any) -> str:
            # only str and int are remembered: a Markup equals the str of the same text, and True equals 1
            if type(value) is not str and type(value) is not int:
                return make(value)
            found = known.get(value)
            if found is None:
                found = make(value)
                if len(known) < _MOST_KNOWN:
                    known[value] = found
            return found

        direct.__defaults__ = (missing,)
        self.direct = direct


class FastTemplate(Template):
    """Its macros, when another template imports them, keep what they gave: an imported macro sees nothing but its
    arguments. The names that all pages see are put together once.
    """

    @cached_property
    def _known(self) -> dict[str, Any]:
        return dict(self.globals)

    def new_context(
        self, vars: dict[str, Any] | None = None, shared: bool = False, locals: Mapping[str, Any] | None = None
    ) -> Context:
        """As Jinja's, which asks its maps for each of their names again: a tenth of the time of an article."""
        if vars is None or shared or locals:
            return super().new_context(vars, shared, locals)
        known = self._known
        return self.environment.context_class(self.environment, known | vars, self.name, self.blocks, globals=known)

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        if self._module is None:
            self._module = self.make_module()
            for value in vars(self._module).values():
                if type(value) is FastMacro:
                    value.keep()
        return self._module


class _Optimiser(NodeTransformer):
    """Puts constant texts and included templates in place."""

    def __init__(self, environment: FastEnvironment) -> None:
        self._environment = environment

    def visit_Output(self, node: nodes.Output) -> nodes.Node:  # noqa: N802 (Jinja's own name)
        """``{% trans name=value %}By {{ name }}{% endtrans %}`` becomes its pieces."""
        self.generic_visit(node)
        node.nodes = [piece for child in node.nodes for piece in self._pieces(child)]
        return node

    def _pieces(self, node: nodes.Expr) -> list[nodes.Expr]:
        if not (_is_constant_text(node) and isinstance(node, nodes.Call) and node.kwargs):
            return [node]
        values = {item.key: item.value for item in node.kwargs}
        text = self._environment.translate(node.args[0].value)  # type: ignore[attr-defined]
        pieces: list[nodes.Expr] = []
        done = 0
        for match in _PLACE.finditer(text):
            if match[1] is not None and match[1] not in values:
                return [node]
            pieces.append(self._safe(text[done : match.start()] + ("" if match[1] else "%"), node))
            pieces += [values[match[1]]] if match[1] else []
            done = match.end()
        rest = text[done:]
        if "%" in _PLACE.sub("", text):
            return [node]  # another format: Python's own business
        return [*pieces, self._safe(rest, node)]

    def _safe(self, text: str, node: nodes.Node) -> nodes.Expr:
        safe = nodes.MarkSafe(nodes.Const(text))
        safe.set_lineno(node.lineno, override=True).set_environment(self._environment)
        return safe

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 (Jinja's own name)
        """``_("text")`` becomes the translated text."""
        self.generic_visit(node)
        if _is_constant_text(node) and not node.kwargs:
            text = self._environment.translate(node.args[0].value)  # type: ignore[attr-defined]
            return self._safe(str(Markup(text) % {}), node)
        return node

    def visit_Include(self, node: nodes.Include) -> nodes.Node:  # noqa: N802
        """An include of a fixed template becomes that template's own nodes, in a scope of their own."""
        self.generic_visit(node)
        if not (isinstance(node.template, nodes.Const) and node.with_context) or node.ignore_missing:
            return node
        tree = self._environment.parse_included(node.template.value)
        if tree is None:
            return node
        scope = nodes.Scope(tree.body)
        scope.set_lineno(node.lineno).set_environment(self._environment)
        return scope


def _is_constant_text(node: nodes.Node) -> bool:
    """True for ``_("text")``, with values or without."""
    return (
        isinstance(node, nodes.Call)
        and isinstance(node.node, nodes.Name)
        and node.node.name in _CALLS
        and len(node.args) == 1
        and isinstance(node.args[0], nodes.Const)
        and not (node.dyn_args or node.dyn_kwargs)
    )


def _imported(tree: nodes.Template) -> Iterator[str]:
    """The templates of fixed names whose macros a template imports."""
    for node in walk(tree):
        if isinstance(node, nodes.Import | nodes.FromImport) and isinstance(node.template, nodes.Const):
            yield str(node.template.value)


class FastEnvironment(Environment):
    """Jinja's environment with the above."""

    code_generator_class: type[CodeGenerator] = FastCodeGenerator
    template_class: type[Template] = FastTemplate
    macro_class = FastMacro
    escape_output = staticmethod(escape_output)
    escape_text = staticmethod(escape_text)
    as_sequence = staticmethod(as_sequence)

    def __init__(self, translate: Callable[[str], str], once: Collection[str] = (), **options: Any) -> None:
        self.translate = translate
        self._once = once
        """Templates of one page each: preparing one takes 20 ms, and saves a page 1."""
        self._links: dict[str, Links] = {}
        self._including: list[str] = []
        self._loaded: dict[str, Template] = {}
        self._trees: dict[str, tuple[str, nodes.Template]] = {}
        self._macros: dict[str, Mapping[str, nodes.Macro]] = {}
        self._functions: dict[tuple[tuple[str, str], ...], tuple[Callable[..., str], ...]] = {}
        self._fragments: tuple[object, dict[object, dict[tuple[str, int], str]]] = (None, {})
        super().__init__(**options)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """A tree to be changed. That of a template with a name is made once: to copy it takes a third of the time."""
        if name is None:
            return self._parse_anew(source, "", filename)
        known = self._trees.get(name)
        if known is None or known[0] != source:
            tree = self._parse_anew(source, name, filename)
            known = self._trees[name] = (source, tree)
        return clone(known[1])

    def _parse_anew(self, source: str, name: str, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name or None, filename)
        self._links[name] = (tuple(meta.find_referenced_templates(tree)), tuple(sorted(set(_imported(tree)))))
        with self._inside(name):
            _Optimiser(self).visit(tree)
        return tree

    def links_of(self, name: str) -> Links:
        """What the template refers to, as its tree tells."""
        if name not in self._links:
            self._known_tree(name)
        return self._links[name]

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        if name not in self._once:
            prepare(source, self._frame_of, self._macros_of)
        return super()._generate(source, name, filename, defer_init)

    def _frame_of(self, name: str) -> nodes.Template | None:
        """The tree of a template that another extends; None where there is none."""
        tree = self._known_tree(name)
        return clone(tree) if tree else None

    def _known_tree(self, name: str) -> nodes.Template | None:
        """The tree of a template, not to be changed."""
        if name not in self._trees:
            try:
                source, filename, _ = self.loader.get_source(self, name)  # type: ignore[union-attr]
            except TemplateNotFound:
                return None
            self._trees[name] = (source, self._parse_anew(source, name, filename))
        return self._trees[name][1]

    def _macros_of(self, name: str) -> Mapping[str, nodes.Macro]:
        """The macros of another template, by name; none where there is no such template."""
        found = self._macros.get(name)
        if found is None:
            tree = self._known_tree(name)
            found = self._macros[name] = macros_of(tree) if tree else {}
        return found

    def macro_function(self, template: str, name: str) -> Callable[..., str]:
        """What a macro of another template is called by."""
        found: Callable[..., str] = getattr(self.get_template(template).module, name).direct
        return found

    def macro_functions(self, macros: tuple[tuple[str, str], ...]) -> tuple[Callable[..., str], ...]:
        """The same of several (template, name): what a page asks for at once."""
        found = self._functions.get(macros)
        if found is None:
            found = self._functions[macros] = tuple([self.macro_function(*macro) for macro in macros])
        return found

    def fragments_of(self, site: object, root: object) -> dict[tuple[str, int], str]:
        """What is kept of the pages that lie as deep as ``root`` tells: of one site, for there is one at a time."""
        if self._fragments[0] is not site:
            self._fragments = (site, {})
        return self._fragments[1].setdefault(root, {}) if type(root) is str else {}

    def parse_included(self, name: str) -> nodes.Template | None:
        """The tree of a template to be included; None when it must stay an include: it has blocks, or it is being
        included already.
        """
        if name in self._including:
            return None
        tree = self._known_tree(name)
        return None if tree is None or has(tree, (nodes.Block, nodes.Extends)) else clone(tree)

    @contextmanager
    def _inside(self, name: str) -> Iterator[None]:
        self._including.append(name)
        try:
            yield
        finally:
            self._including.pop()

    def get_template(self, name: Any, parent: str | None = None, globals: Any = None) -> Template:
        """As Jinja's, which looks into its cache by way of a weak reference."""
        found = self._loaded.get(name) if type(name) is str and globals is None else None
        if found is None:
            found = super().get_template(name, parent, globals)
            if type(name) is str and globals is None:
                self._loaded[name] = found
        return found


class KeptCode(FileSystemBytecodeCache):
    """Compiled templates on disk. ``digest`` gives what a template's code depends on beside its own source."""

    def __init__(self, folder: Path, digest: Callable[[str], str]) -> None:
        super().__init__(str(folder))
        self._digest = digest

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """As Jinja's, which looks at the template's own source alone."""
        bucket = Bucket(
            environment, self.get_cache_key(name, filename), self.get_source_checksum(self._digest(name) + source)
        )
        self.load_bytecode(bucket)
        return bucket
