"""The quick way to a slug gives the same as the long one."""

from __future__ import annotations

import random

from backfile.common.slugs import slug_of_words, slugify


def test_the_quick_way_gives_the_same() -> None:
    source = random.Random(1)
    quick = 0
    for _ in range(20_000):
        words = [
            "".join(source.choices("abCZ019" * 6 + "'-_.é#+", k=source.randint(0, 9)))
            for _ in range(source.randint(1, 5))
        ]
        slug = slug_of_words(" ".join(words))
        if slug is not None:
            quick += 1
            assert slug == slugify(" ".join(words), "x")
    assert quick > 200


def test_plain_names_take_it() -> None:
    assert slug_of_words("Port Example 2") == "port-example-2"
    assert slug_of_words("index") is None
    assert slug_of_words("Alder  Quay") is None
