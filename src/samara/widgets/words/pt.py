"""Portuguese."""

from samara.widgets.words.dates import Dates
from samara.widgets.words.texts import Words

WORDS = Words(
    share="Partilhe esta página",
    address="Endereço desta página",
    related="Leia a seguir",
    about="Também sobre {}",
    section="Na mesma secção",
    together="Páginas que levam a ambas: {}",
    citing="Páginas a que ambas levam: {}",
    leads="Leva a esta página",
    picked="Escolhida à mão",
    backlinks="Páginas que apontam para esta",
    read="Continuar a ler",
    heading="Ligação para «{}»",
    quote="Ligação para esta citação",
    quoting="Partilhar esta citação",
    source="Copiar com a fonte",
    picture="Esta citação como imagem",
    topics="Temas",
    comma=", ",
    email="E-mail",
    copy="Copiar",
    copied="Copiado",
    bookmark="Favorito",
    press="Prima Ctrl+D",
    more="Mais…",
    qr="Código QR",
    print="Imprimir",
    server="O seu servidor",
    go="Partilhar",
    cancel="Cancelar",
    find="Encontrar servidor",
    follow="Siga este sítio",
    feed="Canal RSS",
    newsletter="Boletim",
)

DATES = Dates(
    "{day} de {month} de {year}",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
)
