"""Text dumps through the whole road."""

from __future__ import annotations

from backfile import extract

DUMP = """Ferry runs again after repairs to the slip | The Courier

By Ada Hill

The ferry to Great Holm ran again on Monday, five weeks after a barge had struck the slip and closed it to all traffic.

The harbour board said that the repairs had cost ninety thousand crowns, of which the owner of the barge would pay the half.

“We are glad to have it back,” said the postmistress of Great Holm, who had crossed by fishing boat twice a week until then.

Related

Council to vote on...
"""


def test_the_headline_of_a_dump_is_not_in_its_text() -> None:
    article = extract(DUMP)
    assert article is not None
    assert article.headline.startswith("Ferry runs again after repairs to the slip")
    assert article.text.startswith("The ferry to Great Holm ran again")
    assert article.text.count("\n\n") == 2
