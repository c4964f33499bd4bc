"""What of a card a network draws: parts that it never shows, lines, the author, and codes that turn letters around."""

import pytest

from mending import page_of
from samara.networks.catalogue import named
from samara.networks.evidence import Grade, Known
from samara.networks.network import Limit, Network, Profile
from samara.previews.card import Card, Part, Shape, Weight
from samara.previews.composing import card
from samara.previews.showing import Showing, drawn, show

TITLE, WORDS, SITE, WHO = (Part(value, f"og:{value}") for value in ("title", "description", "site_name", "author"))
SAID = {"title": TITLE, "description": WORDS, "image": None, "site": SITE, "author": None}
CLAIM = {"source": "https://club.example/", "grade": Grade.OFFICIAL, "checked": "2026-11-23"}


def club(*shows: str, large: tuple[str, ...] = (), limits: tuple[Limit, ...] = ()) -> Network:
    profile = Profile(shows=shows, large_shows=large, evidence=(Known(of=("shows", "large_shows"), **CLAIM),))
    return Network(name="club", title="Club", profile=profile, limits=limits)


def there(showing: Showing) -> list[str]:
    return [name for name, part in showing.parts.items() if part]


def test_a_part_that_is_never_drawn_is_not_on_the_card() -> None:
    found = show(SAID, club("title", "image"), Shape.TEXT)
    assert there(found) == ["title"]
    assert [(note.weight, note.part, note.text) for note in found.notes] == [
        (Weight.NEVER, "description", "Club shows no description."),
        (Weight.NEVER, "site", "Club shows no name of the site."),
    ]
    assert {note.evidence.source for note in found.notes if note.evidence} == {"https://club.example/"}


def test_what_the_page_does_not_say_is_not_missed() -> None:
    assert show({**SAID, "description": None, "site": None}, club("title", "image"), Shape.TEXT).notes == ()


def test_without_a_card_nothing_is_told_of_its_parts() -> None:
    assert show(SAID, club("title", "image"), Shape.NONE).notes == ()


@pytest.mark.parametrize(
    ("shape", "expected"), [(Shape.LARGE, ["title"]), (Shape.SMALL, ["title", "description", "site"]), (Shape.TEXT, ["title", "description", "site"])]
)  # fmt: skip
def test_a_large_picture_may_leave_less(shape: Shape, expected: list[str]) -> None:
    network = club("site", "title", "description", "image", large=("title", "image"))
    assert there(show(SAID, network, shape)) == expected
    assert drawn(network.profile, shape) == network.profile.large_shows if shape is Shape.LARGE else network.profile.shows


def test_the_author_may_take_the_place_of_the_description() -> None:
    network = club("title", "author|description", "image")
    assert there(show({**SAID, "site": None}, network, Shape.TEXT)) == ["title", "description"]
    found = show({**SAID, "site": None, "author": WHO}, network, Shape.TEXT)
    assert there(found) == ["title", "author"]
    assert [note.text for note in found.notes] == ["Club names the author (from og:author) in the place of the description."]


def test_lines_are_those_of_the_network() -> None:
    limit = Limit(of="title_lines", most=3, unit="lines", **CLAIM)
    found = show(SAID, club("title", "description", "site", "image", limits=(limit,)), Shape.TEXT)
    assert [part.lines for part in found.parts.values() if part] == [3, 0, 0]


def test_codes_that_turn_letters_are_told() -> None:
    turned = {**SAID, "title": Part("a\u202egpj.exe", "og:title"), "description": Part("\u2067b\u2069", "og:description")}
    (note,) = show(turned, None, Shape.TEXT).notes
    assert (note.weight, note.part) == (Weight.CHANGED, "title")


def of(network: str, html: str) -> Card:
    return card(page_of(html), named(network))


WHOLE = (
    '<title>Tea</title><meta property="og:title" content="Tea"><meta property="og:description" content="Leaves.">'
    '<meta property="og:site_name" content="Tea House"><meta property="og:author" content="Farid">'
)


@pytest.mark.parametrize(
    ("network", "site", "description", "author"),
    [
        ("linkedin", "example.org", None, None),
        ("threads", "example.org", None, None),
        ("apple-messages", "example.org", None, None),
        ("facebook", "example.org", "Leaves.", None),
        ("mastodon", "Tea House", None, "Farid"),
        ("bluesky", "example.org", "Leaves.", None),
        ("signal", "example.org", "Leaves.", None),
        ("discord", "Tea House", "Leaves.", None),
        ("telegram", "Tea House", "Leaves.", None),
    ],
)
def test_what_the_usual_networks_draw(network: str, site: str, description: str | None, author: str | None) -> None:
    made = of(network, WHOLE)
    assert [part and part.value for part in (made.title, made.site, made.description, made.author)] == ["Tea", site, description, author]  # fmt: skip


def test_discord_has_no_name_where_the_page_gives_none() -> None:
    assert of("discord", '<meta property="og:title" content="Tea">').site is None
