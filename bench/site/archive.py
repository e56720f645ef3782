"""Makes an archive of N articles with the shape of a real one: the same N gives the same bytes.

Tags, sections and authors are Zipf-distributed; dates fill twenty years, busier towards the end; one article in four
belongs to a story; bodies have paragraphs, links, lists, quotes and headings, 2.4 kB on average.
"""

from __future__ import annotations

import bisect
import itertools
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from backfile import frontmatter

YEARS = 20
FIRST_DAY = date(2004, 1, 1)
_ONSETS = tuple("b br c ch d dr f fl g gr h j k l m n p pr qu r s sh st t th tr v w y z".split())
_VOWELS = ["a", "ai", "e", "ea", "i", "o", "oa", "oo", "ou", "u"]
_CODAS = ["", "", "l", "m", "n", "nd", "r", "rk", "s", "st", "t", "ck"]


@dataclass(frozen=True, slots=True)
class Made:
    """One article: its path below ``content/``, its fields, its body."""

    path: str
    fields: dict[str, object]
    body: str


class Zipf:
    """Draws 0 … size-1; the n-th is drawn n times as rarely as the first."""

    def __init__(self, size: int) -> None:
        self._sums = list(itertools.accumulate(1 / (rank + 1) for rank in range(size)))

    def draw(self, source: random.Random) -> int:
        return bisect.bisect(self._sums, source.random() * self._sums[-1])


class Maker:
    """Makes the articles of an archive of ``size``."""

    def __init__(self, size: int) -> None:
        self.size = size
        words = random.Random(7)
        self._words = [self._word(words) for _ in range(6000)]
        self._word_rank = Zipf(len(self._words))
        self.tags = self._names(random.Random(8), int(40 * size**0.5), 2)
        self._tag_rank = Zipf(len(self.tags))
        self.authors = self._names(random.Random(9), 20 + int(size**0.5), 2)
        self._author_rank = Zipf(len(self.authors))
        self.outlets = self._names(random.Random(10), 6, 2)
        self.sections = self._names(random.Random(11), 14, 1)
        self._section_rank = Zipf(len(self.sections))
        self.stories = max(1, size // 40)

    @staticmethod
    def _word(source: random.Random) -> str:
        syllables = source.choices((1, 2, 3), (3, 4, 2))[0]
        return "".join(
            source.choice(_ONSETS) + source.choice(_VOWELS) + source.choice(_CODAS) for _ in range(syllables)
        )

    def _names(self, source: random.Random, count: int, length: int) -> list[str]:
        names: dict[str, None] = {}
        while len(names) < count:
            names[" ".join(self._word(source).capitalize() for _ in range(length))] = None
        return list(names)

    def _sentence(self, source: random.Random, length: int) -> str:
        words = [self._words[self._word_rank.draw(source)] for _ in range(length)]
        return " ".join(words).capitalize()

    def _paragraph(self, source: random.Random) -> str:
        sentences = [self._sentence(source, source.randint(8, 22)) + "." for _ in range(source.randint(2, 4))]
        text = " ".join(sentences)
        if source.random() < 0.25:
            text += f" See [{self._sentence(source, 3)}](https://example.org/{source.randint(1, 10**6)}) for more."
        if source.random() < 0.15:
            text += f" It was **{self._sentence(source, 2)}**, *{self._sentence(source, 2)}* said."
        return text

    def _body(self, source: random.Random) -> str:
        blocks = [self._paragraph(source) for _ in range(source.randint(3, 7))]
        if source.random() < 0.3:
            blocks.insert(2, "\n".join(f"- {self._sentence(source, 6)}" for _ in range(4)))
        if source.random() < 0.3:
            blocks.insert(3, f"> {self._sentence(source, 16)}.")
        if source.random() < 0.2:
            blocks.insert(4, f"## {self._sentence(source, 4)}")
        return "\n\n".join(blocks)

    def _day(self, source: random.Random) -> date:
        # the density of days grows from the first year to the last as real archives' does
        return FIRST_DAY + timedelta(days=int((source.random() ** 0.6) * (YEARS * 365 - 1)))

    def make(self, number: int) -> Made:
        """Article ``number``; a number of ``size`` or more is one that was added later."""
        source = random.Random(number)
        day = self._day(source)
        title = self._sentence(source, source.randint(5, 10))
        slug = f"{'-'.join(title.lower().split()[:5])}-{number}"
        outlet = source.choice(self.outlets)
        tags = dict.fromkeys(self.tags[self._tag_rank.draw(source)] for _ in range(5))
        fields: dict[str, object] = {
            "title": title,
            "slug": slug,
            "standfirst": self._sentence(source, 18) + "." if source.random() < 0.5 else "",
            "date": f"{day.isoformat()}T{source.randint(5, 22):02}:{source.randint(0, 59):02}:00+00:00",
            "date_source": "json-ld",
            "authors": [self.authors[self._author_rank.draw(source)]],
            "dateline": source.choice(self.tags[:50]),
            "outlet": outlet,
            "section": self.sections[self._section_rank.draw(source)],
            "tags": list(tags),
            "lang": "en",
            "original_url": f"https://{outlet.lower().replace(' ', '-')}.example/{day:%Y/%m}/{slug}/",
            "retrieved": "2024-11-02T10:00:00Z",
            "id": f"{number:012x}",
        }
        return Made(f"articles/{day:%Y/%m}/{slug}.md", fields, self._body(source))

    def stories_json(self) -> str:
        """Stories whose sizes are Zipf-like: the first of 40 articles, most of 5 to 10."""
        source = random.Random(12)
        numbers = list(range(self.size))
        source.shuffle(numbers)
        stories, place = [], 0
        for story in range(self.stories):
            length = max(2, min(40, int(10 / (story + 1) ** 0.2 + source.randint(0, 6))))
            articles = [f"{number:012x}" for number in numbers[place : place + length]]
            place += length
            title = self._sentence(source, 4)
            stories.append({"id": f"s{story:05x}", "title": title, "articles": articles, "tags": [], "redirects": []})
        return json.dumps(stories, indent=1)


def write_articles(content: Path, articles: Sequence[Made]) -> None:
    """As Backfile's ``content/`` (Hugo reads the same files)."""
    for article in articles:
        path = content / article.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(frontmatter.render(article.fields, article.body), "utf-8")


def write_archive(content: Path, maker: Maker) -> None:
    """All articles, ``stories.json`` and an about page."""
    for numbers in (range(start, min(start + 1000, maker.size)) for start in range(0, maker.size, 1000)):
        write_articles(content, [maker.make(number) for number in numbers])
    (content / "pages").mkdir()
    (content / "pages" / "about.md").write_text("---\ntitle: About\n---\n\nA made-up archive.\n", "utf-8")
    (content / "stories.json").write_text(maker.stories_json(), "utf-8")


def write_for_pelican(source: Path, target: Path) -> None:
    """The same articles with the header that stock Pelican reads."""
    for path in sorted((source / "articles").rglob("*.md")):
        fields, body = frontmatter.parse(path.read_text("utf-8"))
        head = {
            "Title": fields["title"], "Date": fields["date"], "Slug": fields["slug"], "Category": fields["section"],
            "Tags": ", ".join(fields["tags"]), "Authors": "; ".join(fields["authors"]),
        }  # fmt: skip
        copy = target / path.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text("".join(f"{name}: {value}\n" for name, value in head.items()) + f"\n{body}\n", "utf-8")
