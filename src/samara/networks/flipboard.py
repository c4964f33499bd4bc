"""Flipboard."""

from samara.networks import lists
from samara.networks.network import Grade, Group, Icon, Intent, Known, Network

FLIPBOARD = Network(
    name="flipboard",
    title="Flipboard",
    icon=Icon(
        "M0 0v24h24V0zm19.2 9.6h-4.8v4.8H9.6v4.8H4.8V4.8h14.4z",
        "CC0-1.0 simple-icons 16.37.0",
    ),
    group=Group.BOOKMARKS,
    share="https://share.flipboard.com/bookmarklet/popout?v=2&title={title}&url={url}",
    evidence="https://github.com/Dabolus/share-menu",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=("flipboard.com", "www.flipboard.com", "share.flipboard.com"),
    apps=("flipboard.app",),
    in_app=("Flipboard/",),
    bots=("FlipboardProxy",),
    agent="Mozilla/5.0 (Macintosh; Intel Mac OS X 10.11; rv:49.0) Gecko/20100101 Firefox/49.0 "
    "(FlipboardProxy/1.2; +http://flipboard.com/browserproxy)",
    facts=(
        Known(of=("hosts",), note="share.flipboard.com is in its share link.", **lists.HOSTS),
        Known(of=("apps",), **lists.APPS),
        Known(
            of=("in_app", "bots", "agent"),
            source="https://flipboard.team/the-kitchen-sink",
            grade=Grade.OFFICIAL,
            checked="2026-11-23",
        ),
    ),
    intents=(Intent(hosts=("share.flipboard.com",), path="/bookmarklet/popout", url=("url",), text=("title",)),),
)
