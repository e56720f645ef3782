"""From a pile of files to pages: find them, decode them, learn their own address and the day of capture."""

from backfile.read.find import Pile, find, label_of, sidecars
from backfile.read.holders import Index, holds_many, is_saved_page, look_through, picture_at, refuse_texts
from backfile.read.load import load
from backfile.read.page import page_from
from backfile.read.source import Capture, Contents, Place, Source

__all__ = [
    "Capture",
    "Contents",
    "Index",
    "Pile",
    "Place",
    "Source",
    "find",
    "holds_many",
    "is_saved_page",
    "label_of",
    "load",
    "look_through",
    "page_from",
    "picture_at",
    "refuse_texts",
    "sidecars",
]
