from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tools import spam

from samara.practices.conversation.bayes import classifier
from samara.practices.conversation.bayes.classifier import Count, Memory, classify, learned
from samara.practices.conversation.evidence import Said

SEEN = learned([(True, ("casino", "bonus")), (True, ("casino", "loan")), (False, ("ash", "steam")), (False, ("ash", "bonus"))])


def test_what_was_learned_is_how_many_comments_held_each_word():
    assert SEEN.comments == Count(2, 2)
    assert SEEN.words == {
        "ash": Count(0, 2), "bonus": Count(1, 1), "casino": Count(2, 0), "loan": Count(1, 0), "steam": Count(0, 1)
    }  # fmt: skip


def test_words_of_spam_tell_for_spam_and_are_named():
    said = classify(("casino", "loan", "bonus", "never"), SEEN, Memory())
    assert (said.lessons, said.telling) == (4, ("casino", "loan"))
    assert said.probability > 0.7


def test_words_of_others_tell_against_it():
    said = classify(("ash", "steam"), SEEN, Memory())
    assert said.probability < 0.3
    assert said.telling == ()


def test_a_host_tells_once_however_many_its_parts():
    parts = ("host:bit.example", "top:example", "url:bit", "url:example")
    seen = learned([(True, parts)] * 3 + [(False, ("ash",))] * 3)
    assert classify(parts, seen, Memory()).probability == classify(parts[:1], seen, Memory()).probability
    assert classify((*parts, "url:free"), seen, Memory()) == classify(parts, seen, Memory())


def test_nothing_is_said_of_words_that_were_never_met_and_where_one_side_is_unknown():
    assert classify(("never",), SEEN, Memory()).probability == 0.5
    assert classify(("casino",), learned([(True, ("casino",))]), Memory()) == Said()


def test_what_a_site_began_with_fades_as_it_learns():
    begun = learned([(True, ("ash",)), (False, ("casino",))] * 50)
    few = Memory(Count(1, 1), {"ash": Count(0, 1), "casino": Count(1, 0)})
    many = Memory(Count(300, 300), {"ash": Count(0, 200), "casino": Count(200, 0)})
    assert classify(("casino",), few, begun).probability < 0.5 < classify(("casino",), many, begun).probability


def test_the_file_of_the_prior_is_what_the_first_half_of_the_set_teaches():
    assert spam.begun() == classifier.prior()


@given(st.lists(st.tuples(st.booleans(), st.lists(st.sampled_from("abcdef"), max_size=4)), max_size=20), st.text("abcdef"))
def test_a_probability_is_one(rows, words):
    assert 0 <= classify(tuple(words), learned(rows), Memory()).probability <= 1
