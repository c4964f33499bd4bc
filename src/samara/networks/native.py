"""The share sheet of the reader's own device (Web Share)."""

from samara.networks.network import Grade, Group, Icon, Network

NATIVE = Network(
    name="native",
    title="Share…",
    group=Group.DEVICE,
    icon=Icon("M12 15V3M8 7l4-4 4 4M6 11H4v10h16V11h-2", "own drawing", stroked=True),
    evidence="https://web-platform-dx.github.io/web-features-explorer/features/share",
    grade=Grade.OFFICIAL,
    checked="2026-11-23",
    story="No address does it, only a script; Firefox for the desktop has none, Chrome for the desktop since August 2024.",
)
