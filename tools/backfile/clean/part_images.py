"""A picture that a paragraph or a heading begins with stands on a line of its own: on the page the text flows around it."""

from __future__ import annotations

import re

from turbohtml import Element, Node, Text

from backfile.clean.work import Work

_TAGS = ("p", "h2", "h3", "h4", "h5", "h6")
# What is no wider is a mark in the line: an icon, a flag, a letter.
_WIDEST_MARK = 99
_WIDTH = re.compile(r"(?<![\w-])width:\s*(\d+)px")
# Shorter texts are a picture's label.
_TEXT = 40


def part_images(work: Work) -> None:
    for block in list(work.body.iter_elements(_TAGS)):
        if block.find("img") is None or len(block.text.strip()) < (_TEXT if block.tag == "p" else 1):
            continue
        leading: list[Node] = []
        for node in block.children:
            if isinstance(node, Text) and not node.data.strip():
                continue
            if not isinstance(node, Element) or not _is_picture(node):
                break
            leading.append(node)
        if not any(isinstance(node, Element) and node.tag != "br" for node in leading):
            continue
        place = block.attr("data-place")
        for node in leading:
            node.extract()
            if isinstance(node, Element) and node.tag != "br":
                holder = Element("p", {"data-place": place} if place else {})
                holder.append(node)
                block.insert_before(holder)


def _is_picture(element: Element) -> bool:
    """True for a large image, with the link around it, and for the line break behind one."""
    if element.tag == "br":
        return True
    images = list(element.iter_elements("img", include_self=True))
    return bool(images) and not element.text.strip() and not any(map(_is_mark, images))


def _is_mark(image: Element) -> bool:
    width = image.attr("width") or ""
    if not width.isdigit():
        match = _WIDTH.search(image.attr("style") or "")
        width = match[1] if match else ""
    if (image.attr("src") or "").endswith(".svg"):
        return True
    return width.isascii() and width.isdigit() and int(width) <= _WIDEST_MARK
