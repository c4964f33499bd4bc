"""Cards made of what each network's own fetcher got, and what stood in the way."""

from __future__ import annotations

from typing import Any

import pytest

from mending import page_of
from samara.core.errors import BadAnswer, SamaraError
from samara.core.http import Answer
from samara.core.page import Page
from samara.networks.evidence import Evidence, Grade, Known, Limit
from samara.networks.network import Network, Profile
from samara.previews import trying
from samara.previews.card import Card, Note, Shape, Weight
from samara.reading.attempt import Attempt, Step, Stop
from samara.reading.bots import Own, Trial, Trials
from samara.reading.probes import ImageFile

SOURCE: dict[str, Any] = {"source": "https://rules.example/", "grade": Grade.OFFICIAL, "checked": "2026-11-23"}
URL = "https://example.org/tea/green.html"
PICTURE = "https://example.org/tea.png"
HTML = '<title>Tea</title><meta property="og:title" content="Tea"><meta property="og:image" content="/tea.png">'
TEA = page_of(HTML)
LOGIN = page_of("<title>Log in</title>")
KNOWN = Known(of=Profile.__struct_fields__, **SOURCE)
REDIRECTS = Limit(of="redirects", most=1, unit="times", **SOURCE)
SECONDS = Limit(of="seconds", most=5, unit="seconds", **SOURCE)
WINDOW = Limit(of="html", most=100, unit="bytes", **SOURCE)
STEPS = (Step(301, "https://example.org/a", "https://www.example.org/a"), Step(302, "https://www.example.org/a", URL))
CHAIN = "(https://example.org/a → https://www.example.org/a → https://example.org/tea/green.html)"


def network(name: str = "salon", *limits: Limit, **rules: Any) -> Network:
    return Network(name=name, title=name.title(), agent=f"{name}bot", limits=limits, profile=Profile(evidence=(KNOWN,), **rules))


def asked(part: str = "page", **more: Any) -> Attempt:
    return Attempt(part=part, url=URL if part == "page" else PICTURE, agent="salonbot", **more)


def got(page: Page = TEA, **more: Any) -> Trial:
    return Trial(page, {PICTURE: ImageFile("image/png", 600, 315, 9)}, (asked(status=200, **more),))


def own(page: Page = TEA, cut: bool = False) -> Own:
    return Own(page, Answer(asked=URL, url=URL, status=200, headers={}, body=HTML.encode(), cut=cut), {})


def cards(tried: dict[str, Trial], *networks: Network, ours: Own | None = None, fault: SamaraError | None = None) -> list[Card]:
    return list(trying.preview(Trials(ours, fault, tried), networks or (network(),)).cards)


def stopped(trial: Trial, at: Network) -> Card:
    """The card of a network whose fetcher failed, while we got the page."""
    return cards({at.name: trial}, at, ours=own())[0]


def test_a_card_is_made_of_what_its_own_fetcher_got() -> None:
    ours, theirs = cards({"salon": got(LOGIN), "pub": got()}, network("salon"), network("pub"), ours=own())
    assert (ours.title.value, theirs.title.value, theirs.picture.width) == ("Log in", "Tea", 600)
    assert [len(card.tried) for card in (ours, theirs)] == [1, 1]
    text = "Salon's fetcher is given another page: “Log in”, where others are given “Tea”."
    assert ours.notes == (Note(weight=Weight.CHANGED, part="card", text=text),)
    assert theirs.notes == ()


def test_what_most_are_given_is_not_another_page() -> None:
    found = cards({"salon": got(), "pub": got()}, network("salon"), network("pub"), ours=own(LOGIN))
    assert [card.notes for card in found] == [(), ()]


def test_what_lies_beyond_the_part_that_is_read_is_not_another_page() -> None:
    half = page_of("<title>Tea</title>")
    assert cards({"salon": got(half, cut=True)}, network("salon", WINDOW), ours=own())[0].notes == ()
    assert cards({"salon": got(half, cut=True)}, network("salon", WINDOW))[0].notes == ()
    assert len(cards({"salon": got(half)}, network("salon", WINDOW), ours=own())[0].notes) == 1


@pytest.mark.parametrize(
    ("stop", "said", "rule", "more", "text"),
    [
        (Stop.ROBOTS, "The robots.txt of h asks Salonbot not to fetch it", KNOWN, {}, "The robots.txt of h asks Salonbot not to fetch it, and Salon obeys it."),
        (Stop.STATUS, "It answered 403", None, {"status": 403}, "It answered 403 to Salon's fetcher, while others get the page."),
        (Stop.REDIRECTS, "It redirects more than 1 times", REDIRECTS, {"steps": STEPS}, f"Salon follows up to 1 redirect; the page takes more {CHAIN}."),
        (Stop.REDIRECTS, "It goes round in a circle", None, {"steps": STEPS}, f"Salon's fetcher gets no page: It goes round in a circle {CHAIN}."),
        (Stop.SLOW, "It took longer than 5 seconds", SECONDS, {}, "Salon waits 5 seconds for a page: It took longer than 5 seconds."),
        (Stop.SLOW, "It took longer than 2 seconds", None, {}, "Salon's fetcher gets no page: It took longer than 2 seconds."),
        (Stop.TYPE, "It is sent as text/plain", KNOWN, {}, "Salon takes text/html: It is sent as text/plain."),
        (Stop.LENGTH, "It has more than 100 bytes", WINDOW, {}, "Salon makes no card of a longer page: It has more than 100 bytes."),
        (Stop.ADDRESS, "127.0.0.1 is loopback, not a public address", None, {}, "Salon's fetcher gets no page: 127.0.0.1 is loopback, not a public address."),
    ],
)  # fmt: skip
def test_a_fetcher_that_gets_no_page_makes_no_card(stop: Stop, said: str, rule: Evidence | None, more: Any, text: str) -> None:
    trial = Trial(None, {}, (asked(stop=stop, said=said, rule=rule, **more),))
    card = stopped(trial, network("salon", REDIRECTS, SECONDS, WINDOW, page_types=("text/html",)))
    assert card == Card(
        network="salon", domain="example.org", shape=Shape.NONE, tried=trial.attempts,
        notes=(Note(weight=Weight.NO_CARD, part="card", text=text, evidence=rule),),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("others", "text"),
    [
        (
            {"pub": Trial(TEA, {}, (asked(status=200), asked("image", status=200)))},
            "It answered 403 to Salon's fetcher, while others get the picture.",
        ),
        ({}, "Salon's fetcher gets no picture: It answered 403."),
    ],
)
def test_a_picture_may_be_refused_to_one_fetcher_alone(others: dict[str, Trial], text: str) -> None:
    refused = (asked(status=200), asked("image", stop=Stop.STATUS, said="It answered 403", status=403))
    trial = Trial(TEA, {PICTURE: ImageFile(error="cannot be fetched (It answered 403)")}, refused)
    assert cards({"salon": trial, **others}, ours=own())[0].notes == (Note(weight=Weight.LOST, part="image", text=text),)


def test_a_picture_that_its_fetcher_does_not_get_is_lost_for_one_reason() -> None:
    said = f"The robots.txt of example.org asks Salonbot not to fetch {PICTURE}"
    attempts = (asked(status=200), asked("image", stop=Stop.ROBOTS, said=said, rule=KNOWN))
    card = stopped(Trial(TEA, {PICTURE: ImageFile(error=f"cannot be fetched ({said})")}, attempts), network())
    assert (card.shape, card.image) == (Shape.TEXT, None)
    assert card.notes == (Note(weight=Weight.LOST, part="image", text=f"{said}, and Salon obeys it.", evidence=KNOWN),)


def test_a_picture_that_is_missing_is_told_once() -> None:
    attempts = (asked(status=200), asked("image", stop=Stop.STATUS, said=f"{PICTURE} answered 404", status=404))
    card = stopped(Trial(TEA, {PICTURE: ImageFile(error="is missing")}, attempts), network())
    assert [note.text for note in card.notes] == ["The picture is missing."]


def test_redirects_are_told_where_nobody_knows_how_many_are_followed() -> None:
    card = cards({"salon": got(steps=STEPS)}, network(), ours=own())[0]
    text = f"How many redirects Salon follows is not known; the page takes 2 redirects {CHAIN}."
    assert card.notes == (Note(weight=Weight.UNKNOWN, part="card", text=text),)
    assert cards({"salon": got(steps=STEPS[1:])}, network("salon", REDIRECTS), ours=own())[0].notes == ()


def test_robots_are_told_where_nobody_knows_whether_they_are_obeyed() -> None:
    card = cards({"salon": got(forbidden="Salonbot")}, network(), ours=own())[0]
    text = "robots.txt asks Salonbot not to fetch the page; whether Salon obeys is not known."
    assert card.notes == (Note(weight=Weight.UNKNOWN, part="card", text=text),)


def test_a_page_without_end_is_told() -> None:
    found = cards({"salon": got(cut=True)}, network("salon", WINDOW), ours=own(cut=True))[0]
    text = f"The page has no end within {len(HTML)} bytes; Salon stops after 100."
    assert found.notes == (Note(weight=Weight.CHANGED, part="card", text=text, evidence=WINDOW),)
    found = cards({"salon": got(cut=True, bytes=2000)}, network(), ours=own(cut=True))[0]
    text = "How much of a page Salon reads is not known; it was given the first 2,000 bytes."
    assert found.notes == (Note(weight=Weight.UNKNOWN, part="card", text=text),)


def test_a_network_whose_fetcher_is_not_known_is_shown_what_we_got() -> None:
    card = cards({}, network(), ours=own())[0]
    text = "How Salon's fetcher names itself is not known; this is what Samara itself was given."
    assert (card.title.value, card.tried, card.notes) == ("Tea", (), (Note(weight=Weight.UNKNOWN, part="card", text=text),))


def test_a_network_that_was_not_tried_is_shown_what_we_got() -> None:
    untried = Trial(None, {}, (asked(stop=Stop.UNTRIED, said="example.org asks us to wait 60 seconds"),))
    card = stopped(untried, network())
    assert (card.title.value, card.tried) == ("Tea", untried.attempts)
    assert card.notes[0].text == "example.org asks us to wait 60 seconds; this is what Samara itself was given."


def test_a_network_is_shown_nothing_when_we_got_nothing() -> None:
    fault = BadAnswer("It answered 403.")
    card = cards({"pub": got()}, network("salon"), network("pub"), fault=fault)[0]
    text = "How Salon's fetcher names itself is not known, and Samara itself was given no page: It answered 403."
    assert (card.shape, card.notes) == (Shape.NONE, (Note(weight=Weight.UNKNOWN, part="card", text=text),))
