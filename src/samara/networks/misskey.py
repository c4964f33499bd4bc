"""Misskey, and what has grown from it: the link needs the reader's own server, and is the same as that of Mastodon's servers."""

from samara.networks.network import Empty, Grade, Group, Known, Large, Limit, Names, Network, Over, Profile, Source

_SUMMALY = "https://github.com/misskey-dev/summaly/blob/master/src/"
_SERVER = "https://github.com/misskey-dev/misskey/blob/develop/packages/backend/src/"
_GENERAL = Source(source=_SUMMALY + "general.ts", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_CLEANUP = Source(source=_SUMMALY + "utils/cleanup-title.ts", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_FETCH = Source(source=_SUMMALY + "utils/got.ts", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_SETTINGS = Source(source=_SERVER + "models/Meta.ts", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_DRAWN = Source(
    source="https://github.com/misskey-dev/misskey/blob/develop/packages/frontend/src/components/MkUrlPreview.vue",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
)
_POST = Source(source=_SERVER + "const.ts", grade=Grade.SOURCE_CODE, checked="2026-11-23")

MISSKEY = Network(
    name="misskey",
    title="Misskey",
    group=Group.FEDIVERSE,
    share="https://{host}/share?text={title}%20{url}",
    evidence="https://github.com/kytta/share2fedi/blob/main/src/lib/project.ts",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    bots=("SummalyBot/",),
    agent="SummalyBot/5.2.0 (+https://github.com/misskey-dev/summaly/blob/master/README.md)",
    facts=(Known(of=("bots", "agent"), note="The version is that of each server, which may call itself otherwise.", **_FETCH),),
    profile=Profile(
        titles=("og:title", "twitter:title", "title", "og:site_name", "meta:application-name", "host"),
        images=("og:image", "twitter:image", "link:image_src", "apple-touch-icon"),
        sites=("og:site_name", "meta:application-name", "host"),
        og=("property",),
        names=Names.EXACT,
        empty=Empty.HIDES,
        unescaped=True,
        parting="-|:・",
        echo=True,
        large=Large.NEVER,
        page_types=("text/html", "application/xhtml+xml"),
        over=Over.FAILS,
        evidence=(
            Known(of=("titles", "descriptions", "images", "sites", "og", "twitter", "names", "empty"), **_GENERAL),
            Known(of=("unescaped", "echo"), **_GENERAL),
            Known(of=("parting",), **_CLEANUP),
            Known(of=("page_types", "over"), **_FETCH),
            Known(of=("large",), **_DRAWN),
        ),
    ),
    limits=(
        Limit(of="html", most=10_485_760, unit="bytes", **_SETTINGS),
        Limit(of="seconds", most=10, unit="seconds", **_SETTINGS),
        Limit(of="title", most=100, unit="characters", **_GENERAL),
        Limit(of="description", most=300, unit="characters", **_GENERAL),
        Limit(of="description", most=85, unit="characters", note="Of what the server gives, this much is drawn.", **_DRAWN),
        Limit(of="post", most=3000, unit="characters", **_POST),
    ),
)
