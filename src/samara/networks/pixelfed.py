"""Pixelfed: people post pictures there; it has no share link, and draws no cards that anything is known of."""

from samara.networks.network import Grade, Group, Icon, Known, Network

PIXELFED = Network(
    name="pixelfed",
    title="Pixelfed",
    icon=Icon(
        "M12 24C5.3726 24 0 18.6274 0 12S5.3726 0 12 0s12 5.3726 12 12-5.3726 12-12 12m-.9526-9.3802h2.2014c2.0738 0 3.7549-1.6366 3.7549-3.6554S15.3226 7.309 13.2488 7.309h-3.1772c-1.1964 0-2.1663.9442-2.1663 2.1089v8.208z",  # noqa: E501
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
