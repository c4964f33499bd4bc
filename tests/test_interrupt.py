"""Ctrl-C and kill in the middle of the work: each file is the old one or the new one, and the next run finishes it."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from samara import api
from samara.core.settings import Settings

EXAMPLE = Path(__file__).parents[1] / "examples" / "workshop"
COPIES = 2


@pytest.fixture(autouse=True)
def from_a_terminal() -> Iterator[None]:
    """Ctrl-C as a terminal's child takes it: whoever runs this in the background starts it with the signal ignored, which
    children inherit."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for number in range(COPIES):
        shutil.copytree(EXAMPLE, tmp_path / "site" / f"copy-{number}")
    return tmp_path / "site"


def contents(root: Path) -> dict[str, bytes]:
    found = {}
    for path in root.rglob("*"):
        with suppress(FileNotFoundError):  # it was renamed while we looked
            if path.is_file():
                found[str(path.relative_to(root))] = path.read_bytes()
    return found


def begun(site: Path, *options: str) -> subprocess.Popen[bytes]:
    env = {**os.environ, "SAMARA_DATA": str(site.parent / "state")}
    return subprocess.Popen(
        [sys.executable, "-m", "samara", "optimize", str(site), "--url", "https://tea.example/", *options],
        env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip


def stopped_while_writing(process: subprocess.Popen[bytes], before: dict[str, bytes], root: Path, sign: signal.Signals) -> str:
    """Wait until some files, and not all, were written; then send the signal to the whole process group, as a terminal does."""
    end = time.monotonic() + 60
    while time.monotonic() < end and process.poll() is None:
        if root.is_dir() and sum(1 for name, data in contents(root).items() if before.get(name) != data) >= 3:
            break
    assert process.poll() is None, "it was over before it could be stopped"
    os.killpg(process.pid, sign)
    _, said = process.communicate(timeout=60)
    return said.decode()


@pytest.mark.parametrize(("sign", "code"), [(signal.SIGINT, 130), (signal.SIGKILL, -9)])
def test_interrupted_in_place_leaves_old_or_new_files_and_undo_works(
    sign: signal.Signals, code: int, site: Path, tmp_path: Path
) -> None:
    before = contents(site)
    settings = Settings().replace(url="https://tea.example/", data=str(tmp_path / "other"))
    api.optimize(str(site), settings=settings, out=tmp_path / "whole")
    whole = contents(tmp_path / "whole")

    process = begun(site, "--in-place")
    said = stopped_while_writing(process, before, site, sign)
    assert process.returncode == code
    assert "Traceback" not in said
    now = {name: data for name, data in contents(site).items() if "/.samara-" not in f"/{name}"}
    assert [name for name, data in now.items() if data not in (before.get(name), whole.get(name))] == []
    assert now != before
    if sign == signal.SIGINT:
        assert now == contents(site)

    again = begun(site, "--in-place")
    again.communicate(timeout=120)
    assert again.returncode == 0
    mine = Settings().replace(url="https://tea.example/", data=str(tmp_path / "state"))
    restored, left = api.undo(str(site), settings=mine)
    assert left == []
    assert {name: data for name, data in contents(site).items() if "/.samara-" not in f"/{name}"} == before
    assert restored


@pytest.mark.parametrize(("sign", "code"), [(signal.SIGINT, 130), (signal.SIGKILL, -9)])
@pytest.mark.parametrize("former", [True, False])
def test_interrupted_out_leaves_the_old_folder_or_none_and_the_next_run_makes_it_whole(
    former: bool, sign: signal.Signals, code: int, site: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    if former:
        few = tmp_path / "few"
        shutil.copytree(EXAMPLE, few)
        api.optimize(str(few), settings=Settings().replace(url="https://tea.example/", data=str(tmp_path / "few-state")), out=out)
    before = contents(out)
    fresh = out / ".samara-new" if former else tmp_path / "out.samara-new"

    process = begun(site, "--out", str(out))
    said = stopped_while_writing(process, {}, fresh, sign)
    assert (process.returncode, "Traceback" in said) == (code, False), said
    assert out.exists() is former
    assert {name: data for name, data in contents(out).items() if not name.startswith(".samara-new/")} == before
    assert fresh.exists() is (sign == signal.SIGKILL)

    again = begun(site, "--out", str(out))
    again.communicate(timeout=120)
    assert (again.returncode, fresh.exists()) == (0, False)
    settings = Settings().replace(url="https://tea.example/", data=str(tmp_path / "other"))
    api.optimize(str(site), settings=settings, out=tmp_path / "whole")
    whole = contents(tmp_path / "whole")
    assert {name: data for name, data in contents(out).items() if name in whole} == whole


def test_interrupted_reading_goes_on_where_it_was(site: Path, tmp_path: Path) -> None:
    env = {**os.environ, "SAMARA_DATA": str(tmp_path / "state"), "SAMARA_WORKERS": "2"}
    process = subprocess.Popen(
        [sys.executable, "-m", "samara", "audit", str(site)],
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    end = time.monotonic() + 60
    while time.monotonic() < end and not list((tmp_path / "state").rglob("cache.sqlite")):
        assert process.poll() is None
    os.killpg(process.pid, signal.SIGINT)
    out, said = process.communicate(timeout=60)
    assert (process.returncode, out, "Traceback" in said.decode()) == (130, b"", False)
    done = subprocess.run(
        [sys.executable, "-m", "samara", "audit", str(site)], env=env, capture_output=True, text=True, timeout=120
    )
    assert (done.returncode, f"{38 * COPIES} pages" in done.stdout) == (0, True)
