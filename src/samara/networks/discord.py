"""Discord: no share link, but a preview that people meet every day."""

from samara.networks.network import Grade, Limit, Network

_MEASURED = "https://github.com/okdargy/fxTikTok/pull/15"

DISCORD = Network(
    name="discord",
    title="Discord",
    hosts=("discord.com", "ptb.discord.com", "canary.discord.com"),
    limits=(
        Limit(
            of="html", most=50_000_000, unit="bytes", grade=Grade.OFFICIAL, checked="2026-11-23",
            source="https://docs.discord.com/developers/link-previews/overview",
        ),
        Limit(of="title", most=67, unit="bytes", grade=Grade.MEASURED, checked="2026-11-23", source=_MEASURED),
        Limit(of="description", most=347, unit="bytes", grade=Grade.MEASURED, checked="2026-11-23", source=_MEASURED),
        Limit(of="site_name", most=253, unit="bytes", grade=Grade.MEASURED, checked="2026-11-23", source=_MEASURED),
    ),
)  # fmt: skip
