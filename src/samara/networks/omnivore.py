"""Omnivore, closed; its software can still be run by whoever wants to."""

from samara.networks.network import Group, Intent, Network

OMNIVORE = Network(
    name="omnivore",
    title="Omnivore",
    group=Group.BOOKMARKS,
    died="2024-11-30",
    evidence="https://github.com/miniflux/v2/pull/2940",
    checked="2026-11-23",
    story="The service closed when its makers joined another company; the source code lives on.",
    intents=(Intent(hosts=("omnivore.app", "www.omnivore.app"), path="/api/save", url=("url",)),),
)
