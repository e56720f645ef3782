"""The one error tree: an expected failure is a sentence that names the page or file and the way out.

BackfileError
├── InputError       something in the pile cannot be read
│   └── NotAnArticle   a page that holds no article; the reason says what it is
├── ContentError     a file in ``content/`` does not keep the contract
├── SettingsError    a setting, recipe or ``*.toml`` of the user is wrong
└── ToolError        a program that we call (a browser, the search indexer) failed
"""

from __future__ import annotations


class BackfileError(Exception):
    """Base of every failure that Backfile expects. ``subject`` names the page or file, when there is one."""

    def __init__(self, message: str, *, subject: str = "") -> None:
        super().__init__(f"{subject}: {message}" if subject else message)
        self.message = message
        self.subject = subject


class InputError(BackfileError):
    """A file of the pile cannot be read."""


class NotAnArticle(InputError):
    """The page holds no article; ``kind`` says what it is instead."""

    def __init__(self, message: str, *, kind: str, subject: str = "") -> None:
        super().__init__(message, subject=subject)
        self.kind = kind


class ContentError(BackfileError):
    """A file in ``content/`` does not keep the contract of the front matter."""


class SettingsError(BackfileError):
    """A setting, a recipe or one of the user's ``*.toml`` files is wrong."""


class ToolError(BackfileError):
    """A program that Backfile calls failed or is not installed."""
