"""Pixelfed: people post pictures there; it has no share link, and draws no cards that anything is known of."""

from samara.networks.network import Group, Network

PIXELFED = Network(
    name="pixelfed",
    title="Pixelfed",
    group=Group.FEDIVERSE,
    hosts=("pixelfed.social", "pixelfed.de"),
    needs_image=True,
)
