from __future__ import annotations

import pkgutil
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tools import spam

from samara.core.comment import State
from samara.practices.conversation import judging, signals
from samara.practices.conversation.bayes.classifier import Memory
from samara.practices.conversation.evidence import Evidence, Notice, Said
from samara.practices.conversation.judging import DOUBTED, SPAM, Verdict, judge
from samara.practices.conversation.rules import Hold, Moderation, Policy, Writer

PILLS = Evidence(
    text="Cheap pills! https://pills.xyz WhatsApp +1 646 555 0142",
    name="pills.com",
    links=("https://pills.xyz",),
    said=Said(probability=0.999, lessons=200, telling=("pills", "cheap")),
)
THANKS = Evidence(text="Thank you, that helped.")
READER = Writer(known=True, approved=9, days=90)


def of(evidence: Evidence, **more: object) -> Evidence:
    return msgspec.structs.replace(evidence, **more)


def test_every_signal_has_its_file_and_its_test():
    names = {found.name for found in pkgutil.iter_modules(signals.__path__)}
    tested = {path.stem.removeprefix("test_") for path in (Path(__file__).parent / "signals").glob("test_*.py")}
    assert names == tested
    assert len(judging.signals()) == len(names)


def test_what_is_fine_is_published_and_says_nothing():
    assert judge(Policy(), THANKS) == Verdict(state=State.PUBLISHED)


def test_spam_is_told_with_its_reasons_the_weightiest_first():
    verdict = judge(Policy(), PILLS)
    assert (verdict.state, verdict.asks) == (State.SPAM, False)
    assert verdict.suspicion > SPAM
    assert judging.words(verdict.why) == [
        "It has words that stood only in spam: pills, cheap.",
        "It tells how to write by a messenger (WhatsApp).",
        "The name is an address.",
        "A link leads to pills.xyz, where names cost next to nothing.",
        "It has 1 link and few words.",
    ]


def test_what_is_doubted_waits_and_may_be_worked_for():
    doubted = Evidence(text="Write to me: seller@gmail.com", trap=True)
    verdict = judge(Policy(), doubted)
    assert (verdict.state, verdict.asks) == (State.WAITING, True)
    assert DOUBTED <= verdict.suspicion < SPAM
    assert judge(Policy(), of(doubted, work=16)).suspicion < verdict.suspicion


def test_no_sign_alone_makes_spam():
    alone = [
        Evidence(text="x", trap=True),
        Evidence(text="x", seconds=0.1),
        Evidence(text="x", repeated=1_000),
        Evidence(text="x", shared=1_000, host="a.example"),
        Evidence(text="x", name="www.a.example"),
        Evidence(text="WhatsApp +1 646 555 0142"),
        Evidence(text="x", plain=True),
        Evidence(text="x", said=Said(probability=1.0)),
    ]
    assert [each for each in alone if judge(Policy(), each).state is State.SPAM] == []


def test_who_is_trusted_is_not_doubted_but_kept_to_the_owners_rules():
    assert judge(Policy(), of(PILLS, writer=READER)) == Verdict(state=State.PUBLISHED)
    held = judge(Policy(hold=(Hold.LINKS,)), of(PILLS, writer=READER))
    assert (held.state, held.suspicion, held.why) == (
        State.WAITING, 0.0, (Notice("links", 0.0, "it has 1 link to other sites"),)
    )  # fmt: skip


def test_a_moderator_is_not_judged():
    wishes = Policy(moderation=Moderation.ALL, hold=(Hold.LINKS, Hold.UNREGISTERED))
    assert judge(wishes, of(PILLS, writer=Writer(known=True, role="moderator"))) == Verdict(state=State.PUBLISHED)


def test_rules_hold_without_any_doubt_and_work_does_not_help():
    verdict = judge(Policy(moderation=Moderation.ALL), THANKS)
    assert (verdict.state, verdict.asks, judging.words(verdict.why)) == (State.WAITING, False, ["All comments wait here."])


def test_an_owner_who_wants_no_judging_keeps_the_rules():
    wishes = Policy(spam=False, hold=(Hold.UNREGISTERED,))
    assert judging.words(judge(wishes, PILLS).why) == ["Its writer has not proven an address."]
    assert judge(Policy(spam=False), PILLS) == Verdict(state=State.PUBLISHED)


def test_a_later_notice_is_added_up():
    verdict = judge(Policy(), Evidence(text="Write to me: seller@gmail.com", trap=True))
    worse = judging.again(verdict.why, verdict.suspicion, Notice("akismet", 5.0, "Akismet is sure that it is spam"))
    better = judging.again(verdict.why, verdict.suspicion, Notice("akismet", -4.0, "Akismet does not take it for spam"))
    assert (worse.state, better.state) == (State.SPAM, State.PUBLISHED)
    assert worse.why[0].name == "akismet"
    held = judging.again([Notice("links", 0.0, "it has 1 link")], 0.6, Notice("akismet", -4.0, "no"))
    assert held.state is State.WAITING


@pytest.mark.parametrize("broken", [None, 3, "x", ["a", 1], [1, 2, 3], ["a", 0, ""]])
def test_reasons_that_are_none_are_left_out(broken):
    assert judging.words([broken, ["links", 0.0, "it has 2 links"]]) == ["It has 2 links."]


@given(st.text(max_size=400), st.text(max_size=60), st.floats(0, 1))
def test_whatever_is_written_has_a_verdict(text, name, probability):
    verdict = judge(Policy(), Evidence(text=text, name=name, said=Said(probability=probability)))
    assert 0 <= verdict.suspicion <= 1
    assert (verdict.state is State.PUBLISHED) == (verdict.suspicion < DOUBTED)
    assert len(judging.words(verdict.why)) == len(verdict.why)


def test_a_new_site_hides_no_good_comment_and_finds_most_spam():
    """Of the part of the labelled set that nothing was learned from."""
    found = spam.score((each.spam, spam.judged(each, Memory()).state) for each in spam.comments(spam.JUDGED))
    assert found.hidden_wrongly == 0
    assert found.precision >= 0.95
    assert found.recall >= 0.9
