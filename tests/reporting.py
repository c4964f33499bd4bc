"""Reports for the tests of formats: a small one, one of hostile words, and a writer."""

from __future__ import annotations

import io
from typing import Any

import msgspec

from samara.core.facts import Place
from samara.core.finding import Allowed, Cluster, Finding, Outcome, Remedy, Report, Status, Template
from samara.core.page import Other
from samara.core.unread import Unread
from samara.reports import catalogue

FINDING = Finding(
    check="sharing/card-title", level="error", message="has no og:title", url="https://example.org/tea.html",
    source="tea.html", at=Place(16, 2, 1), fix="sharing/head-tags",
)  # fmt: skip

REPORT = Report(
    site="https://example.org/",
    source="/srv/site",
    pages=2,
    score=62.5,
    practices={"audience": None, "sharing": 62.5},
    outcomes=(
        Outcome(
            check="sharing/card-title", practice="sharing", level="error", title="Every page names itself on its card.",
            status=Status.FOUND, applicable=2, affected=1, passed=0.5, fix="sharing/head-tags", examples=(FINDING,),
        ),
        Outcome(
            check="sharing/preview-bots", practice="sharing", level="error", title="robots.txt lets the bots in.",
            status=Status.NOT_CHECKED, applicable=1, note="needs what was not asked: robots",
        ),
        Outcome(
            check="audience/trackers", practice="audience", level="warning", title="Nobody watches.", status=Status.BROKEN,
            note="KeyError: 'x' (on 1 page, first https://example.org/)",
        ),
    ),
    remedies=(
        Remedy(
            name="sharing/head-tags", title="Write the tags of the head", automatic=True, checks=("sharing/card-title",), pages=1,
            effort="command", rank=5.0,
        ),
    ),
    kinds={"home": 1, "page": 1},
    others={"redirect": 3},
    findings=(FINDING,),
)  # fmt: skip

HOSTILE = (
    "</title><script>alert(1)</script>",
    "\"'><img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "\x1b]0;owned\x07\x1b[2J\x9b31m",
    "a\x00b\x08c\ufffe\uffff\ud800d",
    "=HYPERLINK(\"http://evil.example\",\"x\")",
    "+1+cmd|' /C calc'!A0",
    "-2+3", "@SUM(1)", "\t=1+1", "\r\n=1+1", " =1", "＝1",
    "](javascript:alert(1)) ![x](http://evil.example/p.png) [a](http://evil.example)",
    "x | y || z\n| --- |\n<b>bold</b>",
    "`` ` ``` code ` @everyone #1 www.evil.example http://evil.example",
    "]]><!-- --><![CDATA[ &amp; &lt; %s {0} {{x}}",
    "\u202egnp.exe\u2066",
    "[bold]rich[/bold] :smile:",
    "</style><style>*{display:none}",
    "\\",
    "x" * 5000,
)  # fmt: skip


def clustered(pages: int, messages: tuple[str, ...] = ("has no og:title",)) -> Report:
    """A report of one template of many pages, each with every message."""
    findings = tuple(
        Finding(check="sharing/card-title", level="error", message=message, url=f"https://example.org/blog/{number}.html",
                source=f"blog/{number}.html", at=Place(16, 2, 1), fix="sharing/head-tags")
        for number in range(pages) for message in messages
    )  # fmt: skip
    cluster = Cluster(template="t1", pattern="/blog/*", pages=pages, of=pages, example=findings[0])
    outcome = Outcome(
        check="sharing/card-title", practice="sharing", level="error", title="Every page names itself on its card.",
        status=Status.FOUND, applicable=pages, affected=pages, passed=0.0, fix="sharing/head-tags", examples=findings[:20],
        clusters=(cluster,),
    )  # fmt: skip
    return Report(
        site="https://example.org/", source="/srv/site", pages=pages, score=0.0, practices={"sharing": 0.0}, outcomes=(outcome,),
        remedies=REPORT.remedies, kinds={"article": pages}, findings=findings,
        allowed=(Allowed(check="remix/licence", reason="We sell it.", findings=2, pages=("/shop/*",), until="2026-12-31", where="allow"),),
        templates=(Template(id="t1", pattern="/blog/*", pages=pages, kind="article"),),
    )  # fmt: skip


LARGE = Other("https://example.org/large.html", "large.html", "too-large", note="23,000,000 bytes; the limit is 10,000,000")

GAPS = msgspec.structs.replace(
    REPORT, unread=(Unread(why="too-large", count=1, first=(LARGE,)), Unread(why="binary", count=9, first=(
        Other("https://example.org/a.html", "a.html", "binary"), Other("https://example.org/b.html", "b.html", "binary"),
    ))),
)  # fmt: skip
"""The report of a site of which not all could be read."""


def hostile() -> Report:
    """A report in which every text that a page or an author of checks can choose is an attack."""
    outcomes, findings, templates = [], [], []
    for number, text in enumerate(HOSTILE):
        finding = Finding(check="sharing/card-title", level="error", message=text, url=f"https://example.org/{text}", source=text,
                          at=Place(0, 1, 1))  # fmt: skip
        findings += [finding, Finding(check="sharing/card-title", level="note", message=text, url=text)]
        cluster = Cluster(template=text, pattern=text, pages=3, of=9, example=finding)
        outcomes += [
            Outcome(
                check=f"sharing/x{number}", practice="sharing", level="error", title=text, status=Status.FOUND, applicable=9,
                affected=3, passed=0.5, examples=(finding,), clusters=(cluster,) if number % 2 else (),
            ),
            Outcome(
                check=f"audience/x{number}", practice="audience", level="warning", title=text, status=Status.BROKEN, note=text
            ),
            Outcome(
                check=f"remix/x{number}", practice="remix", level="note", title=text, status=Status.NOT_CHECKED, note=text,
            ),
        ]  # fmt: skip
        templates.append(Template(id=text, pattern=text, pages=9, kind="article"))
    return Report(
        site=f"https://example.org/{HOSTILE[0]}{HOSTILE[1]}{HOSTILE[3]}{HOSTILE[14]}/",
        source=HOSTILE[0],
        pages=9,
        score=50.0,
        practices={"audience": None, "sharing": 50.0, HOSTILE[1]: 3.0},
        outcomes=tuple(outcomes),
        remedies=tuple(
            Remedy(name=text, title=text, automatic=False, checks=(text,), pages=3, effort="page", rank=1.0) for text in HOSTILE
        ),
        kinds={HOSTILE[0]: 9},
        others={HOSTILE[3]: 2},
        unread=(
            Unread(why="failed", count=len(HOSTILE), first=tuple(Other(text, text, text, text, 0, text) for text in HOSTILE)),
        ),
        templates=tuple(templates),
        allowed=tuple(Allowed(check=text, reason=text, pages=(text,), until=text, where=text, note=text) for text in HOSTILE),
        findings=tuple(findings),
    )


def written(name: str, what: object, **more: Any) -> str:
    """What a format writes."""
    out = io.StringIO()
    catalogue.formats()[name].write(what, out, **more)  # type: ignore[attr-defined]
    return out.getvalue()
