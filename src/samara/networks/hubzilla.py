"""Hubzilla and its relatives."""

from samara.networks.network import Grade, Group, Intent, Known, Large, Limit, Network, Profile, Source

_CODE = Source(
    source="https://github.com/saiwal/hubzilla/blob/b05b756148e1a1f24deaadcb0a021e77839bba43/Zotlabs/Module/Linkinfo.php",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
)

HUBZILLA = Network(
    name="hubzilla",
    title="Hubzilla",
    group=Group.FEDIVERSE,
    share="https://{host}/rpost?f=&title={title}&url={url}",
    evidence="https://github.com/saiwal/hubzilla/blob/63fb8d03929189bfc8cbf53d23cb79984fe2c3cd/Zotlabs/Module/Rpost.php",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    intents=(Intent(hosts=("*",), path="/rpost", url=("url",), text=("body", "title")),),
    profile=Profile(
        titles=("og:title", "twitter:title", "title"),
        descriptions=("og:description", "twitter:description", "meta:description", "text"),
        images=("og:image", "twitter:image", "meta:thumbnail", "img"),
        sites=(),
        og=("property",),
        twitter=("name",),
        last=(
            "og:title",
            "og:description",
            "og:image",
            "twitter:title",
            "twitter:description",
            "twitter:image",
            "title",
        ),
        large=Large.ALWAYS,
        needs=("title",),
        evidence=(
            Known(
                of=("titles", "descriptions", "images", "sites", "og", "twitter", "last", "large", "needs"),
                note="A page that has an oEmbed answer is embedded instead.",
                **_CODE,
            ),
        ),
    ),
    limits=(
        Limit(of="image_width", least=11, unit="pixels", **_CODE),
        Limit(of="image_height", least=11, unit="pixels", **_CODE),
    ),
)
