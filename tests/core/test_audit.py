"""The audit: counting, scores, remedies, crashes and probes, on checks made for the purpose."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import msgspec
import pytest

from samara.core.allowlist import Allowlist, Rule
from samara.core.audit import PageOutcome, audit, examine, pack, unpack
from samara.core.check import Check, page_check, site_check
from samara.core.facts import Allowance, Place
from samara.core.finding import Allowed, Effort, Finding, Found, Level, Outcome, Report, Status
from samara.core.graph import Graph
from samara.core.page import Kind, Page, Summary
from samara.core.site import Site
from samara.core.templates import pack as sketch

BASE = "https://example.org/"
EXAMPLE = {"source": "https://example.org/rule", "good": "", "bad": "", "effort": Effort.TEMPLATE}


@page_check(level=Level.ERROR, **EXAMPLE)
def titled(page: Page) -> Iterator[Found]:
    """Every page has a title."""
    if not page.summary.title:
        yield Found("has no title", Place(0, 1, 1))


@page_check(level=Level.NOTE, kinds=(Kind.ARTICLE,), when=lambda page: page.summary.words > 10, fix="linking/more", **EXAMPLE)
def authored(page: Page) -> Iterator[Found]:
    """Every long article names its author."""
    if not page.summary.author:
        yield Found("names nobody")


@page_check(level=Level.WARNING, **EXAMPLE)
def crashing(page: Page) -> Iterator[Found]:
    """Nothing is divided by zero."""
    yield Found(str(1 // page.size))


@site_check(level=Level.WARNING, needs=("sitemap",), pages=False, **{**EXAMPLE, "good": {}, "bad": {}})
def mapped(site: Site, graph: Graph) -> Iterator[Found]:
    """The site has a map."""
    if not site.probes["sitemap"]:
        yield Found("has no map")


@site_check(level=Level.WARNING, **{**EXAMPLE, "good": {}, "bad": {}})
def linked(site: Site, graph: Graph) -> Iterator[Found]:
    """Every page is linked."""
    for page in graph.orphans:
        yield Found("is an orphan", None, graph.urls[page])


@site_check(level=Level.WARNING, **{**EXAMPLE, "good": {}, "bad": {}})
def lost(site: Site, graph: Graph) -> Iterator[Found]:
    """A finding about a page that the site has not is a mistake of the check."""
    yield Found("is not here", None, "https://elsewhere.example/")


def report(pages: Sequence[Page], checks: Mapping[str, Check], *, allowlist: Allowlist | None = None, **more: Any) -> Report:
    site = Site(url=BASE, source="folder", pages=pages, summaries=tuple(page.summary for page in pages), **more)
    return audit(site, Graph(site), checks, [pack(examine(page, checks)) for page in pages], allowlist=allowlist)


def a_page(path: str = "", **summary: Any) -> Page:
    return Page(summary=Summary(url=BASE + path, source=path or "index.html", **summary))


def outcome(of: Report, check: str) -> Outcome:
    return next(each for each in of.outcomes if each.check == check)


def test_a_page_outcome_packs_and_unpacks() -> None:
    checks = {"linkability/titled": titled, "linkability/authored": authored, "sharing/crashing": crashing}
    examined = examine(a_page(kind=Kind.ARTICLE), checks)
    assert examined.found == {"linkability/titled": (Found("has no title", Place(0, 1, 1)),)}
    assert examined.skipped == ("linkability/authored",)
    assert examined.broken == {"sharing/crashing": "ZeroDivisionError: integer division or modulo by zero"}
    assert unpack(pack(examined)) == examined


def test_a_share_is_averaged_over_kinds() -> None:
    pages = [a_page(title="Home", kind=Kind.HOME), *(a_page(f"{number}", kind=Kind.ARTICLE) for number in range(99))]
    found = report(pages, {"linkability/titled": titled})
    assert outcome(found, "linkability/titled").affected == 99
    assert outcome(found, "linkability/titled").applicable == 100
    assert outcome(found, "linkability/titled").passed == 0.5
    assert found.practices == {"linkability": 50.0}
    assert found.score == 50.0
    assert len(outcome(found, "linkability/titled").examples) == 20


def test_weights_count_in_a_practice_and_practices_count_alike() -> None:
    pages = [a_page(title="Tea", kind=Kind.ARTICLE, words=20)]
    found = report(pages, {"a/authored": authored, "a/titled": titled, "b/titled": titled})
    assert found.practices == {"a": pytest.approx(500 / 6), "b": 100.0}
    assert found.score == pytest.approx((500 / 6 + 100) / 2)


def test_a_check_that_applies_to_no_page_leaves_the_score_alone() -> None:
    found = report([a_page(title="Tea")], {"a/authored": authored, "b/titled": titled})
    assert outcome(found, "a/authored").status is Status.NOT_APPLICABLE
    assert found.practices == {"a": None, "b": 100.0}
    assert found.score == 100.0


def test_a_crash_is_named_and_leaves_the_score_alone() -> None:
    found = report([a_page(), a_page("b")], {"a/crashing": crashing, "a/lost": lost})
    assert outcome(found, "a/crashing").status is Status.BROKEN
    assert outcome(found, "a/crashing").note == (
        "ZeroDivisionError: integer division or modulo by zero (on 2 pages, first https://example.org/)"
    )
    assert outcome(found, "a/lost").status is Status.BROKEN
    assert found.score is None


def test_a_probe_that_nobody_asked_is_not_checked() -> None:
    checks = {"syndication/mapped": mapped}
    unasked = report([a_page()], checks)
    assert outcome(unasked, "syndication/mapped").status is Status.NOT_CHECKED
    assert unasked.score is None
    asked = report([a_page()], checks, probes={"sitemap": {}})
    assert outcome(asked, "syndication/mapped").status is Status.FOUND
    assert list(asked.findings) == [Finding(check="syndication/mapped", level="warning", message="has no map")]
    assert asked.score == 0.0


def test_findings_can_be_read_again_and_know_their_file() -> None:
    found = report([a_page(title="Home"), a_page("tea.html")], {"a/titled": titled, "b/linked": linked})
    expected = [
        Finding(
            check="a/titled", level="error", message="has no title",
            url=BASE + "tea.html", source="tea.html", at=Place(0, 1, 1),
        ),
        Finding(check="b/linked", level="warning", message="is an orphan", url=BASE + "tea.html", source="tea.html"),
    ]  # fmt: skip
    assert list(found.findings) == expected
    assert list(found.findings) == expected
    assert outcome(found, "b/linked").examples == (expected[1],)


def test_remedies_are_ranked_by_gain_over_effort() -> None:
    pages = [a_page(f"{number}", kind=Kind.ARTICLE, words=20) for number in range(3)]
    found = report(pages, {"a/authored": authored, "a/titled": titled})
    by_hand, automatic = found.remedies
    assert (by_hand.name, by_hand.automatic, by_hand.pages, by_hand.effort, by_hand.rank) == (
        "a/titled",
        False,
        3,
        "template",
        5.0,
    )
    assert (automatic.name, automatic.automatic, automatic.checks, automatic.rank) == ("linking/more", True, ("a/authored",), 3.0)


def test_a_report_is_data() -> None:
    found = report([a_page()], {"a/titled": titled})
    assert msgspec.json.decode(msgspec.json.encode(found.outcomes), type=tuple[Outcome, ...]) == found.outcomes


def framed(path: str, *traits: int, **summary: Any) -> Page:
    return a_page(path, template=sketch({*range(100, 108), *traits}), **summary)


def test_findings_are_clustered_by_template() -> None:
    pages = [framed(f"journal/{number}", 1, title="Tea" if number > 6 else None) for number in range(9)]
    pages += [framed(f"shop/{number}", *range(20, 28)) for number in range(4)]
    found = report(sorted(pages, key=lambda page: page.url), {"a/titled": titled, "b/linked": linked})
    assert [(made.pattern, made.pages) for made in found.templates] == [("/journal/*", 9), ("/shop/*", 4)]
    of_page, of_site = (outcome(found, check).clusters for check in ("a/titled", "b/linked"))
    assert [(each.pattern, each.pages, each.of) for each in of_page] == [("/journal/*", 7, 9), ("/shop/*", 4, 4)]
    assert [each.template for each in of_page] == [made.id for made in found.templates]
    assert of_page[1].example == Finding(
        check="a/titled", level="error", message="has no title", url=BASE + "shop/0", source="shop/0", at=Place(0, 1, 1),
    )  # fmt: skip
    assert [(each.pattern, each.pages, each.example.url) for each in of_site] == [
        ("/journal/*", 9, BASE + "journal/0"), ("/shop/*", 3, BASE + "shop/1"),
    ]  # fmt: skip


def allowing(pages: Sequence[Page], checks: Mapping[str, Check], *rules: Rule, **more: Any) -> Report:
    return report(pages, checks, allowlist=Allowlist(date(2026, 11, 23), rules), **more)


def test_what_is_allowed_leaves_findings_and_score() -> None:
    pages = [a_page("legal/a"), a_page("legal/b"), a_page("tea", title="Tea"), a_page("pot")]
    rule = Rule(check="a/titled", reason="nobody shares these", pages=("/legal/*",), until=date(2026, 11, 23))
    found = allowing(pages, {"a/titled": titled}, rule)
    assert [finding.url for finding in found.findings] == [BASE + "pot"]
    assert (outcome(found, "a/titled").affected, outcome(found, "a/titled").applicable) == (1, 2)
    assert found.score == 50.0
    assert found.allowed == (
        Allowed(
            check="a/titled", reason="nobody shares these", findings=2, pages=("/legal/*",), until="2026-11-23",
            where="samara-allow.toml",
        ),
    )  # fmt: skip


def test_an_entry_that_is_over_allows_nothing() -> None:
    rule = Rule(check="a", reason="later", until=date(2026, 11, 22))
    found = allowing([a_page()], {"a/titled": titled}, rule)
    assert (len(list(found.findings)), found.score) == (1, 0.0)
    assert [(each.findings, each.note) for each in found.allowed] == [(0, "over")]


def test_a_practice_may_be_allowed_on_the_whole_site() -> None:
    checks = {"a/mapped": mapped, "a/linked": linked, "a/titled": titled}
    found = allowing([a_page(), a_page("b")], checks, Rule(check="a", reason="soon"), probes={"sitemap": {}})
    assert (list(found.findings), found.score, found.remedies) == ([], 100.0, ())
    assert {(each.check, each.status, each.note) for each in found.outcomes} == {
        ("a/mapped", Status.NOT_APPLICABLE, "allowed"),
        ("a/titled", Status.NOT_APPLICABLE, "allowed"),
        ("a/linked", Status.PASSED, ""),
    }
    assert [each.findings for each in found.allowed] == [4]


def test_a_rule_for_some_pages_does_not_cover_the_site_as_one() -> None:
    rule = Rule(check="a/mapped", reason="soon", pages=("/*",))
    found = allowing([a_page()], {"a/mapped": mapped}, rule, probes={"sitemap": {}})
    assert len(list(found.findings)) == 1


def test_comments_allow_in_their_page() -> None:
    said = (Allowance("a/titled", "a stub"), Allowance("b/linked", "a landing page", "2027-01-01"))
    pages = [a_page(title="Home"), msgspec.structs.replace(a_page("stub"), allowances=said), a_page("tea")]
    found = allowing(pages, {"a/titled": titled, "b/linked": linked})
    assert [(finding.check, finding.url) for finding in found.findings] == [
        ("a/titled", BASE + "tea"),
        ("b/linked", BASE + "tea"),
    ]
    assert [(each.check, each.findings, each.until, each.where) for each in found.allowed] == [
        ("a/titled", 1, "", "comments in pages"), ("b/linked", 1, "2027-01-01", "comments in pages"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "note"),
    [
        (Allowance("a/titled", "", ""), "gives no reason"),
        (Allowance("a/titled", "why", "soon"), "'soon' is no day"),
        (Allowance("a/titled", "why", "2026-11-22"), "over"),
        (Allowance("titled", "why"), "there is no such check. Did you mean 'a/titled'?"),
    ],
)
def test_comments_that_cannot_be_used_allow_nothing_and_are_named(said: Allowance, note: str) -> None:
    found = allowing([msgspec.structs.replace(a_page(), allowances=(said,))], {"a/titled": titled})
    assert len(list(found.findings)) == 1
    assert [(each.findings, each.note) for each in found.allowed] == [(0, note)]


def test_comments_allow_nothing_where_nobody_asks_for_it() -> None:
    page = msgspec.structs.replace(a_page(), allowances=(Allowance("a/titled", "a stub"),))
    assert len(list(report([page], {"a/titled": titled}).findings)) == 1


@site_check(level=Level.WARNING, when=lambda site: len(site.pages) > 1, **{**EXAMPLE, "good": {}, "bad": {}})
def several(site: Site, graph: Graph) -> Iterator[Found]:
    """A site of several pages has faults."""
    yield Found("is bad", None, graph.urls[0])


def test_a_site_check_that_does_not_apply_to_the_site_leaves_the_score_alone() -> None:
    alone = report([a_page()], {"a/several": several})
    assert outcome(alone, "a/several").status is Status.NOT_APPLICABLE
    assert alone.practices == {"a": None}
    both = report([a_page(), a_page("tea")], {"a/several": several})
    assert outcome(both, "a/several").status is Status.FOUND


@site_check(level=Level.WARNING, pages=False, **{**EXAMPLE, "good": {}, "bad": {}})
def flooding(site: Site, graph: Graph) -> Iterator[Found]:
    """Finds far too much."""
    for number in range(100_000):
        yield Found(f"fault {number}")


def test_a_site_check_that_finds_too_much_is_cut() -> None:
    found = list(report([a_page()], {"a/flooding": flooding}).findings)
    assert len(found) == 200
    assert found[-1].message == "fault 199, and 99,800 more"


def test_a_fault_of_a_template_is_one_line_however_many_pages_it_makes() -> None:
    summaries = [framed(f"blog/{number}", 1).summary for number in range(10_000)]
    packed = pack(PageOutcome({"a/titled": (Found("has no title"),)}))
    site = Site(url=BASE, source="", pages=[], summaries=tuple(summaries))
    found = audit(site, Graph(site), {"a/titled": titled}, [packed] * len(summaries))
    (line,) = outcome(found, "a/titled").clusters
    assert (line.pattern, line.pages, line.of) == ("/blog/*", 10_000, 10_000)
