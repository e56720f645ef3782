"""What a page's address tells of its kind: signals for ``signals.py``."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_SHOP_PATH = re.compile(
    r"/(?:products?|shop|store|collections?|cart|buy|item|itm|dp|p|c|cat|categor(?:y|ies)|browse|catalog|genre|parts)(?:/|$)"
)
_LIST_PATH = re.compile(
    r"/(?:tags?|topics?|categor(?:y|ies)|search|list|lists|archive|issues|author|page|trending|browse)(?:/|$)"
)
_FORUM_PATH = re.compile(
    r"/(?:forums?|threads?|t|topic|questions|showthread\.php|viewtopic\.php|discussions?|community|comments)(?:[/?]|$)"
)
_DOCS_PATH = re.compile(
    r"/(?:docs?|documentation|manual|reference|wiki|api|guide|tutorial|learn|library|stable|latest|support)(?:/|$)"
)
_SERVICE_PATH = re.compile(
    r"/(?:services?|solutions?|programs?|courses?|certificates?|about|pricing|coupons?|offers?|locations?|admissions|degrees?"
    r"|training|landing|testimonials|reviews|contact|need-help|insurance)(?:/|-|$)"
)
_ARTICLE_PATH = re.compile(
    r"/(?:blog|news|articles?|story|stories|posts?|insights?|resources?|magazine|opinion|nachrichten|politik|sport)(?:/|$)"
)
_DATE_PATH = re.compile(r"(?:19|20)\d\d[/-]?[01]\d|/(?:19|20)\d\d/")
_DOCS_HOST = re.compile(
    r"^(?:docs?|developers?|wiki|man|api|support|help|learn)\d*\.|readthedocs|gitbook|wikipedia|palletsprojects"
)
_FORUM_HOST = re.compile(r"^(?:forums?|community|discuss|board)\.|forum|stackexchange|reddit")
_SHOP_HOST = re.compile(r"^(?:shop|store)\.")
_LIST_TITLE = re.compile(r"(?:the-)?(?:best|top|how|what|why|\d+)-")


def of_address(url: str) -> dict[str, float]:
    """Signals of the address by name."""
    parts = urlsplit(url)
    host, path = (parts.hostname or "").removeprefix("www."), parts.path.lower()
    segments = [segment for segment in path.split("/") if segment]
    last = segments[-1] if segments else ""
    return {
        "path_depth": float(min(6, len(segments))),
        "path_empty": float(not segments),
        "last_hyphens": float(min(10, last.count("-"))),
        "last_length": float(min(100, len(last))),
        "last_digits": float(min(12, sum(map(str.isdigit, last)))),
        "path_shop": float(_SHOP_PATH.search(path) is not None),
        "path_list": float(_LIST_PATH.search(path) is not None),
        "path_forum": float(_FORUM_PATH.search(path) is not None),
        "path_docs": float(_DOCS_PATH.search(path) is not None),
        "path_service": float(_SERVICE_PATH.search(path) is not None),
        "path_article": float(_ARTICLE_PATH.search(path) is not None),
        "last_as_title": float(_LIST_TITLE.match(last) is not None),
        "path_date": float(_DATE_PATH.search(path) is not None),
        "host_docs": float(_DOCS_HOST.search(host) is not None),
        "host_forum": float(_FORUM_HOST.search(host) is not None),
        "host_shop": float(_SHOP_HOST.search(host) is not None),
        "host_blog": float(host.startswith("blog.") or "news" in host or "blog" in host),
    }
