"""Threads."""

from samara.networks import lists
from samara.networks.facebook import AGENT, AS_DRAWN, BOTS, FETCHER, ROBOTS, WINDOW
from samara.networks.network import Grade, Icon, Intent, Known, Limit, Network, Profile, Source

_HOSTS = ("www.threads.com", "threads.com", "www.threads.net", "threads.net")
_DRAWN = Source(
    source="https://github.com/Automattic/jetpack/blob/trunk/projects/js-packages/social-previews/src/threads-preview/card.tsx",
    grade=Grade.CLAIMED,
    checked="2026-11-23",
)

THREADS = Network(
    name="threads",
    title="Threads",
    icon=Icon(
        "M18.26 11.1c-.03-3.49-1.92-5.59-5.1-5.59-2.14 0-3.93.96-4.87 2.5l2.06 1.44c.54-.84 1.27-1.54 2.63-1.54 1.53 0 2.32.85 2.54 2.43a15 15 0 0 0-2.23-.18c-4.13 0-6.07 1.87-6.07 4.34s1.94 3.99 4.8 3.99c3.14 0 5.02-2.12 5.78-4.74.8.37 1.35 1.2 1.35 2.47 0 3.4-3.9 5.24-7.22 5.24-4.88 0-8.07-3.21-8.07-8.43 0-6.39 4.22-10.48 9.9-10.48 3.8 0 5.69 1.67 6.97 3.9l2.1-1.47C21.44 2.08 18.33 0 13.66 0 6.23 0 1.16 5.28 1.16 12.93c0 7 4.96 11.07 10.86 11.07 4.88 0 9.81-2.85 9.81-7.72 0-2.54-1.46-4.23-3.57-5.18m-6.33 4.85c-1.07 0-2.02-.51-2.02-1.45 0-1.48 1.82-1.94 3.6-1.94q1.03 0 1.93.18c-.42 1.92-1.67 3.21-3.5 3.21",  # noqa: E501
        "CC0-1.0 simple-icons 16.37.0",
    ),
    hashtags=True,
    share="https://www.threads.com/intent/post?text={title}&url={url}",
    evidence="https://developers.facebook.com/documentation/threads/threads-web-intents",
    grade=Grade.OFFICIAL,
    checked="2026-11-23",
    hosts=(*_HOSTS, "l.threads.com"),
    apps=("com.instagram.barcelona",),
    in_app=("Barcelona ",),
    bots=BOTS,
    agent=AGENT,
    facts=(
        Known(
            of=("hashtags",),
            source="https://docs.rs/crate/zernio/0.0.129/source/docs/ThreadsPlatformData.md",
            grade=Grade.CLAIMED,
            checked="2026-11-23",
            note="It takes the topic of a post from one in its text.",
        ),
        Known(
            of=("hosts",),
            note="threads.net was its address before.",
            source="https://github.com/gfwlist/gfwlist/issues/2652",
            grade=Grade.CLAIMED,
            checked="2026-11-23",
        ),
        Known(of=("apps", "in_app"), **lists.APPS),
        FETCHER,
    ),
    intents=(Intent(hosts=_HOSTS, path="/intent/post", url=("url",), text=("text",)),),
    profile=Profile(
        sites=("host",),
        shows=("site", "title", "image"),
        robots="facebookexternalhit",
        evidence=(Known(of=("sites", "shows"), note=AS_DRAWN, **_DRAWN), ROBOTS),
    ),
    limits=(
        WINDOW,
        Limit(
            of="post",
            most=500,
            unit="characters",
            source="https://developers.facebook.com/documentation/threads/posts",
            grade=Grade.OFFICIAL,
            checked="2026-11-23",
            note="An emoji counts as many as it has bytes.",
        ),
    ),
)
