"""diaspora*: a reader's pod is not known, so the link leads to the chooser of the project."""

from samara.networks.network import Grade, Group, Icon, Intent, Known, Large, Limit, Network, Profile, Source

_READER = "https://github.com/jhass/open_graph_reader/blob/master/lib/open_graph_reader/"
_CODE = "https://github.com/diaspora/diaspora/blob/develop/"
_TAGS = Source(source=_READER + "parser.rb", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_PARTS = Source(source=_READER + "definitions.rb", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_BUILT = Source(source=_READER + "builder.rb", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_FETCH = Source(source=_READER + "fetcher.rb", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_SETTINGS = Source(source=_CODE + "config/initializers/open_graph_reader.rb", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_STORED = Source(source=_CODE + "app/models/open_graph_cache.rb", grade=Grade.SOURCE_CODE, checked="2026-11-23")
_DRAWN = Source(source=_CODE + "app/assets/stylesheets/opengraph.scss", grade=Grade.SOURCE_CODE, checked="2026-11-23")

DIASPORA = Network(
    name="diaspora",
    title="diaspora*",
    icon=Icon(
        "m15.26 21.93-2.33-3.26a25 25 0 0 0-1.16-1.55c-.02 0-1 1.32-2.31 3.12l-2.3 3.11c-.03 0-4.5-3.14-4.5-3.17-.01-.02 1-1.5 2.24-3.3a114 114 0 0 0 2.25-3.32c0-.06-.4-.2-3.55-1.25L0 11.11a163 163 0 0 1 1.65-5.3c.01-.02 1.71.53 3.77 1.2l3.79 1.24q.04 0 .05-.07c.01-.04.03-1.8.04-3.9L9.35.4c.02-.03.6-.04 2.73-.04 1.48 0 2.71 0 2.73.02s.07 1.18.14 3.78c.1 4.27.11 4.33.18 4.33l3.63-1.22c1.97-.67 3.6-1.2 3.6-1.2.04.05 1.66 5.32 1.64 5.34l-3.65 1.25a49 49 0 0 0-3.65 1.28c0 .03.94 1.44 2.14 3.2L21 20.33c-.02.04-4.45 3.3-4.48 3.3-.02 0-.58-.76-1.25-1.7",  # noqa: E501
        "CC0-1.0 simple-icons 16.37.0",
    ),
    group=Group.FEDIVERSE,
    share="https://share.diasporafoundation.org/?title={title}&url={url}",
    server="https://{host}/bookmarklet?title={title}&url={url}",
    evidence="https://github.com/diaspora/sharetodiaspora",
    grade=Grade.OFFICIAL,
    checked="2026-11-23",
    intents=(
        Intent(hosts=("share.diasporafoundation.org",), url=("url",), text=("title",), needs=True),
        Intent(hosts=("*",), path="/bookmarklet", url=("url",), text=("title", "notes")),
    ),
    bots=("OpenGraphReader/",),
    facts=(
        Known(of=("bots",), source="https://github.com/jhass/open_graph_reader", grade=Grade.SOURCE_CODE, checked="2026-11-23"),
    ),
    profile=Profile(
        titles=("og:title", "title"),
        descriptions=("og:description",),
        images=("og:image",),
        addresses=("og:url",),
        og=("property",),
        last=("og:title", "og:description"),
        head=True,
        large=Large.NEVER,
        page_types=("text/html",),
        needs=("title", "image"),
        evidence=(
            Known(of=("titles",), **_SETTINGS),
            Known(of=("descriptions", "images", "needs"), **_PARTS),
            Known(of=("og", "head"), **_TAGS),
            Known(of=("last",), **_BUILT),
            Known(of=("page_types",), **_FETCH),
            Known(of=("addresses",), **_STORED),
            Known(of=("large",), **_DRAWN),
        ),
    ),
    limits=(Limit(of="title", most=255, unit="characters", **_STORED),),
)
