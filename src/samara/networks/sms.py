"""A text message, by the reader's own telephone."""

from samara.networks.network import Grade, Group, Icon, Intent, Network

SMS = Network(
    name="sms",
    title="SMS",
    group=Group.DEVICE,
    icon=Icon("M4 5h16v11H10l-4 4v-4H4ZM8 10.5v.01M12 10.5v.01M16 10.5v.01", "own drawing", stroked=True),
    share="sms:?&body={title}%20{url}",
    evidence="https://github.com/Dabolus/share-menu",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    story="Written ?& since iOS wants &body and the others want ?body; opens nothing where no telephone is at hand.",
    intents=(Intent(hosts=("sms:",), path="", text=("body",), exact=True, needs=True),),
)
