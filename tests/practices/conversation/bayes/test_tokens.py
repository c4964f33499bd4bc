from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from samara.practices.conversation.bayes.tokens import MOST, tokens


def test_words_are_counted_in_small_letters_once_and_numbers_not():
    assert tokens("Ash and ASH, 1912 and 1913, and a steam-box that was much too long for the room.") == (
        "ash", "and", "steam", "box", "that", "was", "much", "too", "long", "for", "the", "room"
    )  # fmt: skip


def test_addresses_are_taken_apart():
    assert tokens("", "", ["https://www.Bonus-Slots.example/free/spins?x=1"]) == (
        "host:bonus-slots.example", "top:example", "url:bonus", "url:slots", "url:example", "url:free", "url:spins",
        "mark:1 links", "mark:short",
    )  # fmt: skip


def test_an_address_counts_once_whether_it_is_a_link_or_not():
    assert tokens("see http://a.example/") == tokens("see http://a.example/", "", ["http://a.example/"])


def test_pairs_of_letters_stand_for_words_that_are_not_parted():
    assert tokens("線上開戶") == ("mark:short", "線上", "上開", "開戶")
    assert tokens("中") == ("mark:short", "中")


def test_marks_tell_how_it_is_written():
    assert {"mark:capitals", "mark:!!", "mark:money", "mark:%", "mark:@", "mark:numbers"} <= set(
        tokens("CALL ME NOW, 50% OFF, ONLY $99!! @seller +1 646 555 0142")
    )


def test_a_name_and_a_mail_address_are_marked():
    assert tokens("a@shop.example", "Best Loans") == ("mark:short", "mail:shop.example", "by:best", "by:loans")


def test_broken_addresses_break_nothing():
    assert "url:broken" in tokens("http://[::1 x")


@given(st.text(max_size=300), st.text(max_size=60))
def test_tokens_are_few_short_and_each_there_once(text, name):
    found = tokens(text, name)
    assert len(found) == len(set(found)) <= MOST
    assert max(map(len, found), default=0) <= 64
