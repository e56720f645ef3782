"""From a pile of files to pages: find them, decode them, learn their own address and the day of capture."""

from backfile.read.find import Pile, Source, find
from backfile.read.load import Capture, load
from backfile.read.page import page_from

__all__ = ["Capture", "Pile", "Source", "find", "load", "page_from"]
