"""The Python code that a template becomes: as Jinja's own generator writes it, but for what every page pays for.

Printed text is escaped without a ``Markup`` being made of it, attributes are read without a call, names are looked up
once, macros are called as the functions that they are, and a template or block is one text, not a stream of pieces.
``template_tree.py`` has marked the tree before.
"""

from __future__ import annotations

from collections.abc import Iterable

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.filters import FILTERS
from jinja2.idtracking import VAR_LOAD_RESOLVE

from backfile.publish.template_tree import FRAGMENT, ITEM, MACRO, METHODS, SEQUENCE, is_of_texts, mark_of

_OF_THE_UNDEFINED = frozenset({"defined", "undefined", "default", "d"})
"""Tests and filters for what may not be there."""


class FastCodeGenerator(CodeGenerator):
    """See the module's text."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 (Jinja's own names)
        macros = {mark for call in node.find_all(nodes.Call) if (mark := mark_of(call, MACRO)) and mark[0]}
        self._macros = {mark: f"m_{number}" for number, mark in enumerate(sorted(macros))}
        self._has_fragments = any(mark_of(scope, FRAGMENT) is not None for scope in node.find_all(nodes.Scope))
        self._printed: nodes.Node | None = None
        self._perhaps: nodes.Node | None = None
        self._is_asked = False
        super().visit_Template(node, frame)

    def write_commons(self) -> None:
        super().write_commons()
        self.writeline("escape_output, escape_text = environment.escape_output, environment.escape_text")
        self.writeline("as_sequence = environment.as_sequence")
        self.writeline("Macro = environment.macro_class")
        if self._has_fragments:
            self.writeline("fragments = environment.fragments_of(resolve('site'), resolve('root'))")
        if self._macros:
            references = "".join([f"{reference}, " for reference in self._macros.values()])
            self.writeline(f"{references}= environment.macro_functions({tuple(self._macros)!r})")

    def enter_frame(self, frame: Frame) -> None:
        """A name that is not there becomes undefined here, not again wherever it is read."""
        super().enter_frame(frame)
        for target, (action, name) in frame.symbols.loads.items():
            if action == VAR_LOAD_RESOLVE:
                self.writeline(f"if {target} is missing: {target} = undefined(name={name!r})")

    def visit_Name(self, node: nodes.Name, frame: Frame) -> None:  # noqa: N802
        load = frame.symbols.find_load(frame.symbols.ref(node.name))
        if node.ctx == "load" and load is not None and load[0] == VAR_LOAD_RESOLVE:
            self.write(frame.symbols.ref(node.name))
        else:
            super().visit_Name(node, frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """``thing.name``. Where that is no attribute Jinja looks for an item: the page is then left to its own code."""
        if node is not self._perhaps and node.attr.isidentifier() and not node.attr.startswith("__"):
            self.write("(")
            self.visit(node.node, frame)
            self.write(f").{node.attr}")
        else:
            super().visit_Getattr(node, frame)

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        """Macros and methods straight away; everything else is Jinja's business."""
        if (sequence := mark_of(node, SEQUENCE)) is not None:
            items, *tests = node.args
            self.write(f"enumerate(({sequence} := " + (f"[{ITEM} for {ITEM} in " if tests else "as_sequence("))
            self.visit(items, frame)
            for test in tests:
                self.write(" if ")
                self.visit(test, frame)
            self.write("]))" if tests else ")))")
        elif (macro := mark_of(node, MACRO)) is not None:
            # a macro's result that is printed at once needs no Markup around it
            name = self._macros[macro] if macro[0] else f"{frame.symbols.ref(macro[1])}.direct"
            is_printed = node is self._printed
            self.write(name if is_printed else f"Markup({name}")
            self._arguments(node, frame)
            self.write("" if is_printed else ")")
        elif not forward_caller and _is_method(node):
            self.visit(node.node, frame)
            self._arguments(node, frame)
        else:
            super().visit_Call(node, frame, forward_caller=forward_caller)

    def _arguments(self, node: nodes.Call, frame: Frame) -> None:
        self.write("(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        self._printed = None
        if frame.eval_ctx.autoescape is not True or frame.eval_ctx.volatile or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        elif mark_of(node, MACRO) is None:
            # most of what is printed is text: it goes straight to the function in C
            self.write("(escape_text(_value) if type(_value := (")
            self._is_asked = True
        else:
            self._printed = node
            self.write("(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if self._is_asked:
            self._is_asked = False
            self.write(")) is str else escape_output(_value))")
        else:
            super()._output_child_post(node, frame, finalize)

    def visit_Test(self, node: nodes.Test, frame: Frame) -> None:  # noqa: N802
        """``thing.name is defined``: where the attribute may well not be, Jinja looks for it."""
        self._perhaps = node.node if node.name in _OF_THE_UNDEFINED else None
        super().visit_Test(node, frame)

    def visit_Filter(self, node: nodes.Filter, frame: Frame) -> None:  # noqa: N802
        """``map(attribute="name")`` without a function for each item; ``thing.name | default("")`` as ``is defined``."""
        self._perhaps = node.node if node.name in _OF_THE_UNDEFINED else None
        name = _mapped(node) if self.environment.filters.get("map") is FILTERS["map"] else ""
        if name and node.node is not None:
            self.write(f"({ITEM}.{name} for {ITEM} in ")
            self.visit(node.node, frame)
            self.write(")")
        else:
            super().visit_Filter(node, frame)

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        arguments = tuple([argument.name for argument in macro_ref.node.args])
        of_texts = isinstance(macro_ref.node, nodes.Macro) and is_of_texts(macro_ref.node)
        self.write(
            f"Macro(environment, macro, {getattr(macro_ref.node, 'name', None)!r}, {arguments!r},"
            f" {macro_ref.accesses_kwargs!r}, {macro_ref.accesses_varargs!r}, {macro_ref.accesses_caller!r},"
            f" context.eval_ctx.autoescape, {of_texts})"
        )

    def visit_Scope(self, node: nodes.Scope, frame: Frame) -> None:  # noqa: N802
        """A marked one is kept: it is the same for all pages that lie as deep below the site's root."""
        number = mark_of(node, FRAGMENT)
        if number is None or frame.buffer is None:
            super().visit_Scope(node, frame)
            return
        buffer, key = frame.buffer, (self.name, number)
        found = self.temporary_identifier()
        self.writeline(f"{found} = fragments.get({key!r})")
        self.writeline(f"if {found} is None:")
        self.indent()
        self.buffer(frame)
        super().visit_Scope(node, frame)
        self.writeline(f"{found} = fragments[{key!r}] = concat({frame.buffer})")
        self.outdent()
        frame.buffer = buffer
        self.writeline(f"{buffer}.append({found})")

    def blockvisit(self, nodes: Iterable[nodes.Node], frame: Frame) -> None:
        """Else each piece of a template or block would be handed on one by one."""
        if frame.buffer is None and (frame.block_frame or (frame.rootlevel and not frame.require_output_check)):
            self.buffer(frame)
            super().blockvisit(nodes, frame)
            self.writeline(f"yield concat({frame.buffer})")
        else:
            super().blockvisit(nodes, frame)


def _is_method(node: nodes.Call) -> bool:
    plain = not (node.kwargs or node.dyn_args or node.dyn_kwargs)
    return plain and isinstance(node.node, nodes.Getattr) and node.node.attr in METHODS


def _mapped(node: nodes.Filter) -> str:
    """The attribute that a filter ``map`` gives of each item; empty where it does something else."""
    if node.name != "map" or node.args or node.dyn_args or node.dyn_kwargs or len(node.kwargs) != 1:
        return ""
    (given,) = node.kwargs
    value = given.value.value if given.key == "attribute" and isinstance(given.value, nodes.Const) else ""
    return value if isinstance(value, str) and value.isidentifier() else ""
