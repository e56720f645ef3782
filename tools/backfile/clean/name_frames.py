"""Frames and plug-ins take a name that the sanitiser can keep, ``<amp-iframe>``, with an absolute address.

The sanitiser cuts ``<iframe>``, ``<object>`` and ``<embed>`` whatever it is told, and that is well: the Markdown writer
makes a link line of what stands here, never a frame.
"""

from __future__ import annotations

from turbohtml import Element

from backfile.clean.absolute_links import absolute
from backfile.clean.work import Work
from backfile.common.urls import without_tracking

_ATTRIBUTES = ("src", "data-src", "data-lazy-src", "data-litespeed-src", "data-url", "data")


def name_frames(work: Work) -> None:
    for frame in list(work.body.iter_elements(("iframe", "object", "embed"))):
        if frame.parent is None:
            continue
        address = next((found for name in _ATTRIBUTES if (found := absolute(work, frame.attr(name)))), None)
        if address is None and (inner := frame.find("embed")) is not None:
            address = absolute(work, inner.attr("src"))
        if address is None:
            frame.decompose()
            continue
        attributes = {"src": without_tracking(address), "title": frame.attr("title") or ""}
        if place := frame.attr("data-place"):
            attributes["data-place"] = place
        frame.replace_with(Element("amp-iframe", attributes))
    for player in work.body.iter_elements(("video", "audio", "source", "amp-iframe", "amp-video", "amp-audio")):
        source = player.attr("src")
        if source is not None:
            player.attrs["src"] = absolute(work, source) or ""
