"""What widgets say, in the languages of their readers."""

from __future__ import annotations

from typing import NamedTuple


class Words(NamedTuple):
    """The texts of one language. `{}` in `about` is where the shared words stand."""

    share: str
    address: str
    related: str
    about: str
    section: str
    read: str
    comma: str = ", "
    email: str = "E-mail"


ENGLISH = "en"
RIGHT_TO_LEFT = frozenset(("ar", "fa", "he", "ur", "ckb", "ps", "sd", "ug", "yi", "dv"))

TABLE: dict[str, Words] = {
    "ar": Words(
        share="شارك هذه الصفحة",
        address="عنوان هذه الصفحة",
        related="تابع القراءة",
        about="يتناول أيضًا: {}",
        section="في القسم نفسه",
        read="تابع القراءة",
        comma="، ",
        email="البريد الإلكتروني",
    ),
    "de": Words(
        share="Seite teilen",
        address="Adresse dieser Seite",
        related="Weiterlesen",
        about="Auch hier: {}",
        section="Im selben Bereich",
        read="Weiterlesen",
        email="E-Mail",
    ),
    "en": Words(
        share="Share this page",
        address="Address of this page",
        related="Read next",
        about="Also about {}",
        section="In the same section",
        read="Read on",
    ),
    "es": Words(
        share="Comparte esta página",
        address="Dirección de esta página",
        related="Sigue leyendo",
        about="También trata de {}",
        section="En la misma sección",
        read="Seguir leyendo",
        email="Correo",
    ),
    "fa": Words(
        share="این صفحه را هم‌رسانی کنید",
        address="نشانی این صفحه",
        related="در ادامه بخوانید",
        about="این هم دربارهٔ {}",
        section="در همین بخش",
        read="ادامهٔ مطلب",
        comma="، ",
        email="ایمیل",
    ),
    "fr": Words(
        share="Partager cette page",
        address="Adresse de cette page",
        related="À lire ensuite",
        about="Parle aussi de {}",
        section="Dans la même rubrique",
        read="Lire la suite",
    ),
    "he": Words(
        share="שתפו את העמוד",
        address="כתובת העמוד",
        related="להמשך קריאה",
        about="גם על {}",
        section="באותו מדור",
        read="להמשך קריאה",
        email="דוא״ל",
    ),
    "it": Words(
        share="Condividi questa pagina",
        address="Indirizzo di questa pagina",
        related="Continua a leggere",
        about="Parla anche di {}",
        section="Nella stessa sezione",
        read="Continua a leggere",
    ),
    "ja": Words(
        share="このページを共有",
        address="このページのアドレス",
        related="次に読む",
        about="共通の話題：{}",
        section="同じセクション",
        read="続きを読む",
        comma="、",
        email="メール",
    ),
    "nl": Words(
        share="Deel deze pagina",
        address="Adres van deze pagina",
        related="Lees verder",
        about="Ook over {}",
        section="In dezelfde rubriek",
        read="Lees verder",
    ),
    "pt": Words(
        share="Partilhe esta página",
        address="Endereço desta página",
        related="Leia a seguir",
        about="Também sobre {}",
        section="Na mesma secção",
        read="Continuar a ler",
    ),
    "ru": Words(
        share="Поделиться страницей",
        address="Адрес этой страницы",
        related="Читать дальше",
        about="Общие темы: {}",
        section="В том же разделе",
        read="Читать дальше",
        email="Почта",
    ),
    "tr": Words(
        share="Bu sayfayı paylaş",
        address="Bu sayfanın adresi",
        related="Sıradaki yazılar",
        about="Ortak konular: {}",
        section="Aynı bölümde",
        read="Devamını oku",
        email="E-posta",
    ),
    "zh": Words(
        share="分享此页",
        address="本页地址",
        related="接着阅读",
        about="同样谈到：{}",
        section="同一栏目",
        read="继续阅读",
        comma="、",
        email="邮件",
    ),
}


def spoken(lang: str | None) -> tuple[str, Words]:
    """The language to speak on a page in `lang` (BCP 47), and its words; English where there is no table."""
    primary = (lang or ENGLISH).lower().replace("_", "-").partition("-")[0]
    return (primary, TABLE[primary]) if primary in TABLE else (ENGLISH, TABLE[ENGLISH])


def direction(lang: str) -> str:
    """`rtl` or `ltr`, for a language of the table."""
    return "rtl" if lang in RIGHT_TO_LEFT else "ltr"
