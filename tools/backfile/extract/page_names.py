"""What pages call themselves that hold nothing for readers: errors, logins, and the house's own terms and addresses.

Asked of a page's title and of its main heading, in small letters.
"""

from __future__ import annotations

import re

# "404" alone, or beside such a word: motors and houses have that number too.
_ERROR = re.compile(
    r"^\W*404\W*$|\b404\b\W{0,3}(?:$|[|»–—-]|error|not found|page|file|fehler|erreur|ошибка)|"
    r"\b(?:error|http|fehler|erreur|errore|erro|ошибка|помилка|hata|błąd|virhe|fel|feil|fejl|hiba|chyba|eroare|lỗi|kesalahan)\W{0,3}[45]\d\d\b|"
    r"\b(?:page|file|site|resource|article|story|post) (?:could |was |is )?(?:not|n.t) (?:be )?(?:found|available)|^\W*not found\W*(?:$|[|»–—-])|"
    r"\b(?:page|article|story|post) (?:does ?n.t|does not|no longer) exist|"
    r"\b(?:ca ?n.t|cannot|could ?n.t|could not|unable to) (?:be found|find (?:that|this|the|your) (?:page|article|story)|find what)|"
    r"\b(?:page|article) (?:is ?n.t|is not|is no longer) available|"
    r"\berror code:? [45]\d\d\b|\b5\d\d: (?:connection|web server|bad|gateway|origin)|^\W*(?:bad gateway|gateway time-?out|internal server error|service unavailable)\b|"
    r"^\W*(?:(?:the |this |our )?(?:web)?site (?:is )?(?:currently )?)?(?:under|down for) (?:construction|(?:scheduled )?maintenance)\W*(?:$|[|–—-])|^\W*(?:web)?site maintenance\b|"
    r"^\W*we['’]?(?:ll| will) be (?:right )?back\b|^\W*(?:this )?account (?:has been )?suspended\b|^\W*[\w-]+(?:\.[\w-]+)+ is for sale\b|^\W*(?:internet archive )?wayback machine\W*$|"
    r"^\W*(?:access denied|(?:403 )?forbidden|just a moment|attention required|are you a robot|security check)\b|"
    r"seite (?:(?:wurde )?nicht gefunden|existiert nicht)|page (?:introuvable|non trouvée)|(?:cette )?page n['’]existe (?:pas|plus)|"
    r"página (?:no|não) (?:encontrada|existe)|no se (?:ha encontrado|encontró) la página|pàgina no trobada|pagina non (?:trovata|esiste)|"
    r"pagina (?:werd )?niet gevonden|sidan (?:hittades inte|kunde inte hittas|finns inte)|siden (?:ble ikke funnet|blev ikke fundet|finnes ikke|findes ikke)|"
    r"sivua ei löyt|strona nie (?:została znaleziona|istnieje)|nie znaleziono strony|stránka (?:nenalezena|nebyla nalezena|nebola nájdená)|"
    r"az? oldal nem található|pagina nu (?:a fost găsită|există)|sayfa bulunamadı|halaman (?:tidak|tak) ditemukan|không tìm thấy (?:trang|nội dung)|"
    r"страниц[аы] не (?:найден|существует)|сторінк[уа] не (?:знайден|існує)|страницата не (?:е намерена|съществува)|η σελίδα δεν (?:βρέθηκε|υπάρχει)|"
    r"الصفحة غير موجودة|صفحه (?:مورد نظر )?(?:یافت|پیدا) نشد|صفحہ (?:نہیں ملا|موجود نہیں)|העמוד (?:לא נמצא|אינו קיים)|पृष्ठ नहीं मिला|পৃষ্ঠাটি (?:পাওয়া|খুঁজে)|ไม่พบหน้า|"
    r"ページが(?:見つかりません|存在しません)|页面(?:不存在|未找到|找不到)|(?:頁面|網頁)(?:不存在|未找到|找不到)|找不到(?:页面|頁面|網頁)|페이지를 찾을 수 없"
)
_LOGIN = re.compile(
    r"^\W*(?:log ?in|sign ?in|log on|anmelden|einloggen|connexion|se connecter|iniciar sesi[oó]n|acceder|fazer login|entrar|accedi|inloggen|logga in|logg inn|log ind|"
    r"kirjaudu|zaloguj|logowanie|přihlášení|bejelentkezés|autentificare|giriş yap|вход|войти|авторизация|вхід|увійти|σύνδεση|تسجيل الدخول|"
    r"masuk|đăng nhập|登录|登入|ログイン|로그인)(?!\w)"
)
# What a house says of itself on every site: a headline of news has more words.
_HOUSE = re.compile(
    r"(?:(?:our |website )?(?:privacy|cookies?|privacy and cookies?)(?: (?:policy|notice|statement|settings))|privacy|"
    r"terms(?: (?:and|&) conditions| of (?:use|service)| & privacy)?|legal(?: notice| information)?|imprint|accessibility statement|disclaimer|"
    r"contact(?: us)?|about(?: us)?|advertise(?: with us)?|"
    r"impressum|datenschutz(?:erklärung|hinweise)?|agb|allgemeine geschäftsbedingungen|nutzungsbedingungen|kontakt|über uns|"
    r"mentions légales|politique de confidentialité|conditions (?:générales|d['’]utilisation).{0,20}|contactez-nous|nous contacter|qui sommes-nous|à propos|"
    r"aviso legal|política de (?:privacidad|privacidade|cookies)|(?:términos|condiciones) (?:y condiciones|de uso)|contacto|quiénes somos|sobre nosotros|"
    r"termos (?:de uso|e condições)|contato|quem somos|sobre nós|informativa sulla privacy|privacy policy e cookies?|note legali|contatti|chi siamo|"
    r"privacyverklaring|algemene voorwaarden|over ons|integritetspolicy|om oss|kontakta oss|personvern(?:erklæring)?|privatlivspolitik|om os|"
    r"tietosuojaseloste|yhteystiedot|polityka prywatności|regulamin|o nas|ochrana osobních údajů|adatvédelmi (?:tájékoztató|nyilatkozat)|impresszum|"
    r"politica de confidențialitate|termeni și condiții|despre noi|gizlilik (?:politikası|sözleşmesi)|kullanım (?:koşulları|şartları)|künye|hakkımızda|iletişim|"
    r"политика конфиденциальности|пользовательское соглашение|контакты|о нас|о проекте|о сайте|реклама|політика конфіденційності|про нас|контакти|"
    r"πολιτική απορρήτου|όροι χρήσης|επικοινωνία|سياسة الخصوصية|اتصل بنا|من نحن|تماس با ما|درباره ما|צור קשר|מדיניות פרטיות|תקנון|"
    r"kebijakan privasi|pedoman media siber|tentang kami|hubungi kami|chính sách bảo mật|điều khoản sử dụng|liên hệ|giới thiệu|"
    r"プライバシーポリシー|個人情報保護方針|利用規約|特定商取引法に基づく表記|お問い合わせ|会社概要|隐私(?:政策|声明)|隱私權政策|关于我们|聯絡我們|联系我们|"
    r"개인정보 ?처리방침|이용약관|청소년 ?보호정책|회사소개)"
)
_PARTED = re.compile(r"\s[|–—•·»:-]\s|[|_–—»]")
# Beside what a page is called stands the name of its site.
_LONGEST = 100


def is_error(name: str) -> bool:
    """True for "Page not found", and for what stands in the way of a page."""
    return len(name) < _LONGEST and _ERROR.search(name.strip()) is not None


def is_login(name: str) -> bool:
    """True for "Log in"."""
    return len(name) < _LONGEST and _LOGIN.match(name) is not None


def is_house(title: str, heading: str) -> bool:
    """True for "Privacy policy" and "Contact us", where title and main heading agree."""
    parts = [part.strip() for part in _PARTED.split(title)]
    if not any(map(_HOUSE.fullmatch, parts)):
        return False
    return not heading or _HOUSE.fullmatch(heading.strip(" .:!")) is not None
