"""Known, which people run themselves."""

from samara.networks.network import Grade, Group, Icon, Intent, Network

KNOWN = Network(
    name="known",
    title="Known",
    icon=Icon(
        "M18.39 16.93h.6v1.93h-6.08v-1.93h.9s.33-.08.26-.39l-2.4-3.78-1.89 1.85v1.32c0 .66.33 1 .7 1h.83v1.93h-5.9v-1.93h.74c.37 0 .7-.34.7-1V8c0-.36-.33-.85-.7-.85h-.74V5.2h5.9v1.94h-.84c-.36 0-.69.49-.69.85v3.83l4.1-4.14a.32.32 0 0 0-.23-.54h-.74V5.2H19v1.94h-.87c-.36 0-.87.17-1.23.52l-3.05 2.99 3.4 5.27c.3.44.76 1 1.14 1M24 12a12 12 0 1 1-24 0 12 12 0 0 1 24 0m-1.68 0a10.32 10.32 0 1 0-20.64 0 10.32 10.32 0 0 0 20.64 0",  # noqa: E501
        "CC0-1.0 simple-icons 16.37.0",
    ),
    group=Group.FEDIVERSE,
    share="https://{host}/share?share_url={url}&share_title={title}",
    evidence="https://github.com/idno/known/blob/main/Idno/Pages/Entity/Share.php",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    story="A site of one's own that speaks Webmention and ActivityPub.",
    intents=(Intent(hosts=("*",), path="/share", url=("share_url",), text=("share_title",)),),
)
