"""Outcomes for the store. They are packed by the worker that made them: else all pages would pass through one process twice."""

from __future__ import annotations

import hashlib

from backfile.common.urls import host_of
from backfile.extract.furniture import record_of as furniture_record
from backfile.model import Article
from backfile.pipeline.outcome import Converted, Outcome, Packed, PageRecord, pack


def packed(outcome: Outcome) -> Packed:
    """``outcome`` as the store keeps it."""
    data = pack(outcome)
    known = pack(page_record(outcome.article)) if isinstance(outcome, Converted) else b""
    return Packed(data, hashlib.blake2b(data, digest_size=16).hexdigest(), known)


def page_record(article: Article) -> PageRecord:
    """The record of one converted article."""
    return PageRecord(
        article.source,
        article.id,
        host_of(article.url),
        article.publisher,
        None if article.given_by else furniture_record(article),
    )
