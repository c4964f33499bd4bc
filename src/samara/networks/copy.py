"""Copying the address: how most links travel."""

from samara.networks.network import Grade, Group, Icon, Network

COPY = Network(
    name="copy",
    title="Copy the address",
    group=Group.DEVICE,
    icon=Icon("M9 9h11v11H9ZM15 9V4H4v11h5", "own drawing", stroked=True),
    evidence="https://www.w3.org/TR/clipboard-apis/",
    grade=Grade.OFFICIAL,
    checked="2026-11-23",
    story="No address does it: the share bar shows the page's address as a field whose text is selected at a touch.",
)
