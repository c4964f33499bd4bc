"""Italian."""

from samara.widgets.words.dates import Dates
from samara.widgets.words.texts import Words

WORDS = Words(
    share="Condividi questa pagina",
    address="Indirizzo di questa pagina",
    related="Continua a leggere",
    about="Parla anche di {}",
    section="Nella stessa sezione",
    together="Pagine che rimandano a entrambe: {}",
    citing="Pagine a cui entrambe rimandano: {}",
    leads="Rimanda a questa pagina",
    picked="Scelta a mano",
    backlinks="Pagine che rimandano qui",
    read="Continua a leggere",
    heading="Link a «{}»",
    quote="Link a questa citazione",
    quoting="Condividi questa citazione",
    source="Copia con la fonte",
    picture="Questa citazione come immagine",
    topics="Argomenti",
    comma=", ",
    email="E-mail",
    copy="Copia",
    copied="Copiato",
    bookmark="Segnalibro",
    press="Premi Ctrl+D",
    more="Altro…",
    qr="Codice QR",
    print="Stampa",
    server="Il tuo server",
    go="Condividi",
    cancel="Annulla",
    find="Trova il tuo server",
    follow="Segui questo sito",
    feed="Feed RSS",
    newsletter="Newsletter",
)

DATES = Dates(
    "{day} {month} {year}", "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
)
