"""Which elements speak of by-lines, dates and the like by their names."""

from __future__ import annotations

import pytest
from turbohtml import parse

from backfile.describe.marked import marked_elements

PAGE = """<body><div class="grid wide"><p class="Story-Byline">By Ada</p><p class="lede">Fog</p>
<span class="grid wide">x</span><b class="İnfo DATE-line">4 May</b><i class="x
y topics">Harbour</i><u class="">z</u></div>"""


def told(markup: str) -> list[str]:
    document = parse(markup)
    elements = document.select("[class]")
    return [
        item.names.strip() for item in marked_elements(elements, [element.attr("class") or "" for element in elements])
    ]


def test_each_element_with_a_speaking_class_is_found_in_the_order_of_the_page() -> None:
    assert told(PAGE) == ["story-byline", "i\u0307nfo date-line", "x\ny topics"]


@pytest.mark.parametrize("markup", ["<body><p>Fog</p>", '<body><p class="">Fog</p><p class="au thor">Rain</p>'])
def test_names_that_say_nothing_are_passed_over(markup: str) -> None:
    assert told(markup) == []
