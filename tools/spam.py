"""The comments of tests/labelled/spam: read, learned from, and judged by.

python -m tools.spam          write what a new site begins with
python -m tools.spam --check  1 when that file says something else
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import msgspec

from samara.core.comment import State
from samara.practices.conversation import judging, rendering
from samara.practices.conversation.bayes import classifier
from samara.practices.conversation.bayes.classifier import Memory
from samara.practices.conversation.bayes.tokens import tokens
from samara.practices.conversation.evidence import Evidence
from samara.practices.conversation.rules import Policy, Writer

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "labelled" / "spam"
LEARNING, JUDGED = range(1, 7), range(7, 11)
"""Months of 2026."""
POLICY = Policy(guests=True)


class Labelled(NamedTuple):
    """A comment: its month, whether it is spam, the language, the name of its writer, and the words."""

    month: int
    spam: bool
    language: str
    name: str
    text: str

    @property
    def tokens(self) -> tuple[str, ...]:
        """What the classifier counts."""
        return tokens(self.text, self.name)


def main() -> int:
    """Write what a new site begins with, or compare it."""
    told = msgspec.json.format(msgspec.json.encode(begun()), indent=0) + b"\n"
    if "--check" in sys.argv:
        return int(told != classifier.FILE.read_bytes())
    classifier.FILE.write_bytes(told)
    return 0


def comments(months: Iterable[int]) -> list[Labelled]:
    """The comments of some months, in their order."""
    found: list[Labelled] = []
    for month in months:
        language = ""
        for line in (FOLDER / f"2026-{month:02}.txt").read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                language = line.strip("[]")
            else:
                label, name, text = line.split(" | ", 2)
                found.append(Labelled(month, label == "spam", language, name, text))
    return found


def begun() -> Memory:
    """What a new site begins with."""
    return classifier.learned((each.spam, each.tokens) for each in comments(LEARNING))


def judged(one: Labelled, learned: Memory, begun: Memory | None = None) -> judging.Verdict:
    """What the judge says of a comment of a guest, of which nothing is known but its words and name."""
    evidence = Evidence(
        text=one.text,
        name=one.name,
        writer=Writer(),
        links=rendering.links(rendering.render(one.text)),
        languages=(one.language,),
        said=classifier.classify(one.tokens, learned, begun),
    )
    return judging.judge(POLICY, evidence)


class Score(NamedTuple):
    """How many comments were spam and doubted, ham and doubted, spam and not doubted; and of the doubted, how many of each were
    put with the spam."""

    found: int = 0
    wronged: int = 0
    missed: int = 0
    hidden: int = 0
    hidden_wrongly: int = 0

    @property
    def precision(self) -> float:
        """Of what was doubted, the part that was spam."""
        return self.found / max(1, self.found + self.wronged)

    @property
    def recall(self) -> float:
        """Of the spam, the part that was doubted."""
        return self.found / max(1, self.found + self.missed)


def score(rows: Iterable[tuple[bool, State]]) -> Score:
    """What states for comments that are spam or not come to."""
    counts = [0] * 5
    for is_spam, state in rows:
        if state is State.PUBLISHED:
            counts[2] += is_spam
            continue
        counts[0 if is_spam else 1] += 1
        if state is State.SPAM:
            counts[3 if is_spam else 4] += 1
    return Score(*counts)


if __name__ == "__main__":
    sys.exit(main())
