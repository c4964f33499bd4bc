"""The findings: by template, by practice, and what was not looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from urllib.parse import urlsplit

from samara.core.finding import Allowed, Cluster, Finding, Outcome, Report, Status
from samara.core.site import UNKNOWN
from samara.practices import catalogue
from samara.reports.html.element import Markup, element, join, link, said
from samara.reports.html.summary import EFFORTS
from samara.reports.words import count, ended, gaps, place, scope, score, spread, weight, whole

TEMPLATES = 25
"""Templates shown in the table."""

PLACES = 5
"""Templates, or findings, shown for each check."""

UNREAD = 20
"""Files or addresses shown of each reason for which they were not read."""

LEVELS = ("error", "warning", "note")


@dataclass(slots=True)
class Row:
    """A template in the table, and the clusters of findings that it causes."""

    pattern: str
    pages: int
    kind: str
    faults: list[tuple[Outcome, Cluster]] = field(default_factory=list)

    @property
    def heaviness(self) -> int:
        """What its faults weigh, over all its pages."""
        return sum(weight(outcome) * cluster.pages for outcome, cluster in self.faults)


def by_template(report: Report) -> Markup | None:
    """A line for each template that causes faults, the heaviest first; None where pages were not grouped."""
    rows = sorted(_rows(report), key=lambda row: (-row.heaviness, row.pattern))
    if not rows:
        return None
    head = ("Template", "Pages", "Errors", "Warnings", "Notes", "Gravest fault")
    numbers = range(1, 5)
    rest = rows[TEMPLATES:]
    return element(
        "section",
        element("h2", "Findings by template", id="templates"),
        element(
            "p",
            "Pages of one structure come from one template of the site, so a change there mends them all. The columns count "
            "checks, not pages.",
            class_="lead",
        ),
        element(
            "div",
            element(
                "table",
                element(
                    "thead",
                    element(
                        "tr",
                        *(
                            element("th", text, scope="col", class_="number" if at in numbers else None)
                            for at, text in enumerate(head)
                        ),
                    ),
                ),
                element("tbody", *map(_line, rows[:TEMPLATES])),
            ),
            class_="scroll",
            tabindex="0",
            role="region",
            aria_label="Table of templates",
        ),
        element(
            "p", f"And {count(len(rest), 'more template')} of {count(sum(row.pages for row in rest), 'page')}.", class_="more"
        )
        if rest
        else None,
        aria_labelledby="templates",
    )


def by_practice(report: Report) -> Markup | None:
    """Every check that found something: what it promises, why, where, and what closes it."""
    found = ended(report.outcomes, Status.FOUND)
    if not found:
        return None
    return element(
        "section",
        element("h2", "Findings by practice", id="findings"),
        *(_practice(report, name, list(group)) for name, group in groupby(found, key=lambda outcome: outcome.practice)),
        aria_labelledby="findings",
    )


def holding(report: Report) -> Markup | None:
    """What already holds."""
    passed = sorted((each for each in report.outcomes if each.status is Status.PASSED), key=lambda each: each.practice)
    if not passed:
        return None
    return element(
        "section",
        element("h2", "What already holds", id="holds"),
        element("ul", *(element("li", said(each.title)) for each in passed), class_="holds"),
        aria_labelledby="holds",
    )


def unchecked(report: Report) -> Markup | None:
    """What was not read and why, what was not checked, and which checks broke."""
    idle = sum(outcome.status is Status.NOT_APPLICABLE for outcome in report.outcomes)
    parts: list[Markup] = []
    for reason, lines in gaps(report.unread, UNREAD):
        parts += [element("h3", f"Could not be read: {reason}"), element("ul", *(element("li", said(line)) for line in lines))]
    for status, word in ((Status.NOT_CHECKED, "Not checked"), (Status.BROKEN, "Broken, which is a fault of ours")):
        if outcomes := ended(report.outcomes, status):
            rows = (element("div", element("dt", said(each.title)), element("dd", said(each.note))) for each in outcomes)
            parts += [element("h3", word), element("dl", *rows, class_="reasons")]
    if idle:
        parts.append(element("p", f"{count(idle, 'check')} had nothing to judge on these pages; the score leaves them out."))
    if not parts:
        return None
    return element("section", element("h2", "What was not checked", id="unchecked"), *parts, aria_labelledby="unchecked")


def accepted(report: Report) -> Markup | None:
    """What the site's owner accepts, and why, since the score leaves it out."""
    if not report.allowed:
        return None
    rows = (
        element("div", element("dt", *_entry(each)), element("dd", said(each.note or each.reason))) for each in report.allowed
    )
    return element(
        "section",
        element("h2", "What is accepted", id="accepted"),
        element(
            "p",
            "The site's owner has decided to live with these findings; they count neither here nor in the score.",
            class_="lead",
        ),
        element("dl", *rows, class_="reasons"),
        aria_labelledby="accepted",
    )


def _entry(allowed: Allowed) -> Iterator[Markup]:
    """The check, how many of its findings, on which pages, until when."""
    yield said(allowed.check, tag="code")
    where = f" on {', '.join(allowed.pages)}" if allowed.pages else ""
    until = f", until {allowed.until}" if allowed.until else ""
    yield join(f" {count(allowed.findings, 'finding')}", said(f"{where}{until}"))


def _rows(report: Report) -> list[Row]:
    rows = {each.id: Row(each.pattern, each.pages, each.kind) for each in report.templates}
    for outcome in report.outcomes:
        for cluster in outcome.clusters:
            row = rows.setdefault(cluster.template, Row(cluster.pattern, cluster.of, ""))
            row.faults.append((outcome, cluster))
    return [row for row in rows.values() if row.faults]


def _line(row: Row) -> Markup:
    levels = Counter(outcome.level for outcome, _ in row.faults)
    gravest, _ = max(row.faults, key=lambda fault: (weight(fault[0]), fault[1].pages))
    return element(
        "tr",
        element(
            "th",
            said(row.pattern, tag="code"),
            element("span", said(row.kind), class_="kind") if row.kind else None,
            scope="row",
        ),
        element("td", f"{row.pages:,}", class_="number"),
        *(element("td", f"{levels[level]:,}" if levels[level] else "–", class_="number") for level in LEVELS),
        element("td", said(gravest.title)),
    )


def _practice(report: Report, name: str, outcomes: list[Outcome]) -> Markup:
    return element(
        "section",
        element(
            "div",
            element("h3", said(name.capitalize()), id=f"practice-{outcomes[0].practice}" if name.isidentifier() else None),
            element("p", score(report.practices.get(name)), " ", element("span", "of 100"), class_="score"),
            class_="practice-head",
        ),
        element("p", " ".join(catalogue.practices().get(name, "").split()), class_="lead"),
        *(_fault(outcome) for outcome in outcomes),
        class_="practice",
    )


def _fault(outcome: Outcome) -> Markup:
    check = catalogue.checks().get(outcome.check)
    closed = EFFORTS["command"] if outcome.fix else EFFORTS[check.effort] if check else None
    return element(
        "article",
        element(
            "p",
            element("b", outcome.level, class_=f"level {outcome.level}" if outcome.level in LEVELS else "level"),
            element("span", scope(outcome)),
            class_="verdict",
        ),
        element(
            "div",
            element("h4", said(outcome.title)),
            *(element("p", paragraph, class_="why") for paragraph in (check.why.split("\n\n") if check and check.why else ())),
            element("ul", *_places(outcome), class_="places"),
            element(
                "p",
                element("span", "To mend it: ", closed, ". ", class_="mend") if closed else None,
                element("span", "Source: ", link(_host(check.source), check.source), ". ") if check else None,
                element("code", said(outcome.check)),
                class_="meta",
            ),
        ),
        class_="fault",
    )


def _places(outcome: Outcome) -> Iterator[Markup]:
    """The templates that cause it, or its first findings, and how many more there are."""
    for cluster in outcome.clusters[:PLACES]:
        example = element("span", *_example(cluster.example), class_="example")
        yield element("li", element("b", said(spread(cluster))) if cluster.of > 1 else None, example)
    if rest := outcome.clusters[PLACES:]:
        pages = count(sum(cluster.pages for cluster in rest), "more page")
        yield element("li", f"and {pages} of {count(len(rest), 'more template')}", class_="more")
    if outcome.clusters:
        return
    for finding in outcome.examples[:PLACES]:
        yield element("li", element("span", *_example(finding), class_="example"))
    more = outcome.affected - len({finding.url for finding in outcome.examples[:PLACES]})
    if more > 0 and not whole(outcome):
        yield element("li", f"and {count(more, 'more page')}", class_="more")


def _example(finding: Finding) -> Iterator[Markup]:
    if where := place(finding):
        yield element("span", link(where, "" if finding.url.startswith(UNKNOWN) else finding.url), class_="place")
        yield join(" ")
    yield said(finding.message)


def _host(address: str) -> str:
    return urlsplit(address).hostname or address
