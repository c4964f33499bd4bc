"""Matrix: a person's own server makes the card; this is Synapse, which most run."""

from samara.networks.network import Grade, Group, Known, Limit, Network, Over, Profile, Source

_CODE = "https://github.com/element-hq/synapse/blob/develop/synapse/"
_HTML = Source(source=_CODE + "media/preview_html.py", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_FETCH = Source(source=_CODE + "media/url_previewer.py", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_SETTINGS = Source(source=_CODE + "config/repository.py", grade=Grade.SOURCE_CODE, checked="2026-11-23")

MATRIX = Network(
    name="matrix",
    title="Matrix",
    group=Group.CHAT,
    hosts=("app.element.io", "matrix.to"),
    apps=("im.vector.app", "io.element.android.x"),
    bots=("Synapse (bot;",),
    agent="Synapse (bot; +https://github.com/matrix-org/synapse)",
    profile=Profile(
        titles=("og:title", "twitter:title", "title", "h1"),
        descriptions=("og:description", "twitter:description", "meta:description", "text"),
        images=("og:image", "twitter:image", "img", "icon"),
        sites=("og:site_name",),
        og=("property",),
        twitter=("name",),
        last=(
            "og:title",
            "og:description",
            "og:image",
            "og:site_name",
            "twitter:title",
            "twitter:description",
            "twitter:image",
        ),
        page_types=("text/html", "application/xhtml+xml"),
        over=Over.FAILS,
        evidence=(
            Known(
                of=("titles", "descriptions", "images", "sites", "og", "twitter", "last"),
                note="With more than fifty tags none is read; what is longer than 1,000 characters is left out.",
                **_HTML,
            ),
            Known(of=("page_types", "over", "robots"), **_FETCH),
        ),
    ),
    limits=(
        Limit(of="html", most=10_485_760, unit="bytes", **_SETTINGS),
        Limit(of="image_bytes", most=10_485_760, unit="bytes", **_SETTINGS),
        Limit(of="description", most=500, unit="characters", **_HTML),
    ),
)
