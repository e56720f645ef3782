"""Lines in which a system tells of the page: who wrote it, when, in which section, how often it was read.

"14-03-2021, 18:20 Автор: admin Просмотров: 1 204", "时间:2013-04-12 来源:晚报 点击:128次", "Kaynak: LHA".
"""

from __future__ import annotations

import re

from backfile.common.printed_dates import parse_date
from backfile.extract import phrases

_COUNTS = (
    r"(?:page ?)?views?|hits|reads?|visits|всего комментариев|просмотр(?:ов|ы)?|количество (?:показов|просмотров)|прочитано|комментари(?:ев|и)|голосов|рейтинг|"
    r"перегляд(?:ів|и)|коментар(?:ів|і)|aufrufe|gelesen|vues|lectures|visitas|vistas|lecturas|visualizações|leituras|acessos|visite|letture|visualizzazioni|wyświetle(?:ń|nia)|"
    r"odsłon(?:y|ów)?|zobrazen[oí]|megtekintés(?:ek)?|vizualizări|afișări|okunma(?: sayısı)?|görüntülen?me|yorum|dibaca|dilihat|lượt (?:xem|đọc)|προβολές|αναγνώσεις|"
    r"点击(?:数|率|量)?|點擊(?:數|率)?|阅读(?:数|量)?|浏览(?:次数|量)?|瀏覽(?:次數|數)?|人气|人氣|조회(?: ?수)?|閲覧数|アクセス数|(?:تعداد )?بازدید|"
    r"(?:عدد )?(?:المشاهدات|القراءات|الزيارات)|צפיות"
)
_OTHERS = (
    r"source|автор|добавил[аи]?|опубликовал[аи]?|разместил[аи]?|источник|категория|рубрика|раздел|дата(?: публикации)?|опубликовано|обновлено|добавлено|создано|додав|"
    r"джерело|категорія|створено|оновлено|posted (?:by|in|on)|author|category|published(?: on)?|updated|last (?:updated?|modified)|quelle|kategorie|rubrik|autor(?:in)?|"
    r"auteur|catégorie|rubrique|publié le|fuente|categoría|publicado(?: em| el)?|fonte|categoria|autore|źródło|kategoria|zdroj|forrás|szerző|sursa|kaynak|haber|muhabir|"
    r"editör|yazar|kategori|giriş(?: tarihi)?|güncelleme(?: tarihi)?|(?:yayınlanma|yayın|eklenme|oluşturulma)(?: tarihi)?|tarih|son güncelleme|sumber|penulis|editor|"
    r"diterbitkan|nguồn|tác giả|"
    r"πηγή|συντάκτης|κατηγορία|δημοσίευση|时间|時間|日期|发布(?:时间|日期|人|者)|發佈(?:時間|日期)|更新(?:时间|時間|日期|日)|来源|來源|稿源|出处|出處|作者|编辑|編輯|责任编辑|"
    r"責任編輯|责编|责任编审|编审|记者|記者|字号|"
    r"分类|分類|栏目|所属栏目|公開日|掲載日|投稿日|投稿者|カテゴリー?|テーマ|출처|입력|수정|승인|등록|작성자|작성일|카테고리|المصدر|تاريخ(?: النشر| التحديث| الإضافة)?|القسم|"
    r"الكاتب|كتب|آخر تحديث|تاریخ(?: انتشار)?|"
    r"کد خبر|شناسه خبر|شماره خبر|منبع|نویسنده|گروه|کد مطلب|ماخذ|תאריך|מקור"
)
_LABEL = re.compile(rf"(?<![^\W_])(?:{_COUNTS}|{_OTHERS})\s*[:：]")
_COUNT = re.compile(
    rf"\W*(?:(?:{_COUNTS})\s*[:：]?\s*[\d][\d .,]*\w?|[\d][\d .,]*\s*(?:{_COUNTS})|.{{0,30}}\b\d[\d.,]* (?:defa|kez) (?:okun|görüntülen)\w+)(?:\s*[(/]?[\d.,/ ]*)\W*"
)
# Of text in small letters: what tells whence a text comes, alone on a line at its end.
_SOURCE = re.compile(
    r"\W*(?:kaynak|sumber|nguồn|источник|джерело|责任编辑|責任編輯|责编|编辑|編輯|来源|來源|稿源|πηγή|źródło|zdroj|forrás|sursa|المصدر|منبع)\s*[:：]\s*.{2,40}"
)
# No line of data is longer, and two labels make one; a date stands for a label.
_LONGEST = 250
_FEWEST = 2


def is_data_line(low: str) -> bool:
    """True for a text in small letters that is labels with a value each, or a count of readers."""
    if len(low) > _LONGEST:
        return False
    if _COUNT.fullmatch(low):
        return True
    labels = list(_LABEL.finditer(low))
    if not labels:
        return False
    ahead = low[: labels[0].start()].strip()
    dated = parse_date(low) is not None
    if ahead and not (dated and (parse_date(ahead) is not None or phrases.BYLINE.fullmatch(ahead) is not None)):
        return False
    return len(labels) + dated >= _FEWEST


def is_source_line(low: str) -> bool:
    """True for "Source: …" and who edited, in languages whose systems set it below each text."""
    return _SOURCE.fullmatch(low) is not None
