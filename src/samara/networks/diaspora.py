"""diaspora*: a reader's pod is not known, so the link leads to the chooser of the project."""

from samara.networks.network import Grade, Group, Intent, Network

DIASPORA = Network(
    name="diaspora",
    title="diaspora*",
    group=Group.FEDIVERSE,
    share="https://share.diasporafoundation.org/?title={title}&url={url}",
    evidence="https://github.com/diaspora/sharetodiaspora",
    grade=Grade.OFFICIAL,
    checked="2026-11-23",
    intents=(
        Intent(hosts=("share.diasporafoundation.org",), url=("url",), text=("title",), needs=True),
        Intent(hosts=("*",), path="/bookmarklet", url=("url",), text=("title", "notes")),
    ),
)
