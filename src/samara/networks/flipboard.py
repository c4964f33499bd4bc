"""Flipboard."""

from samara.networks.network import Grade, Group, Icon, Intent, Network

FLIPBOARD = Network(
    name="flipboard",
    title="Flipboard",
    icon=Icon(
        "M0 0v24h24V0H0zm19.2 9.6h-4.8v4.8H9.6v4.8H4.8V4.8h14.4v4.8z",
        "CC0-1.0 simple-icons 16.37.0",
    ),
    group=Group.BOOKMARKS,
    share="https://share.flipboard.com/bookmarklet/popout?v=2&title={title}&url={url}",
    evidence="https://github.com/Dabolus/share-menu",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    story="What its agents are called is told at https://flipboard.team/the-kitchen-sink/flipboard-user-agent-strings.",
    hosts=("flipboard.com", "www.flipboard.com", "share.flipboard.com", "flip.it"),
    apps=("flipboard.app",),
    in_app=("Flipboard/",),
    bots=("FlipboardProxy",),
    agent="Mozilla/5.0 (Macintosh; Intel Mac OS X 10.11; rv:49.0) Gecko/20100101 Firefox/49.0 "
    "(FlipboardProxy/1.2; +http://flipboard.com/browserproxy)",
    intents=(Intent(hosts=("share.flipboard.com",), path="/bookmarklet/popout", url=("url",), text=("title",)),),
)
