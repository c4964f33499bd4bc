import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.core.errors import TargetError
from samara.core.target import Manifest, Undo, Written, copy, digest, read_manifest, write, write_manifest


def test_write_changes_only_what_differs(tmp_path: Path) -> None:
    path = tmp_path / "a" / "page.html"
    assert write(path, b"one") is True
    stamp = path.stat().st_mtime_ns
    assert write(path, b"one") is False
    assert path.stat().st_mtime_ns == stamp
    assert write(path, b"two") is True
    assert path.read_bytes() == b"two"
    assert [entry.name for entry in path.parent.iterdir()] == ["page.html"]


def test_write_replaces_no_device_and_no_folder(tmp_path: Path) -> None:
    for path in (Path("/dev/null"), tmp_path):
        with pytest.raises(TargetError):
            write(path, b"tea")
    assert Path("/dev/null").is_char_device()


def test_write_keeps_the_mode(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(b"one")
    path.chmod(0o640)
    write(path, b"two")
    assert path.stat().st_mode & 0o777 == 0o640


def test_write_leaves_the_old_file_when_the_disk_is_full(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(b"old")
    code = (
        "import resource, signal, sys; from pathlib import Path\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "from samara.core.target import write; from samara.core.errors import TargetError\n"
        "try: write(Path(sys.argv[1]), b'x' * 5000)\n"
        "except TargetError as error: print(error.message, error.hint)\n"
    )
    assert resource.RLIMIT_FSIZE >= 0
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert "cannot be written: File too large. Nothing was half-written." in done.stdout
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["page.html"]


def test_write_says_what_to_do_about_a_read_only_target(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(TargetError) as caught:
        write(tmp_path / "file" / "page.html", b"x")
    assert caught.value.message.startswith(str(tmp_path / "file" / "page.html"))
    if os.geteuid() == 0:
        code = (
            "import os, sys; from pathlib import Path\n"
            "from samara.core.target import write; from samara.core.errors import TargetError\n"
            "os.setuid(65534)\n"
            "try: write(Path(sys.argv[1]), b'x')\n"
            "except TargetError as error: print(error.hint)\n"
        )
        done = subprocess.run([sys.executable, "-c", code, "/usr/page.html"], capture_output=True, text=True, check=True)
        assert done.stdout == "Nothing was half-written. Choose a folder that you may write with --out.\n"


def test_copy_takes_dates_along_and_does_nothing_twice(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"x")
    assert copy(tmp_path / "a.png", tmp_path / "out" / "a.png") is True
    assert copy(tmp_path / "a.png", tmp_path / "out" / "a.png") is False


def test_manifest_removes_files_of_ours_that_are_gone(tmp_path: Path) -> None:
    for name in ("kept", "gone", "changed"):
        write(tmp_path / name, name.encode())
    files = tuple(Written(name, digest(name.encode())) for name in ("kept", "gone", "changed"))
    write_manifest(tmp_path, Manifest("1", files))
    write(tmp_path / "changed", b"by hand")
    write_manifest(tmp_path, Manifest("1", files[:1]))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["changed", "kept", "samara-manifest.json"]
    assert read_manifest(tmp_path) == Manifest("1", files[:1])


def test_undo_leaves_what_somebody_changed(tmp_path: Path) -> None:
    undo = Undo(tmp_path / "state")
    undo.keep("page", b"old", b"new")
    write(tmp_path / "page", b"by hand")
    assert undo.restore(tmp_path) == ([], ["page"])
    assert (tmp_path / "page").read_bytes() == b"by hand"


@given(st.lists(st.binary(max_size=20), min_size=1, max_size=4), st.booleans())
def test_undo_gives_back_the_first_bytes_after_any_number_of_runs(
    tmp_path_factory: pytest.TempPathFactory, contents: list[bytes], existed: bool
) -> None:
    root = tmp_path_factory.mktemp("site")
    undo = Undo(tmp_path_factory.mktemp("state"))
    path = root / "deep" / "page"
    if existed:
        write(path, b"first")
    for content in contents:
        undo.keep("deep/page", path.read_bytes() if path.exists() else None, content)
        write(path, content)
    undo.restore(root)
    assert (path.read_bytes() if existed else path.parent.exists()) == (b"first" if existed else False)
    assert list(undo.names()) == []
