"""How alike articles are, beside the same sums written out."""

from __future__ import annotations

import math
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backfile.story import StoryRecord
from backfile.story.likeness import alike
from backfile.story.record import make_record

WORDS = "harbour ferry council budget strike museum orchard signal tower bridge причал паром совет мост".split()
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join), max_size=9)


def written_out(records: list[StoryRecord]) -> list[tuple[int, int, float]]:
    held = Counter(term for record in records for term in record.terms)
    texts = Counter(record.script for record in records)
    vectors = []
    for record in records:
        weighed = {
            term: weight * math.log(max(texts[record.script] + 1, held[term]) / held[term])
            for term, weight in zip(record.terms, record.weights, strict=True)
        }
        length = math.sqrt(sum(weight * weight for weight in weighed.values())) or 1.0
        vectors.append({term: weight / length for term, weight in weighed.items()})
    return [
        (later, earlier, sum(weight * vectors[earlier].get(term, 0.0) for term, weight in vectors[later].items()))
        for later in range(len(records))
        for earlier in range(later)
    ]


@given(TEXTS)
def test_cosines_are_those_of_whole_vectors(texts: list[str]) -> None:
    records = [make_record(str(number), "", text, "") for number, text in enumerate(texts)]
    found = {(later, earlier): cosine for later, earlier, cosine in alike(records).pairs()}
    for later, earlier, cosine in written_out(records):
        if abs(cosine - 0.03) > 1e-6:  # the faintest are forgotten
            assert found.get((later, earlier), 0.0) == pytest.approx(cosine if cosine > 0.03 else 0.0, abs=1e-6)


def test_of_a_long_text_the_heaviest_words_are_compared() -> None:
    long = " ".join(f"word{number:03}x " * (200 - number) for number in range(200))
    heavy, light = make_record("1", "", "word000x word001x", ""), make_record("2", "", "word198x word199x", "")
    rows = alike([heavy, light, make_record("3", "", long, "")])
    assert [(later, earlier) for later, earlier, _ in rows.pairs()] == [(2, 0)]


def test_workers_change_nothing() -> None:
    records = [make_record(str(number), "", " ".join(WORDS[number % 7 : number % 7 + 5]), "") for number in range(600)]
    assert alike(records, 2) == alike(records, 1)
