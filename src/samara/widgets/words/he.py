"""Hebrew."""

from samara.widgets.words.dates import Dates
from samara.widgets.words.texts import Words

WORDS = Words(
    share="שתפו את העמוד",
    address="כתובת העמוד",
    related="להמשך קריאה",
    about="גם על {}",
    section="באותו מדור",
    together="דפים שמקשרים לשניהם: {}",
    citing="דפים ששניהם מקשרים אליהם: {}",
    leads="מקשר לדף הזה",
    picked="נבחר ידנית",
    backlinks="דפים שמקשרים לכאן",
    read="להמשך קריאה",
    heading="קישור אל ״{}״",
    quote="קישור לציטוט הזה",
    quoting="שיתוף הציטוט",
    source="העתקה עם המקור",
    picture="הציטוט הזה כתמונה",
    topics="נושאים",
    comma=", ",
    email="דוא״ל",
    copy="העתקה",
    copied="הועתק",
    bookmark="סימנייה",
    press="הקישו Ctrl+D",
    more="עוד…",
    qr="קוד QR",
    print="הדפסה",
    server="השרת שלך",
    go="שיתוף",
    cancel="ביטול",
    find="איתור שרת",
    follow="עקבו אחרי האתר",
    feed="עדכוני RSS",
    newsletter="ידיעון בדוא״ל",
)

DATES = Dates("{day} ב{month} {year}", "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר")
