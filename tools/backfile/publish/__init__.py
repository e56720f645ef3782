"""The site: a Pelican plugin. ``PLUGINS = ["backfile.publish"]``.

With a Backfile theme the site is built by ``build``; with any other theme Pelican's own generators and writer build it
with our Markdown reader.
"""

from __future__ import annotations


def register() -> None:
    """Connect to Pelican's signals; Pelican calls this."""
    from pelican.plugins import signals

    from backfile.common.workers import without_collector

    with without_collector():  # it would run 30 times while our modules are made, and find nothing
        from backfile.publish.generator import (
            count_for_pelican,
            get_generators,
            get_writer,
            leave_templates,
            take_over,
            tell_in_sentences,
        )
        from backfile.publish.reader import add_reader, enable

    tell_in_sentences()
    signals.initialized.connect(take_over)
    signals.get_generators.connect(get_generators)
    signals.get_writer.connect(get_writer)
    signals.readers_init.connect(add_reader)
    signals.generator_init.connect(enable)
    signals.article_generator_init.connect(leave_templates)
    signals.all_generators_finalized.connect(count_for_pelican)
