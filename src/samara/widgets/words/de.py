"""German."""

from samara.widgets.words.dates import Dates
from samara.widgets.words.texts import Words

WORDS = Words(
    share="Seite teilen",
    address="Adresse dieser Seite",
    related="Weiterlesen",
    about="Auch hier: {}",
    section="Im selben Bereich",
    together="Seiten, die auf beide verweisen: {}",
    citing="Seiten, auf die beide verweisen: {}",
    leads="Verweist auf diese Seite",
    picked="Von Hand gewählt",
    backlinks="Seiten, die hierher verweisen",
    read="Weiterlesen",
    heading="Link zu „{}“",
    quote="Link zu diesem Zitat",
    quoting="Diese Stelle teilen",
    source="Mit Quelle kopieren",
    picture="Dieses Zitat als Bild",
    topics="Themen",
    comma=", ",
    email="E-Mail",
    copy="Kopieren",
    copied="Kopiert",
    bookmark="Lesezeichen",
    press="Strg+D drücken",
    more="Mehr …",
    qr="QR-Code",
    print="Drucken",
    server="Eigener Server",
    go="Teilen",
    cancel="Abbrechen",
    find="Server suchen",
    follow="Auf dem Laufenden bleiben",
    feed="RSS-Feed",
    newsletter="Newsletter",
)

DATES = Dates("{day}. {month} {year}", "Januar Februar März April Mai Juni Juli August September Oktober November Dezember")
