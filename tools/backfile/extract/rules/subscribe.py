"""Asks to subscribe, sign in, follow or donate."""

from __future__ import annotations

from backfile.extract import phrases
from backfile.extract.rules.selection import Selection


def subscribe(selection: Selection) -> None:
    everything = "\n".join([chunk.low for _, chunk in selection.kept() if len(chunk.text) < 500])
    parts = [part for part in phrases.HOUSE_NOTICES if part in everything]
    notices = [notice for part in parts for notice in phrases.HOUSE_NOTICES[part] if notice in everything]
    for number, chunk in selection.kept():
        if len(chunk.text) < 350 and phrases.SUBSCRIBE.match(chunk.low):
            if chunk.link_share > 0.05 or len(chunk.text) < 140:
                selection.drop(number, "subscribe", "newsletter or subscription line")
        elif len(chunk.text) < 400 and phrases.PAYWALL.match(chunk.low):
            selection.drop(number, "subscribe", "paywall notice", insists=True)
        elif notices and len(chunk.text) < 500 and any(notice in chunk.low for notice in notices):
            selection.drop(number, "subscribe", "notice of the house", insists=True)
