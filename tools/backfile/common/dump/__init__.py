"""A dump of a page's text as blocks: what lynx, html2text, inscriptis and Beautiful Soup leave, made alike."""

from backfile.common.dump.blocks import DumpBlock, blocks_of

__all__ = ["DumpBlock", "blocks_of"]
