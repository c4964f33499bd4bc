"""Skype, closed."""

from samara.networks.network import Group, Intent, Network

SKYPE = Network(
    name="skype",
    title="Skype",
    group=Group.CHAT,
    died="2025-05-05",
    evidence="https://github.com/WoltLab/WCF/issues/6437",
    checked="2026-11-23",
    story="Microsoft retired it in May 2025 and led its users to Teams.",
    intents=(Intent(hosts=("web.skype.com",), path="/share", url=("url",), text=("text",)),),
)
