"""Tags that mean one thing each: the publishers' own and the names found in the texts, folded into one vocabulary."""

from backfile.tag.decisions import TagDecisions
from backfile.tag.records import NameRecord, record_of
from backfile.tag.suggest import suggest_tags
from backfile.tag.vocabulary import TagEntry, Vocabulary, learn

__all__ = ["NameRecord", "TagDecisions", "TagEntry", "Vocabulary", "learn", "record_of", "suggest_tags"]
