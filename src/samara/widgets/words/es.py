"""Spanish."""

from samara.widgets.words.dates import Dates
from samara.widgets.words.texts import Words

WORDS = Words(
    share="Comparte esta página",
    address="Dirección de esta página",
    related="Sigue leyendo",
    about="También trata de {}",
    section="En la misma sección",
    together="Páginas que enlazan a ambas: {}",
    citing="Páginas que ambas enlazan: {}",
    leads="Enlaza a esta página",
    picked="Elegida a mano",
    backlinks="Páginas que enlazan aquí",
    read="Seguir leyendo",
    heading="Enlace a «{}»",
    quote="Enlace a esta cita",
    quoting="Compartir esta cita",
    source="Copiar con la fuente",
    picture="Esta cita como imagen",
    topics="Temas",
    comma=", ",
    email="Correo",
    copy="Copiar",
    copied="Copiado",
    bookmark="Marcador",
    press="Pulsa Ctrl+D",
    more="Más…",
    qr="Código QR",
    print="Imprimir",
    server="Tu servidor",
    go="Compartir",
    cancel="Cancelar",
    find="Buscar tu servidor",
    follow="Sigue este sitio",
    feed="Canal RSS",
    newsletter="Boletín",
)

DATES = Dates(
    "{day} de {month} de {year}",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
)
