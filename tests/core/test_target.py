import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.core.errors import NotReadable, TargetError
from samara.core.target import InPlace, Undo, copy, digest, write


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
        assert done.stdout == "Nothing was half-written. Choose a place that you may write.\n"


def test_copy_takes_dates_along_and_does_nothing_twice(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"x")
    assert copy(tmp_path / "a.png", tmp_path / "out" / "a.png") is True
    assert copy(tmp_path / "a.png", tmp_path / "out" / "a.png") is False


def test_copy_says_that_the_source_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "lost").symlink_to("nowhere")
    with pytest.raises(NotReadable) as caught:
        copy(tmp_path / "lost", tmp_path / "out" / "lost")
    assert caught.value.message == f"{tmp_path}/lost cannot be read: No such file or directory."
    assert caught.value.hint == "Make it readable, or take it out of the folder."
    assert not (tmp_path / "out").exists()


def test_write_changes_the_file_that_a_link_leads_to(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"one")
    (tmp_path / "b").symlink_to("a")
    assert write(tmp_path / "b", b"two") is True
    assert (os.readlink(tmp_path / "b"), (tmp_path / "a").read_bytes()) == ("a", b"two")


def test_write_makes_private_folders_for_their_owner_alone(tmp_path: Path) -> None:
    write(tmp_path / "data" / "site" / "page", b"x", private=True)
    modes = [path.stat().st_mode & 0o777 for path in (tmp_path / "data", tmp_path / "data" / "site")]
    assert modes == [0o700, 0o700]


def test_in_place_writes_real_files_and_undo_gives_links_and_bytes_back(tmp_path: Path) -> None:
    root = tmp_path / "site"
    root.mkdir()
    (root / "a").write_bytes(b"first")
    (root / "b").symlink_to("a")
    undo = Undo(tmp_path / "state")
    place = InPlace(root, undo)
    assert place.real("b") == "a"
    assert place.write(place.real("b"), b"new") is True
    assert place.write("a", b"new") is False
    assert (os.readlink(root / "b"), (root / "a").read_bytes()) == ("a", b"new")
    assert undo.restore(root) == (["a"], [])
    assert (os.readlink(root / "b"), (root / "a").read_bytes()) == ("a", b"first")


def test_in_place_refuses_what_leads_out_of_the_site(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "style").symlink_to(tmp_path)
    with pytest.raises(TargetError, match="leads out of the site"):
        InPlace(tmp_path / "site", Undo(tmp_path / "state")).real("style/samara.css")


def test_undo_leaves_a_link_that_somebody_put_there(tmp_path: Path) -> None:
    undo = Undo(tmp_path / "state")
    undo.keep("page", b"old", b"new")
    (tmp_path / "other").write_bytes(b"new")
    (tmp_path / "page").symlink_to("other")
    assert undo.restore(tmp_path) == ([], ["page"])
    assert (tmp_path / "other").read_bytes() == b"new"


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


def test_in_place_knows_what_lies_as_we_wrote_it(tmp_path: Path) -> None:
    place = InPlace(tmp_path / "site", Undo(tmp_path / "state"))
    place.write("card", b"1")
    place.write("other", b"2")
    (tmp_path / "site" / "other").write_bytes(b"3")
    assert [place.kept(name) for name in ("card", "other", "missing")] == [digest(b"1"), None, None]
