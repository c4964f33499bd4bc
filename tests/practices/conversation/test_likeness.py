from __future__ import annotations

from samara.practices.conversation.likeness import TAKEN, alike, rows

SAID = "Thanks for sharing such useful information {}, keep up the good work {}"


def test_a_changed_word_leaves_rows_in_common():
    first, second = rows(SAID.format("friend", 1)), rows(SAID.format("colleague", 2))
    assert len(first) == len(second) == TAKEN
    assert len(set(first) & set(second)) >= 2


def test_short_and_quoted_words_have_no_rows():
    assert rows("Thank you very much, it helped.") == ()
    assert rows("> one two three four five six seven eight nine ten\n\nYes.") == ()
    assert rows("See https://www.videos.example/watch/one/two/three/four/five/six") == ()


def test_letters_that_are_words_make_rows_of_their_own():
    assert len(rows("线上开户送彩金真人百家乐")) == TAKEN


def test_more_than_one_row_has_to_be_met_again():
    assert (alike([9, 0, 0, 0]), alike([9, 7, 0, 0]), alike([])) == (0, 7, 0)
