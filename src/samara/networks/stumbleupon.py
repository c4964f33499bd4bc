"""StumbleUpon, closed."""

from samara.networks.network import Intent, Network

_HOSTS = ("www.stumbleupon.com", "stumbleupon.com")

STUMBLEUPON = Network(
    name="stumbleupon",
    title="StumbleUpon",
    died="2018-06",
    evidence="https://github.com/heiseonline/shariff-backend-php/issues/200",
    checked="2026-11-23",
    intents=(
        Intent(hosts=_HOSTS, path="/submit", url=("url",), text=("title",)),
        Intent(hosts=_HOSTS, path="/badge", url=("url",)),
    ),
)
