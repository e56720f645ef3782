"""Asks to subscribe, sign in, follow or donate."""

from __future__ import annotations

from backfile.extract import phrases
from backfile.extract.rules.selection import Selection


def subscribe(selection: Selection) -> None:
    for number, chunk in selection.kept():
        if len(chunk.text) < 350 and phrases.SUBSCRIBE.match(chunk.text):
            if chunk.link_share > 0.05 or len(chunk.text) < 140:
                selection.drop(number, "subscribe", "newsletter or subscription line")
        elif len(chunk.text) < 400 and phrases.PAYWALL.match(chunk.text):
            selection.drop(number, "subscribe", "paywall notice", insists=True)
        elif len(chunk.text) < 500 and _is_notice(chunk.text.lower()):
            selection.drop(number, "subscribe", "notice of the house", insists=True)


def _is_notice(text: str) -> bool:
    return any(notice in text for notice in phrases.HOUSE_NOTICES)
