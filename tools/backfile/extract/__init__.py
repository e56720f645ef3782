"""From a page to its article: the isolated blocks, what the page is, and a record of all that was cut."""

from backfile.extract.extract import extract
from backfile.extract.furniture import (
    Furniture,
    FurnitureRecord,
    drop_furniture,
    find_furniture,
    furniture_on,
    record_of,
)

__all__ = ["Furniture", "FurnitureRecord", "drop_furniture", "extract", "find_furniture", "furniture_on", "record_of"]
