"""The words that systems set before what they tell of a page, with a colon: "Автор:", "来源：", "Views:". In small letters."""

from __future__ import annotations

import re

COUNTS = (
    r"(?:page ?)?views?|hits|reads?|visits|всего комментариев|просмотр(?:ов|ы)?|количество (?:показов|просмотров)|прочитано|комментари(?:ев|и)|голосов|рейтинг|"
    r"перегляд(?:ів|и)|коментар(?:ів|і)|aufrufe|gelesen|vues|lectures|visitas|vistas|lecturas|visualizações|leituras|acessos|visite|letture|visualizzazioni|wyświetle(?:ń|nia)|"
    r"odsłon(?:y|ów)?|zobrazen[oí]|megtekintés(?:ek)?|vizualizări|afișări|okunma(?: sayısı)?|görüntülen?me|yorum|dibaca|dilihat|lượt (?:xem|đọc)|προβολές|αναγνώσεις|"
    r"点击(?:数|率|量)?|點擊(?:數|率)?|阅读(?:数|量)?|浏览(?:次数|量)?|瀏覽(?:次數|數)?|人气|人氣|조회(?: ?수)?|閲覧数|アクセス数|(?:تعداد )?بازدید|"
    r"(?:عدد )?(?:المشاهدات|القراءات|الزيارات)|צפיות"
)
OTHERS = (
    r"source|автор|аутор|извор|източник|добавил[аи]?|опубликовал[аи]?|разместил[аи]?|источник|категория|рубрика|раздел|дата(?: публикации)?|опубликовано|обновлено|добавлено|создано|додав|"
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
LABEL = re.compile(rf"(?<![^\W_])(?:{COUNTS}|{OTHERS})\s*[:：]")
