"""The words with which pages sign: "By", "Écrit par", "Tekst:", "Автор:", "记者"."""

from __future__ import annotations

import re

from backfile.common.text import small

# What stands before "by": verbs and kinds of text.
_ENGLISH = (
    "story|words|report|reported|reporting|text|written|posted|published|authored|created|contributed|article|recipe|submitted|an essay|"
    "review|analysis|opinion|commentary|column|interview|guest (?:post|column|essay)|compiled|hosted|presented|"
    "(?:story|words|text) (?:and|&) (?:photos|photographs|photography|pictures|video)|(?:photos|photographs|pictures) (?:and|&) (?:text|words|story)"
)
_OTHERS = (
    "publié|gespeichert|eingereicht|rédigé|écrit|recueilli|propos recueillis|texte|posté|geschrieben|verfasst|erstellt|eingestellt|veröffentlicht|escrito|publicado|"
    "redactado|elaborado|postado|texto|escrit|scritto|pubblicato|postato|geschreven|gepubliceerd|geplaatst|gepost|skrevet|skriven|publicerad|"
    "(?:ein |eine )?(?:interview|kommentar|kolumne|analyse|reportage|gastbeitrag|essay|bericht|glosse|rezension|leitartikel|porträt|protokoll)|"
    "aufgezeichnet|protokolliert|(?:un |une )?(?:reportage|enquête|entretien|chronique|analyse|tribune)(?: réalisée?)?|"
    "(?:un |una )?(?:entrevista|reportaje|crónica|análisis|columna|opinión)|reportagem|opinião|crónica|crônica|análise|"
    "publisert|udgivet|ditulis|dipublikasikan|diposting|scris|publicat|napisany|opublikowany|opublikowane"
)
BEFORE_BY = f"{_ENGLISH}|{_OTHERS}"
BY = "by|von|par|por|di|door|av|af|oleh|a cura di|بقلم"
# These are other words too: they sign behind a verb alone.
BY_AFTER_VERB = "da|de|per|przez"
# With a colon.
LABELS = (
    r"authors?|author\(s\)|contributors?|writers?|words|text|autor(?:in|es|ka|i)?|autore|auteure?s?|texte|texto|testo|tekst|redactie|penulis|"
    r"pewarta|laporan|reporter|yazar|yazan|tác giả|szerző|írta|автор(?:ы|и|ка)?|текст|подготовил[аи]?|كتبت?|إعداد|تقرير|تحریر|लेखक|作者|記者|记者|撰文|"
    r"interview|protokoll|reportage|autor/a|text (?:och|&|und) fotos?|napisała?|opracowała?|rozmawiała?|teksti|tekijä|toimittaja|"
    r"執筆|取材・文|著者|投稿者|文|글|작성자|글쓴이|аутор(?:ка)?|аўтар|муаллиф|haber|muhabir|מאת|כתב|συντάκτης|συντάκτρια|επιμέλεια|ρεπορτάζ|نویسنده|گزارش|خبرنگار|الكاتب|كاتب المقال|"
    r"লেখক|প্রতিবেদক|ผู้เขียน|โดย|napsala?|összeállította|a scris|redactor|autorka|ავტორი"
)
COLON = "[:：]"
# Chinese and Japanese pages write a slash or an equals sign for the colon.
ASIAN_COLON = "[:：/／=＝]"


# "By " and "Author: " at the begin of a line in small letters.
_SIGN = re.compile(
    rf"^\W*(?:(?:(?:{BEFORE_BY})\s+)?(?:{BY})(?:\s*{COLON}\s*|\s+)|(?:{BEFORE_BY})\s+(?:{BY_AFTER_VERB})\s+|"
    rf"(?:{LABELS})\s*{COLON}\s*|(?:文|取材・文|撰文|記者|记者)\s*{ASIAN_COLON}\s*)(?=\S)"
)


def is_signed(text: str) -> bool:
    """True for a line that begins with one of these words, as by-lines do."""
    return _SIGN.match(small(text)) is not None


def without_sign(text: str) -> str:
    """What follows the word that a by-line begins with; any other line as it is."""
    sign = _SIGN.match(small(text))
    return text[sign.end() :] if sign is not None else text
