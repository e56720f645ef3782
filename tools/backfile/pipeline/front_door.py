"""``backfile.extract`` and ``backfile.examine``: one page, without a pile around it."""

from __future__ import annotations

from backfile.common.urls import absolute_url
from backfile.errors import SettingsError
from backfile.model import Article, OtherPage
from backfile.pipeline.page import convert
from backfile.read import Capture
from backfile.recipes import Recipes

_UTF8_MARK = "\ufeff"


def extract(html: str | bytes, url: str | None = None) -> Article | None:
    """The article of a page (markup, or the text dump of one), or None when the page holds none.

    ``url`` is where the page was published; relative links and images are resolved against it.
    Raises SettingsError when ``url`` is no absolute http(s) address.
    """
    found = examine(html, url)
    return found if isinstance(found, Article) else None


def examine(html: str | bytes, url: str | None = None) -> Article | OtherPage:
    """As ``extract``; a page that holds no article gives an ``OtherPage`` with its kind, the reason, and a description.

    The description tells what an article's would: headline, date, authors and the rest, with the evidence.
    """
    if url is not None and absolute_url(url) is None:
        raise SettingsError("is no absolute http or https address", subject=url)
    data = html if isinstance(html, bytes) else (_UTF8_MARK + html).encode("utf-8", "replace")
    return convert(Capture("", "", data, "", url), Recipes.builtin())
