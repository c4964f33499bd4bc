from __future__ import annotations

import time

import pytest

from samara.core.errors import SettingsError
from samara.core.settings import Settings
from samara.practices.conversation.evidence import Evidence
from samara.practices.conversation.holding import RULES, held
from samara.practices.conversation.rules import Hold, Policy, Writer, policy

READER = Writer(known=True, approved=1, days=30)


@pytest.mark.parametrize(
    ("wishes", "evidence", "words"),
    [
        (Policy(hold=(Hold.UNREGISTERED,)), Evidence(text="x"), "its writer has not proven an address"),
        (Policy(hold=(Hold.UNREGISTERED,)), Evidence(text="x", writer=READER), None),
        (Policy(hold=(Hold.NEW,)), Evidence(text="x", writer=Writer(known=True, days=6.9)),
         "its writer has been here for less than 7 days"),
        (Policy(hold=(Hold.NEW,)), Evidence(text="x", writer=READER), None),
        (Policy(hold=(Hold.NEW,), hold_days=1), Evidence(text="x"), "its writer has been here for less than 1 day"),
        (Policy(hold=(Hold.APPROVED,), hold_approved=2), Evidence(text="x", writer=READER),
         "its writer has fewer than 2 published comments"),
        (Policy(hold=(Hold.APPROVED,)), Evidence(text="x", writer=READER), None),
        (Policy(hold=(Hold.LINKS,)), Evidence(text="x", links=("https://a.example",)), "it has 1 link to other sites"),
        (Policy(hold=(Hold.LINKS,)), Evidence(text="x"), None),
        (Policy(hold=(Hold.IMAGES,)), Evidence(text="x", images=2), "it has 2 pictures"),
        (Policy(hold=(Hold.IMAGES,)), Evidence(text="x"), None),
        (Policy(hold=(Hold.WORDS,), words=("casino",)), Evidence(text="The Casino, again"),
         "it has the word Casino, which is on your list"),
        (Policy(hold=(Hold.WORDS,), words=("casino",)), Evidence(text="casinos"), None),
        (Policy(hold=(Hold.WORDS,), words=("casino*",)), Evidence(text="casinos"),
         "it has the word casino, which is on your list"),
        (Policy(hold=(Hold.WORDS,), words=("*coin",)), Evidence(text="bitcoin"), "it has the word coin, which is on your list"),
        (Policy(hold=(Hold.WORDS,), words=("cheap pills",)), Evidence(text="cheap\n pills"),
         "it has the word cheap\n pills, which is on your list"),
        (Policy(hold=(Hold.WORDS,), words=("赌场",)), Evidence(text="线上赌场开户"), "it has the word 赌场, which is on your list"),
        (Policy(hold=(Hold.WORDS,), words=("a.c", "(", "*", "")), Evidence(text="abc"), None),
        (Policy(hold=(Hold.WORDS,), words=("shop",)), Evidence(text="x", name="My Shop"),
         "it has the word Shop, which is on your list"),
        (Policy(hold=(Hold.WORDS,)), Evidence(text="casino"), None),
        (Policy(hold=(Hold.LANGUAGE,)), Evidence(text="x", languages=("en-GB", "de"), language="fr"),
         "its language (fr) is not one of those of this site (de, en)"),
        (Policy(hold=(Hold.LANGUAGE,)), Evidence(text="x", languages=("en-GB",), language="en"), None),
        (Policy(hold=(Hold.LANGUAGE,)), Evidence(text="x", languages=("en",)), None),
        (Policy(hold=(Hold.LANGUAGE,)), Evidence(text="x", language="fr"), None),
        (Policy(), Evidence(text="casino", links=("https://a.example",)), None),
    ],
)  # fmt: skip
def test_rules_let_wait_what_they_say(wishes, evidence, words):
    assert [told for _, told in held(wishes, evidence)] == ([words] if words else [])


def test_every_rule_can_be_named_in_the_settings():
    assert set(RULES) == set(Hold)
    assert policy(Settings().replace(comments_hold=[each.value for each in Hold])).hold == tuple(Hold)


def test_a_rule_that_is_none_is_an_error():
    with pytest.raises(SettingsError, match="comments_hold = 'link'") as told:
        policy(Settings().replace(comments_hold=["link"]))
    assert told.value.hint == "It can be: unregistered, new, approved, links, images, words, language."


def test_words_of_the_owner_take_no_time():
    wishes = Policy(hold=(Hold.WORDS,), words=("*a*a*a*a*b", "a*", "(a+)+$", "* *"))
    begun = time.process_time()
    list(held(wishes, Evidence(text="a" * 10_000)))
    assert time.process_time() - begun < 0.5
