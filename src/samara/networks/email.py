"""E-mail, by the reader's own program."""

from samara.networks.network import Grade, Group, Icon, Intent, Network

EMAIL = Network(
    name="email",
    title="E-mail",
    group=Group.DEVICE,
    icon=Icon("M4 6h16v12H4ZM4 7l8 6 8-6", "own drawing", stroked=True),
    share="mailto:?subject={title}&body={url}",
    evidence="https://www.rfc-editor.org/rfc/rfc6068",
    grade=Grade.OFFICIAL,
    checked="2026-11-23",
    intents=(Intent(hosts=("mailto:",), path="", text=("body", "subject"), exact=True, needs=True),),
)
