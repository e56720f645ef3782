"""Blocks of invented pages that stay in the article, or go: title of the case, the page's body, what stays, what goes."""

from __future__ import annotations

import pytest
import turbohtml
from turbohtml import Element

from backfile.common.text import squeeze
from backfile.extract import extract
from backfile.model import Page
from backfile.recipes import Recipes

ONE = "<p>The ferry sails again from Monday, after three weeks in which nobody could say where the second engine was, and who had taken it off the quay at night.</p>"
TWO = "<p>It was found behind the customs house, under a sail, by two children who looked for a ball. The harbour office has thanked them with a free ticket.</p>"
THREE = "<p>The captain said that the engine had never run better. He asked whoever had hidden it to come forward, since a screw was missing.</p>"
HEAD = "<title>The ferry sails again</title><meta property='og:type' content='article'><meta property='article:published_time' content='2019-05-04'><h1>The ferry sails again</h1>"


def text_of(html: str) -> str:
    page = Page("page.html", html, url="https://courier.example/2019/05/a-ferry-story/")
    found = extract(page, turbohtml.parse(html), Recipes.builtin())
    assert found.body is not None
    blocks = [block for block in found.body.children if isinstance(block, Element) and block.tag != "figure"]
    return " ".join(squeeze(block.text) for block in blocks)


def article(*blocks: str) -> str:
    return f"{HEAD}<article><div class='post-body'>{''.join(blocks)}</div></article>"


@pytest.mark.parametrize(
    ("title", "html", "stays", "goes"),
    [
        ("a heading on rights is no notice", article(ONE, "<h2>Copyright in a divided port</h2>", TWO, THREE), ["Copyright in a divided"], []),
        ("a notice under a heading goes", article(ONE, TWO, THREE, "<h4>Copyright 2019 The Courier</h4>"), [], ["Copyright 2019"]),
        ("a book's kinds are no tags", article(ONE, "<p>Maker: A. Writer, made in June 2019 by the Port Press, in two kinds: <a rel='tag' href='/t/sea'>Sea</a>, <a rel='tag' href='/t/sail'>Sail</a></p>", TWO, THREE), ["two kinds"], []),
        ("tags go", article(ONE, TWO, THREE, "<p>Tags: <a rel='tag' href='/t/sea'>Sea</a>, <a rel='tag' href='/t/sail'>Sail</a></p>"), [], ["Tags"]),
        ("who wants to bookmark a list of boats", article(ONE, TWO, THREE, "<p>The list of boats grows each spring, so you may want to bookmark this list, which the harbour office prints on Fridays.</p>"), ["grows each spring"], []),
        ("who is to get in touch", article(ONE, TWO, THREE, "<p>Whoever saw the engine may get in touch with us at the customs house, said the captain, who waits there every morning.</p>"), ["customs house, said"], []),
        ("a model's name is no slot of an advertisement", article(ONE, TWO, "<div id='chat-gpt-steers-a-ship'><h2>Chat GPT steers a ship</h2></div>", THREE), ["steers a ship"], []),
        ("a slot goes", article(ONE, TWO, "<div id='div-gpt-ad-12'><p>Buy a boat</p></div><div class='gpt'><p>Buy a sail</p></div>", THREE), [], ["Buy a"]),
        ("a list of sentences opens the text", article("<ul><li>The second engine of the ferry is found.</li></ul>", ONE, TWO, THREE), ["engine of the ferry is found"], []),
        ("a list of labels ahead of the text goes", article("<ul><li>Port</li><li>Ferries</li></ul>", ONE, TWO, THREE), [], ["Ferries"]),
        ("a second h1 heads a section", article("<h1>Small is the new large</h1>", ONE, TWO, "<h1>What comes next</h1>", THREE), ["Small is the new large", "comes next"], []),
        ("a heading says the headline behind the text's beginning", article(ONE, TWO, "<h2>The ferry sails again</h2>", THREE), ["The ferry sails again The captain"], []),
        ("a heading says the headline ahead of the text", article("<h2>The ferry sails again</h2>", ONE, TWO, THREE), [], ["again The ferry sails"]),
        ("a sentence on what is to come closes nothing", article(ONE, TWO, "<p>More on that in a story about the second engine's screw.</p>", THREE), ["screw. The captain"], []),
        ("a label closes", article(ONE, TWO, THREE, "<p>More on that in our series</p><p><a href='/2019/05/nets/'>Nets are dry at last</a></p>"), [], ["in our series"]),
        ("a linked heading in the headings' place goes on with the text", article(*(f"<div class='item'><h2>{n}. <a href='/boats/{n}/'>{name}</a></h2>{text}<h4>More on {name}:</h4><ul><li><a href='/boats/{n}/deck/'>The deck of the boat</a></li></ul></div>" if n > 1 else f"<div class='item'><h2>{n}. {name}</h2>{text}<h4>More on {name}:</h4><ul><li><a href='/boats/{n}/deck/'>The deck of the boat</a></li></ul></div>" for n, (name, text) in enumerate((("Northern Star", ONE), ("Southern Cross", TWO.replace("<p>", "<p>Nobody had looked for it there, in all of these three weeks. ")), ("Evening Tide", THREE.replace("<p>", "<p>It runs as it ran on the first day, twenty years ago. "))), 1))), ["Southern Cross", "Evening Tide"], ["More on", "The deck"]),
        ("the story before this one is none of it, with its first lines", article(ONE, TWO, THREE, f"<div class='nav'><div class='nav-prev'><span>Previous story</span><article><h3>Roads</h3>{ONE.replace('ferry', 'coach').replace('at night', 'at night, as it seems to all')}</article></div></div>"), [], ["coach"]),
        ("a section that may be read out, of long items", article(ONE, TWO, f"<section class='text-to-speech'><h2>What is found</h2><ul><li>{TWO[3:-4]} So they say.</li></ul></section>", THREE), ["What is found"], []),
        ("who wrote it, asked at the end", article(ONE, TWO, THREE, "<h3>Who curated this article?</h3><p>Ann keeps the list of boats, and has done so since the year of the flood. She lives on the mole with two cats, and reads the log every night before she sleeps.</p>"), [], ["curated", "two cats"]),
        ("readers are asked for stories of their own", article(ONE, TWO, THREE, "<h3>Share your story</h3><p>Has a boat of yours been lost? Fill out the form below.</p>"), [], ["boat of yours"]),
        ("an address for tips is no standfirst", f"<title>The ferry sails again</title><meta property='og:type' content='article'><main><header><h1>The ferry sails again</h1><div class='excerpt'>Tips: a.writer@courier.example please</div></header><div class='post-body'>{ONE}{TWO}{THREE}</div></main>", ["The ferry"], ["a.writer@"]),
        ("a note that a mark opens stands below the text alone", article(ONE.replace("engine", "engine<sup>1</sup><span class='modern-footnotes-footnote__note'>It is red.</span>"), TWO, THREE, "<ul class='modern-footnotes-list'><li><span>1</span><div>It is red.</div></li></ul>"), ["1It is red."], ["engine1It is red."]),
        ("things to buy elsewhere are no teasers", article(ONE, *(f"<div class='thing'><h3><a href='https://shop.example.org/{n}'>A lamp for the bow of a boat</a></h3><p>Brass, {n} kg</p></div>" for n in (1, 2)), TWO, THREE, *(text.replace("engine", word) for word in ("lamp", "rope") for text in (ONE, TWO.replace("sail", word), THREE))), ["Brass, 2 kg"], []),
        ("an editor's own markup", article(ONE, "<div class='sqs-block website-component-block sqs-block-code code-block'><p>The engine weighs two tons, which is why nobody had thought of thieves.</p></div>", TWO, THREE), ["two tons"], []),
        ("a program", article(ONE, "<div class='code-block'><pre>start(engine)</pre></div>", TWO, THREE), ["start(engine)"], []),
        ("a box of an inserter of advertisements", article(ONE, "<div class='code-block code-block-3'><p>Buy a boat</p></div>", TWO, THREE), [], ["Buy a boat"]),
        ("the title of a part that opens", article(ONE, "<div class='toggle'><div class='tab-title' role='button' aria-expanded='false'><a class='toggle-title' tabindex='0'>When does the quay close?</a></div><div class='tab-content'><p>On the last day of March.</p></div></div>", TWO, THREE), ["When does the quay close? On the last"], []),
        ("a button in a quote", article(ONE, "<blockquote><p>Nobody likes to see it go, and I least of all.</p><div><cite>Ann Keeler</cite><a href='https://twitter.com/intent/tweet?text=x'><span>Tweet</span></a></div></blockquote>", TWO, THREE), ["Ann Keeler"], ["Tweet"]),
        ("who makes the page, as a builder's module", article(ONE, TWO, "<div class='et_pb_module et_pb_team_member'><h4>June Hale</h4><p>June has watched the reef since she was six.</p></div>", THREE), [], ["since she was six"]),
        ("builders' lists of stories", article(ONE, "<div class='sqs-block summary-v2-block sqs-block-summary-v2'><div>Featured</div><p>Two years late, the lamps are lit along the mole.</p></div>", TWO, "<div class='wp-block-newspack-blocks-homepage-articles wpnbha'><h2>More on the harbour</h2><p>The nets are dry for once.</p></div>", THREE), ["The captain"], ["Featured", "Two years late", "nets are dry"]),
        ("what a reader must do", article(ONE, "<div class='call-to-action'><p>Book your place on the mole by Friday.</p></div>", TWO, THREE), ["Book your place"], []),
        ("what a reader is offered", article(ONE, "<div class='call-to-action'><p>Help us light the mole.</p><a href='/give'>Give</a></div>", TWO, THREE), [], ["light the mole"]),
        ("an answer in what a builder makes a menu", article(ONE, TWO, THREE, "<div class='faq_item w-dropdown'><div class='w-dropdown-toggle'><b>Who pays for the lamps?</b></div><nav class='faq_answer w-dropdown-list'><p>The town pays a third.</p></nav></div>", "<nav class='faq-menu'><p><a href='/faq'>All questions</a></p></nav>", ONE.replace("ferry", "coach")), ["The town pays a third"], ["All questions"]),
        ("a short answer that stands hidden", article(ONE, TWO, THREE, "<div class='t668__wrapper'><div class='t668__header'><button class='t668__trigger' aria-expanded='false'><span>Who pays for the lamps?</span></button></div><div class='t668__content' hidden><div>The town pays a third.</div></div></div>"), ["The town pays a third"], []),
        ("a menu that stands hidden", article(ONE, TWO, THREE, "<div class='head'><button aria-expanded='false'>All the harbour's boats</button></div><div hidden><p>Boats by name, boats by year.</p></div>"), [], ["boats by year"]),
        ("a button that opens makes no offer", article(ONE, TWO, "<div class='accordian'><div class='panel-heading'><h4 class='panel-title'><a aria-expanded='false' role='button' href='#c1'><span>Who pays for the lamps?</span></a></h4></div><div id='c1' class='panel-collapse'><p>The town pays a third.</p></div></div>", THREE), ["The town pays a third"], []),
        ("an offer whose button utility classes draw", article(ONE, TWO, "<div class='not-prose my-8 p-8'><h3>See the line at work</h3><p>Book a half hour with us.</p><a class='inline-flex rounded-md bg-white px-4 py-2' href='/demo'>Book</a></div>", THREE), [], ["half hour with us"]),
        ("a program in a block of a system for manuals", article(ONE, "<div class='codeBlockContainer_Ckt0 theme-code-block'><div class='codeBlockContent_biex'><pre><code>sail --from mole</code></pre></div></div>", TWO, THREE), ["sail --from mole"], []),
        ("a note beside the text stands in brackets", article(ONE.replace("engine", "engine<label for='s1' class='margin-toggle'>⊕</label><input type='checkbox' id='s1' class='margin-toggle'><span class='sidenote'>It is red.</span>"), TWO, THREE), ["engine (It is red.) was"], ["⊕"]),
        ("notes in a part of their own", article(ONE.replace("engine", "engine<a href='#fn1' id='fnref1'><sup>1</sup></a>"), f"<section class='level2'><h2>What is found</h2>{TWO}{THREE}{TWO.replace('sail', 'net')}</section>", "<div id='appendix'><section class='footnotes'><h2>Footnotes</h2><ol><li id='fn1'><p>It is red.<a href='#fnref1'>↩</a></p></li></ol></section><section><h2>Reuse</h2><div><a href='#'>CC BY 4.0</a></div></section></div>"), ["It is red."], ["CC BY"]),
        ("a large letter in a block of its own", f"{HEAD}<article><div class='letter'>T</div><div class='post-body'>{ONE.replace('The', 'he')}{TWO}<p>T</p>{THREE.replace('The', 'he')}</div></article>", ["The ferry sails", "The captain said"], [" T "]),
        ("a letter that is a word", article("<p>A</p>", ONE.replace("The", "lone"), TWO, THREE), ["lone ferry"], ["Alone"]),
        ("an h1 that says a part of the headline heads a section", article("<h1>Sails</h1>", ONE, TWO, THREE).replace("<title>The ferry sails again", "<title>The ferry sails again"), ["Sails The ferry sails"], []),
        ("an h1 that says a part of the headline, below the site's own h1", f"{HEAD.replace('<h1>', '<h1>The Courier</h1><h1>')}<article><div class='post-body'><h1>Sails</h1>{ONE}{TWO}{THREE}</div></article>", ["Sails The ferry sails"], []),
        ("what a heading heads is no caption of the picture between them", article(ONE, "<div class='entry'><h2>Northern Star</h2><img src='/star.jpg'><p>She was built in 1911 and has not missed a Monday since.</p></div>", TWO, THREE), ["has not missed"], []),
        ("a question beside an icon", article(ONE, "<div class='item'><div class='head'><img src='/plus.png'><span>Who pays for the lamps?</span></div><div><p>The town pays a third.</p></div></div>", TWO, THREE), ["Who pays for the lamps?"], []),
        ("what systems put behind the content", article(ONE, TWO, THREE, f"<div class='courier-after-content'><h2>A word from the owner</h2>{ONE.replace('ferry', 'coach')}</div>"), [], ["A word from", "coach"]),
        ("a line of signs parts sections", article(ONE, "<p>* * *</p>", TWO, THREE), ["* * *"], []),
        ("the numbers of a program's lines", article(ONE, "<div class='highlight'><table><tr><td class='rouge-gutter'><pre class='lineno'>17</pre></td><td><pre>sail --from mole</pre></td></tr></table></div>", TWO, THREE), ["sail --from mole"], ["17"]),
        ("ingredients beside a recipe", article(ONE, "<aside class='recipe__ingredients'><h2>Ingredients</h2><ul><li>4 cups of flour</li><li>salt</li></ul></aside>", TWO, THREE), ["4 cups"], []),
        ("linked names of what the paragraphs tell of", article(ONE, "<p><b><a href='/a/'>Courier buys Gazette</a></b></p><p>The Courier has bought the Gazette for a sum that neither told, and keeps its twelve people, its press and its cat.</p>", "<p><b><a href='/b/'>Mercury to acquire Herald</a></b></p><p>The owners of the Mercury will acquire the Herald, as the two papers said in a line at the foot of their last pages.</p>", TWO, THREE), ["Courier buys", "Mercury to acquire"], []),
        ("linked headlines amid the text go", article(ONE, "<p><a href='/a/'>Nets are dry at last</a></p>", TWO, "<p><a href='/b/'>Mole gets a lamp</a></p>", THREE), [], ["Nets are", "gets a lamp"]),
    ],
)  # fmt: skip
def test_blocks(title: str, html: str, stays: list[str], goes: list[str]) -> None:
    text = text_of(html)
    assert [phrase for phrase in stays if phrase not in text] == [], title
    assert [phrase for phrase in goes if phrase in text] == [], title


def test_a_picture_that_is_shown_larger_stays() -> None:
    figure = "<figure class='wp-block-image wp-lightbox-container'><img src='/quay.jpg' alt='The quay'></figure>"
    link = "<p><a class='lightbox' href='/mole.jpg'><img src='/mole.jpg' alt='The mole'></a></p>"
    page = Page(
        "page.html", article(ONE, figure, TWO, link, THREE), url="https://courier.example/2019/05/a-ferry-story/"
    )
    found = extract(page, turbohtml.parse(page.content), Recipes.builtin())
    assert found.body is not None
    assert [image.attr("src") for image in found.body.find_all("img")] == ["/quay.jpg", "/mole.jpg"]
