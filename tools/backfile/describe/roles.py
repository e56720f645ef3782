"""Offices, and what people are: the words in a by-line that are no part of a name."""

from __future__ import annotations

import re
from functools import lru_cache

# All of these are asked of text in small letters: ``re`` is ten times slower when it has to mind the case itself.
# What is said of offices and organisations; with one of these in it a part of a by-line names no person.
_OFFICE = re.compile(
    r"\b(?:staff|our|bureau|desk|staffer|newsroom|team|editorial|contributors?|redaktion|rédaction|redacción|redazione|redactie|"
    r"redaksjonen|redaktionen|toimitus|redakcja|редакция|admin\w*|redaktor|moderator|webmaster|newsdesk|web ?desk|agenc(?:y|ies|ia|ias)|agentur(?:en)?|"
    r"agence|wire|service|services|from our|press release|publisher|online|digital|network|media|magazine|newspaper|times|herald|tribune|gazette|"
    r"guardian|courier|independent|chronicle|daily|weekly|blog|podcast|university|institute|foundation|association|council|"
    r"college|school|company|inc|llc|ltd|gmbh|spa|plc|pty|corp|group|studio|studios|store|shop|travel|contributor|sponsored|partners?|"
    r"marketing|solutions|consulting|construction|center|centre|department|ministry|committee|society|club|health|care|"
    r"security|software|technologies|insurance|global|international|users?|guest|content|newsblog|hospital|clinic|hardware|supply|supplies|"
    r"notre|onze|unsere?[rnm]?|vores|våre?|nuestr[oa]s?|nostr[oa]|noss[oa]|banking|library|hotel|dental|dentistry|official|tips|wellness|prevention|strategy|seo|insights|reviews|"
    r"haber merkezi|editörü|szerkesztőség|redakce|redakcia|redacția|redaksi|ban biên tập|tòa soạn|nhóm phóng viên|ομάδα|σύνταξη|ہمارے نامہ نگار|نامہ نگار|نمائندہ|اسٹاف رپورٹر|"
    r"ویب ڈیسک|مراسلہ نگار)\b"
)
# The same in scripts where ``\b`` tells no words apart: vowel signs are none of its letters, and signs stand without spaces.
_OFFICES_ABROAD = (
    "নিজস্ব", "প্রতিনিধি", "সংবাদদাতা", "ডেস্ক", "संवाददाता", "ब्यूरो", "डेस्क", "न्यूज", "टीम", "நிருபர்", "செய்திப்பிரிவு", "ทีมข่าว", "กองบรรณาธิการ", "ผู้สื่อข่าว",
    "سرویس", "تحریریه", "گروه", "فريق", "التحرير", "وكالات", "مراسل", "مراسلون", "מערכת", "כתבי", "编辑部", "本报", "本刊", "报讯", "综合", "編集部", "取材班", "편집국", "편집부",
    "뉴스팀", "취재팀", "온라인", "სარედაქციო", "რედაქცია",
)  # fmt: skip
# What a person is: cut where it follows a name ("Jane Doe Staff Writer"), else no person.
_ROLE = re.compile(
    r"\b(?:staff(?= (?:writer|reporter|correspondent|photographer|editor))|special|senior|sr|chief|deputy|managing|associate|assistant|executive|guest|contributing|freelance|political|sports?|"
    r"business|crime|court|science|technology|tech|news|national|local|foreign|environment|education|"
    r"reporters?|correspondents?|editors?|editor-in-chief|writers?|journalists?|columnists?|redakteur(?:in)?|korrespondent(?:in)?|"
    r"journalistin|volont[äa]r(?:in)?|photographers?|fotograf(?:in)?|producers?|author|intern|analyst|founder|co-founder|ceo|cto|cfo|cmo|president|"
    r"director|manager|head|attorney|trial|lawyer|professor|dietiti?an|nutritionist|expert|specialist|consultant|certified|registered|"
    r"licensed|gardener|master|engineer|developer|strategist|host|owner|principal|lead|vp|vice|coach|therapist|physician|wirtschaftsredakteur\w*|"
    r"ressortleiter\w*|chefredakteur\w*|reporterin|autorin|autor|parliamentary|landespolitische\w*|updated|published|posted|verified|reviewed|last|min|read|photo|foto|"
    r"publié|mis à jour|veröffentlicht|aktualisiert|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|publicerad|"
    r"publisert|oppdatert|udgivet|opublikowano|опубликовано|обновлено|yayınlanma|güncelleme|"
    r"envoyée? spéciale?|correspondante?|journaliste|rédact(?:eur|rice)s?|redactora?|corresponsal|enviad[oa]|periodista|repórter|correspondente|"
    r"jornalista|inviat[oa]|giornalista|corrispondente|verslagge(?:ver|efster)|redacteur|dziennikar(?:z|ka)|toimittaja|wartawan|muhabiri?|"
    r"корреспондент|журналист(?:ка)?|редактор|обозреватель|кореспондент(?:ка)?|журналіст(?:ка)?)\b"
)
# A newsroom is cut behind a name too.
_NEWSROOM = re.compile(
    r"\b(?:redaktion|rédaction|redacción|redazione|redactie|redacção|redação|redaksjonen|redaktionen|toimitus|redakcja|редакция)\b"
)
# Korean, Chinese and Japanese write what somebody is beside the name, with or without a space.
_BEHIND = re.compile(
    r"(?<=[가-힣]{2})\s*(?:(?:선임|수석|인턴|객원|전문|사진|영상|취재)?\s?기자|특파원|논설위원|편집위원|앵커|통신원|에디터)$|"
    r"(?<=[\u3400-\u9fff]{2})\s*(?:記者|编辑|編集委員|論説委員|特派員|特約記者)$"
)
_AHEAD = re.compile(
    r"^(?:(?:有料)?会員(?:限定)?記事\s*|(?:本报|本刊|本報|特约|实习|见习|新华社)?\s?(?:记者|記者)|通讯员|特派員)\s*[：:／/]?\s*(?=[\u3400-\u9fff])"
)
_LONGEST_REPORTER = 20
# A name of more words than that is no name with a role behind it.
_FEWEST, _MOST = 2, 3


# Of 24 questions a page 19 were asked before: a name is asked for by several readers.
@lru_cache(maxsize=1024)
def is_office(text: str) -> bool:
    """True when a word of an office, an organisation or a role is in it."""
    text = text.lower()
    if not text.isascii() and any(map(text.__contains__, _OFFICES_ABROAD)):
        return True
    return _OFFICE.search(text) is not None or _ROLE.search(text) is not None


def is_reporter(text: str) -> bool:
    """True for a Korean or Chinese name and what reporters are called there, and nothing else."""
    return not text.isascii() and len(text) < _LONGEST_REPORTER and _BEHIND.search(text) is not None


def without_role(name: str) -> str:
    """``name`` without the office that stands behind it or, in the East of Asia, beside it."""
    if not name.isascii():
        name = _AHEAD.sub("", _BEHIND.sub("", name))
    low = name.lower()
    for pattern in (_ROLE, _NEWSROOM):
        match = pattern.search(low)
        before = name[: match.start()] if match else ""
        if _FEWEST <= len(before.split()) <= _MOST and not _OFFICE.search(before.lower()):
            return before
    return name


def without_leading_role(name: str) -> str:
    """What follows the roles that ``name`` begins with: "Staff Reporter Jane Doe" as "Jane Doe"."""
    words = name.split()
    while len(words) > _FEWEST and is_office(words[0]):
        words = words[1:]
    return " ".join(words)
