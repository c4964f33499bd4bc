"""Discord: no share link, but a preview that people meet every day."""

from samara.networks.network import Grade, Group, Known, Limit, Network, Over, Profile, Source

_HELP = "https://docs.discord.com/developers/link-previews/"
_OVERVIEW = Source(source=_HELP + "overview", grade=Grade.OFFICIAL, checked="2026-11-23")
_COMPONENTS = Source(source=_HELP + "component-embeds", grade=Grade.OFFICIAL, checked="2026-11-23")
_MEASURED = Source(source="https://mastodawn.com/explore/tag/000abc", grade=Grade.MEASURED, checked="2026-11-23")
_DOTS = "Three dots follow, which make it what the documentation says."

DISCORD = Network(
    name="discord",
    title="Discord",
    group=Group.CHAT,
    hosts=("discord.com", "ptb.discord.com", "canary.discord.com", "discord.gg"),
    apps=("com.discord",),
    bots=("Discordbot/",),
    agent="Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
    profile=Profile(
        titles=("og:title", "twitter:title", "oembed:title", "title"),
        images=("og:image", "twitter:image", "oembed:thumbnail_url"),
        sites=("oembed:provider_name", "og:site_name"),
        og=("name", "property"),
        last=("twitter:card",),
        together=True,
        image_types=("image/png", "image/gif", "image/jpeg", "image/webp", "image/avif"),
        page_types=("text/html", "application/xhtml+xml"),
        over=Over.FAILS,
        fails=("attachment", "long-site-name", "long-alt", "long-address"),
        evidence=(
            Known(
                of=("titles", "descriptions"),
                note="The element title and the meta description are read as a pair only, where no tag says either.",
                **_OVERVIEW,
            ),
            Known(of=("images", "image_types"), note="An address that is relative must start with a slash.", **_OVERVIEW),
            Known(of=("sites", "og", "twitter", "last", "together", "large", "page_types", "over", "fails"), **_OVERVIEW),
        ),
    ),
    limits=(
        Limit(of="html", most=50_000_000, unit="bytes", **_OVERVIEW),
        Limit(of="redirects", most=5, unit="times", **_OVERVIEW),
        Limit(of="seconds", most=10, unit="seconds", note="The pictures are within it.", **_OVERVIEW),
        Limit(of="title", most=70, unit="bytes", **_OVERVIEW),
        Limit(of="title", most=67, unit="bytes", note=_DOTS, **_MEASURED),
        Limit(of="description", most=350, unit="bytes", **_OVERVIEW),
        Limit(of="description", most=347, unit="bytes", note=_DOTS, **_MEASURED),
        Limit(of="site_name", most=256, unit="characters", **_OVERVIEW),
        Limit(of="site_name", most=253, unit="bytes", **_MEASURED),
        Limit(of="alt", most=4096, unit="characters", **_OVERVIEW),
        Limit(of="address", most=2048, unit="characters", **_OVERVIEW),
        Limit(of="images", most=4, unit="times", **_OVERVIEW),
        Limit(of="component", most=3000, unit="bytes", **_COMPONENTS),
    ),
)
