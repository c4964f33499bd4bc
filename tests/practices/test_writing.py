"""Writing: files beside the pages are written once, and those that are drawn are drawn only when they are missing."""

from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from samara.core.edit import Drawing
from samara.core.stage import Stage
from samara.core.target import InPlace, Manifest, Undo
from samara.practices.planning import SitePlan
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
