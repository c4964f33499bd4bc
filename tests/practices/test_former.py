"""What was optimised and has not changed since is not planned again; whatever changes is, as if it were the first time."""

import os
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PIL import Image

from samara import api
from samara.api import Optimized
from samara.core import settings as table
from samara.core.settings import Settings
from samara.core.target import digest
from samara.core.wording import Wording, keep
from samara.practices import former, planning

RECALLED = {"recalled": 1}
WORDS = "Larch boards are sawn in winter, dried for two summers and planed by hand before they become a frame. " * 4
PAGE = '<!doctype html><html lang="en"><title>{0}</title><main><h1>{0}</h1><p>About {0}. {1}</p><h2>More</h2><p>{1}</p></main>'


class Case:
    """A small site, optimised once, and a second run of which it is known whether it planned anything."""

    def __init__(self, root: Path, *, in_place: bool) -> None:
        self.root, self.site, self.out = root, root / "site", root / "site" if in_place else root / "out"
        self.in_place = in_place
        self.settings = Settings().replace(url="https://example.org/", data=str(root / "state"), workers=1)
        self.site.mkdir(parents=True)
        for name in ("index", "tea", "cake"):
            (self.site / f"{name}.html").write_text(PAGE.format(name, WORDS))
        picture(self.site / "small.png", "red")
        self.run(self.settings)
        state = table.site_folder(self.settings, str(self.site.resolve()))
        self.kept = state / "optimised" / f"{digest(os.fsencode('' if in_place else self.out))}.bin"
        before = former.load(self.kept)
        assert before is not None
        former.keep(self.kept, msgspec.structs.replace(before, acted=RECALLED))

    def run(self, settings: Settings, out: Path | None = None) -> Optimized:
        if out is None and self.in_place:
            return api.optimize(str(self.site), settings=settings, in_place=True)
        return api.optimize(str(self.site), settings=settings, out=out or self.out)

    def again(self) -> Optimized:
        return self.run(self.settings)


def picture(path: Path, colour: str) -> None:
    Image.new("RGB", (300, 300), colour).save(path)


def contents(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def title(case: Case) -> None:
    (case.site / "tea.html").write_text(PAGE.format("Green tea", WORDS))


def shown(case: Case) -> None:
    page = case.site / "tea.html"
    page.write_text(page.read_text().replace("<p>About", '<img src="small.png" alt=""><p>About'))
    case.again()
    before = former.load(case.kept)
    assert before is not None
    former.keep(case.kept, msgspec.structs.replace(before, acted=RECALLED))
    picture(case.site / "small.png", "blue")


def icon(case: Case) -> None:
    picture(case.site / "favicon.png", "red")


def gone(case: Case) -> None:
    (case.site / "cake.html").unlink()


def edited(case: Case) -> None:
    with (case.out / "tea.html").open("ab") as file:
        file.write(b"<!-- by hand -->")


def lost(case: Case) -> None:
    next((case.out / "samara" / "cards").iterdir()).unlink()


def setting(case: Case) -> None:
    case.settings = case.settings.replace(related=0)


def taste(case: Case) -> None:
    (case.site / "samara.toml").write_text('[[path]]\nmatch = "/tea.html"\nrelated = 0\n')
    case.settings = table.load(case.site).replace(url="https://example.org/", data=str(case.root / "state"), workers=1)


def worded(case: Case) -> None:
    keep(case.kept.parents[1], "https://example.org/tea.html", Wording(title="Tea for two"))


CHANGES = (title, shown, icon, gone, edited, lost, setting, taste, worded)


@pytest.mark.parametrize("in_place", [False, True], ids=["out", "in-place"])
def test_what_has_not_changed_is_not_planned_again(in_place: bool, tmp_path: Path) -> None:
    case = Case(tmp_path, in_place=in_place)
    before = contents(case.out)
    for _ in range(2):
        done = case.again()
        assert (done.acted, done.pages, done.written) == (RECALLED, 3, ())
    assert contents(case.out) == before


@pytest.mark.parametrize("in_place", [False, True], ids=["out", "in-place"])
@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_whatever_changes_is_planned_again(change: Callable[[Case], None], in_place: bool, tmp_path: Path) -> None:
    case = Case(tmp_path / "case", in_place=in_place)
    change(case)
    assert case.again().acted != RECALLED
    if not in_place:
        fresh = case.settings.replace(data=str(tmp_path / "fresh"))
        said = case.kept.parents[1] / "cards.json"
        if said.exists():
            folder = table.site_folder(fresh, str(case.site.resolve()))
            folder.mkdir(parents=True)
            (folder / "cards.json").write_bytes(said.read_bytes())
        case.run(fresh, tmp_path / "new")
        assert contents(case.out) == contents(tmp_path / "new")


def test_another_version_plans_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = Case(tmp_path, in_place=False)
    monkeypatch.setattr(planning, "build", lambda: "another")
    assert case.again().acted != RECALLED


def test_pages_changed_in_place_are_planned_from_what_their_owner_wrote(tmp_path: Path) -> None:
    case = Case(tmp_path / "case", in_place=True)
    original = Case(tmp_path / "same", in_place=False)
    case.settings = case.settings.replace(related=0, without=["linkability/heading-links"])
    original.settings = original.settings.replace(related=0, without=["linkability/heading-links"])
    case.again()
    original.again()
    made = {name: data for name, data in contents(original.out).items() if name != "samara-manifest.json"}
    assert contents(case.site) == made


def test_cards_that_no_page_shows_any_more_go_and_undo_gives_everything_back(tmp_path: Path) -> None:
    case = Case(tmp_path, in_place=True)
    cards = case.site / "samara" / "cards"
    before = set(cards.iterdir())
    title(case)
    rebuilt = (case.site / "tea.html").read_bytes()
    case.again()
    assert len(before - set(cards.iterdir())) == len(set(cards.iterdir()) - before) == 1
    (case.site / "cake.html").unlink()
    mine = next(iter(set(cards.iterdir()) - before))
    mine.write_bytes(b"by hand")
    (case.site / "tea.html").unlink()
    case.again()
    assert mine.read_bytes() == b"by hand"
    (case.site / "tea.html").write_bytes(rebuilt)
    case.again()
    assert api.undo(str(case.site), settings=case.settings)[1] == []
    assert sorted(contents(case.site)) == ["index.html", f"samara/cards/{mine.name}", "small.png", "tea.html"]
    assert (mine.read_bytes(), (case.site / "tea.html").read_bytes()) == (b"by hand", rebuilt)
    assert (case.site / "index.html").read_text() == PAGE.format("index", WORDS)


def test_what_somebody_made_of_an_optimised_page_is_given_back_without_our_additions(tmp_path: Path) -> None:
    case = Case(tmp_path, in_place=True)
    page = case.site / "tea.html"
    page.write_text(page.read_text().replace("About tea", "About green tea"))
    case.again()
    assert api.undo(str(case.site), settings=case.settings)[1] == []
    assert page.read_text().replace(' id="more"', "") == PAGE.format("tea", WORDS).replace("About tea", "About green tea")
    assert sorted(contents(case.site)) == ["cake.html", "index.html", "small.png", "tea.html"]
