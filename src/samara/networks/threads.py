"""Threads."""

from samara.networks.facebook import AGENT, BOTS, ROBOTS, WINDOW
from samara.networks.network import Grade, Icon, Intent, Limit, Network, Profile

_HOSTS = ("www.threads.com", "threads.com", "www.threads.net", "threads.net")

THREADS = Network(
    name="threads",
    title="Threads",
    icon=Icon("M16 12a4 4 0 1 1-4-4c3 0 4 2 4 5s3.5 3 4 0a8 8 0 1 0-4 6", "own drawing", stroked=True),
    share="https://www.threads.com/intent/post?text={title}&url={url}",
    evidence="https://developers.facebook.com/documentation/threads/threads-web-intents",
    grade=Grade.OFFICIAL,
    checked="2026-11-23",
    hosts=(*_HOSTS, "l.threads.com", "l.threads.net"),
    apps=("com.instagram.barcelona",),
    in_app=("Barcelona ",),
    bots=BOTS,
    agent=AGENT,
    intents=(Intent(hosts=_HOSTS, path="/intent/post", url=("url",), text=("text",)),),
    profile=Profile(robots="facebookexternalhit", evidence=(ROBOTS,)),
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
