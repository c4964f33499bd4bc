"""What tags ask for and what is taken off words, for networks that were made up."""

import pytest

from mending import page_of
from samara.networks.network import Grade, Known, Large, Layout, Limit, Network, Profile
from samara.previews.card import Shape
from samara.previews.composing import card

SAID = {"source": "https://salon.example/help", "grade": Grade.OFFICIAL, "checked": "2026-11-23"}
PICTURED = '<title>Tea</title><meta name="description" content="Leaves"><meta property="og:image" content="/tea.jpg">'
ASKING = {
    "large": Large.LAYOUT,
    "layouts": (
        Layout(tag="twitter:card", says=("photo",), hides=("description", "nothing")),
        Layout(tag="og:type", says=("video.*",), film=True),
        Layout(tag="og:type", says=("rich",), large=False),
    ),
    "film_types": ("video/mp4",),
}


def salon(*limits: Limit, **rules: object) -> Network:
    known = Known(of=("titles", "descriptions", "images", "shows", *rules), **SAID)
    return Network(name="salon", title="Salon", profile=Profile(evidence=(known,), **rules), limits=limits)


def made(html: str, *limits: Limit, **rules: object) -> tuple[Shape, str | None, str | None, list[str]]:
    drawn = card(page_of(html), salon(*limits, **rules))
    title, description = (part and part.value for part in (drawn.title, drawn.description))
    return drawn.shape, title, description, [str(note) for note in drawn.notes]


def test_without_a_tag_that_asks_the_picture_is_small():
    text = "Salon shows the picture small, as no tag asks for a layout that has it large (twitter:card photo; og:type video.*)."
    assert made(PICTURED, **ASKING) == (Shape.SMALL, "Tea", "Leaves", [text])


@pytest.mark.parametrize(
    ("tags", "shape", "description"),
    [
        ('<meta name="twitter:card" content="photo">', Shape.LARGE, None),
        ('<meta name="twitter:card" content="photo"><meta property="og:type" content="rich">', Shape.SMALL, "Leaves"),
        ('<meta property="og:type" content="rich"><meta name="twitter:card" content="photo">', Shape.LARGE, None),
        ('<meta name="twitter:card" content="photo"><meta property="og:type" content="article">', Shape.LARGE, None),
        ('<meta property="og:type" content="video.other">', Shape.SMALL, "Leaves"),
        ('<meta property="og:type" content="video.other"><meta property="og:video" content="/a.mp4">', Shape.LARGE, "Leaves"),
        (
            '<meta property="og:type" content="video.other"><meta property="og:video" content="/a"><meta property="og:video:type"'
            ' content="video/ogg">',
            Shape.SMALL,
            "Leaves",
        ),
    ],
)
def test_the_last_tag_that_asks_counts(tags, shape, description):
    assert made(PICTURED + tags, **ASKING)[:3] == (shape, "Tea", description)


def test_tags_that_ask_mean_nothing_to_others_and_without_a_picture():
    photo = '<meta name="twitter:card" content="photo">'
    assert made(PICTURED + photo) == (Shape.LARGE, "Tea", "Leaves", [])
    assert made("<title>Tea</title>" + photo, **ASKING) == (Shape.TEXT, "Tea", None, [])


def test_a_gallery_is_large():
    several = Limit(of="images", most=4, unit="times", **SAID)
    text = "Salon shows 2 of the page's 2 pictures side by side; only the first is drawn here."
    second = PICTURED + '<meta property="og:image" content="/b.jpg">'
    assert made(second, several, **ASKING) == (Shape.LARGE, "Tea", "Leaves", [text])


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Tea - Salon", "Tea"), ("Tea|Salon", "Tea"), ("Tea - Cake - Salon", "Tea - Cake"), ("Salon", "Salon"),
        ("Tea: Salon", "Tea: Salon"), ("Salon - Tea", "Salon - Tea"), ("Tea at Salon", "Tea at Salon"),
    ],
)  # fmt: skip
def test_the_name_of_the_site_is_taken_off_behind_a_mark(title, shown):
    html = f'<title>{title}</title><meta property="og:site_name" content="Salon">'
    told = ["Salon takes the site's name off the title."] if shown != title else []
    assert made(html, parting="-|") == (Shape.TEXT, shown, None, told)


def test_a_description_that_repeats_the_title_is_left_out_while_both_are_whole():
    twice = '<title>Tea</title><meta name="description" content="Tea">'
    text = "Salon leaves out a description that repeats the title."
    assert made(twice, echo=True) == (Shape.TEXT, "Tea", None, [text])
    assert made(twice)[2] == "Tea"
    assert made(twice, Limit(of="title", most=2, unit="characters", **SAID), echo=True)[2] == "Tea"
