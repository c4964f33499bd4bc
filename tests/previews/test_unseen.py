"""What a fetcher does not see of a page, for networks that were made up; windows and heads are tried with the whole card."""

import pytest

from mending import page_of
from samara.networks.network import Empty, Grade, Known, Names, Network, Profile
from samara.previews.composing import card

SAID = {"source": "https://salon.example/help", "grade": Grade.OFFICIAL, "checked": "2026-11-23"}


def told(html: str, **rules: object) -> tuple[str | None, list[str]]:
    known = Known(of=("titles", "descriptions", "images", "shows", *rules), **SAID)
    drawn = card(page_of(html), Network(name="salon", title="Salon", profile=Profile(evidence=(known,), **rules)))
    return drawn.title and drawn.title.value, [str(note) for note in drawn.notes]


@pytest.mark.parametrize(
    ("names", "tag", "title"),
    [
        (Names.LOOSE, '<meta property="OG:Title x" content="Tea">', "Tea"),
        (Names.WHOLE, '<meta property="OG:Title" content="Tea">', "Tea"),
        (Names.WHOLE, '<meta property="og:title x" content="Tea">', "Html"),
        (Names.EXACT, '<meta property="og:title" content="Tea">', "Tea"),
        (Names.EXACT, '<meta property="OG:Title" content="Tea">', "Html"),
        (Names.EXACT, '<meta property=" og:title" content="Tea">', "Html"),
    ],
)
def test_a_tag_is_read_under_its_name_only(names, tag, title):
    shown, notes = told("<title>Html</title>" + tag, names=names)
    assert (shown, len(notes)) == (title, int(title == "Html"))


@pytest.mark.parametrize(
    ("empty", "title", "notes"),
    [
        (Empty.PASSED, "Tea", []),
        (Empty.HIDES, "X", ["Salon takes the first og:title, and that is empty in line 1."]),
        (Empty.ENDS, None, [
            "Salon finds nothing on the page that a card could show.", "Salon takes the first og:title, and that is empty in line 1."
        ]),
    ],
)  # fmt: skip
def test_an_empty_tag_is_passed_over_or_not(empty, title, notes):
    html = '<meta property="og:title" content=" "><meta property="og:title" content="Tea"><meta name="twitter:title" content="X">'
    assert told(html, empty=empty) == (title, notes)


def test_a_tag_of_two_names_has_one():
    html = '<title>Html</title><meta name="title" property="og:title" content="Tea">'
    assert told(html) == ("Tea", [])
    note = "Salon gives a tag one name, that of name=; in line 1 that is title, and og:title is not read."
    assert told(html, og=("name", "property"), single=True) == ("Html", [note])


def test_value_is_read_where_a_network_says_so():
    html = '<title>Html</title><meta property="og:title" value="Tea">'
    assert told(html) == ("Html", [])
    assert told(html, values=("content", "value")) == ("Tea", [])


def test_of_too_many_tags_none_is_read():
    html = '<meta property="og:title" content="Tea"><meta name="twitter:title" content="X"><meta property="og:a" content="a">'
    assert told(html, most_tags=2) == ("Tea", [])
    note = "Salon reads no og: tags where there are more than 2 different ones; here are 3."
    assert told(html + '<meta property="og:b" content="b">', most_tags=2) == ("X", [note])


def test_another_name_of_a_picture_is_told_where_the_order_is_known():
    html = '<title>Tea</title><meta property="og:image:url" content="/tea.jpg">'
    note = "Whether Salon reads og:image:url is not documented; it is taken for og:image, as by most."
    assert told(html) == ("Tea", [note])
    assert told(html, images=("og:image", "og:image:url")) == ("Tea", [])
    assert told(html, names=Names.EXACT) == ("Tea", [])
