"""Dutch."""

from samara.widgets.words.texts import Words

WORDS = Words(
    share="Deel deze pagina",
    address="Adres van deze pagina",
    related="Lees verder",
    about="Ook over {}",
    section="In dezelfde rubriek",
    read="Lees verder",
    heading="Link naar ‘{}’",
    quote="Link naar dit citaat",
    comma=", ",
    email="E-mail",
    copy="Kopiëren",
    copied="Gekopieerd",
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
