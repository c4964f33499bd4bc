"""Russian."""

from samara.widgets.words.dates import Dates
from samara.widgets.words.texts import Words

WORDS = Words(
    share="Поделиться страницей",
    address="Адрес этой страницы",
    related="Читать дальше",
    about="Общие темы: {}",
    section="В том же разделе",
    together="Страниц со ссылками на обе: {}",
    citing="Страниц, на которые ссылаются обе: {}",
    leads="Ссылается на эту страницу",
    picked="Выбрано вручную",
    backlinks="Ссылки на эту страницу",
    read="Читать дальше",
    heading="Ссылка на «{}»",
    quote="Ссылка на эту цитату",
    quoting="Поделиться цитатой",
    source="Копировать с источником",
    picture="Эта цитата в виде картинки",
    topics="Темы",
    comma=", ",
    email="Почта",
    copy="Копировать",
    copied="Скопировано",
    bookmark="В закладки",
    press="Нажмите Ctrl+D",
    more="Ещё…",
    qr="QR-код",
    print="Печать",
    server="Ваш сервер",
    go="Поделиться",
    cancel="Отмена",
    find="Найти сервер",
    follow="Следить за сайтом",
    feed="RSS-лента",
    newsletter="Рассылка",
)

DATES = Dates("{day} {month} {year} г.", "января февраля марта апреля мая июня июля августа сентября октября ноября декабря")
