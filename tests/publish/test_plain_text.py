"""The text of rendered HTML."""

from __future__ import annotations

import pytest

from backfile.publish.plain_text import behind_figures, plain_text, text_lines

CASES = [
    ("a link before a comma", '<p>The <a href="/s">Sandpiper</a>, she said.</p>', "The Sandpiper, she said."),
    ("marks amid a word", "<p>un<em>believ</em>able</p>", "unbelievable"),
    ("blocks", "<h2>One</h2>\n<p>Two<br>three</p>\n<ul>\n<li>four</li>\n</ul>", "One\nTwo\nthree\nfour"),
    ("a quotation", "<blockquote>\n<p>One\ntwo.</p>\n</blockquote>", "One two."),
    ("entities", "<p>a &lt;p&gt; &amp;lt; &quot;b&quot;</p>", 'a <p> &lt; "b"'),
    ("nothing", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("html", "lines"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_text(html: str, lines: str) -> None:
    assert text_lines(html) == lines
    assert plain_text(html) == lines.replace("\n", " ")
    assert text_lines(html).split() == plain_text(html).split()


def test_an_opening_begins_behind_pictures_and_embeds() -> None:
    embed = '<p><a href="https://courier.example/1.mp3">Audio: courier.example</a></p>\n'
    link = '<p><a href="https://courier.example/">Sea: a history</a></p>\n'
    assert behind_figures(f"{embed}<figure><img></figure>\n{link}<p>x</p>{embed}") == f"{link}<p>x</p>{embed}"
