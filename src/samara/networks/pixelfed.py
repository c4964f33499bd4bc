"""Pixelfed: people post pictures there; it has no share link, and draws no cards that anything is known of."""

from samara.networks.network import Grade, Group, Icon, Known, Network

PIXELFED = Network(
    name="pixelfed",
    title="Pixelfed",
    icon=Icon(
        "M12 24a12 12 0 1 1 0-24 12 12 0 0 1 0 24m-.95-9.38h2.2c2.07 0 3.75-1.64 3.75-3.66s-1.68-3.65-3.75-3.65h-3.18c-1.2 0-2.16.94-2.16 2.1v8.22z",  # noqa: E501
        "CC0-1.0 simple-icons 16.37.0",
    ),
    group=Group.FEDIVERSE,
    hosts=("pixelfed.social",),
    facts=(
        Known(
            of=("hosts",),
            note="One server of many.",
            source="https://github.com/pixelfed/pixelfed/issues/5295",
            grade=Grade.CLAIMED,
            checked="2026-11-23",
        ),
    ),
    needs_image=True,
)
