import os
import subprocess
import sys
from pathlib import Path

import pytest

from samara.core.errors import TargetError
from samara.core.stage import Stage
from samara.core.target import Manifest, Written, digest, read_manifest


def contents(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def manifest(**files: bytes) -> Manifest:
    return Manifest("1", tuple(Written(name, digest(data)) for name, data in files.items()))


def fill(folder: Path, **files: bytes) -> list[str]:
    """Write these files and no others of ours; the names of those that changed."""
    with Stage(folder) as stage:
        changed = [name for name, data in files.items() if stage.write(name, data)]
        stage.finish(manifest(**files))
    return changed


def test_stage_shows_nothing_until_it_is_finished(tmp_path: Path) -> None:
    with Stage(tmp_path / "out") as stage:
        stage.write("deep/page", b"new")
        assert not (tmp_path / "out").exists()
        stage.finish(manifest())
        assert (tmp_path / "out" / "deep" / "page").read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_stage_changes_only_what_differs(tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert fill(out, a=b"1", b=b"2") == ["a", "b"]
    (out / "a").chmod(0o640)
    (out / "b").chmod(0o640)
    before = (out / "a").stat()
    assert fill(out, a=b"1", b=b"3") == ["b"]
    after = (out / "a").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert ((out / "b").read_bytes(), (out / "b").stat().st_mode & 0o777) == (b"3", 0o640)
    assert sorted(path.name for path in out.iterdir()) == ["a", "b", "samara-manifest.json"]


def test_stage_copies_with_dates_and_not_twice(tmp_path: Path) -> None:
    source, out = tmp_path / "pic", tmp_path / "out"
    source.write_bytes(b"x")
    os.utime(source, ns=(1, 2_000_000_000))
    for changed in (True, False):
        with Stage(out) as stage:
            assert stage.copy(source, "a/pic") is changed
            stage.finish(manifest())
    assert (out / "a" / "pic").stat().st_mtime_ns == 2_000_000_000


def test_stage_lays_links_that_can_be_moved_and_not_twice(tmp_path: Path) -> None:
    out = tmp_path / "out"
    for changed in (True, False):
        with Stage(out) as stage:
            assert stage.link("old/latest", "v2") is changed
            assert stage.real("old/latest/page") == "v2/page"
            stage.write(stage.real("old/latest/page"), b"x")
            stage.finish(manifest())
    assert os.readlink(out / "old" / "latest") == "../v2"
    out.rename(tmp_path / "moved")
    assert (tmp_path / "moved" / "old" / "latest" / "page").read_bytes() == b"x"


@pytest.mark.parametrize("fault", [KeyboardInterrupt, TargetError])
def test_stage_that_is_left_early_leaves_the_old_folder_or_none(fault: type[BaseException], tmp_path: Path) -> None:
    def write(folder: Path) -> None:
        with Stage(folder) as stage:
            stage.write("a", b"new")
            raise fault("enough")

    fill(tmp_path / "old", a=b"1")
    before = contents(tmp_path)
    for name in ("old", "none", "deep/none"):
        with pytest.raises(fault):
            write(tmp_path / name)
    assert contents(tmp_path) == before
    assert [path.name for path in tmp_path.iterdir()] == ["old"]


def test_stage_takes_everything_back_when_a_part_cannot_be_put_in_its_place(tmp_path: Path) -> None:
    out = tmp_path / "out"
    fill(out, a=b"1", b=b"1", gone=b"1")
    (out / "z" / "mine").mkdir(parents=True)
    before = contents(out)
    with Stage(out) as stage:
        for name in ("a", "b", "new/c", "z"):
            stage.write(name, b"2")
        with pytest.raises(TargetError, match=r"z is a folder, where a file belongs"):
            stage.finish(manifest(a=b"2", b=b"2"))
    assert contents(out) == before
    assert sorted(path.name for path in out.iterdir()) == ["a", "b", "gone", "samara-manifest.json", "z"]


def test_stage_leaves_the_old_folder_when_the_disk_is_full(tmp_path: Path) -> None:
    fill(tmp_path / "old", a=b"1")
    before = contents(tmp_path)
    code = (
        "import resource, signal, sys; from pathlib import Path\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "from samara.core.stage import Stage; from samara.core.errors import TargetError\n"
        "for name in sys.argv[1:]:\n"
        "    try:\n"
        "        with Stage(Path(name)) as stage: stage.write('a', b'2'); stage.write('b', b'x' * 5000)\n"
        "    except TargetError as error: print(error.hint)\n"
    )
    names = [str(tmp_path / name) for name in ("old", "none")]
    done = subprocess.run([sys.executable, "-c", code, *names], capture_output=True, text=True, check=True)
    assert done.stdout == "Nothing was half-written. Free some space, or choose another place.\n" * 2
    assert contents(tmp_path) == before
    assert [path.name for path in tmp_path.iterdir()] == ["old"]


def test_stage_drops_what_a_kill_left_behind(tmp_path: Path) -> None:
    out = tmp_path / "out"
    fill(out, a=b"1")
    for folder in (out / ".samara-new", out / ".samara-old", tmp_path / "none.samara-new"):
        folder.mkdir()
        (folder / "half").write_bytes(b"x")
    fill(out, a=b"1")
    fill(tmp_path / "none", a=b"1")
    assert sorted(contents(tmp_path)) == [f"{name}/{file}" for name in ("none", "out") for file in ("a", "samara-manifest.json")]


def test_stage_refuses_a_folder_of_others(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(b"mine")
    with pytest.raises(TargetError) as caught:
        Stage(tmp_path)
    assert caught.value.message == f"{tmp_path} holds files that Samara did not write."
    assert caught.value.hint == "Name a new folder, or empty this one first."
    assert contents(tmp_path) == {"index.html": b"mine"}


def test_stage_takes_an_empty_folder_and_one_under_version_control(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / ".git").write_bytes(b"gitdir: elsewhere")
    inode = out.stat().st_ino
    fill(out, a=b"1")
    fill(out, a=b"2")
    assert (out.stat().st_ino, (out / ".git").read_bytes(), (out / "a").read_bytes()) == (inode, b"gitdir: elsewhere", b"2")


def test_stage_refuses_a_file(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"mine")
    with pytest.raises(TargetError, match="out cannot be written: Not a directory"):
        Stage(tmp_path / "out")


def test_stage_removes_files_of_ours_that_are_gone(tmp_path: Path) -> None:
    fill(tmp_path, kept=b"1", gone=b"1", changed=b"1")
    (tmp_path / "changed").write_bytes(b"by hand")
    fill(tmp_path, kept=b"1")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["changed", "kept", "samara-manifest.json"]
    assert read_manifest(tmp_path) == manifest(kept=b"1")


def test_stage_never_writes_through_links_that_it_finds(tmp_path: Path) -> None:
    out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    fill(out, a=b"1")
    elsewhere.mkdir()
    (elsewhere / "page").write_bytes(b"2")
    (out / "deep").symlink_to(elsewhere)
    with Stage(out) as stage:
        assert stage.write("deep/page", b"2") is True
        stage.finish(manifest(a=b"1"))
    assert (out / "deep").is_symlink() is False
    assert (elsewhere / "page").read_bytes() == (out / "deep" / "page").read_bytes() == b"2"


def test_stage_knows_what_lies_as_we_wrote_it(tmp_path: Path) -> None:
    fill(tmp_path, card=b"1", other=b"2")
    (tmp_path / "other").write_bytes(b"3")
    with Stage(tmp_path) as stage:
        assert [stage.kept(name) for name in ("card", "other", "missing")] == [digest(b"1"), None, None]
