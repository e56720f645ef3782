"""``python -m bench.markdown``: how many of the 588 examples survive HTML → Markdown → HTML, beside the peers."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from markdown_it import MarkdownIt

from bench.markdown.compare import same_document
from bench.markdown.spec import NOT_REPRESENTABLE, Example, examples, fetch

RENDERER = MarkdownIt("commonmark")


def systems() -> dict[str, Callable[[str], str]]:
    """The writers by name; peers come with the ``bench`` dependencies."""
    import turbohtml
    from html_to_markdown import convert
    from markdownify import markdownify

    from backfile.to_markdown import html_to_markdown

    return {
        "backfile": html_to_markdown,
        "turbohtml": lambda html: turbohtml.parse_fragment(html).to_markdown(),
        "html-to-markdown": lambda html: str(convert(html).content),
        "markdownify": markdownify,
    }


def lost(writer: Callable[[str], str], found: list[Example]) -> list[Example]:
    """The examples that are another document after the round trip."""
    return [example for example in found if not same_document(example.html, RENDERER.render(writer(example.html)))]


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.markdown", description=__doc__)
    parser.add_argument("--show", action="store_true", help="show each example that is lost")
    arguments = parser.parse_args()
    fetch()
    found = examples()
    for name, writer in systems().items():
        failed = lost(writer, found)
        kept = len(found) - len(failed)
        print(f"{name:18} {kept:4} of {len(found)}  {kept / len(found):.3f}")
        if name == "backfile":
            for example in failed:
                print(
                    f"    {example.number} {example.section}: {NOT_REPRESENTABLE.get(example.number, 'NOT EXPLAINED')}"
                )
                if arguments.show:
                    print(f"        {example.html!r}\n        {writer(example.html)!r}")


if __name__ == "__main__":
    main()
