"""Discourse: forums that communities run themselves; the link needs the forum of the reader."""

from samara.networks.network import Grade, Group, Icon, Intent, Known, Large, Limit, Network, Over, Profile, Source

_CODE = "https://github.com/discourse/discourse/blob/main/lib/onebox"
_SOURCES = Source(source=_CODE + "/engine/standard_embed.rb", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_DATA = Source(source=_CODE + "/json_ld.rb", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_DRAWN = Source(source=_CODE + "/engine/allowlisted_generic_onebox.rb", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_FETCH = Source(source=_CODE + "/helpers.rb", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_SETTINGS = Source(source=_CODE + ".rb", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_SHAPE = Source(
    source="https://github.com/discourse/discourse/blob/main/app/assets/stylesheets/common/base/onebox.scss",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
)

DISCOURSE = Network(
    name="discourse",
    title="Discourse",
    icon=Icon(
        "M12.1 0C18.67 0 24 5.49 24 12s-5.33 11.99-11.9 11.99L0 24V11.79C0 5.28 5.53 0 12.1 0m.12 4.56c-2.6 0-5 1.36-6.34 3.57a7.3 7.3 0 0 0-.15 7.22L4.4 19.61l4.8-1.07a7.4 7.4 0 0 0 8.13-1.4 7.3 7.3 0 0 0 1.74-8 7.4 7.4 0 0 0-6.84-4.58z",  # noqa: E501
        "CC0-1.0 simple-icons 16.37.0",
    ),
    group=Group.FORUM,
    share="https://{host}/new-topic?title={title}&body={url}",
    evidence="https://meta.discourse.org/t/create-a-link-to-start-a-new-topic-with-pre-filled-information/28074",
    checked="2026-11-23",
    hosts=("meta.discourse.org",),
    apps=("com.discourse",),
    bots=("Discourse Forum Onebox",),
    agent="Discourse Forum Onebox v3.4.0",
    facts=(
        Known(
            of=("hosts",),
            note="One forum of many: that of those who make it.",
            source="https://meta.discourse.org/t/create-a-link-to-start-a-new-topic-with-pre-filled-information/28074",
            grade=Grade.CLAIMED,
            checked="2026-11-23",
        ),
        Known(
            of=("apps",),
            source="https://github.com/discourse/DiscourseMobile/blob/main/android/app/build.gradle",
            grade=Grade.SOURCE_CODE,
            checked="2026-11-23",
        ),
        Known(
            of=("bots", "agent"),
            note="The version is that of each forum.",
            source="https://github.com/discourse/discourse/blob/main/config/initializers/100-onebox_options.rb",
            grade=Grade.SOURCE_CODE,
            checked="2026-11-23",
        ),
    ),
    intents=(Intent(hosts=("*",), path="/new-topic", text=("body",)),),
    profile=Profile(
        titles=("og:title", "title", "twitter:title", "oembed:title"),
        descriptions=(
            "og:description",
            "twitter:description",
            "oembed:description",
            "jsonld:description",
            "meta:description",
        ),
        images=("oembed:thumbnail_url", "og:image", "twitter:image", "jsonld:image"),
        things=("Movie",),
        graphs=False,
        large=Large.NEVER,
        needs=("title", "description|image"),
        over=Over.FAILS,
        evidence=(
            Known(of=("titles", "descriptions", "og", "twitter"), **_SOURCES),
            Known(of=("things", "graphs"), **_DATA),
            Known(
                of=("over",),
                note="Instead of a page it reads the one that its link rel=canonical names, unless og:ignore_canonical is true.",
                **_FETCH,
            ),
            Known(
                of=("images", "sites", "needs"),
                note="The picture that oEmbed names goes before that of Open Graph.",
                **_DRAWN,
            ),
            Known(of=("large",), **_SHAPE),
        ),
    ),
    limits=(
        Limit(of="html", most=10_485_760, unit="bytes", **_SETTINGS),
        Limit(of="seconds", most=10, unit="seconds", **_SETTINGS),
        Limit(of="title", most=80, unit="characters", **_DRAWN),
        Limit(of="description", most=250, unit="characters", **_DRAWN),
        Limit(of="site_name", most=80, unit="characters", **_DRAWN),
    ),
)
