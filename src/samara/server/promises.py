"""The nine practices in the owner's words, in the order of the dashboard."""

from collections.abc import Mapping
from typing import NamedTuple


class Promise(NamedTuple):
    """A practice's name for people, and what it gives them."""

    name: str
    promise: str


PROMISES: Mapping[str, Promise] = {
    "linkability": Promise("Linkability", "Pages worth linking to, and easy to refer to"),
    "sharing": Promise("Sharing", "The right preview on every network, a share in one step"),
    "mentions": Promise("Mentions", "Every inbound link seen, checked and thanked"),
    "syndication": Promise("Syndication", "Content that travels and points back home"),
    "remix": Promise("Remix", "Reuse that is easy, allowed and credited"),
    "linking": Promise("Linking", "From each page to the next one worth reading"),
    "conversation": Promise("Conversation", "Readers who talk on the site within seconds"),
    "showcase": Promise("Showcase", "Products shown through stories, not shouted"),
    "audience": Promise("Audience", "Readers who come back, and proof that they do"),
}
