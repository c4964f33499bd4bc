"""Google+, closed."""

from samara.networks.network import Intent, Network

GOOGLE_PLUS = Network(
    name="google-plus",
    title="Google+",
    died="2019-04-02",
    evidence="https://github.com/huacnlee/social-share-button/issues/192",
    checked="2026-11-23",
    story="Closed for everybody but companies on 2 April 2019.",
    intents=(
        Intent(hosts=("plus.google.com",), path="/share", url=("url",), text=("text",)),
        Intent(hosts=("plusone.google.com",), url=("url",)),
    ),
)
