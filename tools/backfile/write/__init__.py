"""Articles to files in ``content/``: only where they changed, never over a person's edits."""

from backfile.write.articles import Written, remove_strays, write_articles
from backfile.write.existing import ExistingFile, apply_edits, scan
from backfile.write.images import LOCAL_IMAGE, local_file, locate_images
from backfile.write.paths import choose_paths

__all__ = [
    "LOCAL_IMAGE",
    "ExistingFile",
    "Written",
    "apply_edits",
    "choose_paths",
    "local_file",
    "locate_images",
    "remove_strays",
    "scan",
    "write_articles",
]
