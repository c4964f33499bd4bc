"""Turkish."""

from samara.widgets.words.dates import Dates
from samara.widgets.words.texts import Words

WORDS = Words(
    share="Bu sayfayı paylaş",
    address="Bu sayfanın adresi",
    related="Sıradaki yazılar",
    about="Ortak konular: {}",
    section="Aynı bölümde",
    together="İkisine de bağlantı veren sayfa: {}",
    citing="İkisinin de bağlantı verdiği sayfa: {}",
    leads="Bu sayfaya bağlantı veriyor",
    picked="Elle seçildi",
    backlinks="Bu sayfaya bağlantı verenler",
    read="Devamını oku",
    heading="“{}” bağlantısı",
    quote="Bu alıntının bağlantısı",
    quoting="Bu alıntıyı paylaş",
    source="Kaynağıyla kopyala",
    picture="Bu alıntının görseli",
    topics="Konular",
    comma=", ",
    email="E-posta",
    copy="Kopyala",
    copied="Kopyalandı",
    bookmark="Yer imi",
    press="Ctrl+D’ye basın",
    more="Daha fazla…",
    qr="QR kodu",
    print="Yazdır",
    server="Sunucunuz",
    go="Paylaş",
    cancel="Vazgeç",
    find="Sunucu bul",
    follow="Bu siteyi takip edin",
    feed="RSS akışı",
    newsletter="E-bülten",
)

DATES = Dates("{day} {month} {year}", "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık")
