"""How a line begins that tells who the author is. Extraction takes it for no text, description for no standfirst."""

from __future__ import annotations

import re

AUTHOR_BIO = re.compile(
    r"\(?[\w.'’ -]{4,50},? (?:is|was|are|ist|est|es|è) (?:an? |the |our |eine? |un[ae]? |el |le )?[\w\s,-]{0,60}"
    r"\b(?:reporter|journalist|writer|editor|correspondent|columnist|author|contributor|blogger|freelance\w*|fellow|professor|"
    r"redakteur(?:in)?|journalistin|autorin?|rédact\w+|periodista|giornalista|lecturer|director|founder|producer)\b",
    re.IGNORECASE,
)
