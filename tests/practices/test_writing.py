"""Writing: files beside the pages are written once, and those that are drawn are drawn only when they are missing."""

from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from samara.core.edit import Drawing, NewFile, Reason, Refused
from samara.core.edit.plan import PagePlan
from samara.core.page import Summary
from samara.core.stage import Stage
from samara.core.target import InPlace, Manifest, Undo, Written, digest
from samara.practices.former import Left
from samara.practices.planning import Planned, SitePlan
from samara.practices.writing import Writing

PATH = "samara/cards/1.png"


def test_what_lies_there_as_we_wrote_it_is_not_drawn_again(tmp_path: Path) -> None:
    drawn = []
    plan = SitePlan(iter(()), (Drawing(PATH, lambda: bytes(drawn.append(1) or b"png")),), ())

    def run(place: AbstractContextManager[InPlace | Stage]) -> tuple[list[str], int]:
        drawn.clear()
        with place as opened:
            writing = Writing(opened)
            writing.site(plan)
            if isinstance(opened, Stage):
                opened.finish(Manifest("1", tuple(writing.manifest)))
        return writing.written, len(drawn)

    for folder, place in (
        (tmp_path / "out", lambda: Stage(tmp_path / "out")),
        (tmp_path / "site", lambda: nullcontext(InPlace(tmp_path / "site", Undo(tmp_path / "state")))),
    ):
        assert [run(place()) for _ in range(2)] == [([PATH], 1), ([], 0)]
        (folder / PATH).write_bytes(b"changed")
        assert run(place()) == ([PATH], 1)
        (folder / PATH).unlink()
        assert run(place()) == ([PATH], 1)


def test_a_file_is_known_by_the_fixes_that_need_it(tmp_path: Path) -> None:
    writing = Writing(InPlace(tmp_path, Undo(tmp_path / "state")))
    writing.site(SitePlan(iter(()), (NewFile("robots.txt", b"x"),), (), {"robots.txt": ("syndication/robots",)}))
    assert writing.manifest == [Written("robots.txt", digest(b"x"), ("syndication/robots",))]


def test_the_first_pages_that_were_left_alone_are_named(tmp_path: Path) -> None:
    writing = Writing(InPlace(tmp_path, Undo(tmp_path / "state")))
    for number in range(5):
        parts = (Refused("a/b", Reason.NO_FONT, f"no font for {number}"), Refused("a/b", Reason.NO_FONT, "again"))
        summary = Summary(url=f"https://example.org/{number}", source=f"{number}.html")
        writing.page(Planned(summary, b"x", b"x", PagePlan(refused=parts)))
    assert writing.refused == {"a/b": {"no-font": Left(5, ("0.html", "1.html", "2.html"), "no font for 0")}}


def test_what_a_fix_did_not_do_on_a_page_that_it_changed_is_left_alone_in_part(tmp_path: Path) -> None:
    writing = Writing(InPlace(tmp_path, Undo(tmp_path / "state")))
    for name, acting in (("a", ("a/b",)), ("b", ())):
        summary = Summary(url=f"https://example.org/{name}", source=f"{name}.html")
        writing.page(Planned(summary, b"x", b"x", PagePlan(refused=(Refused("a/b", Reason.OWN),), fixes=acting)))
    assert writing.refused == {"a/b": {"own in part": Left(1, ("a.html",)), "own": Left(1, ("b.html",))}}
