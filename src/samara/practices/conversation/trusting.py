"""How far somebody is trusted on a site, by facts alone: a proven account, published comments, time."""

from __future__ import annotations

from enum import StrEnum

from samara.practices.conversation.rules import Policy, Writer

APPROVED = 5
DAYS = 30
"""So many published comments, over so many days, make somebody trusted."""


class Trust(StrEnum):
    """From nobody in particular to whoever looks after the site. Who is trusted is not doubted; only the owner's own rules can
    let their comments wait."""

    STRANGER = "stranger"
    NEW = "new"
    KNOWN = "known"
    TRUSTED = "trusted"
    MODERATOR = "moderator"


TOLD = {
    Trust.STRANGER: "has no proven account, or was called a spammer",
    Trust.NEW: "has a proven account",
    Trust.KNOWN: "was published here before",
    Trust.TRUSTED: f"has {APPROVED} or more published comments over {DAYS} days",
    Trust.MODERATOR: "looks after the site",
}
"""What each means, said of a person."""


def trust(policy: Policy, writer: Writer) -> Trust:
    """How far somebody is trusted. Spam weighs more than what was published before it: an account can be sold or stolen."""
    if writer.moderates:
        return Trust.MODERATOR
    if not writer.known or writer.spam > writer.approved // 10:
        return Trust.STRANGER
    if writer.spam == 0 and writer.approved >= APPROVED and writer.days >= DAYS:
        return Trust.TRUSTED
    if writer.approved >= max(1, policy.hold_approved) and writer.days >= 1:
        return Trust.KNOWN
    return Trust.NEW
