"""What is known about an article, each field with the evidence for it."""

from backfile.describe.describe import describe

__all__ = ["describe"]
