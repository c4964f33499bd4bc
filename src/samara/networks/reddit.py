"""Reddit: a link is posted with a title of the sender's; of the page it shows a picture."""

from samara.networks.network import Grade, Icon, Intent, Known, Limit, Network, Profile

_HOSTS = ("www.reddit.com", "reddit.com", "old.reddit.com")

REDDIT = Network(
    name="reddit",
    title="Reddit",
    icon=Icon(
        "M12 9c5 0 8 2 8 5s-3 5-8 5-8-2-8-5 3-5 8-5Zm0 0 1-5 4 1M9 13v.01M15 13v.01M9.5 16c1.5 1 3.5 1 5 0",
        "own drawing",
        stroked=True,
    ),
    share="https://www.reddit.com/submit?url={url}&title={title}",
    evidence="https://github.com/kytta/shareon",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=(*_HOSTS, "new.reddit.com", "sh.reddit.com", "m.reddit.com", "amp.reddit.com", "out.reddit.com"),
    apps=("com.reddit.frontpage",),
    bots=("redditbot/",),
    agent="Mozilla/5.0 (compatible; redditbot/1.0; +http://www.reddit.com/feedback)",
    clicks=("rdt_cid",),
    intents=(Intent(hosts=_HOSTS, path="/submit", url=("url",), text=("title",), needs=True),),
    profile=Profile(
        images=("og:image", "link:image_src", "img"),
        evidence=(
            Known(
                of=("images", "og"),
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
