"""Dutch."""

from samara.widgets.words.dates import Dates
from samara.widgets.words.texts import Words

WORDS = Words(
    share="Deel deze pagina",
    address="Adres van deze pagina",
    related="Lees verder",
    about="Ook over {}",
    section="In dezelfde rubriek",
    together="Pagina’s die naar beide verwijzen: {}",
    citing="Pagina’s waarnaar beide verwijzen: {}",
    leads="Verwijst naar deze pagina",
    picked="Met de hand gekozen",
    backlinks="Pagina’s die hierheen verwijzen",
    read="Lees verder",
    heading="Link naar ‘{}’",
    quote="Link naar dit citaat",
    quoting="Deel dit citaat",
    source="Kopieer met bron",
    picture="Dit citaat als afbeelding",
    topics="Onderwerpen",
    comma=", ",
    email="E-mail",
    copy="Kopiëren",
    copied="Gekopieerd",
    bookmark="Bladwijzer",
    press="Druk op Ctrl+D",
    more="Meer…",
    qr="QR-code",
    print="Afdrukken",
    server="Je server",
    go="Delen",
    cancel="Annuleren",
    find="Zoek je server",
    follow="Volg deze site",
    feed="RSS-feed",
    newsletter="Nieuwsbrief",
)

DATES = Dates("{day} {month} {year}", "januari februari maart april mei juni juli augustus september oktober november december")
