"""Persian."""

from samara.widgets.words.dates import Dates
from samara.widgets.words.texts import Words

WORDS = Words(
    share="این صفحه را هم‌رسانی کنید",
    address="نشانی این صفحه",
    related="در ادامه بخوانید",
    about="این هم دربارهٔ {}",
    section="در همین بخش",
    together="صفحه‌هایی که به هر دو پیوند داده‌اند: {}",
    citing="صفحه‌هایی که هر دو به آنها پیوند داده‌اند: {}",
    leads="به این صفحه پیوند داده است",
    picked="انتخاب دستی",
    backlinks="صفحه‌هایی که به اینجا پیوند دارند",
    read="ادامهٔ مطلب",
    heading="پیوند به «{}»",
    quote="پیوند به این نقل‌قول",
    quoting="این نقل‌قول را به اشتراک بگذارید",
    source="رونوشت با منبع",
    picture="این نقل‌قول به‌صورت تصویر",
    topics="موضوع‌ها",
    comma="، ",
    email="ایمیل",
    copy="رونوشت",
    copied="رونوشت شد",
    bookmark="نشانک",
    press="Ctrl+D را بزنید",
    more="بیشتر…",
    qr="کد QR",
    print="چاپ",
    server="کارساز شما",
    go="هم‌رسانی",
    cancel="لغو",
    find="یافتن کارساز",
    follow="این وبگاه را دنبال کنید",
    feed="خوراک RSS",
    newsletter="خبرنامه",
)

DATES = Dates(
    "{day} {month} {year}",
    "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند",
    digits="۰۱۲۳۴۵۶۷۸۹",
    persian=True,
)
