"""The method: how the score is made, what was read, by which version and when, and the sources of the checks."""

from __future__ import annotations

from collections import Counter
from urllib.parse import urlsplit

from samara.core.finding import Level, Report, Status
from samara.core.score import COMMAND_COST, TEMPLATE_COST
from samara.core.version import VERSION
from samara.practices import catalogue
from samara.reports.html.element import Markup, element, said
from samara.reports.letterhead import Letterhead
from samara.reports.words import count


def method(report: Report, letterhead: Letterhead) -> Markup:
    """The last page."""
    weights = ", ".join(f"{level.word} {level.value}" for level in Level)
    return element(
        "section",
        element("h2", "Method", id="method"),
        element(
            "div",
            element("h3", "How the score is made"),
            element(
                "p",
                "Each check passes on the share of pages that do not have its fault. That share is taken for each kind of page "
                "(home, article, product, listing and so on) and averaged over the kinds, so that a hundred copies of one page "
                "weigh no more than one. A practice scores 100 × Σ weight × share ÷ Σ weight over its checks; the total is the "
                "mean of the practices in which there was something to judge. What was not checked, broke or did not apply "
                "leaves the score alone.",
            ),
            element("p", f"Weights: {weights}."),
            element("h3", "How fixes are ranked"),
            element(
                "p",
                "Σ weight × pages ÷ effort, where a page counts the more the more pages of the site link to it (the logarithm of "
                f"two plus their number). Effort: {COMMAND_COST} for one command, {TEMPLATE_COST} for a change in a template, 1 "
                "for each page that has to be changed by hand.",
            ),
            element("h3", "What was read"),
            element("p", *_reading(report)),
            element("h3", "What this report does not say"),
            element(
                "p",
                "It judges the pages, as they were read by a program. It says nothing about the worth of what is written, about "
                "accounts on networks, or about how many people will come: no honest figure for that exists before it is "
                "measured on the site itself.",
            ),
            element("h3", "By what and when"),
            element("p", *_made(letterhead)),
            class_="columns",
        ),
        element("h3", "Sources"),
        element("p", "What the checks rest on, and how many of those that were judged do.", class_="lead"),
        element("ul", *_sources(report), class_="sources"),
        aria_labelledby="method",
    )


def _reading(report: Report) -> tuple[Markup | str, ...]:
    kinds = ", ".join(f"{number:,} {kind}" for kind, number in report.kinds.items())
    others = ", ".join(f"{number:,} {why}" for why, number in report.others.items())
    return (
        f"{count(report.pages, 'page')}{' by kind: ' if kinds else ''}", said(kinds), ". ",
        "Told apart and not counted: " if others else "", said(others), "." if others else "",
    )  # fmt: skip


def _made(letterhead: Letterhead) -> tuple[str, ...]:
    moment = letterhead.moment
    when = f" on {moment.day} {moment:%B %Y} at {moment:%H:%M} {moment:%Z}".rstrip() if moment else ""
    return (f"Samara {VERSION}{when}. ", "Each check is explained by ", element("code", "samara explain CHECK"), ".")


def _sources(report: Report) -> list[Markup]:
    """Each source once, by host, with how many checks rest on it."""
    checks = catalogue.checks()
    judged = [each.check for each in report.outcomes if each.status in (Status.FOUND, Status.PASSED) and each.check in checks]
    used = Counter(checks[name].source for name in judged)
    return [
        element(
            "li",
            element("a", said(_short(address)), href=address, rel="noreferrer")
            if address.startswith("https://")
            else said(address),
            " ",
            element("span", f"{number:,}", class_="soft"),
        )
        for address, number in sorted(used.items(), key=lambda item: (urlsplit(item[0]).hostname or "", item[0]))
    ]


def _short(address: str) -> str:
    return address.removeprefix("https://").rstrip("/")
