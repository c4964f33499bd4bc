"""Edits of pages by ranges of bytes: what fixes offer, where it goes, how it is written and taken out again."""

from samara.core.edit.data import script
from samara.core.edit.offers import (
    Amend,
    Block,
    Drawing,
    HeadEntry,
    Move,
    NewFile,
    Offer,
    Reason,
    Refusal,
    Remove,
    Where,
    Wrap,
    unaddressed,
)
from samara.core.edit.plan import PagePlan, Refused, plan_page
from samara.core.edit.written import Edit, apply, ours, strip

__all__ = [
    "Amend",
    "Block",
    "Drawing",
    "Edit",
    "HeadEntry",
    "Move",
    "NewFile",
    "Offer",
    "PagePlan",
    "Reason",
    "Refusal",
    "Refused",
    "Remove",
    "Where",
    "Wrap",
    "apply",
    "ours",
    "plan_page",
    "script",
    "strip",
    "unaddressed",
]
