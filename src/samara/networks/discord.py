"""Discord: no share link, but a preview that people meet every day."""

from samara.networks import lists
from samara.networks.network import Grade, Group, Icon, Known, Large, Layout, Limit, Names, Network, Over, Profile, Source

_HELP = "https://docs.discord.com/developers/link-previews/"
_OVERVIEW = Source(source=_HELP + "overview", grade=Grade.OFFICIAL, checked="2026-11-23")
_COMPONENTS = Source(source=_HELP + "component-embeds", grade=Grade.OFFICIAL, checked="2026-11-23")
_REFERENCE = Source(source="https://docs.discord.com/developers/components/reference", grade=Grade.OFFICIAL, checked="2026-11-23")
_MEASURED = Source(source="https://mastodawn.com/explore/tag/000abc", grade=Grade.MEASURED, checked="2026-11-23")
_BARE = ("description",)
_DOTS = "Three dots follow, which make it what the documentation says."

DISCORD = Network(
    name="discord",
    title="Discord",
    icon=Icon(
        "M20.317 4.3698a19.7913 19.7913 0 00-4.8851-1.5152.0741.0741 0 00-.0785.0371c-.211.3753-.4447.8648-.6083 1.2495-1.8447-.2762-3.68-.2762-5.4868 0-.1636-.3933-.4058-.8742-.6177-1.2495a.077.077 0 00-.0785-.037 19.7363 19.7363 0 00-4.8852 1.515.0699.0699 0 00-.0321.0277C.5334 9.0458-.319 13.5799.0992 18.0578a.0824.0824 0 00.0312.0561c2.0528 1.5076 4.0413 2.4228 5.9929 3.0294a.0777.0777 0 00.0842-.0276c.4616-.6304.8731-1.2952 1.226-1.9942a.076.076 0 00-.0416-.1057c-.6528-.2476-1.2743-.5495-1.8722-.8923a.077.077 0 01-.0076-.1277c.1258-.0943.2517-.1923.3718-.2914a.0743.0743 0 01.0776-.0105c3.9278 1.7933 8.18 1.7933 12.0614 0a.0739.0739 0 01.0785.0095c.1202.099.246.1981.3728.2924a.077.077 0 01-.0066.1276 12.2986 12.2986 0 01-1.873.8914.0766.0766 0 00-.0407.1067c.3604.698.7719 1.3628 1.225 1.9932a.076.076 0 00.0842.0286c1.961-.6067 3.9495-1.5219 6.0023-3.0294a.077.077 0 00.0313-.0552c.5004-5.177-.8382-9.6739-3.5485-13.6604a.061.061 0 00-.0312-.0286zM8.02 15.3312c-1.1825 0-2.1569-1.0857-2.1569-2.419 0-1.3332.9555-2.4189 2.157-2.4189 1.2108 0 2.1757 1.0952 2.1568 2.419 0 1.3332-.9555 2.4189-2.1569 2.4189zm7.9748 0c-1.1825 0-2.1569-1.0857-2.1569-2.419 0-1.3332.9554-2.4189 2.1569-2.4189 1.2108 0 2.1757 1.0952 2.1568 2.419 0 1.3332-.946 2.4189-2.1568 2.4189Z",  # noqa: E501
        "CC0-1.0 simple-icons 16.37.0",
    ),
    group=Group.CHAT,
    hosts=("discord.com", "ptb.discord.com", "canary.discord.com"),
    apps=("com.discord",),
    bots=("Discordbot/",),
    agent="Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
    facts=(
        Known(
            of=("hosts",),
            source="https://github.com/plausible/analytics/blob/master/priv/custom_sources.json",
            grade=Grade.CLAIMED,
            checked="2026-11-23",
        ),
        Known(of=("apps",), **lists.APPS),
        Known(of=("bots", "agent"), **lists.AGENTS),
    ),
    profile=Profile(
        titles=("og:title", "twitter:title", "jsonld:name", "oembed:title", "title"),
        descriptions=("og:description", "twitter:description", "jsonld:description", "meta:description"),
        images=(
            *("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src"),
            *("jsonld:thumbnailUrl", "oembed:thumbnail_url"),
        ),
        sites=("oembed:provider_name", "og:site_name"),
        authors=("oembed:author_name",),
        shows=("site", "author", "title", "description", "image"),
        things=("VideoObject",),
        graphs=False,
        sized=True,
        og=("name", "property"),
        names=Names.EXACT,
        values=("content", "value"),
        single=True,
        last=("twitter:card",),
        layouts=(
            Layout(tag="twitter:card", says=("summary_large_image",)),
            Layout(tag="twitter:card", says=("photo",), hides=_BARE),
            Layout(tag="twitter:card", says=("player",), hides=_BARE, film=True),
            Layout(tag="og:type", says=("video", "video.*"), hides=_BARE, film=True),
            Layout(tag="og:type", says=("rich",), large=False),
        ),
        film_types=("video/mp4", "video/webm", "video/quicktime"),
        together=True,
        paired=True,
        in_all=True,
        large=Large.LAYOUT,
        image_types=("image/png", "image/gif", "image/jpeg", "image/webp", "image/avif"),
        page_types=("text/html", "application/xhtml+xml"),
        over=Over.FAILS,
        fails=("attachment", "unrooted-image", "long-site-name", "long-alt", "long-address"),
        evidence=(
            Known(
                of=("titles", "descriptions", "paired"),
                note="The element title and the meta description are read as a pair only, where no tag says either.",
                **_OVERVIEW,
            ),
            Known(of=("images", "image_types"), note="An address that is relative must start with a slash.", **_OVERVIEW),
            Known(of=("things", "graphs"), note="Its place among the tags and the oEmbed answer is not told.", **_OVERVIEW),
            Known(of=("sites", "sized", "og", "twitter", "last", "together"), **_OVERVIEW),
            Known(of=("names", "empty", "values", "single"), **_OVERVIEW),
            Known(of=("large", "layouts", "film_types"), note="Videos are played over https only.", **_OVERVIEW),
            Known(of=("page_types", "over", "fails", "in_all"), **_OVERVIEW),
            Known(of=("authors", "shows"), **_OVERVIEW),
        ),
    ),
    limits=(
        Limit(of="html", most=50_000_000, unit="bytes", **_OVERVIEW),
        Limit(of="redirects", most=5, unit="times", **_OVERVIEW),
        Limit(of="seconds", most=10, unit="seconds", **_OVERVIEW),
        Limit(of="title", most=70, unit="bytes", **_OVERVIEW),
        Limit(of="title", most=67, unit="bytes", note=_DOTS, **_MEASURED),
        Limit(of="description", most=350, unit="bytes", **_OVERVIEW),
        Limit(of="description", most=347, unit="bytes", note=_DOTS, **_MEASURED),
        Limit(of="title_lines", most=3, unit="lines", **_OVERVIEW),
        Limit(of="description_lines", most=20, unit="lines", **_OVERVIEW),
        Limit(of="site_name", most=256, unit="characters", **_OVERVIEW),
        Limit(of="site_name", most=253, unit="bytes", **_MEASURED),
        Limit(of="alt", most=4096, unit="characters", **_OVERVIEW),
        Limit(of="address", most=2048, unit="characters", **_OVERVIEW),
        Limit(of="images", most=4, unit="times", **_OVERVIEW),
        Limit(of="component", most=3000, unit="bytes", note="Escapes count as they are written.", **_COMPONENTS),
        Limit(of="component_parts", most=40, unit="times", note="With more, not even the card is drawn.", **_COMPONENTS),
        Limit(of="component_media", most=10, unit="times", **_COMPONENTS),
        Limit(of="component_buttons", most=5, unit="times", note="Of one row.", **_REFERENCE),
        Limit(of="component_texts", most=3, unit="times", note="Of one section.", **_REFERENCE),
        Limit(of="component_label", most=80, unit="characters", **_REFERENCE),
        Limit(of="component_link", most=512, unit="characters", **_REFERENCE),
    ),
)
