"""Whole tiny sites: what is found on `tests/sites/NAME` stands in `NAME.txt` beside it, one finding on each line."""

from __future__ import annotations

from pathlib import Path

import pytest

from samara.core.audit import audit
from samara.core.finding import Report, Status
from samara.core.graph import Graph
from samara.core.settings import Settings
from samara.practices import catalogue
from samara.reading.sites import Wish, read

SITES = Path(__file__).parents[1] / "sites"


def report(name: str) -> Report:
    settings = Settings().replace(url="https://example.org/", workers=1)
    site = read(str(SITES / name), settings, Wish(each=catalogue.examined, keep=False))
    return audit(site, Graph(site), catalogue.checks(), site.derived)


def lines(found: Report) -> list[str]:
    """Each finding as a line, and the score of each practice."""
    scores = [f"{practice} {'–' if score is None else f'{score:.0f}'}" for practice, score in found.practices.items()]
    places = ((each, f":{each.at.line}:{each.at.column}" if each.at else "") for each in found.findings)
    return [*scores, *(f"{each.source or each.url or '–'}{place}  {each.check}  {each.message}" for each, place in places)]


@pytest.mark.parametrize("name", sorted(path.name for path in SITES.iterdir() if path.is_dir()))
def test_a_site_has_the_findings_written_beside_it(name: str) -> None:
    assert lines(report(name)) == (SITES / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def test_a_good_site_has_no_findings_and_no_check_breaks() -> None:
    found = report("perfect")
    assert found.score == 100.0
    others = {outcome.check: outcome.status for outcome in found.outcomes if outcome.status is not Status.PASSED}
    asked = {check for check, status in others.items() if status is not Status.NOT_APPLICABLE}
    assert asked == {"linkability/outgoing-broken", "sharing/redirect-chain"}, "what is not checked needs the network"
