"""The first pages: the score, what it means in two sentences, the practices, and what to do first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from samara.core import score as scoring
from samara.core.finding import Remedy, Report, Status
from samara.practices import catalogue
from samara.reports.html.drawing import GOOD, POOR, bar, wings
from samara.reports.html.element import Markup, element, join, said
from samara.reports.words import count, cut, score

NUMBERS = ("no", "one", "two", "three", "four", "five")
NAMED = 3
"""Practices named in a sentence, and checks at a fix."""

EFFORTS = {"command": "one command, done by Samara", "template": "one change in a template", "page": "one change in each page"}


def summary(report: Report) -> Markup:
    """The first page."""
    return element(
        "section",
        element("h2", "Summary", class_="unseen", id="summary"),
        element(
            "div",
            element(
                "div",
                element("p", element("b", score(report.score)), " ", element("span", "of 100"), class_="figure"),
                element("p", meaning(report), class_="meaning"),
            ),
            wings(report.score),
            class_="flight",
        ),
        _figures(report),
        element("h3", "The practices"),
        element("ul", *(_practice(name, value) for name, value in report.practices.items()), class_="practices"),
        aria_labelledby="summary",
        class_="cover",
    )


def meaning(report: Report) -> str:
    """What the score means, in two sentences."""
    return f"{_standing(report)} {_prospect(report)}"


def first_steps(report: Report) -> Markup | None:
    """What to do first, with what it takes and what it is worth."""
    if not report.remedies:
        return None
    number = NUMBERS[len(report.remedies)] if len(report.remedies) < len(NUMBERS) else str(len(report.remedies))
    title = f"The {number} things worth doing first" if len(report.remedies) > 1 else "The one thing worth doing"
    return element(
        "section",
        element("h2", title, id="first"),
        element(
            "p",
            "Those that help most pages, weigh most and take least come first. Points are what the score gains when the thing is "
            "done on every page that needs it.",
            class_="lead",
        ),
        element("ol", *(_step(report, remedy) for remedy in report.remedies), class_="steps"),
        aria_labelledby="first",
    )


def after(report: Report, remedies: Iterable[Remedy]) -> float | None:
    """The score when these are done on every page that needs them."""
    closed = {check for remedy in remedies for check in remedy.checks}
    outcomes = (
        msgspec.structs.replace(each, passed=1.0) if each.check in closed and each.passed is not None else each
        for each in report.outcomes
    )
    return scoring.total(scoring.practices(outcomes))


def _standing(report: Report) -> str:
    scored = sorted(((value, name) for name, value in report.practices.items() if value is not None), reverse=True)
    if report.score is None or not scored:
        return f"On {count(report.pages, 'page')} there was nothing to judge."
    good = [name for value, name in scored if value >= GOOD]
    poor = [name for value, name in reversed(scored) if value < POOR]
    pages = "page" if report.pages == 1 else f"{report.pages:,} pages"
    if poor:
        keeps = f"{_listed(poor)} {'keep' if len(poor) > 1 else 'keeps'} its {pages} from travelling."
        return f"{_holding(good)}; {keeps}" if good else _capital(keeps)
    if len(good) == len(scored):
        return f"Every practice holds on its {pages}."
    return (
        f"{_holding(good)} on its {pages}; {scored[-1][1]} is the weakest."
        if good
        else f"{_capital(scored[-1][1])} is the weakest."
    )


def _prospect(report: Report) -> str:
    found = [outcome for outcome in report.outcomes if outcome.status is Status.FOUND]
    judged = sum(outcome.status in (Status.FOUND, Status.PASSED) for outcome in report.outcomes)
    if not found:
        return f"None of {count(judged, 'check')} found a fault."
    grave = sum(outcome.level == "error" for outcome in found)
    faults = f"{len(found)} of {count(judged, 'check')} found a fault, {grave or 'none'} of them grave"
    gained = after(report, report.remedies)
    if gained is None or not report.remedies:
        return f"{faults}."
    number = NUMBERS[min(len(report.remedies), len(NUMBERS) - 1)]
    things = "things" if len(report.remedies) > 1 else "thing"
    return (
        f"{faults}; the {number} {things} worth doing first would bring the score from {score(report.score)} to {score(gained)}."
    )


def _holding(names: Sequence[str]) -> str:
    return f"{_capital(_listed(names))} {'hold' if len(names) > 1 else 'holds'}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _listed(names: Sequence[str]) -> str:
    """The first names as a phrase: "linking, remix and sharing"."""
    shown = [cut(name) for name in names]
    if len(shown) > NAMED + 1:
        shown[NAMED:] = [f"{len(shown) - NAMED} more"]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def _figures(report: Report) -> Markup:
    judged = [outcome for outcome in report.outcomes if outcome.status in (Status.FOUND, Status.PASSED)]
    found = [outcome for outcome in judged if outcome.status is Status.FOUND]
    figures = (
        (f"{report.pages:,}", "page read" if report.pages == 1 else "pages read"),
        (f"{len(judged):,}", "checks judged"),
        (f"{len(found):,}", "found a fault"),
        (f"{sum(outcome.fix is not None for outcome in found):,}", "closed by one command"),
    )
    return element(
        "dl", *(element("div", element("dt", word), element("dd", number)) for number, word in figures), class_="figures"
    )


def _practice(name: str, value: float | None) -> Markup:
    promise = catalogue.practices().get(name, "")
    return element(
        "li",
        element("strong", said(name.capitalize())),
        element("span", "nothing to judge" if value is None else score(value), class_="score"),
        bar(value),
        element("span", " ".join(promise.split()), class_="promise"),
    )


def _step(report: Report, remedy: Remedy) -> Markup:
    gained, now = after(report, [remedy]), report.score
    points = f"+{gained - now:.1f} points" if gained is not None and now is not None and gained - now >= 0.05 else None
    pages = count(remedy.pages, "page") if remedy.pages else "the whole site"
    more = len(remedy.checks) - NAMED
    closes = join(*(said(check, tag="code") for check in remedy.checks[:NAMED]), by=", ")
    return element(
        "li",
        element("strong", said(remedy.title)),
        element(
            "span",
            element("span", EFFORTS.get(remedy.effort, remedy.effort), class_="easy" if remedy.automatic else None),
            " · ",
            pages,
            " · " if points else None,
            element("b", points) if points else None,
            class_="takes",
        ),
        element("span", "closes ", closes, f" and {more} more" if more > 0 else None, class_="closes"),
    )
