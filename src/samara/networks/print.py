"""Printing the page."""

from samara.networks.network import Group, Icon, Network

PRINT = Network(
    name="print",
    title="Print",
    group=Group.DEVICE,
    icon=Icon("M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7Z", "own drawing", stroked=True),
    story="No address does it; a page that is printed keeps its address, which the share bar prints.",
)
