"""AddThis, closed; its buttons also followed readers about."""

from samara.networks.network import Group, Intent, Network

_HOSTS = ("www.addthis.com", "addthis.com", "api.addthis.com", "s7.addthis.com")

ADDTHIS = Network(
    name="addthis",
    title="AddThis",
    group=Group.WIDGET,
    died="2023-05-31",
    evidence="https://github.com/heiseonline/shariff/pull/424",
    checked="2026-11-23",
    story="Oracle ended the service on 31 May 2023 and asked everybody to take its code off their pages.",
    intents=(
        Intent(hosts=_HOSTS, path="/bookmark.php", url=("url",), text=("title",)),
        Intent(hosts=_HOSTS, path="/oexchange", url=("url",), text=("title",)),
    ),
)
