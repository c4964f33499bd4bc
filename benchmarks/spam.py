"""How well comments are judged: what a new site knows, and after so many decisions, beside scikit-learn; and what it costs.

All are judged on months of our own labelled set (tests/labelled/spam) that come after those they learned from. A decision is a
comment whose label is told, as by a moderator's press. Only the words and the name are there to judge by, as of a guest: no
timing, no repetition, no past, which a real server has besides.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from tools import spam
from tools.spam import Labelled, Score

from benchmarks.measure import PAGES, head, need, row
from samara.core.comment import State
from samara.practices.conversation.bayes.classifier import Memory, classify, learned

FIRST = range(7, 9)
"""Months of which a site that began with the prior decides about comments, before the rest comes."""
LAST = range(9, 11)
PEER = "scikit-learn 1.9, MultinomialNB of TF-IDF"
PEERS = "scikit-learn==1.9.*"
LEARNING = """
import json, sys
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import make_pipeline
told = json.load(sys.stdin)
model = make_pipeline(TfidfVectorizer(), MultinomialNB())
model.fit(told["texts"], told["labels"])
print(json.dumps(model.predict(told["asked"]).tolist()))
"""
WORDS = 100_000
COMMENT = 75
"""Words that a site has learned, and of a comment, when the time is taken."""


class Lesson(NamedTuple):
    """What is learned, with the prior or without, and the months that are judged then."""

    words: str
    told: list[Labelled]
    begun: bool
    months: range


def lessons() -> list[Lesson]:
    """From a new site to one that learned from its own moderators alone."""
    before, first = spam.comments(spam.LEARNING), spam.comments(FIRST)
    return [
        Lesson("January to June (the prior)", [], True, spam.JUDGED),
        Lesson("January to June (the prior)", [], True, LAST),
        Lesson("the prior, 50 decisions of July and August", first[:50], True, LAST),
        Lesson(f"the prior, {len(first)} decisions of July and August", first, True, LAST),
        Lesson("50 decisions, no prior", before[-50:], False, LAST),
        Lesson("200 decisions, no prior", before[-200:], False, LAST),
    ]


def run() -> None:
    """Print how well, beside what, and how quickly."""
    head(
        "what", "learned from", "judged", "precision", "recall", "good ones that wait", "good ones hidden", "spam hidden at once"
    )
    before = spam.comments(spam.LEARNING)
    for lesson in lessons():
        asked = spam.comments(lesson.months)
        memory = learned((each.spam, each.tokens) for each in lesson.told)
        show("Samara", lesson, judged(asked, memory, None if lesson.begun else Memory()))
    show("Samara, its classifier alone", lessons()[0], classified(spam.comments(spam.JUDGED)))
    for lesson in lessons():
        asked = spam.comments(lesson.months)
        found = beside([*before, *lesson.told] if lesson.begun else lesson.told, asked)
        if found is None:
            break
        show(PEER, lesson, found)
    print()
    head("a judgement of the words", "median ms", "p99 ms")
    row(f"{COMMENT} words, {WORDS:,} words known, SQLite", *(f"{each:.2f}" for each in timed()))


def judged(asked: Sequence[Labelled], memory: Memory, begun: Memory | None) -> Score:
    """What the judge makes of comments."""
    return spam.score((each.spam, spam.judged(each, memory, begun).state) for each in asked)


def classified(asked: Sequence[Labelled]) -> Score:
    """What the words tell a new site, without any other sign."""
    doubted = (classify(each.tokens, Memory()).probability >= 0.5 for each in asked)
    states = (State.WAITING if each else State.PUBLISHED for each in doubted)
    return spam.score((each.spam, state) for each, state in zip(asked, states, strict=True))


def beside(told: Sequence[Labelled], asked: Sequence[Labelled]) -> Score | None:
    """What the peer makes of them, in an environment of its own; None where it cannot be installed."""
    folder = PAGES.parent / "peers" / "related"
    python = folder / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    if subprocess.run([python, "-c", "import sklearn"], capture_output=True).returncode:
        done = subprocess.run([python, "-m", "pip", "install", "-q", PEERS], capture_output=True, text=True)
        if not need(done, PEER):
            return None
    sent = {
        "texts": [f"{each.name} {each.text}" for each in told],
        "labels": [int(each.spam) for each in told],
        "asked": [f"{each.name} {each.text}" for each in asked],
    }
    done = subprocess.run([python, "-c", LEARNING], input=json.dumps(sent), capture_output=True, text=True)
    if done.returncode:
        print(f"{PEER}: {done.stderr[-300:]}", file=sys.stderr)
        return None
    states = (State.WAITING if said else State.PUBLISHED for said in json.loads(done.stdout))
    return spam.score((each.spam, state) for each, state in zip(asked, states, strict=True))


def show(what: str, lesson: Lesson, found: Score) -> None:
    """A row of the table."""
    shares = f"{found.precision:.3f}", f"{found.recall:.3f}"
    months = "July to October" if lesson.months == spam.JUDGED else "September, October"
    row(what, lesson.words, months, *shares, found.wronged, found.hidden_wrongly, found.hidden)


def timed() -> tuple[float, float]:
    """Median and 99th percentile in milliseconds, in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        env = os.environ | {"SAMARA_DATA": folder, "SAMARA_DATABASE": ""}
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.spam"],
            env=env,
            check=True,
            capture_output=True,
            text=True,
            cwd=Path(__file__).parents[1],
        )
    found: list[float] = json.loads(done.stdout.splitlines()[-1])
    return median(found), sorted(found)[len(found) * 99 // 100]


def main() -> None:
    """Judge comments of words of which half are known, and tell the milliseconds of each."""
    from samara.core.settings import load
    from samara.server import start

    start.prepare(load())
    from samara.practices.conversation.bayes import classifier
    from samara.practices.conversation.bayes.tokens import tokens
    from samara.server.models import Site, Word
    from samara.server.store import words

    site = Site.objects.create(name="Site", source="/srv/site", url="https://site.example/")
    known = [spelt(number) for number in range(WORDS)]
    rows = [Word(site=site, word=word, spam=at % 7, ham=at % 11) for at, word in enumerate(known)]
    Word.objects.bulk_create([*rows, Word(site=site, word="", spam=3000, ham=3000)], batch_size=5000)
    classifier.prior()
    spent = []
    for number in range(1_100):
        text = " ".join(spelt((number * 7919 + at * 104_729) % (2 * WORDS)) for at in range(COMMENT))
        begun = time.perf_counter()
        found = tokens(text)
        classifier.classify(found, words.memory(site, found))
        spent.append((time.perf_counter() - begun) * 1000)
    print(json.dumps(spent[100:]))


def spelt(number: int) -> str:
    """A word for a number."""
    return str(number).translate(str.maketrans("0123456789", "abcdefghij")) + "a"


if __name__ == "__main__":
    main()
