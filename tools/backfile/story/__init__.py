"""Stories: the articles on one running event, in order."""

from backfile.story.cluster import group, group_stories
from backfile.story.decisions import StoryDecisions
from backfile.story.record import Story, StoryRecord, record_of
from backfile.story.related import related

__all__ = ["Story", "StoryDecisions", "StoryRecord", "group", "group_stories", "record_of", "related"]
