"""Lines that pages put between an article's paragraphs, as patterns in many languages."""

from __future__ import annotations

import re

# Each pattern matches from the start of a block's text, in small letters (``common.text.small``): ``re`` takes three times as
# long when it has to mind the case itself.

AD_LABEL = re.compile(
    r"\W*(?:advertisements?|advertising|ad|sponsored(?: content)?|anzeige|werbung|publicidad|publicité|pubblicità|reklama?|"
    r"reklam|annonce|annonse|advertentie|mainos|реклама|広告|广告|광고|إعلان|اشتہار|"
    r"(?:article|story) (?:content|continues (?:below|after (?:this )?(?:ad|advertisement)))(?: continued)?|"
    r"scroll to continue(?: with content)?|continue reading(?: below)?|loading\W*|skip ad(?:vertisement)?|"
    r"(?:your|this) (?:browser|device) (?:does|do) not support .{0,60})\W*",
)
READ_MORE = re.compile(
    r"\W*(?:read (?:more|also|next|on|the full|our|this)|also read|see also|see more|related(?: (?:stories|articles?|"
    r"coverage|news|content|posts?|links?|topics?|reading))?|more on this|more (?:from|like|stories|news)|recommended|"
    r"(?:must|don't|do not) (?:read|miss)|you (?:may|might) (?:also )?(?:like|be interested)|watch(?: (?:now|more|also|the"
    r" video|live))?|listen(?: to| now)|click here|in (?:other|related) news|check out|learn more|find out more|"
    r"(?:lesen|lies|mehr|sehen) (?:sie |du )?(?:auch|dazu|zum thema|mehr)|mehr (?:zum thema|dazu|infos|lesen)|"
    r"(?:people|others|readers) are (?:also )?reading|auch interessant|das könnte|siehe auch|zum thema|lire (?:aussi|également|la suite)|à lire|voir aussi|"
    r"(?:le|lea|leer|lee) (?:también|más)|(?:ver|vea|mira) (?:también|más)|te puede interesar|leia (?:também|mais)|"
    r"veja (?:também|mais)|saiba mais|leggi (?:anche|tutto)|lees (?:ook|meer|verder)|läs (?:också|mer|även)|"
    r"les (?:også|mer)|læs (?:også|mere)|lue (?:myös|lisää)|czytaj (?:także|też|więcej|również)|zobacz (?:także|też)|"
    r"читайте (?:также|ещё|еще)|читать (?:также|далее)|смотрите также|читайте також|baca (?:juga|selengkapnya)|"
    r"simak (?:juga|video)|tonton juga|ayrıca (?:bakınız|oku)|oku(?:yun)?|xem thêm|関連記事|相关(?:阅读|新闻)|延伸閱讀|"
    r"더 ?보기|관련 ?기사|함께 볼 만한|あわせて読みたい|続きを読む|相關(?:閱讀|新聞|報導)|相关链接|延伸阅读|推荐阅读|推薦閱讀|更多(?:新闻|新聞|阅读)|原文链接|"
    r"[إا]قر[أا] (?:أيضا|أيضاً|أيضًا|ايضا|المزيد)|(?:طالع|شاهد)(?:وا)? (?:أيضا|أيضاً|أيضًا)|مواضيع (?:ذات صلة|متعلقة)|مزید پڑھیں|یہ بھی پڑھیں|(?:بیشتر|همچنین) بخوانید|"
    r"(?:यह|ये|इसे) भी (?:प(?:\u0922\u093c|\u095d)|देख)ें|और प(?:\u0922\u093c|\u095d)ें|संबंधित खबर|हे(?:ही| ही) वाचा|यो पनि पढ्नुहोस्|আর[ওো] প(?:\u09a1\u09bc|\u09dc)(?:ুন|তে পারেন)|"
    r"આ પણ વાંચો|ਇਹ ਵੀ ਪੜ੍ਹੋ|இதையும் (?:படி|வாசி)\S*|மேலும் (?:படி|வாசி)\S*|ఇ(?:ది|వి) కూడా చదవండి|ಇದನ್ನೂ ಓದಿ|ഇതും വായിക്കുക|"
    r"อ่าน(?:ข่าว)?(?:เพิ่มเติม|ต่อ|ประกอบ|ข่าวที่เกี่ยวข้อง)|ข่าวที่เกี่ยวข้อง|"
    r"διαβάστε (?:επίσης|ακόμ[αη]|περισσότερα|και)|δείτε (?:επίσης|ακόμ[αη])|קראו? (?:גם|עוד)|לכתבות נוספות|לקריאה נוספת|עוד בנושא|"
    r"(?:по теме|материалы по теме|см\.? также|подробнее)(?=\s*[:—–-])|дивіться також|прочетете (?:още|също)|вижте (?:още|също)|прочитајте (?:и|још)|"
    r"cite(?:ște|şte)(?:ți|ţi)? (?:și|şi|mai mult)|vezi (?:și|şi)|olvas(?:s|sa|d) (?:el|még|tovább)|kapcsolódó (?:cikk|hír)\w*|(?:čtěte|přečtěte si) (?:také|i|dále|též)|"
    r"viz také|(?:čítajte|prečítajte si) (?:aj|tiež)|"
    r"pročitajte (?:i|još)|preberite (?:tudi|še)|(?:taip pat )?skaitykite(?: taip pat| daugiau)?(?=\s*:)|lasi (?:arī|vairāk)|loe (?:ka|lisaks|edasi)|lexo (?:edhe|më shumë)|"
    r"soma (?:pia|zaidi)|basahin (?:din|rin)|baca lagi|"
    r"ilgili haber(?:ler)?|(?:lea|lee) además|(?:también|le) (?:te )?(?:puede|podría) interesar|mir[aá] también|approfondisci|llegiu també|przeczytaj (?:także|też|również)|"
    r"czytaj dalej|katso myös|sjá einnig|lesa meira|đọc thêm|"
    r"оқи отырыңыз|(?:сондай-ақ|тағы) оқыңыз|წაიკითხეთ ასევე|ასევე წაიკითხეთ|կարդացեք նաև|(?:həmçinin )?oxuyun(?=\s*:))(?![\w-])",
)
SUBSCRIBE = re.compile(
    r"\W*(?:you must be (?:logged in|a member|registered)|um zu kommentieren|(?:pour (?:pouvoir )?commenter|para comentar|per commentare|aby (?:skomentować|dodać komentarz))\b.{0,60}|"
    r"(?:добавлять|оставлять|комментировать) .{0,20}могут только|посетители, находящиеся в группе|чтобы (?:оставить|добавить|написать) комментарий|yorum yap(?:abilmek|mak) için|"
    r"sign up|subscribe|join (?:our|us|the|more)|get (?:the|our|all the|daily|breaking|your)\b.{0,80}\b(?:newsletter|"
    r"inbox|email|alerts?|app|delivered)|follow (?:us|our|me|@)|follow [\w.’' ]{2,30} on (?:twitter|facebook|instagram|x|linkedin|google)\b|like us on|download (?:the|our)|"
    r"register (?:now|for|to)|"
    r"log ?in|create (?:a free|an) account|already (?:a|have) |was this (?:newsletter|e-?mail) forwarded|support (?:our|us|independent|local|quality)|"
    r"become a (?:member|subscriber|patron)|donate|buy (?:us|me) a|enter your e-?mail|your e-?mail|"
    r"this (?:article|story|content|feature) is (?:for|only|exclusively|available)|newsletter|"
    r"(?:jetzt |hier )?(?:abonnieren|anmelden|registrieren)|melden sie sich|folgen sie|abonnez|inscrivez|suscríbete|"
    r"regístrate|síguenos|assine|inscreva|iscriviti|abbonati|meld je aan|prenumerera|подпи(?:сывайтесь|шитесь|шись)|"
    r"підпи(?:суйтесь|шіться|суйтеся)|(?:следите за|читайте) нашим\w*|приєднуйтесь|стежте за|ακολουθήστε|εγγραφείτε|(?:تابع|اشترك)(?:وا|نا|ونا)?|عضو کانال|abone ol(?:un)?|"
    r"bizi takip|עקבו אחרינו|הצטרפו|"
    r"हमें फॉलो|ติดตาม(?:เรา|ข่าว)|theo dõi (?:chúng tôi|báo)|obserwuj nas|zapisz się|sledujte nás|iratkozz\w*|kövess\w*|urmăr(?:ește|iți)-?ne|abonează-te|seuraa meitä|tilaa |"
    r"følg (?:oss|os)|följ oss|volg ons|síguenos|siga(?:-nos| o)|"
    r"この記事が(?:気に入ったら|参考になったら|よかったら)\S*|(?:点击上方|关注我们|扫码|扫描二维码|长按(?:识别)?二维码)\S*|bergabung|ikuti (?:kami|berita))(?![\w-])",
)
# What a reader agrees to who signs up.
AGREES = re.compile(
    r"by (?:signing up|subscribing|submitting|clicking|providing|entering|registering)\b.{0,80}\byou(?:'re|’re)? .{0,20}"
    r"\b(?:agree|consent|accept|confirm)|(?:thanks|thank you) for (?:signing up|subscribing)|"
    r"mit (?:der|ihrer|deiner) anmeldung .{0,80}\b(?:stimm|akzeptier|erklär)|en vous inscrivant.{0,60}\bvous acceptez|"
    r"al (?:suscribirte|registrarte|suscribirse).{0,60}\bacepta",
)
SHARE = re.compile(
    r"\W*(?:share(?: this| it| on| via| article| story| post)?|tweet(?: this)?|print(?: this)?(?: article)?|e-?mail(?: this)?|"
    r"facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|copy link|link copied|save(?: for later)?|bookmark|"
    r"comments?|leave a (?:comment|reply)|post a comment|\d+ (?:comments?|shares?|likes?|views?)|teilen|drucken|"
    r"partager|compartir|compartilhar|condividi|deel|dela|del|поделиться(?: в соцсетях)?|поділитися|распечатать|друкувати|paylaş|yazdır|yorum yap|bagikan|facebooktwitter\w*|"
    r"κοινοποίηση|εκτύπωση|udostępnij|drukuj|skomentuj|sdílet|tisk|megosztás|nyomtatás|distribuie|imprim(?:ir|er|ă)|stampa|jaa|tulosta|skriv ut|udskriv|chia sẻ|"
    r"شارك|مشاركة|طباعة|اشتراک[ \u200c]گذاری|شیئر کریں|שתפו?|שיתוף|הדפסה|शेयर करें|শেয়ার করুন|แชร์|分享(?:到.{0,12})?|打印|列印|收藏|顶一下|踩一下|シェア(?:する)?|ツイート|"
    r"ブックマーク|印刷(?:する)?|공유(?:하기)?|스크랩|프린트|인쇄|좋아요|공감|"
    r"(?:reading time|read time)\b.{0,20}|\d+ min(?:utes?|s)?(?: read)?|gift this article|give this article|"
    r"view (?:image|gallery|all).{0,20}|expand|close|next|previous|back to top|home|menu|search|0|"
    r"press enter or click to view image in full size|scroll for more|pin (?:it |this )?for later|thank you for completing (?:the|our) survey)\W*",
)
# Over a table of contents, which goes where it names the text's headings.
CONTENTS = re.compile(
    r"\W*(?:(?:table of )?contents?|on this page|in this (?:article|post|guide|story)|inhaltsverzeichnis|inhalt|sommaire|tabla de contenidos?|"
    r"índice|indice|inhoudsopgave|innehåll|spis treści|содержание)\W*(?:(?:hide|show|toggle)\W*){0,2}",
)
TAGS_LINE = re.compile(
    r"\W*(?:tags?|tagged(?: (?:as|in|under|with))?|topics?|categor(?:y|ies)|filed under|posted in|keywords?|labels?|schlagwörter|schlagworte|themen|stichworte|"
    r"mots[- ]clés|étiquettes|etiquetas|palabras clave|temas|tópicos|marcadores|palavras[- ]chave|argomenti|etichette|onderwerpen|trefwoorden|"
    r"ämnen|taggar|etiketter|emneord|avainsanat|asiasanat|tagi|słowa kluczowe|štítky|klíčová slova|kľúčové slová|címkék|etichete|"
    r"ključne riječi|oznake|метки|теги|мітки|ключевые слова|etiketler|topik|kategori|thẻ|từ khóa|"
    r"ٹیگز?|الوسوم|كلمات (?:مفتاحية|دلالية)|برچسب ?ها|टैग्?स?|แท็ก(?:ที่เกี่ยวข้อง)?|ετικέτες|תגיות|关键(?:字|词)|標籤|标签|タグ|キーワード|태그|키워드)\s*[:：].{0,200}",
)
BYLINE = re.compile(
    r"\W*(?:by|on behalf of|written by|reported by|reporting by|edited by|photos?(?: by)?|story by|words by|posted by|submitted by|author|von|par|por|"
    r"di|door|av|af|oleh|autor|autora|текст|автор|redazione|text)\s*[:：]?\s+[^.!?]{2,80}(?:\d{1,2}\.\d{1,2}\.\d{4}.{0,20})?",
)
# A date line: mostly a date or time, with a word such as "Published".
DATE_LINE = re.compile(
    r"\W*(?:(?:first |last )?(?:published|posted|updated|modified|created|publication|date|release|veröffentlicht|aktualisiert|"
    r"stand|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|publicerad|uppdaterad|"
    r"опубликовано|обновлено|yayınlanma|güncelleme|diterbitkan|publiziert)\b.{0,80}\d{2,4}.{0,60}|"
    r"(?:\w+,? )?\d{1,2}[./ -]{1,2}(?:\w{3,12}|\d{1,2})[./ -,]{1,3}\d{2,4}(?:\W+(?:at|um|à|alle|kl|klo)?\W*\d{1,2}[:.h]\d{2}.{0,20})?|"
    r"(?:\w+, )?\w{3,10}\.? \d{1,2}(?:st|nd|rd|th)?, \d{4}(?:.{0,30})|\d{4}[./年-]\s?\d{1,2}[./月-]\s?\d{1,2}日?.{0,25}|"
    r"\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago|\d+[ -]min(?:utes?|s)?\.? read\W{1,5}\w{3,10}\.? \d{1,2}(?:, \d{4})?)\W*",
)
RIGHTS = re.compile(
    r"\W*(?:(?:zitiervorschlag|zitierweise|empfohlene zitierweise|how to cite|cite this (?:article|page)|suggested citation|"
    r"recommended citation|pour citer cet article|cómo citar|come citare)\b|©|\(c\) ?(?:19|20)\d\d|copyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés|"
    r"todos los derechos|todos os direitos|tutti i diritti|alle rechten voorbehouden|wszelkie prawa zastrzeżone|všechna práva vyhrazena|všetky práva vyhradené|"
    r"minden jog fenntartva|toate drepturile rezervate|kaikki oikeudet pidätetään|tüm hakları saklıdır|hak cipta|(?:toàn bộ )?bản quyền thuộc|все права защищены|"
    r"(?:при (?:использовании|перепечатке|цитировании)|перепечатка|использование) материалов|"
    r"(?:усі|всі) права захищен|(?:при використанні|використання) матеріалів|με επιφύλαξη παντός|כל הזכויות שמורות|(?:جميع|كل) الحقوق محفوظة|(?:تمام|کلیه) حقوق|جملہ حقوق|"
    r"सर्वाधिकार सुरक्षित|স্বত্ব ©|"
    r"สงวนลิขสิทธิ์|版权所有|版權所有|著作権|無断転載|無斷轉載|저작권자|무단 ?전재|ⓒ|this (?:material|article) may not be (?:published|reproduced)|"
    r"the views expressed|we may earn (?:a )?commission|this post (?:may )?contains? affiliate)",
)
CREDIT_LINE = re.compile(
    r"\W*(?:(?:photo(?:graph)?|image|picture|pic|video|credit|illustration|source|foto|bild|quelle|grafik|crédit|"
    r"fuente|fonte|bron|фото|источник|sumber|getty images|shutterstock|istock|unsplash|reuters|afp|ap photo|dpa|epa|imago)"
    r"(?: (?:by|credit|courtesy|source|via))?\b\s*[:：/©|]).{0,120}|(?:©|\(c\)).{0,80}",
)
# Headings under which nothing of the article follows.
CLOSING_HEADING = re.compile(
    r"\W*(?:related(?: (?:stories|articles?|posts?|news|content|links?|topics?|reading|coverage))?|more (?:stories|news|videos?|from|on|"
    r"like|articles|posts|to (?:read|explore)|in|by|top)\b.{0,60}|most (?:read|popular|viewed|recent|shared)|popular(?: now| posts)?|"
    r"trending(?: now| stories| on the web)?|latest(?: (?:news|stories|posts|articles|from))?.{0,30}|recent (?:posts|news|articles|comments)|"
    r"recommended(?: (?:for you|stories|reading|articles))?|you (?:may|might) (?:also )?(?:like|enjoy|be interested).{0,20}|"
    r"read (?:more|next|also|this next)|see also|also (?:read|on|in the news)|up next|what to read next|further reading|don't miss|"
    r"editor'?s'? (?:picks?|choice)|(?:(?:more|other)(?: (?:posts|articles|stories|recipes|reads))?|if you (?:liked|enjoyed) this\b.{0,30}|articles|"
    r"posts|stories) you (?:may|might|will|['’]ll|could) (?:also )?(?:like|love|enjoy|be interested).{0,20}|related (?:reads?|blogs?|guides|resources)|"
    r"featured (?:articles|posts|stories)|top stories|in case you missed it|comments?(?: \(\d+\))?|\d+ comments?|leave a (?:comment|reply)"
    r"|join the (?:conversation|discussion)|post a comment|share your (?:story|stories)"
    r"|who (?:curated|wrote|reviewed) this (?:article|guide|story)\??|what do you think\??|discussion|conversation|responses|"
    r"share(?: this)?(?: (?:article|story|post|page|on|with).{0,20})?|about the authors?|about (?:us|author|this site)|meet the author|"
    r"written by|the author|author|our (?:authors?|team)|newsletter.{0,30}|sign up.{0,60}|subscribe.{0,60}|stay (?:connected|informed|"
    r"up to date).{0,30}|follow us.{0,30}|tags|topics|categories|sponsored.{0,30}|previous (?:post|article)|next (?:post|"
    r"article)|mehr zum thema|lesen sie auch|das könnte (?:sie|dich).{0,30}|auch interessant|meistgelesen.{0,30}|ähnliche artikel|"
    r"weitere (?:artikel|themen|nachrichten|meldungen|inhalte|videos|beiträge).{0,20}|kommentare.{0,20}|zum autor|über den autor|schlagworte|"
    r"sur le même sujet|à lire (?:aussi|également)|lire aussi|articles? (?:liés|similaires|connexes)|les plus lus|commentaires?|"
    r"noticias relacionadas|te puede interesar|lo más (?:leído|visto)|comentarios|artículos relacionados|leia também|veja também|"
    r"mais lidas|comentários|leggi anche|articoli correlati|potrebbe interessarti.{0,20}|lees ook|meer (?:nieuws|over).{0,30}|"
    r"läs också|mest läst|les også|mest lest|læs også|lue myös|luetuimmat|czytaj (?:także|też|również)|zobacz (?:także|też)|"
    r"читайте также|похожие (?:статьи|новости).{0,20}|комментарии|ещё по теме|читайте також|baca juga|berita terkait|artikel terkait|"
    r"memories (?:and|&) condolences|condolences|guest ?book|share (?:a memory|your thoughts|your memories)|reader interactions|trackbacks?(?: urls?)?|pingbacks?|"
    r"schreibe einen kommentar|kommentar (?:schreiben|verfassen|hinterlassen)|ähnliche beiträge|laisser (?:un commentaire|une réponse)|"
    r"articles? (?:similaires?|sur le même thème)|dans la même (?:rubrique|catégorie)|deja (?:una respuesta|un comentario)|"
    r"(?:entradas|notas|publicaciones) relacionadas|posts relacionados|notícias relacionadas|matérias relacionadas|"
    r"deixe (?:uma resposta|um comentário|o seu comentário)|lascia un commento|commenti|post correlati|articoli simili|"
    r"(?:geef een|laat een) (?:reactie|antwoord)(?: achter)?|reacties|gerelateerde (?:artikelen|berichten)|verwante berichten|"
    r"kommentarer.{0,20}|lämna (?:ett svar|en kommentar)|relaterade (?:artiklar|inlägg)|legg igjen en kommentar|skriv (?:et svar|en kommentar)|"
    r"relaterte (?:artikler|saker)|relaterede artikler|kommentit|aiheeseen liittyvää|komentarze.{0,20}|dodaj komentarz|(?:podobne|powiązane) (?:artykuły|wpisy)|"
    r"komentáře|diskus[ei]e?|související(?: články)?|súvisiace(?: články)?|hozzászólások|kapcsolódó (?:cikkek|anyagok)|comentarii|articole similare|"
    r"lasă un (?:răspuns|comentariu)|ostavite komentar|povezani članci|bir (?:yanıt|cevap) yazın|добавить комментарий|залишити відповідь|коментарі|"
    r"tinggalkan (?:balasan|komentar)|để lại (?:một )?bình luận|bình luận|"
    r"komentar|terpopuler|ilgili haberler|benzer haberler|yorumlar|bài viết liên quan|関連記事|相关(?:文章|新闻)|관련기사|"
    r"متعلقہ خبریں|[إا]قر[أا] (?:أيضا|أيضاً|أيضًا)|(?:مواضيع|أخبار|مقالات) (?:ذات صلة|متعلقة)|الأكثر (?:قراءة|مشاهدة)|التعليقات|تعليقات|(?:اخبار|مطالب) مرتبط|نظر شما|نظرات|"
    r"संबंधित (?:खबरें|समाचार|लेख)|ताज(?:\u093c|)ा खबरें|সম্পর্কিত (?:খবর|সংবাদ)|আরও (?:খবর|প(?:\u09a1\u09bc|\u09dc)ুন)|ข่าว(?:ที่เกี่ยวข้อง|ล่าสุด|ยอดนิยม)|"
    r"(?:tin|bài) (?:liên quan|cùng chuyên mục|mới nhất|đọc nhiều)|bình luận|"
    r"関連(?:ニュース|リンク|する記事)|おすすめ(?:記事|の記事)|(?:アクセス|人気記事)ランキング|あわせて読みたい|この記事を書いた人|コメント|相关(?:阅读|推荐|链接)|"
    r"相關(?:新聞|文章|報導)|推荐(?:阅读|内容|文章)|热门(?:推荐|文章|新闻)|猜你喜欢|延伸(?:阅读|閱讀)|网友评论|"
    r"관련 ?기사|많이 본 (?:뉴스|기사)|(?:최신|인기|추천) ?(?:기사|뉴스)|댓글|(?:другие|похожие|свежие|последние) (?:новости|статьи|материалы).{0,20}|(?:материалы )?по теме|"
    r"новости по теме|(?:новини|матеріали) (?:по|за) тем(?:і|ою)|схожі новини|"
    r"σχετικά άρθρα|διαβάστε (?:ακόμ[αη]|επίσης)|σχόλια|τελευταία νέα|כתבות (?:נוספות|קשורות)|תגובות|אולי יעניין אותך|"
    r"diğer haberler|son (?:haberler|dakika)|en çok okunan(?:lar)?|powiązane(?: tematy)?|polecane|najczęściej czytane|najnowsze|"
    r"podobné (?:články|zprávy)|nejčtenější|"
    r"kapcsolódó hírek|ajánlott cikkek|legolvasottabb|articole recente|cele mai citite|aiheesta (?:lisää|muualla)|"
    r"uusimmat|siste nytt|"
    r"kommentarer|meest gelezen|gerelateerd(?:e artikelen)?|relacionadas|últimas not[ií]cias|más (?:noticias|leídas)|i più letti|"
    r"ultime notizie|articles récents|"
    r"सम्बन्धित (?:खबर|समाचार))(?:\s*[:：]?\s*[(\[]?\d{1,4}[)\]]?)?\s*[:：!…]*\W*",
)
CONTACT = re.compile(
    r".{0,80}(?:can be (?:reached|contacted)|reach (?:him|her|them)|contact (?:him|her|them|the (?:author|writer|reporter))|"
    r"e-?mail (?:him|her|them|us)?\s*(?:at)?|follow (?:him|her|them) (?:on|@)|on twitter\b.{0,20}@|have a (?:news )?tip).{0,120}",
)
# What a server writes into the page when its own code fails: "Warning: Undefined variable in /www/index.php on line 3".
SERVER_NOTICE = re.compile(
    r"(?:strict standards|deprecated|warning|notice|(?:fatal|parse) error)\s*:.{1,400} on line \d+\W*"
)
# What a list of the two stories beside this one says.
TURNS = re.compile(
    r"\W*(?:上一篇|下一篇|前の記事|次の記事|前へ|次へ|이전 ?(?:글|기사)|다음 ?(?:글|기사)|(?:предыдущая|следующая) (?:новость|статья|запись)|(?:попередня|наступна) (?:новина|стаття)|"
    r"(?:önceki|sonraki) (?:haber|yazı)|(?:previous|next|older|newer) (?:post|article|story|entry)|(?:vorheriger|nächster) (?:artikel|beitrag)|(?:article|billet) (?:précédent|suivant)|"
    r"(?:artículo|entrada|noticia) (?:anterior|siguiente)|(?:artigo|post|matéria) (?:anterior|seguinte)|(?:articolo|post) (?:precedente|successivo)|(?:vorig|volgend) (?:artikel|bericht)|"
    r"(?:poprzedni|następny) (?:artykuł|wpis)|المقال (?:السابق|التالي))(?![\w-])",
)
RATING = re.compile(r".{0,120}\b\d+(?:\.\d+)? out of \d+ based on \d+ ratings?\W*")
SHORTCODE = re.compile(r"\[/?[a-z_]+(?:[_ -][\w-]+)*(?:\s+[\w-]+=[\"'”″].*?)?\]|\{\{[^{}]+\}\}", re.DOTALL)
# What stands in the place of an embed that wants consent.
EMBED_NOTICE = re.compile(
    r"(?:empfohlener (?:redaktioneller|externer) inhalt|an dieser stelle (?:findest du|finden sie)|externer inhalt|"
    r"ich bin (?:damit )?einverstanden, dass|personenbezogene daten können|recommended external content|"
    r"(?:this|here) (?:is|content is) (?:hosted|provided) by|we need your consent|to (?:display|view|see) this content|"
    r"cliquez (?:ici )?pour (?:afficher|voir)|este contenido (?:está|es) alojado|dieser inhalt (?:stammt|kann)|"
    r"um (?:diesen|eingebettete|externe) inhalt|aktivieren sie javascript|please enable javascript|javascript is|this slideshow requires javascript)",
)
PAYWALL = re.compile(
    r"\W*(?:il vous reste \d|la suite est réservée|cet article est réservé|dieser artikel ist (?:nur )?(?:für|exklusiv)|"
    r"jetzt weiterlesen|weiterlesen mit|sie haben kein aktives abo|to (?:continue|keep) reading|continue reading with|"
    r"(?:subscribe|sign in|log in|register) to (?:read|continue|view|access)|this (?:article|story|content) is (?:only )?(?:for|available"
    r" to) (?:our )?(?:paying )?(?:subscribers|members)|you have (?:reached|read) your|unlock this|contenido exclusivo|"
    r"este contenido es (?:exclusivo|solo)|artikel ini khusus|只限|有料会員|この記事は有料|残り\d+文字|"
    r"(?:questo )?articolo (?:è )?riservato|dit artikel is (?:alleen|exclusief))",
)
# The house speaks of itself in the middle or at the end of an article: a part, and the notices that hold it, so that most
# texts are asked for the parts alone. Looked for in lower-case text as they stand: a pattern that is searched for at every
# character takes fifty times as long.
HOUSE_NOTICES: dict[str, tuple[str, ...]] = {
    "bookmark ": ("bookmark our", "bookmark this page", "bookmark this site"),
    "our website is ": ("our website is the place", "our website is your destination"),
    "google news": ("google news",),
    "in touch with ": ("get in touch with our",),
    "whatsapp": ("whatsapp channel", "whatsapp-kanal", "canal de whatsapp"),
    "telegram": ("telegram channel", "telegram-kanal"),
    "for more stories like this": ("for more stories like this",),
    "check our news page": ("check our news page",),
    "visit our home": ("visit our home",),
    "lesen sie hier.": ("lesen sie hier.",),
    "dieser artikel ": ("dieser artikel ist zuerst", "dieser artikel erschien zuerst", "dieser artikel ist zunächst"),
    "mehr lesekomfort": ("mehr lesekomfort",),
    "published": ("this article was first published", "this article was originally published",
                  "this story was originally published"),
    "originally appeared": ("this article originally appeared", "this story originally appeared",
                            "this post originally appeared"),
    " gerade": ("sie lesen gerade", "du liest gerade"),
    "app herunterladen": ("app herunterladen",),
    "download our ": ("download our app", "download our free app"),
    " fehler": ("haben sie einen fehler",),
    "fehler gefunden": ("fehler gefunden",),
    "report a": ("report an error", "report a typo"),
    "letters ": ("letters should be ", "letters must ", "letters may be edited", "send your letters to"),
    # What Russian, Ukrainian and Bulgarian pages ask of readers who find a typing error.
    "ctrl": ("ctrl+enter", "ctrl + enter", "ctrl-enter", "ctrl + ентер"),
}  # fmt: skip
CONTRIBUTED = re.compile(
    r"(?:contributed to this|with reporting (?:by|from)|additional reporting|with files from|reporting by|editing by|"
    r"mit material (?:von|der)|mit agenturmaterial|avec (?:afp|reuters)|con información de|associated press writer)",
)
