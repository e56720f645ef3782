"""The one error tree: an expected failure is a sentence that names the page or file and the way out.

BackfileError
├── InputError       something in the pile cannot be read
│   └── NotAPage     a file that is empty or no text; the reason says what it is
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


class NotAPage(InputError):
    """The file is empty, or no text. A page that holds no article is no error, but an ``OtherPage``."""


class ContentError(BackfileError):
    """A file in ``content/`` does not keep the contract of the front matter."""


class SettingsError(BackfileError):
    """A setting, a recipe or one of the user's ``*.toml`` files is wrong."""


class ToolError(BackfileError):
    """A program that Backfile calls failed or is not installed."""
