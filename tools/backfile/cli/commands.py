"""The commands: each adds its arguments and names the function that runs it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import version as _version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from backfile.cli.progress import progress
from backfile.cli.screen import summary
from backfile.common.files import write_if_changed
from backfile.errors import InputError, SettingsError
from backfile.options import ConvertOptions
from backfile.pipeline.run import convert_pile
from backfile.recipes import Recipes

if TYPE_CHECKING:
    from backfile.pipeline.workers import Result

Actions = Any
"""What argparse's ``add_subparsers`` returns: its type is private."""


def version() -> str:
    return _version("backfile")


def add_all(actions: Actions) -> None:
    """Add every command to the parser."""
    for add in (_add_convert, _add_explain, _add_review, _add_lists):
        add(actions)


def _add_convert(actions: Actions) -> None:
    parser = actions.add_parser(
        "convert",
        help="turn scraped pages into Markdown in content/",
        description="Reads every page under PATH (.html .htm .xhtml .mhtml .html.gz, server names such as .php, .txt and .md "
        "texts), in web archives (.warc .warc.gz .wacz .arc), in exports of WordPress, Blogger, Substack, Ghost, Medium and Movable Type and in tables of articles (.csv .tsv "
        ".jsonl .json), keeps the articles, and writes one Markdown file each. Nothing else in the folder is touched, a file that you changed by hand is never "
        "overwritten, and a second run writes only what changed.",
    )
    parser.add_argument(
        "paths", nargs="+", type=Path, metavar="PATH", help="a folder, a page, a web archive, an export or a table"
    )
    parser.add_argument("--to", type=Path, default=Path("content"), metavar="FOLDER", help="default: content")
    parser.add_argument(
        "--include", action="append", default=[], metavar="GLOB",
        help="only pages whose path, or address in an archive, matches; may be repeated",
    )  # fmt: skip
    parser.add_argument(
        "--exclude", action="append", default=[], metavar="GLOB",
        help="no pages whose path, or address in an archive, matches; may be repeated",
    )  # fmt: skip
    parser.add_argument(
        "--config", type=Path, default=Path(), metavar="FOLDER",
        help="where recipes, copies.toml, tags.toml and stories.toml lie; default: here",
    )  # fmt: skip
    parser.add_argument(
        "--report", type=Path, default=Path("report.json"), metavar="FILE",
        help="the account of every page, as JSON; default: report.json",
    )  # fmt: skip
    parser.add_argument(
        "--prune", action="store_true", help="remove untouched articles whose page is no longer under PATH"
    )
    parser.add_argument("--workers", type=int, metavar="N", help="processes; default: one a core")
    _add_choice_of_posts(parser)
    _add_cache(parser)
    parser.set_defaults(run=_convert)


def _add_choice_of_posts(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--post-type", action="append", default=[], metavar="NAME",
        help="also take posts of this type for articles (exports of blogs and newsletters); may be repeated",
    )  # fmt: skip
    parser.add_argument(
        "--audience", action="append", default=[], metavar="NAME",
        help="also take posts that were for these readers only (exports of Substack: only_paid, only_free, founding; of Ghost: members, paid, tiers); may be repeated",
    )  # fmt: skip


def _add_cache(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--cache",
        type=Path,
        default=Path(".cache"),
        metavar="FOLDER",
        help="what speeds up the next run; may be deleted; default: .cache",
    )


def _convert(arguments: argparse.Namespace) -> int:
    _check_config(arguments.config)
    chosen = {} if arguments.workers is None else {"workers": max(1, arguments.workers)}
    options = ConvertOptions(
        to=arguments.to,
        config=arguments.config,
        cache=arguments.cache,
        include=tuple(arguments.include),
        exclude=tuple(arguments.exclude),
        prune=arguments.prune,
        post_types=_post_types(arguments),
        audiences=tuple(arguments.audience),
        **chosen,
    )
    report = convert_pile(arguments.paths, options, _watch, _opening)
    write_if_changed(arguments.report, report.as_json().encode())
    print(summary(report, arguments.report))
    return 3 if report.failed or any(held.damage for held in report.holders.values()) else 0


def _post_types(arguments: argparse.Namespace) -> tuple[str, ...]:
    return ("post", *arguments.post_type)


def _check_config(folder: Path) -> None:
    """A misspelt folder would leave out all that a person decided, without a word."""
    if not folder.is_dir():
        raise SettingsError("there is no such folder; check --config", subject=str(folder))


def _watch(results: Iterable[Result], total: int) -> Iterator[Result]:
    return progress(results, total, "converting")


def _opening(path: Path) -> None:
    print(f"looking through {path.name} ({_size(path.stat().st_size)})", file=sys.stderr, flush=True)


def _size(size: int) -> str:
    return f"{size / 1e6:,.0f} MB" if size >= 1e6 else f"{size / 1e3:,.0f} kB"


def _add_explain(actions: Actions) -> None:
    parser = actions.add_parser(
        "explain",
        help="show what was kept of a page, what was cut and why",
        description="Converts one page and prints its fields with the evidence for each, the blocks that were kept, "
        "and each removal with its step, selector, reason and text. Writes nothing. A page in an archive is named as in the "
        "report, crawl.warc.gz#1234, export.xml#post-12 or articles.csv#row-7, or by its address, crawl.warc.gz#https://….",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="a page of the pile, or one in an archive")
    parser.add_argument(
        "--config", type=Path, default=Path(), metavar="FOLDER", help="where your recipes lie; default: here"
    )
    _add_choice_of_posts(parser)
    _add_cache(parser)
    parser.set_defaults(run=_explain)


def _explain(arguments: argparse.Namespace) -> int:
    _check_config(arguments.config)
    from backfile.pipeline.explain import as_text, explain

    recipes = Recipes.load(arguments.config)
    sys.stdout.write(
        as_text(explain(arguments.file, recipes, arguments.cache, _post_types(arguments), tuple(arguments.audience)))
    )
    return 0


def _add_review(actions: Actions) -> None:
    parser = actions.add_parser(
        "review",
        help="list what is doubtful: dates, authors, headlines with what else they could be",
        description="Lists the articles whose headline, date, authors, dateline, credit or language is weakly told, or told "
        "otherwise nearly as well, each value with its source and confidence (0 to 1); the most doubtful first, those without "
        "a date last. Set the right value in the article's front matter: it stays from then on, and an article whose file "
        "you changed is not listed again.",
    )
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="FOLDER", help="default: content")
    parser.add_argument(
        "--report",
        type=Path,
        default=Path("report.json"),
        metavar="FILE",
        help="what convert wrote; default: report.json",
    )
    parser.set_defaults(run=_review)


def _review(arguments: argparse.Namespace) -> int:
    from backfile.pipeline.review import review_rows

    for row in review_rows(arguments.report, arguments.content):
        print(row)
    return 0


def _add_lists(actions: Actions) -> None:
    _add_list(
        actions, "copies", "list articles with their copies and what differs; copies.toml joins and parts them",
        lambda listing, chosen: listing.copy_rows(chosen.content),
    )  # fmt: skip
    tags = _add_list(
        actions, "tags", "list the tags with kind and count; tags.toml renames, merges and hides them",
        lambda listing, chosen: listing.tag_rows(chosen.content, chosen.config),
    )  # fmt: skip
    tags.add_argument(
        "--config", type=Path, default=Path(), metavar="FOLDER", help="where tags.toml lies; default: here"
    )
    _add_list(
        actions, "stories", "list the stories with their span; stories.toml joins, parts and names them",
        lambda listing, chosen: listing.story_rows(chosen.content),
    )  # fmt: skip


def _add_list(
    actions: Actions, name: str, text: str, rows: Callable[[Any, argparse.Namespace], Iterable[str]]
) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = actions.add_parser(
        name, help=text, description=f"{text[0].upper()}{text[1:]}. See docs/archive-stages.md."
    )
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="FOLDER", help="default: content")
    parser.set_defaults(run=_list, rows=rows)
    return parser


def _list(arguments: argparse.Namespace) -> int:
    if not arguments.content.is_dir():
        raise InputError(
            "there is no such folder; run backfile convert first, or name it with --content",
            subject=str(arguments.content),
        )
    # A command loads what it needs: to begin with, none but the parser is needed.
    from backfile.pipeline import listing

    listed = False
    for row in arguments.rows(listing, arguments):
        print(row)
        listed = True
    if not listed:
        print(f"No {arguments.command} in {arguments.content}.")
    return 0
