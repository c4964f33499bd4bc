"""The law of fixes, on every check's bad example, every tiny site, and the example: what a fix names is closed or refused; a second run
changes nothing; undo gives back the bytes; what is not ours stays."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from samara import api
from samara.core import settings as table
from samara.core.check import Check, PageCheck, SiteCheck
from samara.core.edit import strip
from samara.core.finding import Finding
from samara.core.settings import Settings
from samara.core.target import MANIFEST
from samara.practices import catalogue
from samara.practices.planning import Planned
from samara.practices.skeleton import files_of, page_of

SITES = Path(__file__).parent / "sites"
EXAMPLE = Path(__file__).parents[1] / "examples" / "workshop"
ADDRESS = "https://example.org/"
HUB = "https://hub.example.net/"


def cases() -> Iterator[tuple[str, Check | Path]]:
    yield from catalogue.checks().items()
    yield from ((f"site {path.name}", path) for path in sorted(SITES.iterdir()) if path.is_dir())
    yield "the example", EXAMPLE


def lay(case: Check | Path, root: Path) -> Path:
    """The site of a case as a folder."""
    if isinstance(case, Path):
        shutil.copytree(case, root)
        return root
    if isinstance(case, PageCheck):
        page = page_of(case, case.bad)
        files = {page.source: page.data}
    else:
        assert isinstance(case, SiteCheck)
        files = dict(files_of(case.bad))
    for name, data in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)
    return root


def contents(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("name", [name for name, _ in cases()])
def test_law(name: str, tmp_path: Path) -> None:
    case = dict(cases())[name]
    root = lay(case, tmp_path / "site")
    own = table.load(root)["url"]
    asked = {"comments_server": "https://talk.example/-/sites/1/", "discord_embed": True, "feed_hub": HUB, "quote_cards": "wide"}
    settings = Settings().replace(url=own or ADDRESS, data=str(tmp_path / "state"), workers=1, **asked)
    original = contents(root)
    before = api.audit(str(root), settings=settings)

    plan = api.plan(str(root), settings=settings)
    planned = list(plan.pages)
    refused = {(each.summary.url, refusal.fix) for each in planned for refusal in each.plan.refused}
    for_all = {refusal.fix for refusal in plan.refused}
    api.optimize(str(root), settings=settings, in_place=True)
    once = contents(root)

    # Findings whose check names a fix are gone, unless that fix refused the page.
    fixes = {check_name: check.fix for check_name, check in catalogue.checks().items() if check.fix}
    left = [
        finding
        for finding in api.audit(str(root), settings=settings).findings
        if finding.check in fixes and (finding.url, fixes[finding.check]) not in refused and fixes[finding.check] not in for_all
    ]
    assert left == []

    # Nothing that was right became wrong; what nothing led to before, and now one page does, was not right.
    new = new_findings(list(before.findings), list(api.audit(str(root), settings=settings).findings))
    assert {(name, url) for name, url in new if (url, fixes.get(name)) not in refused} == set()

    # A second run changes nothing.
    assert api.optimize(str(root), settings=settings, in_place=True).written == ()
    assert contents(root) == once

    # What is not ours stays, but for elements that were corrected or taken out.
    for each in planned:
        assert strip(each.after) == without(each.before, each)

    # Undo gives back the bytes.
    api.undo(str(root), settings=settings)
    assert contents(root) == original

    # The same into another folder, which holds the whole site.
    api.optimize(str(root), settings=settings, out=tmp_path / "out")
    published = {path: data for path, data in once.items() if path != "samara.toml"}
    assert {path: data for path, data in contents(tmp_path / "out").items() if path != MANIFEST} == published
    assert contents(root) == original


def without(before: bytes, each: Planned) -> bytes:
    """The page with only the corrections of elements, none of the additions."""
    bare = strip(before)
    done, pieces = 0, []
    for edit in sorted(each.plan.edits, key=lambda edit: (edit.start, edit.end)):
        if strip(edit.new) == b"" and edit.start == edit.end:
            continue
        pieces += [bare[done : edit.start], edit.new]
        done = edit.end
    return b"".join([*pieces, bare[done:]])


def new_findings(before: list[Finding], after: list[Finding]) -> set[tuple[str, str]]:
    """Checks and pages that are found only afterwards."""
    return {(finding.check, finding.url) for finding in after} - {(finding.check, finding.url) for finding in before}
