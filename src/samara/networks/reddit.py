"""Reddit: a link is posted with a title of the sender's; of the page it shows a picture."""

from samara.networks import lists
from samara.networks.network import Grade, Icon, Intent, Known, Large, Limit, Network, Profile

_HOSTS = ("www.reddit.com", "reddit.com", "old.reddit.com")

REDDIT = Network(
    name="reddit",
    title="Reddit",
    icon=Icon(
        "M12 0a12 12 0 0 0-8.48 20.49l-2.3 2.28A.72.72 0 0 0 1.75 24H12a12 12 0 0 0 0-24m4.39 3.2a2 2 0 1 1-1.95 2.46A2.4 2.4 0 0 0 12.41 8c1.77.08 3.4.58 4.68 1.37a2.8 2.8 0 0 1 4.51 2.22 2.8 2.8 0 0 1-1.6 2.53c-.08 3.26-3.63 5.88-8 5.88-4.35 0-7.9-2.62-8-5.87a2.8 2.8 0 1 1 2.9-4.75A9.6 9.6 0 0 1 11.56 8a3.23 3.23 0 0 1 2.88-3.22 2 2 0 0 1 1.96-1.6m-8.1 8.4c-.78 0-1.46.77-1.5 1.8-.05 1 .64 1.42 1.42 1.42.79 0 1.37-.37 1.42-1.38.05-1.02-.55-1.84-1.34-1.84m7.4 0c-.78 0-1.38.82-1.33 1.84.05 1.01.63 1.38 1.42 1.38s1.47-.41 1.42-1.43c-.04-1.02-.72-1.8-1.5-1.8m-3.7 4q-1.46.01-2.76.14a.22.22 0 0 0-.19.3 3.2 3.2 0 0 0 5.9 0 .22.22 0 0 0-.18-.3q-1.3-.12-2.76-.13",  # noqa: E501
        "CC0-1.0 simple-icons 16.37.0",
    ),
    share="https://www.reddit.com/submit?url={url}&title={title}",
    evidence="https://github.com/kytta/shareon",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=(*_HOSTS, "amp.reddit.com", "out.reddit.com"),
    apps=("com.reddit.frontpage",),
    bots=("redditbot/",),
    agent="Mozilla/5.0 (compatible; redditbot/1.0; +http://www.reddit.com/feedback)",
    clicks=("rdt_cid",),
    facts=(
        Known(of=("hosts",), **lists.HOSTS),
        Known(of=("apps",), **lists.APPS),
        Known(of=("bots", "agent"), **lists.AGENTS),
        Known(
            of=("clicks",),
            note="On links in advertisements.",
            source="https://docs.mparticle.com/integrations/reddit/",
            grade=Grade.CLAIMED,
            checked="2026-11-23",
        ),
    ),
    intents=(Intent(hosts=_HOSTS, path="/submit", url=("url",), text=("title",), needs=True),),
    profile=Profile(
        images=("og:image", "link:image_src", "img"),
        large=Large.NEVER,
        evidence=(
            Known(
                of=("images", "og", "large"),
                source="https://github.com/reddit-archive/reddit/blob/master/r2/r2/lib/media.py",
                grade=Grade.SOURCE_CODE,
                checked="2026-11-23",
                note="As of 2017, when its code was last open.",
            ),
        ),
    ),
    limits=(
        Limit(
            of="post",
            most=300,
            unit="characters",
            source="https://www.reddit.com/dev/api#POST_api_submit",
            grade=Grade.OFFICIAL,
            checked="2026-11-23",
            note="The title of a post.",
        ),
    ),
)
