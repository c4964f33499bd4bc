from __future__ import annotations

import pytest

from samara.core.page import Kind
from samara.server.models import Page, PageAddress, Portrait, Run
from samara.server.store import pages, runs, sites
from server import cast

HAUL = cast.URL + "bicycles/haul.html"


def again(row, **more):
    each = cast.site(**more)
    return runs.save_run(row, cast.seen(each), cast.seen(cast.site(optimised=True, **more)), cast.STARTED)


def test_run_keeps_scores_and_reports(site):
    state = sites.state(site)
    assert (state.before.pages, state.after.pages) == (7, 7)
    assert state.before.score < state.after.score
    assert state.trend == (sites.Moment(state.at, 7, state.before.score, state.after.score),)
    assert {outcome.check for outcome in state.before.outcomes} == set(cast.CHECKS)
    assert len(next(each for each in state.before.outcomes if each.check == "sharing/card-title").examples) == 7


def test_run_counts_findings_and_inlinks(site):
    rows = {row.path: (row.inlinks, row.findings, row.remaining) for row in pages.list_pages(site, pages.Query()).rows}
    assert rows["/"] == (6, 2, 0)
    assert rows["/about.html"] == (0, 3, 3)


def test_same_run_twice_keeps_every_row(site):
    before = set(site.pages.values_list("pk", "address"))
    again(site)
    assert set(site.pages.values_list("pk", "address")) == before
    assert (Run.objects.count(), Portrait.objects.count()) == (2, 7)


def test_page_that_went_away_is_kept_as_absent(site):
    again(site, names=cast.NAMES[:1])
    gone = Page.objects.get(address=HAUL)
    assert not gone.present
    assert pages.portraits_of(gone) is None
    assert pages.list_pages(site, pages.Query()).total == 1


def test_page_that_moved_keeps_its_row(site):
    key = pages.key_of(site, HAUL)
    moved = tuple(("haul/", *each[1:]) if each[0] == "bicycles/haul.html" else each for each in cast.NAMES)
    again(site, names=moved, aliases={HAUL: cast.URL + "haul/"})
    assert pages.key_of(site, cast.URL + "haul/") == key
    assert pages.key_of(site, HAUL) == key
    assert PageAddress.objects.get().address == HAUL
    assert site.pages.filter(present=True).count() == 7


def test_interrupted_run_leaves_the_one_before(site):
    before = sites.state(site)
    broken = cast.seen(cast.site(names=cast.NAMES[:2]))._replace(report=None)
    with pytest.raises(AttributeError):
        runs.save_run(site, cast.seen(cast.site(names=cast.NAMES[:2])), broken, cast.STARTED)
    assert sites.state(site) == before
    assert site.pages.filter(present=True).count() == 7


def test_old_runs_are_dropped(site, monkeypatch):
    monkeypatch.setattr(runs, "KEPT", 2)
    for _ in range(3):
        again(site)
    assert Run.objects.count() == 2


def test_portraits_show_a_page_before_and_after(site):
    before, after = pages.portraits_of(Page.objects.get(address=HAUL))
    assert (before.page.opengraph.title, after.page.opengraph.title) == (None, "Haul, the cargo bicycle")
    assert ([finding.check for finding in before.findings], after.findings) == (
        ["sharing/card-description", "sharing/card-title"],
        (),
    )
    assert [link.text for link in after.related] == ["The workshop above the river"]
    assert (before.page.links, after.counts["links inside"]) == ((), 1)


def test_long_list_is_turned_page_by_page(db):
    row = sites.remember("/srv/large", url=cast.URL)
    names = tuple((f"{number}.html", f"Page {number}", Kind.ARTICLE) for number in range(120))
    again(row, names=names)
    last = pages.list_pages(row, pages.Query(number="3"))
    assert (len(last.rows), last.number, last.last, last.total) == (20, 3, 3, 120)
    affected = pages.affected_pages(row, "sharing/card-title", "2", after=False)
    assert (affected.rows[0].path, affected.total) == ("/50.html", 120)
