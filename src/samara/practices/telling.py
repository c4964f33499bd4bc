"""What each page is called and described by wherever Samara names it: decided once for the whole site, and nothing made up."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from samara.core import fix as fixing
from samara.core.fix import SiteView, Told
from samara.core.leftover import leftover
from samara.core.page import Kind, Page, Summary
from samara.core.settings import Settings
from samara.core.site import Site
from samara.core.text import ends_sentence, holds_sentence, opening, unbranded
from samara.networks.catalogue import networks, remembered
from samara.networks.evidence import Grade

TITLE, DESCRIPTION = "title", "description"
LEAST = 40
"""A paragraph shorter than this is a label or a date more often than a sentence."""
SENTENCE = 30
"""Characters of a paragraph with which a text of short ones begins, whatever stands before it."""
_WITHIN = (",", ";", ":", ".", ")", "]", "…")
"""How a paragraph begins that goes on with a sentence, after a formula for instance."""
_ASKING = ("?", "？", "؟", "\u037e")
"""How a question ends; the last is that of Greek, if it is not written as a semicolon."""
_FORMULA = ("\\[", "\\begin{", "$$")
"""How a paragraph begins that is a formula. https://docs.mathjax.org/en/latest/input/tex/delimiters.html"""
LONG = 70
"""Characters beyond which one title of several is only taken where the others name other pages, too."""


@remembered
def briefest() -> int:
    """The characters of a description that the network shows which says that it shows the fewest."""
    limits = (network.limit("description") for network in networks().values() if network.alive)
    return min(each.most for each in limits if each and each.most and each.grade is Grade.OFFICIAL and each.unit == "characters")


@remembered
def lightest() -> int:
    """The bytes of a description that the network shows which counts bytes and shows the fewest."""
    limits = (network.limit("description") for network in networks().values() if network.alive)
    return min(each.most for each in limits if each and each.most and each.unit == "bytes")


def brief(text: str) -> str:
    """The first sentences of a text, as many as these two show."""
    found = opening(text, briefest())
    while (size := len(found.encode())) > lightest():
        found = opening(text, len(found) * lightest() // size)
    return found


def of(page: Page, site: SiteView) -> Told:
    """What a page is called and described by: as its owner typed it for the card, else as `tell` decided."""
    found = site.told.get(page.url) or _alone(page, site.name)
    said = site.wordings.get(page.url)
    if said is None:
        return found
    alike = found.alike - {part for part in (TITLE, DESCRIPTION) if getattr(said, part)}
    return found._replace(title=said.title or found.title, description=said.description or found.description, alike=alike)


def title(page: Page, site: SiteView) -> str:
    """What a page is called; its address where it has neither a title nor a heading."""
    return of(page, site).title or page.url


def card_title(page: Page, site: SiteView) -> str:
    """The title of a page's card: the one that is there, unless another is told of the page."""
    told, there = title(page, site), page.card.title or ""
    return there if there and told in (there, unbranded(there, site.name)) else told


def tell(site: Site, settings: Settings) -> dict[str, Told]:
    """By the address of each page what it is called and described by.

    That is the first thing that it says of itself, without the name of the site, and where other pages say the same the first
    that is its own; of descriptions, then, the first sentences of its own text that no other page says. Where pages with nothing
    of their own are left over, they are `alike`; the home page keeps what it shares with others.
    """
    name = fixing.site_name(site, settings)
    titles = _titles(site.summaries, name)
    descriptions = _descriptions(site)
    said = [[text for text in _all(summary) if text] for summary in site.summaries]
    owners = _owners(said)
    return {
        summary.url: Told(
            called,
            described,
            frozenset(part for part, yes in ((TITLE, one), (DESCRIPTION, other)) if yes),
            frozenset(text for text in texts if owners[text.casefold()] > 1),
        )
        for summary, (called, one), (described, other), texts in zip(site.summaries, titles, descriptions, said, strict=True)
    }


def lead(page: Page) -> str | None:
    """The sentences that the main text opens with, as many as the network shows that shows the fewest; None when the page has
    headings at most."""
    return next(leads(page), None)


def leads(page: Page) -> Iterator[str]:
    """That, and what the later paragraphs would say instead, those with sentences first.

    What others said, what is said of a picture and links that stand alone are none of it; words in the midst of a sentence,
    entries of a list of terms, and code only where there is nothing else.
    """
    main = page.text
    labels = {heading.text for heading in page.headings} | {link.text for link in page.links}
    labels |= {said.value for said in page.titles} | {quote.text for quote in page.quotes}
    quoted, code, terms = ({start for start, _ in spans} for spans in (main.quoted, main.code, main.terms))
    before = [each for each in main.before.split("\n") if ends_sentence(each) or _named(each, page)]
    prose: list[str] = []
    others: list[str] = []
    samples: list[str] = []
    called = {said.value for said in page.titles}
    questions = {each.text for each in page.headings if each.level > 1 and each.text.endswith(_ASKING)} - called
    at, term, asked = 0, "", ""
    for paragraph in main.main.split("\n"):
        if at not in quoted and paragraph not in labels and not paragraph.startswith(_FORMULA):
            begins = at not in terms and not (paragraph[:1].islower() or paragraph.startswith(_WITHIN))
            # What is said of a term says nothing without it, nor an answer without its question.
            whole = f"{term}: {paragraph}" if at in terms and term and _long(paragraph) else paragraph
            if asked and brief(answer := f"{asked} {paragraph}") != asked:
                whole = answer
            (samples if at in code else prose if begins else others).append(whole)
        asked = paragraph if paragraph in questions else ""
        term = paragraph if at in terms and at not in code and len(paragraph) < LEAST and not ends_sentence(paragraph) else ""
        at += len(paragraph) + 1
    prose = before + prose
    spoken = (prose, others) if prose or others else (samples,)
    found = next((long for each in spoken if (long := [text for text in each if _long(text) or _named(text, page)])), [])
    found.sort(key=lambda words: not (words in before or holds_sentence(words) or words.endswith((":", "："))))
    if not found:
        linked = "\n".join(link.text for link in page.links)
        paragraphs = [each for each in next(filter(None, spoken), []) if each not in linked]
        start = next((number for number, each in enumerate(paragraphs) if len(each) >= SENTENCE), 0)
        found = [" ".join(paragraphs[start:])]
    yield from (words for each in found if (words := brief(each)) and not leftover(words))


def _named(text: str, page: Page) -> bool:
    """Whether a line says what it is that the title begins with: "git-apply - Apply a patch", as manuals do."""
    name, dash, _ = text.replace(" — ", " - ").replace(" – ", " - ").partition(" - ")
    first = next(iter(name.split()), "").rstrip(",").casefold()
    return bool(dash) and len(first) > 1 and (page.summary.title or "").casefold().startswith(first)


def counted(summary: Summary) -> bool:
    """Whether a page is to have words of its own: the second page of a list rightly resembles the first, a copy its original."""
    return not summary.noindex and summary.kind is not Kind.LISTING and summary.canonical in (None, summary.url)


def _alone(page: Page, name: str | None) -> Told:
    """The same of a page whose site was not read."""
    summary = page.summary
    forms = _forms(summary, name)
    return Told(forms[0] if forms else "", summary.description or lead(page) or "")


def _all(summary: Summary) -> tuple[str | None, ...]:
    """Everything that a page says of itself."""
    return (summary.title, *summary.titles, summary.description, *summary.descriptions)


def _forms(summary: Summary, name: str | None) -> list[str]:
    """All that a page is called, each without the name of the site and as it is; where it says more, not by that name alone."""
    called = [each for each in (summary.title, *summary.titles) if each]
    forms = list(dict.fromkeys(form for each in called for form in (unbranded(each, name), each)))
    if summary.kind is Kind.HOME:
        return forms
    return [form for form in forms if form.casefold() != (name or "").casefold()] or forms


def _titles(summaries: Sequence[Summary], name: str | None) -> list[tuple[str, bool]]:
    forms = [_forms(summary, name) for summary in summaries]
    firsts = [unbranded(summary.title or "", name) for summary in summaries]
    shared = _shared(summaries, firsts)
    for index, summary in enumerate(summaries):
        if name and summary.kind is not Kind.HOME and firsts[index].casefold() == name.casefold():
            shared.setdefault(index, name.casefold())
    owners = _owners(forms)
    own = []
    for index, said in enumerate(forms):
        mine = [form for form in said if owners[form.casefold()] == 1 and form != firsts[index]]
        own.append(min(mine, key=lambda form: len(form) > LONG, default=""))
    found = []
    kept = _keeping(summaries, shared, own)
    for index, said in enumerate(forms):
        if index not in shared:
            found.append((firsts[index] or next(iter(said), ""), False))
        else:
            found.append((firsts[index], kept[index]) if index in kept else (own[index], False))
    return found


def _descriptions(site: Site) -> list[tuple[str, bool]]:
    summaries = site.summaries
    firsts = [summary.description or "" for summary in summaries]
    stated = [[each for each in (summary.description, *summary.descriptions) if each] for summary in summaries]
    shared = _shared(summaries, firsts)
    owners = _owners(stated)
    taken = set(owners)
    own: list[str] = []
    dull: set[int] = set()
    for index, said in enumerate(stated):
        mine = next((brief(each) for each in said[1:] if owners[each.casefold()] == 1), "")
        if not mine and (index in shared or not firsts[index]):
            offered = list(leads(site.pages[index]))
            mine = next((each for each in offered if each.casefold() not in taken), "")
            dull.update([index] if offered and not mine else [])
        taken.add(mine.casefold())
        own.append(mine)
    kept = _keeping(summaries, shared, own)
    found = []
    for index, first in enumerate(firsts):
        if not first:
            found.append((own[index], index in dull))
        elif index not in shared:
            found.append((first, False))
        else:
            found.append((first, kept[index]) if index in kept else (own[index], False))
    return found


def _shared(summaries: Sequence[Summary], firsts: Sequence[str]) -> dict[int, str]:
    """The pages whose first words other pages have too, and the words."""
    groups: dict[str, list[int]] = defaultdict(list)
    for index, summary in enumerate(summaries):
        if firsts[index] and counted(summary):
            groups[firsts[index].casefold()].append(index)
    return {index: words for words, group in groups.items() if len(group) > 1 for index in group}


def _keeping(summaries: Sequence[Summary], shared: Mapping[int, str], own: Sequence[str]) -> dict[int, bool]:
    """Of those who share words those who keep them: the home page, and all without words of their own; and whether others of
    these do, too."""
    groups: dict[str, list[int]] = defaultdict(list)
    for index, words in shared.items():
        groups[words].append(index)
    kept = {}
    for group in groups.values():
        homes = [index for index in group if summaries[index].kind is Kind.HOME]
        staying = [index for index in group if not own[index] or [index] == homes]
        kept.update(dict.fromkeys(staying, len(staying) > 1))
    return kept


def _owners(said: Iterable[Iterable[str]]) -> Counter[str]:
    """How many pages have these words at all."""
    return Counter(words for each in said for words in {text.casefold() for text in each})


def _long(text: str) -> bool:
    # Letters of scripts without spaces say as much as two others.
    return len(text) + sum(letter > "\u2e80" for letter in text) >= LEAST
