"""Links in the text of a site: which words of each page could lead where, how sure that is, and where they stand."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from samara.core import fix as fixing
from samara.core import settings as table
from samara.core.graph import Graph
from samara.core.html import Document
from samara.core.page import Page
from samara.core.settings import Settings
from samara.core.site import Site
from samara.practices.linking import decisions as deciding
from samara.practices.linking import extra, smallwords
from samara.practices.linking.anchors.pieces import pieces
from samara.practices.linking.checks.vague_anchor import is_vague
from samara.practices.linking.decisions import Decision
from samara.practices.linking.entries import entries, finder

if TYPE_CHECKING:
    from samara.practices.linking.anchors.placing import Spot
    from samara.practices.linking.anchors.study import Study

READ = ("main", "samara")
"""Where a link is read with the text; what a menu has is no link of it."""
LEAST = 0.002
"""Score under which nobody wants to see a suggestion."""
SPARE = 5
"""How many times as many candidates are looked for in a page as it may get links: words may stand in a heading only."""


class Quality(msgspec.Struct, frozen=True):
    """How good suggestions are, as far as the site's own links tell when they are hidden: the precision wished of each, the
    lowest score at which it is as sure, and of all links of the site that score so much the precision and the recall: the share
    of right ones among what is found, and the share of the `hidden` that are found.

    `measured` is False where the site has too few links in its text to tell: then the score is what it takes on other sites.
    """

    wished: float
    score: float
    precision: float
    recall: float
    hidden: int
    measured: bool


class TextLink(msgspec.Struct, frozen=True, omit_defaults=True):
    """Words of a page that could lead to another page: both by address, the words as they stand there, the title of that page.

    `precision` is the share of those of about this score that authors have made, 0 where that was not measured. `line` and
    `column` (from 1) are the place in the source, `start` and `end` its bytes; `sentence` is what stands around, in which the
    words are the characters `first` to `last`. `decided` says that the owner wants it.
    """

    page: str
    target: str
    anchor: str
    title: str
    score: float
    precision: float
    line: int
    column: int
    sentence: str
    first: int
    last: int
    start: int
    end: int
    decided: bool = False


class Wish(NamedTuple):
    """A link that a page could get: the page it leads to, the number of the phrase (-1 for words of the owner), those words, the
    score and the precision."""

    target: str
    title: str
    phrase: int
    words: str
    score: float
    precision: float


class Wishes(NamedTuple):
    """For each page by address the links it could get, best first; what of a text they are found by; how good they are."""

    pages: Mapping[str, Sequence[Wish]]
    langs: Mapping[str, str]
    study: Study | None
    quality: Quality | None


def wishes(site: Site, graph: Graph, settings: Settings, precision: float, made: Sequence[Decision] = ()) -> Wishes:
    """The links that pages could get, at least as sure as wished; those that the owner wants first, and none that he does not.

    Raises SamaraError where the libraries are missing.
    """
    extra.require("Links in the text")
    from samara.practices.linking.anchors.study import study

    found = study(entries(site, graph, settings))
    collection, curve = found.collection, found.curve
    least = max(curve.threshold(precision), LEAST)
    met, recall = curve.at(least) if curve.told else (precision, 0.0)
    unwanted = {(each.page, each.target) for each in made}
    pages: dict[str, list[Wish]] = defaultdict(list)
    titles = dict(zip(collection.urls, collection.titles, strict=True))
    for decision in made:
        if decision.wanted and decision.anchor:
            title = titles.get(decision.target, decision.target)
            pages[decision.page].append(Wish(decision.target, title, -1, decision.anchor, 1.0, 1.0))
    for page, chances in found.chances(least).items():
        url = collection.urls[page]
        pages[url] += [
            Wish(
                collection.urls[each.target],
                collection.titles[each.target],
                each.phrase,
                "",
                each.score,
                curve.sure(each.score) if curve.told else 0.0,
            )
            for each in chances
            if (url, collection.urls[each.target]) not in unwanted
        ]
    quality = Quality(precision, least, met, recall, curve.hidden, curve.told)
    return Wishes(pages, dict(zip(collection.urls, collection.langs, strict=True)), found, quality)


def links(page: Page, data: bytes, wished: Wishes, most: int) -> list[TextLink]:
    """The links that a page gets, where they stand: what the owner wants, and at most so many more. `data` is what was read."""
    asked = wished.pages.get(page.url, ())
    if not asked:
        return []
    from samara.practices.linking.anchors.placing import Places

    linked = {link.url for link in page.links if link.region in READ}
    document = Document(data, page.url, charset=page.charset if page.charset_from == "header" else None)
    root = page.text.at.offset if page.text.at else None
    find = wished.study.dictionary.find if wished.study else None
    places = Places(document, root, wished.langs.get(page.url, ""), find, _titles(page))
    found: list[TextLink] = []
    own = 0
    # What the owner wants comes first.
    for tried, wish in enumerate(asked):
        if wish.phrase >= 0 and (own >= most or tried > SPARE * (most + 1)):
            break
        if wish.target in linked:
            continue
        fits = partial(_fits, wish, wished.study)
        spot = places.phrase(wish.phrase, fits) if wish.phrase >= 0 else places.words(wish.words)
        if spot is not None:
            own += wish.phrase >= 0
            found.append(_link(page.url, wish, spot))
    return found


def _titles(page: Page) -> set[str]:
    """What a page calls itself."""
    return {page.summary.title or "", *(heading.text for heading in page.headings if heading.level == 1)} - {""}


def _fits(wish: Wish, study: Study | None, words: str) -> bool:
    """Whether words mean the page as they are written: CREATE ROLE is a name where "created roles" is none, "this guide" is
    whatever guide stands before it, and one common word is a link only where authors made such links."""
    if words.split()[0].lower() in smallwords.POINTING:
        return False
    phrase = study.dictionary.phrases[wish.phrase] if study else ()
    if wish.title.isupper() and len(phrase) == len(wish.title.split()):
        return " ".join(words.split()) == wish.title
    return len(phrase) > 1 or not words.islower() or study is None or wish.phrase in study.dictionary.common


def decided(site: Site, settings: Settings) -> tuple[Decision, ...]:
    """What the owner of a site decided. Raises StateError."""
    return deciding.load(table.site_folder(settings, site.source))


class Vague(msgspec.Struct, frozen=True, omit_defaults=True):
    """A link whose words say nothing of where it leads, and words that would: how others call that page, or its title; none where
    that page is in another language."""

    page: str
    target: str
    words: str
    better: str
    line: int = 0
    column: int = 0


def vague(site: Site, graph: Graph, titles: Mapping[str, str]) -> Iterator[Vague]:
    """The links in the text of a site that only say "here" and the like, with a better wording.

    That is how most links of the same language name the page, if that has a word of its title: others speak of something on it,
    or of what to do there. Else it is its title.
    """
    find = finder(site, graph)
    langs: list[str] = []
    names: dict[tuple[int, str], Counter[str]] = defaultdict(Counter)
    empty: list[tuple[int, int, str, int, int]] = []
    for index, page in enumerate(site.pages):
        langs.append((fixing.language(page) or "").lower().partition("-")[0])
        for link in page.links:
            if link.region != "main" or not link.internal or (target := find(link.url)) is None:
                continue
            if is_vague(link.text):
                empty.append((index, target, link.text, *((link.at.line, link.at.column) if link.at else (0, 0))))
            elif link.text:
                names[target, langs[index]][link.text] += 1
    for index, target, words, line, column in empty:
        url = graph.urls[target]
        lang = langs[target]
        better = _name(titles.get(url, ""), names[target, lang], lang) if langs[index] == lang else ""
        yield Vague(graph.urls[index], url, words, better, line, column)


def _name(title: str, names: Counter[str], lang: str) -> str:
    """What most links call a page that has a word of its title, small ones apart; else the title."""
    small = smallwords.small(lang)
    own = {piece.stem for piece in pieces(title, lang) if piece.stem not in small}
    fit = [name for name in names if own & {piece.stem for piece in pieces(name, lang)}]
    return max(sorted(fit), key=names.__getitem__, default=title)


def _link(url: str, wish: Wish, spot: Spot) -> TextLink:
    return TextLink(
        url, wish.target, spot.words, wish.title, round(wish.score, 4), round(wish.precision, 3), spot.line, spot.column,
        spot.sentence, spot.first, spot.last, spot.start, spot.end, wish.phrase < 0,
    )  # fmt: skip
