"""Lemmy: a link is posted to a community of the reader's own server."""

from samara.networks.network import Grade, Group, Intent, Known, Large, Limit, Network, Profile, Source

_CODE = Source(
    source="https://github.com/LemmyNet/lemmy/blob/main/crates/api/api_utils/src/request.rs",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
)
_PARSER = Source(
    source="https://github.com/orottier/webpage-rs/blob/master/src/parser.rs", grade=Grade.SOURCE_CODE, checked="2026-11-23"
)
_DRAWN = Source(
    source="https://github.com/LemmyNet/lemmy-ui/blob/main/src/shared/components/post/post-listing-card.tsx",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
)

LEMMY = Network(
    name="lemmy",
    title="Lemmy",
    group=Group.FEDIVERSE,
    share="https://{host}/create_post?url={url}&title={title}",
    evidence="https://github.com/FreshRSS/FreshRSS/blob/edge/app/shares.php",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=("lemmy.world", "lemmy.ml"),
    bots=("Lemmy/",),
    agent="Lemmy/0.19.11; +https://lemmy.world",
    facts=(
        Known(
            of=("hosts",),
            note="Two servers of many.",
            source="https://lemmy.world/comment/142013",
            grade=Grade.CLAIMED,
            checked="2026-11-23",
        ),
        Known(
            of=("bots", "agent"),
            note="Version and server are those of each server.",
            source="https://github.com/LemmyNet/lemmy/blob/main/crates/api/api_utils/src/request.rs",
            grade=Grade.SOURCE_CODE,
            checked="2026-11-23",
        ),
    ),
    intents=(Intent(hosts=("*",), path="/create_post", url=("url",), text=("title",)),),
    profile=Profile(
        titles=("og:title", "title"),
        descriptions=("og:description", "meta:description"),
        images=("og:image",),
        sites=("host",),
        last=("og:title", "og:description", "title", "meta:description"),
        head=True,
        large=Large.NEVER,
        page_types=("text/html", "application/xhtml+xml"),
        ranged=True,
        evidence=(
            Known(of=("titles", "descriptions", "images", "page_types", "over", "ranged"), **_CODE),
            Known(of=("og", "last", "head"), **_PARSER),
            Known(of=("sites", "large"), note="A person's own title stands above the card.", **_DRAWN),
        ),
    ),
    limits=(
        Limit(of="html", most=1_048_576, unit="bytes", **_CODE),
        Limit(of="redirects", most=1, unit="times", **_CODE),
        Limit(
            of="seconds",
            most=10,
            unit="seconds",
            source="https://github.com/LemmyNet/lemmy/blob/main/crates/utils/src/lib.rs",
            grade=Grade.SOURCE_CODE,
            checked="2026-11-23",
        ),
    ),
)
