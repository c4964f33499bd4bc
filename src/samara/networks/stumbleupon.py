"""StumbleUpon, closed."""

from samara.networks.network import Intent, Network

_HOSTS = ("www.stumbleupon.com", "stumbleupon.com")

STUMBLEUPON = Network(
    name="stumbleupon",
    title="StumbleUpon",
    died="2018-06-30",
    evidence="https://www.digitaltrends.com/social-media/stumbleupon-shuts-down/",
    checked="2026-11-23",
    story="Its founder led its users to Mix.",
    intents=(
        Intent(hosts=_HOSTS, path="/submit", url=("url",), text=("title",)),
        Intent(hosts=_HOSTS, path="/badge", url=("url",)),
    ),
)
