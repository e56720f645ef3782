"""Shortcodes that WordPress did not render: ``[tds_leads …]``, ``[caption id="…"]``, ``[/vc_column]``.

A bracket with ``name="value"`` inside is one, whatever its name; without, only names that plugins use are.
What stands between an opening and a closing shortcode stays.
"""

from __future__ import annotations

import re

from turbohtml import Element, Text

from backfile.clean.work import Work, selector_of
from backfile.common.text import shorten
from backfile.model import Removal

_QUOTED = r"""(?:"[^"]*"|'[^']*'|“[^”]*”|”[^”]*”|″[^″]*″|&quot;.*?&quot;|[^\s\]"'“”″]+)"""
_SHORTCODE = re.compile(
    rf"""
      \[/?[A-Za-z][\w-]*(?:\s+[\w-]+=\s*{_QUOTED})+[^\[\]]*\]                 # any with attributes
    | \[/?(?:(?:tds?|vc|et_pb|su|fusion|wp|mk|av|cs|ct|ultimate|the_ad)_\w+|wpcode|wpforms)(?:\s[^\[\]]*)?/?\]
    | \[/?(?:caption|gallery|embed|playlist|adrotate|contact-form-\d|dropcap|pullquote|toc|ads?|adsense|googleads
        |quads|the_ad|table|tablepress|rev_slider|mc4wp_form|newsletter\w*|social_share|addtoany)
        (?:\s[^\[\]]*)?/?\]
    """,
    re.VERBOSE | re.DOTALL,
)
# A shortcode that a dump cut off: its name, attributes, and no closing bracket in the block.
_UNCLOSED = re.compile(rf"\[(?:tds?_|vc_|et_pb_)\w*(?:\s+[\w-]+=\s*{_QUOTED}?)+[^\[\]]*\Z", re.DOTALL)


def drop_shortcodes(work: Work) -> None:
    if "[" not in work.body.text:
        return
    for node in list(work.body.descendants):
        if (
            isinstance(node, Text)
            and "[" in node.data
            and node.parent is not None
            and node.closest("pre, code") is None
        ):
            _drop(work, node)


def _drop(work: Work, node: Text) -> None:
    data = node.data
    found = [match.group() for match in _SHORTCODE.finditer(data)]
    kept = _SHORTCODE.sub("", data)
    if unclosed := _UNCLOSED.search(kept):
        found.append(unclosed.group())
        kept = kept[: unclosed.start()]
    if not found:
        return
    block = node.closest("[data-place]") or node.parent
    selector = selector_of(block) if isinstance(block, Element) else ""
    work.removals.extend(
        Removal("drop_shortcodes", selector, "unrendered shortcode", shorten(shortcode)) for shortcode in found
    )
    node.data = kept
