"""Whether a comment is published, waits or is put with the spam, and why: what was noticed about it, added up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from math import exp, log
from typing import Any, NamedTuple

import msgspec

from samara.core import registry
from samara.core.comment import State
from samara.practices.conversation import holding, rules
from samara.practices.conversation.evidence import Evidence, Notice
from samara.practices.conversation.rules import Policy
from samara.practices.conversation.trusting import Trust, trust

DOUBTED, SPAM = 0.5, 0.95
"""From these suspicions on a comment waits, and is put with the spam. Far apart: what is hidden wrongly is the worst error."""
USUAL = {Trust.STRANGER: -2.0, Trust.NEW: -2.5, Trust.KNOWN: -4.0}
"""What speaks for somebody before anything is noticed, in natural logarithms of odds."""
MOST = 8
"""Notices that are kept with a comment."""


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """What comes of it: the state, how sure it is that this is spam (0 to 1), and why, the weightiest first. `asks` says whether
    work by the browser could change it."""

    state: State
    suspicion: float = 0.0
    why: tuple[Notice, ...] = ()
    asks: bool = False


class Signal(NamedTuple):
    """One thing that is looked at: what it is called, and the notice it gives, or None."""

    notice: Callable[[Evidence], Notice | None]


@cache
def signals() -> tuple[Signal, ...]:
    """All signals: the files of the folder of that name."""
    return tuple(registry.collect(Signal, f"{__package__}.signals").values())


def judge(policy: Policy, evidence: Evidence) -> Verdict:
    """Whether a comment is published, waits, or is put with the spam.

    A moderator is not judged. The owner's rules hold for everybody else, and only let a comment wait. Who is trusted is not
    doubted.
    """
    level = trust(policy, evidence.writer)
    if level is Trust.MODERATOR:
        return Verdict(state=State.PUBLISHED)
    held = [Notice(hold.value, 0.0, words) for hold, words in holding.held(policy, evidence)]
    if rules.first_state(policy, evidence.writer) is State.WAITING:
        held.append(Notice("moderation", 0.0, rules.WAITS[policy.moderation]))
    noticed: list[Notice] = []
    if policy.spam and level is not Trust.TRUSTED:
        noticed = [notice for signal in signals() if (notice := signal.notice(evidence)) is not None]
    suspicion = weighed(noticed, USUAL[level]) if noticed else 0.0
    return concluded(suspicion, held, noticed)


def weighed(noticed: Iterable[Notice], usual: float) -> float:
    """How likely spam is, from what was noticed and what was to be expected: logarithms of odds are added."""
    return round(1 / (1 + exp(-max(-30.0, min(30.0, usual + sum(notice.weight for notice in noticed))))), 3)


def again(why: Sequence[Notice], suspicion: float, notice: Notice) -> Verdict:
    """A verdict with one more notice, which came later."""
    usual = log(max(suspicion, 1e-6) / max(1 - suspicion, 1e-6))
    held = [each for each in why if not each.weight]
    verdict = concluded(weighed([notice], usual), held, [])
    noticed = sorted((notice, *(each for each in why if each.weight)), key=_weight)
    return msgspec.structs.replace(verdict, why=tuple([*held, *noticed][:MOST]))


def concluded(suspicion: float, held: Sequence[Notice], noticed: Sequence[Notice]) -> Verdict:
    """What follows from a suspicion and from rules that let it wait."""
    state = State.PUBLISHED
    if suspicion >= SPAM:
        state = State.SPAM
    elif held or suspicion >= DOUBTED:
        state = State.WAITING
    # What was noticed is of interest where it raised some doubt.
    told = [*held, *(sorted(noticed, key=_weight) if suspicion >= DOUBTED / 2 else ())][:MOST]
    doubted = state is State.WAITING and not held
    return Verdict(state=state, suspicion=suspicion, why=tuple(told), asks=doubted)


def held(verdict: Verdict, notice: Notice) -> Verdict:
    """A verdict where something besides lets the comment wait."""
    state = State.WAITING if verdict.state is State.PUBLISHED else verdict.state
    return Verdict(state=state, suspicion=verdict.suspicion, why=(notice, *verdict.why)[:MOST])


def _weight(notice: Notice) -> float:
    return -abs(notice.weight)


def words(why: Iterable[Sequence[Any]]) -> list[str]:
    """The reasons as they are kept with a comment ([name, weight, words]), as sentences; what is no such row is left out."""
    told = [each[2] for each in why if isinstance(each, list | tuple) and len(each) == 3 and isinstance(each[2], str)]
    return [f"{said[:1].upper()}{said[1:]}." for said in told if said]
