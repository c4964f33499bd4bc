"""A QR code of the address, for whoever looks at another screen or at paper."""

from samara.networks.network import Group, Icon, Network

QR = Network(
    name="qr",
    title="QR code",
    group=Group.DEVICE,
    icon=Icon(
        "M4 4h6v6H4ZM14 4h6v6h-6ZM4 14h6v6H4ZM14 14v.01M20 14v.01M17 17v.01M14 20v.01M20 20v.01", "own drawing", stroked=True
    ),
    story="No address does it: it is a picture of the page's address.",
)
