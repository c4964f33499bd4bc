"""A small site before and after optimising, audited by four checks: what the tests of the server fill the database with."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from functools import cache

from django.utils import timezone

from samara.core import audit, facts
from samara.core.check import Check, page_check
from samara.core.facts import Place
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.page import Kind, Page, Summary
from samara.core.site import Edges, Pages, Site, pack
from samara.practices.linking.onward import Next
from samara.practices.linking.picture import Disc, Dot, Picture
from samara.practices.linking.plan import Broken, Plan, Reach, Stand, Totals
from samara.practices.linking.repairs import Candidate
from samara.practices.linking.review import Review
from samara.practices.linking.textlinks import Quality, TextLink, Vague
from samara.server import models
from samara.server.store import people, runs, sites

URL = "https://example.org/"
SOURCE = "/srv/workshop"
STARTED = timezone.now()
AT = Place(118, 4, 5)

NAMES = (
    ("", "The workshop above the river", Kind.HOME),
    ("bicycles/haul.html", "Haul, the cargo bicycle", Kind.PRODUCT),
    ("bicycles/lark.html", "Lark & Co: <em>light</em>", Kind.PRODUCT),
    ("stories/rain.html", "A thousand kilometres of rain", Kind.ARTICLE),
    ("stories/ar.html", "دراجة من خشب الدردار", Kind.ARTICLE),
    ("stories/ja.html", "木の自転車ができるまで", Kind.ARTICLE),
    ("about.html", "", Kind.PAGE),
)

PICTURES = {"bicycles/haul.html": f"{URL}wing.svg", "stories/rain.html": "https://pictures.example/rain.jpg"}
"""The card pictures after optimising: one of the site's own, one from another host."""


@page_check(level=Level.ERROR, effort=Effort.TEMPLATE, source="https://ogp.me/", fix="sharing/head-tags", good="", bad="")
def card_title(page: Page) -> Iterator[Found]:
    """Every page names itself on its card."""
    if not page.card.title:
        yield Found("has no og:title", AT)


@page_check(level=Level.WARNING, effort=Effort.TEMPLATE, source="https://ogp.me/", fix="sharing/head-tags", good="", bad="")
def card_description(page: Page) -> Iterator[Found]:
    """Every card says what the page is about."""
    if not page.card.description:
        yield Found("has no og:description", AT)


@page_check(level=Level.ERROR, effort=Effort.PAGE, source="https://html.spec.whatwg.org/", good="", bad="")
def title(page: Page) -> Iterator[Found]:
    """Every page has a title of its own."""
    if not page.titles:
        yield Found("has no title")


@page_check(level=Level.NOTE, effort=Effort.PAGE, source="https://example.org/", good="", bad="")
def crash(page: Page) -> Iterator[Found]:
    """A check that breaks is told, not hidden."""
    raise RuntimeError("no such luck")


CHECKS: dict[str, Check] = {
    "linkability/title": title,
    "remix/crash": crash,
    "sharing/card-description": card_description,
    "sharing/card-title": card_title,
}


def page(path: str, name: str, kind: Kind, *, optimised: bool = False) -> Page:
    """One page of the cast; optimised, it has a card and leads on to the home page."""
    url = URL + path
    picture = PICTURES.get(path)
    images = (facts.CardImage(picture, picture, alt="A bicycle"),) if picture else ()
    about = f"All about {name}."
    said = [("og:title", name), ("og:description", about), *([("og:image", picture)] if picture else [])]
    tags = tuple(facts.Tag(name, value, "property") for name, value in said)
    card = facts.OpenGraph(tags=tags, title=name, description=about, images=images)
    link = facts.Link(URL, "The workshop above the river", "samara", True)
    return Page(
        summary=Summary(url=url, source=path or "index.html", kind=kind, title=name or None, lang="en", words=320),
        titles=(facts.Said(name),) if name else (),
        opengraph=card if optimised and name else facts.OpenGraph(),
        links=(link,) if optimised else (),
    )


def site(
    *, optimised: bool = False, names: tuple[tuple[str, str, Kind], ...] = NAMES, aliases: dict[str, str] | None = None
) -> Site:
    """The site of the cast; every page links to home."""
    pages = [page(*each, optimised=optimised) for each in names]
    return Site(
        url=URL,
        source=SOURCE,
        pages=Pages([pack(each) for each in pages]),
        summaries=tuple(each.summary for each in pages),
        edges=Edges(names=(URL,), targets=[array("i", [0]) for _ in pages], main=[array("i") for _ in pages]),
        aliases=aliases or {},
    )


def seen(each: Site) -> runs.Seen:
    """A site and its audit."""
    outcomes = [audit.pack(audit.examine(page, CHECKS)) for page in each.pages]
    return runs.Seen(
        each, audit.audit(each, Graph(each), CHECKS, outcomes, {"sharing/head-tags": "Complete the head of every page"})
    )


def read(**more: object) -> tuple[runs.Seen, runs.Seen]:
    """What a run finds: before and after."""
    return seen(site(**more)), seen(site(optimised=True, **more))  # type: ignore[arg-type]


usual = cache(read)
"""The cast as nearly every test has it; nothing changes it."""


def served(source: str = SOURCE, **more: object) -> models.Site:
    """A site in the database with one run, owned by the owner."""
    row = sites.remember(source, url=URL, name="Workshop")
    runs.save_run(row, *(read(**more) if more else usual()), STARTED)
    people.own(people.owner(), row)
    return row


HOME, HAUL, LARK, RAIN = ADDRESSES = tuple(URL + name for name, _, _ in NAMES[:4])
EVIL = '</title><script>alert(1)</script>"\u202e'


def stand(url: str, title: str) -> Stand:
    """A page that one leads to, and with the suggestions two."""
    return Stand(url, title, "article", 3, Reach(1, 0, 1, 1.0), Reach(1, 1, 1, 1.1), Reach(2, 2, 1, 1.2))


SENTENCE = "Ash bends <i>twice</i>, as Haul shows."
REVIEW = Review(
    site=URL,
    complete=True,
    quality=Quality(0.8, 0.1, 0.81, 0.35, 120, True),
    links=(TextLink(RAIN, HAUL, "Haul", "Haul", 0.3, 0.84, 4, 7, SENTENCE, 27, 31, 40, 44),),
    outside=(),
    vague=(Vague(RAIN, LARK, "here", EVIL, 5, 6),),
    lost={},
    plan=Plan(
        pages=(stand(HOME, "The workshop"), stand(HAUL, "Haul"), stand(LARK, EVIL), stand(RAIN, "Rain")),
        orphans=(3,),
        weak=(1, 2),
        dead_ends=(),
        hubs=(0,),
        deep=(),
        broken=(
            Broken(HAUL, URL + "wite.html", "White <b>", "", 4, 5),
            Broken(HAUL, URL + "larc.html", "Lark", "", 6, 5, (Candidate(LARK, EVIL, "its title is what the link says"),)),
        ),
        wasted=(),
        now=Totals(1, 2, 0, 0, 0, 1.0, 1, 0.4),
        text=Totals(1, 1, 0, 0, 0, 1.0, 1, 0.4),
        both=Totals(0, 0, 0, 0, 0, 1.0, 1, 0.4),
    ),
    picture=Picture(
        (Disc("/<i>", 4, 1, 0, 2, 0.0, 0.0, 30.0),),
        (Dot(0, 0.0, 0.0, 4.0), Dot(1, 9.0, 0.0, 4.0), Dot(2, -9.0, 0.0, 4.0), Dot(3, 0.0, 12.0, 2.0)),
        (),
        ((0, 1), (0, 2)),
        (-35.0, -40.0, 70.0, 80.0),
        4.0,
    ),
    next=(
        (),
        (Next(LARK, EVIL, "Also about ash", 0.5, "both say ash"), Next(RAIN, "Rain", "", -0.25, "in the same folder")),
        (Next(HAUL, "Haul", "", 0.5, "both say ash"),),
        (),
    ),
    order="By the words that texts share.",
)
