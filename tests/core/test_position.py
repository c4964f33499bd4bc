"""Positions: blocks stand where the owner's selector finds an element, else after the text."""

import pytest

from mending import mended
from samara.core.edit import Block, HeadEntry, Reason, Refusal, Where
from samara.core.errors import SettingsError
from samara.core.position import Position, position, positioned
from samara.core.settings import Settings

PAGE = (
    '<!doctype html><html lang="en"><head><title>Tea</title><meta property="og:type" content="article"></head><body><main><article>'
    "<h1>Tea</h1><p>Green tea grows in the shade of old trees.</p><p class=lead>White.</p>{foot}</article></main></body></html>"
)
FOOT = '<div class="entry-footer"><p>Filed under tea</p></div>'
BAR = "<!--samara sharing/share-bar-->"


def test_a_position_is_a_word_and_a_selector():
    assert position(" before .entry-footer ") == Position(Where.BEFORE, ".entry-footer")
    assert position("inside aside > div:last-child") == Position(Where.INSIDE, "aside > div:last-child")


@pytest.mark.parametrize("text", ["", "before", "above h1", "after ", ".entry-footer", "before ]]", "after p::before"])
def test_what_is_no_position_is_told(text):
    with pytest.raises(SettingsError):
        position(text)


def test_blocks_that_follow_the_text_are_moved_and_others_are_not():
    entry, beside, after = HeadEntry("a", "<link/>"), Block("<p></p>", at=3), Block("<p></p>")
    assert list(positioned([entry, after], None)) == [entry, after]
    assert list(positioned([entry, beside, after], "before .x")) == [
        entry,
        beside,
        Block("<p></p>", where=Where.BEFORE, selector=".x"),
    ]
    assert list(positioned([entry], "before .x")) == [entry]
    assert list(positioned([beside], "before .x")) == [
        beside,
        Refusal(Reason.NO_PLACE, "It stands by what it belongs to, and is not moved."),
    ]


def around(position, foot=FOOT):
    """What stands before and behind the bar, and why it was refused another place."""
    settings = Settings().replace(networks=["email"], positions={"sharing/share-bar": position})
    html, plan = mended(PAGE.format(foot=foot), "sharing/share-bar", settings=settings, shown=("email",))
    before, _, rest = html.rpartition(BAR)
    return before[-12:], rest.partition("<!--/samara-->")[2][:12], [each.reason for each in plan.refused]


@pytest.mark.parametrize(
    ("wanted", "before", "after"),
    [
        ("before .entry-footer", ">White.</p>", '<div class="'),
        ("after h1", "<h1>Tea</h1>", "<p>Green tea"),
        ("after article > p:first-of-type", "d trees.</p>", "<p class=lea"),
        ("inside .entry-footer", "der tea</p>", "</div></arti"),
    ],
)
def test_a_block_stands_where_a_selector_says(wanted, before, after):
    left, right, refused = around(wanted)
    assert left.endswith(before)
    assert (right, refused) == (after, [])


@pytest.mark.parametrize("wanted", ["before .nowhere", "inside p"])
def test_a_block_without_the_place_that_is_wanted_stands_after_the_text(wanted):
    left, right, refused = around(wanted)
    assert (left[-6:], right[:10]) == ("</div>", "</article>")
    assert refused == [Reason.NO_PLACE]
