"""Arabic."""

from samara.widgets.words.dates import Dates
from samara.widgets.words.texts import Words

WORDS = Words(
    share="شارك هذه الصفحة",
    address="عنوان هذه الصفحة",
    related="تابع القراءة",
    about="يتناول أيضًا: {}",
    section="في القسم نفسه",
    together="صفحات تشير إلى كلتيهما: {}",
    citing="صفحات تشير إليها كلتاهما: {}",
    leads="تشير إلى هذه الصفحة",
    picked="اختيرت يدويًا",
    backlinks="صفحات تشير إلى هذه الصفحة",
    read="تابع القراءة",
    heading="رابط إلى «{}»",
    quote="رابط إلى هذا الاقتباس",
    quoting="شارك هذا الاقتباس",
    source="انسخ مع المصدر",
    picture="هذا الاقتباس كصورة",
    topics="المواضيع",
    comma="، ",
    email="البريد الإلكتروني",
    copy="نسخ",
    copied="تم النسخ",
    bookmark="علامة مرجعية",
    press="اضغط Ctrl+D",
    more="المزيد…",
    qr="رمز QR",
    print="طباعة",
    server="خادمك",
    go="مشاركة",
    cancel="إلغاء",
    find="ابحث عن خادمك",
    follow="تابع هذا الموقع",
    feed="خلاصة RSS",
    newsletter="النشرة البريدية",
)

DATES = Dates("{day} {month} {year}", "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر")
