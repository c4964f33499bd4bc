"""Copying the address: how most links travel."""

from samara.networks.network import Group, Icon, Network

COPY = Network(
    name="copy",
    title="Copy the address",
    group=Group.DEVICE,
    icon=Icon("M9 9h11v11H9ZM15 9V4H4v11h5", "own drawing", stroked=True),
    story="No address does it: the share bar shows the page's address as a field whose text is selected at a touch.",
)
