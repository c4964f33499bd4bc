"""Reports into files and pipes, and what happens when those cannot be written."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from commands import samara, unhurried
from samara.cli import _output
from samara.core.errors import TargetError

EXAMPLE = Path(__file__).parents[2] / "examples" / "workshop"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("place")
    shutil.copytree(EXAMPLE, folder / "public")
    return folder


def shell(command: str, place: Path) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        ["bash", "-c", f'set -o pipefail; samara() {{ "{sys.executable}" -m samara "$@"; }}; {command}'],
        cwd=place, capture_output=True, text=True, timeout=120, env={**os.environ, "SAMARA_DATA": str(place / "state")},
    )  # fmt: skip
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout, unhurried(done.stderr))


def test_a_report_goes_into_a_file(place: Path) -> None:
    done = samara("audit", "public", "--format", "html", "--output", "report.html", cwd=place)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (place / "report.html").read_text(encoding="utf-8").startswith("<!doctype html>\n")


def test_stdout_and_file_hold_the_same(place: Path) -> None:
    done = samara("audit", "public", "--format", "sarif", "--fail-on", "error", cwd=place)
    samara("audit", "public", "--format", "sarif", "--output", "report.sarif", cwd=place)
    assert done.returncode == 1
    without_moment = [line for line in done.stdout.splitlines() if "endTimeUtc" not in line]
    assert without_moment == [line for line in (place / "report.sarif").read_text().splitlines() if "endTimeUtc" not in line]


def test_the_letterhead_is_in_samara_toml(place: Path) -> None:
    site = shutil.copytree(place / "public", place / "branded")
    (site / "logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"/>')
    (site / "samara.toml").write_text('report_name = "Sycamore & Co"\nreport_logo = "logo.svg"\nreport_colour = "#1f4e79"\n')
    done = samara("audit", "branded", "--format", "html", cwd=place)
    assert "Prepared by <bdi" in done.stdout
    assert 'src="data:image/svg+xml;base64,' in done.stdout
    (site / "samara.toml").write_text('report_logo = "nowhere.svg"\n')
    refused = samara("audit", "branded", "--format", "html", cwd=place)
    assert refused.returncode == 2
    assert refused.stderr == f"samara: report_logo names {site}/nowhere.svg, which cannot be read: No such file or directory.\n"


def test_a_missing_folder_is_said_before_the_work(place: Path) -> None:
    done = samara("audit", "nowhere/else", "--output", "missing/report.html", cwd=place)
    assert done.returncode == 3
    assert done.stderr.splitlines() == [
        "samara: There is no folder missing.", "        Make it first, or name another file with --output.",
    ]  # fmt: skip


@pytest.mark.parametrize(("name", "kind"), [("public", "a folder"), ("/dev/null", "no ordinary file")])
def test_only_ordinary_files_are_replaced(name: str, kind: str, place: Path) -> None:
    done = samara("audit", "public", "--output", name, cwd=place)
    assert done.returncode == 3
    assert done.stderr.startswith(f"samara: {name} is {kind}.\n")


def test_a_full_disk_is_said(place: Path) -> None:
    done = shell("samara audit public > /dev/full", place)
    assert (done.returncode, done.stderr) == (
        3, "samara: stdout cannot be written: No space left on device.\n        Free some space, or use --output.\n",
    )  # fmt: skip


@pytest.mark.parametrize("verb", ["read public", "explain", "settings", "optimize public --diff", "networks", "--help"])
def test_no_verb_writes_to_a_full_disk_and_calls_it_done(verb: str, place: Path) -> None:
    done = shell(f"samara {verb} > /dev/full", place)
    assert (done.returncode, "Traceback" in done.stderr) == (3, False)
    assert "samara: stdout cannot be written: No space left on device." in done.stderr


def test_a_closed_stdout_is_said(place: Path) -> None:
    done = shell("samara audit public >&-", place)
    assert (done.returncode, done.stderr) == (3, "samara: stdout is closed.\n        Name a file with --output.\n")


@pytest.mark.parametrize("format", ["terminal", "json", "html"])
def test_a_reader_that_stops_is_no_error(format: str, place: Path) -> None:
    done = shell(f"samara audit public --format {format} | head -c 10", place)
    assert (done.returncode, done.stderr, len(done.stdout.encode())) == (0, "", 10)


def test_a_reader_that_stops_hides_no_verdict(place: Path) -> None:
    done = shell("samara audit public --format json --fail-on error | head -c 1", place)
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)


def test_a_disk_that_fills_up_leaves_the_old_report(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("old")
    code = (
        "import resource\nfrom pathlib import Path\nfrom samara.cli import _output\nfrom samara.core.errors import TargetError\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))\n"
        "try:\n    with _output.output(Path('report.txt')) as out:\n        out.write('x' * 1000)\n"
        "except TargetError as error:\n    print(error.message.rpartition('/')[2])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout == "report.txt cannot be written: File too large.\n"
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"report.txt": "old"}


def test_work_that_fails_leaves_the_old_report(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("old")
    with pytest.raises(TypeError), _output.output(path) as out:
        out.writelines(["half", None])  # type: ignore[list-item]
    assert path.read_text() == "old"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to("real.txt")
    with _output.output(tmp_path / "link.txt") as out:
        out.write("new")
    assert ((tmp_path / "link.txt").is_symlink(), (tmp_path / "real.txt").read_text()) == (True, "new")


def test_half_characters_are_replaced(tmp_path: Path) -> None:
    with _output.output(tmp_path / "report.txt") as out:
        out.write("caf\udce9")
    assert (tmp_path / "report.txt").read_text() == "caf?"


def test_a_folder_that_may_not_be_written_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TargetError, match="There is no folder"):
        _output.ready(tmp_path / "missing" / "report.txt")
