"""Known, which people run themselves."""

from samara.networks.network import Grade, Group, Intent, Network

KNOWN = Network(
    name="known",
    title="Known",
    group=Group.FEDIVERSE,
    share="https://{host}/share?share_url={url}&share_title={title}",
    evidence="https://github.com/idno/known/blob/main/Idno/Pages/Entity/Share.php",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    story="A site of one's own that speaks Webmention and ActivityPub.",
    intents=(Intent(hosts=("*",), path="/share", url=("share_url",), text=("share_title",)),),
)
