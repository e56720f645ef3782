"""A dump of a page's text as blocks: what lynx, html2text, inscriptis and Beautiful Soup leave, made alike."""

from backfile.common.dump.blocks import DumpBlock, blocks_of
from backfile.common.dump.header import Header, field_of_label, header_of
from backfile.common.dump.inline import inline_markup
from backfile.common.dump.marks import is_markdown

__all__ = ["DumpBlock", "Header", "blocks_of", "field_of_label", "header_of", "inline_markup", "is_markdown"]
