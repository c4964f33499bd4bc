"""French."""

from samara.widgets.words.dates import Dates
from samara.widgets.words.texts import Words

WORDS = Words(
    share="Partager cette page",
    address="Adresse de cette page",
    related="À lire ensuite",
    about="Parle aussi de {}",
    section="Dans la même rubrique",
    together="Pages menant aux deux : {}",
    citing="Pages citées par les deux : {}",
    leads="Mène à cette page",
    picked="Choisi à la main",
    backlinks="Pages qui renvoient ici",
    read="Lire la suite",
    heading="Lien vers « {} »",
    quote="Lien vers cette citation",
    quoting="Partager ce passage",
    source="Copier avec la source",
    picture="Cette citation en image",
    topics="Sujets",
    comma=", ",
    email="E-mail",
    copy="Copier",
    copied="Copié",
    bookmark="Favori",
    press="Touches Ctrl+D",
    more="Plus…",
    qr="Code QR",
    print="Imprimer",
    server="Votre serveur",
    go="Partager",
    cancel="Annuler",
    find="Trouver un serveur",
    follow="Suivre ce site",
    feed="Flux RSS",
    newsletter="Lettre d’information",
)

DATES = Dates("{day} {month} {year}", "janvier février mars avril mai juin juillet août septembre octobre novembre décembre")
