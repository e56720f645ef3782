"""The text of rendered HTML."""

from __future__ import annotations

import pytest

from backfile.publish.plain_text import plain_text, text_lines

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
