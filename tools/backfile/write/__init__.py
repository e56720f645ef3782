"""Articles to files in ``content/``: only where they changed, never over a person's edits."""

from backfile.write.articles import Written, remove_strays, write_articles
from backfile.write.existing import ExistingFile, apply_edits, scan
from backfile.write.images import (
    addresses_of_images,
    captured_image,
    local_file,
    locate_images,
    mark_captured,
)
from backfile.write.paths import choose_paths

__all__ = [
    "ExistingFile",
    "Written",
    "addresses_of_images",
    "apply_edits",
    "captured_image",
    "choose_paths",
    "local_file",
    "locate_images",
    "mark_captured",
    "remove_strays",
    "scan",
    "write_articles",
]
