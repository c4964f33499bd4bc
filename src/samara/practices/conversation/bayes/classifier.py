"""How likely a comment is spam, by what its tokens stood in before: naive Bayes, with shrinkage for what was seldom met.

Each token tells by how often it stood in spam and in other comments (Robinson's f(w), which believes a token that was met once
less than one that was met often); the logarithms of their odds are added, those that tell most, and damped, since words of a
sentence are not independent of each other. https://doi.org/10.5555/636750.636753 (G. Robinson, 2003)

On the months of our own set that are there to learn from, each judged by those before it, this found as much spam at as few
good comments hidden as Fisher's method, the other usual way to put tokens together; and what comes out are logarithms of odds, to
which the weights of the other signals can be added.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from math import exp, log
from pathlib import Path
from typing import NamedTuple

import msgspec

from samara.practices.conversation.evidence import Said

FILE = Path(__file__).with_name("prior.json")
FADE = 100.0
"""After so many decisions of the site's own, what it began with counts half."""
BELIEF = 1.0
"""How often a token has to be met to be believed by half."""
DEVIATION = 0.1
"""Tokens that tell less than this are not counted."""
MOST = 30
DAMPED = 0.5
TOLD = 5
"""Words that are named among the reasons."""


class Count(NamedTuple):
    """How often something was met in spam, and in other comments."""

    spam: float
    ham: float


NEVER = Count(0, 0)


class Memory(msgspec.Struct, frozen=True):
    """What was learned: the comments, and in how many of them each token stood."""

    comments: Count = NEVER
    words: Mapping[str, Count] = {}


@cache
def prior() -> Memory:
    """What a new site begins with: learned from the first half of our own set (tests/labelled/spam)."""
    return msgspec.json.decode(FILE.read_bytes(), type=Memory)


def classify(tokens: Iterable[str], learned: Memory, begun: Memory | None = None) -> Said:
    """What the tokens of a comment tell, by what the site `learned` and by what it `begun` with (the prior)."""
    first = prior() if begun is None else begun
    lessons = learned.comments.spam + learned.comments.ham
    weight = FADE / (FADE + lessons)
    spam = learned.comments.spam + weight * first.comments.spam
    ham = learned.comments.ham + weight * first.comments.ham
    if not spam or not ham:
        return Said()
    told: list[tuple[float, str, bool]] = []
    for token in tokens:
        here, there = learned.words.get(token, NEVER), first.words.get(token, NEVER)
        bad, good = here.spam + weight * there.spam, here.ham + weight * there.ham
        met = bad + good
        if not met:
            continue
        odds = bad / spam / (bad / spam + good / ham)
        told.append(((BELIEF * 0.5 + met * odds) / (BELIEF + met), token, not good))
    told = sorted((each for each in told if abs(each[0] - 0.5) > DEVIATION), key=lambda each: -abs(each[0] - 0.5))
    told = _once(told)[:MOST]
    total = DAMPED * sum(log(chance / (1 - chance)) for chance, _, _ in told)
    return Said(
        probability=1 / (1 + exp(-max(-30.0, min(30.0, total)))),
        lessons=round(lessons),
        telling=tuple(token for chance, token, only in told if chance > 0.5 and only)[:TOLD],
    )


def _once(told: list[tuple[float, str, bool]]) -> list[tuple[float, str, bool]]:
    """Without what tells the same of a host again: its name, its ending and its words come together, so only the first counts."""
    hosts = [token[5:] for _, token, _ in told if token.startswith("host:")]
    parts = {
        host: {f"host:{host}", f"top:{host.rpartition('.')[2]}", *(f"url:{word}" for word in host.split("."))} for host in hosts
    }
    kept, seen = [], set[str]()
    for each in told:
        of = [host for host, names in parts.items() if each[1] in names]
        if not of or not seen.issuperset(of):
            kept.append(each)
            seen.update(of)
    return kept


def learned(rows: Iterable[tuple[bool, Iterable[str]]]) -> Memory:
    """What comments teach, each given as whether it is spam, and its tokens."""
    words: dict[str, list[int]] = {}
    comments = [0, 0]
    for is_spam, tokens in rows:
        place = 0 if is_spam else 1
        comments[place] += 1
        for token in set(tokens):
            words.setdefault(token, [0, 0])[place] += 1
    return Memory(Count(*comments), {word: Count(*counts) for word, counts in sorted(words.items())})
