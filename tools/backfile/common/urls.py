"""Addresses: what is one, what it is without its tracking, whose it is."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

_TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|_gl|ref_src|cmpid|ncid|icid|wt_mc|at_\w+"
    r"|spm|share|s_cid|smid|CMP|xtor|ns_\w+|ito|traffic_source|__twitter_impression|amp_js_v|outputType)",
    re.IGNORECASE,
)
_NOT_IN_ADDRESS = re.compile(r"[\s<>\"\x00-\x1f]")
# Most addresses; to take one apart takes ten times as long.
_PLAIN = re.compile(r"https?://[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*(?::[0-9]{1,4})?(?:[/?#][^\s<>\"\x00-\x1f]*)?\Z")
_HOST_LABEL = re.compile(r"[\w-]+(?:\.[\w-]+)*\.?")
# Under these names countries register others.
_SECOND_LEVEL = frozenset("ac co com edu gob gouv gov gv ne net or org".split())
_TWIN_HOST = re.compile(r"^(?:www\d?|m|mobile|amp)\.")


def absolute_url(value: object) -> str | None:
    """``value`` as an http(s) address, stripped; None for anything else."""
    if not isinstance(value, str):
        return None
    value = value.strip()
    if _PLAIN.match(value):
        return value
    try:
        parts = urlsplit(value)
        host = parts.hostname
        _ = parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"} or not host or not _HOST_LABEL.fullmatch(host):
        return None
    if _NOT_IN_ADDRESS.search(value):
        return None
    return value


# Of 21 questions a page 16 were asked before: the page's own address, and links to one site.
@lru_cache(maxsize=1024)
def host_of(url: str | None) -> str:
    """The host in lower case without ``www.``, ``m.`` or ``amp.``; empty when there is none."""
    if not url:
        return ""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return _TWIN_HOST.sub("", host.lower())


def registered_name(host: str) -> str:
    """What somebody registered: ``example`` of ``news.example.co.uk``; empty for no host."""
    labels = host.split(".")[:-1]
    while len(labels) > 1 and labels[-1] in _SECOND_LEVEL:
        labels.pop()
    return labels[-1] if labels else ""


def canonical_url(url: str) -> str:
    """``url`` as an identity: https, no ``www.``, fragment, tracking or default page; parameters in order."""
    parts = urlsplit(url)
    port = f":{parts.port}" if parts.port and parts.port not in {80, 443} else ""
    path = re.sub(r"/(?:index|default)\.(?:html?|php|aspx?)$", "/", parts.path) or "/"
    query = sorted(pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(pair[0]))
    return urlunsplit(("https", host_of(url) + port, path, urlencode(query), ""))


def path_and_query(url: str) -> tuple[str, str]:
    """What tells an address from the others of its site; slashes at the path's ends do not."""
    parts = urlsplit(url)
    return parts.path.strip("/"), parts.query


def without_tracking(url: str) -> str:
    """``url`` without the parameters and the fragment that only count visitors."""
    parts = urlsplit(url)
    if not parts.query:
        return url
    query = [pair for pair in parts.query.split("&") if not _TRACKING.fullmatch(pair.partition("=")[0])]
    return urlunsplit(parts._replace(query="&".join(query)))
