import os
from pathlib import Path

from samara.reading.walk import Walk


def lay(root: Path, *names: str, **links: str) -> Path:
    """A folder with these files, and links by name (__ stands for /)."""
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("x")
    for name, goal in links.items():
        (root / name.replace("__", "/")).symlink_to(goal)
    return root


def walked(root: Path, *, hidden: bool = False) -> tuple[list[str], dict[str, str], dict[str, str]]:
    walk = Walk(root, hidden=hidden)
    names = sorted(name for name, _ in walk.files())
    return names, walk.links, walk.gaps


def test_walk_tells_links_from_files(tmp_path: Path) -> None:
    lay(tmp_path, "a", "v2/x", b="a", latest="v2", v2__y="../a", chain="b", whole=str(tmp_path / "v2" / "x"))
    links = {"b": "a", "latest": "v2", "v2/y": "a", "chain": "a", "whole": "v2/x"}
    assert walked(tmp_path) == (["a", "v2/x"], links, {})


def test_walk_follows_no_link_out_of_the_folder(tmp_path: Path) -> None:
    lay(tmp_path, "out/secret", "out-too/secret")
    lay(tmp_path, "site/a")
    lay(tmp_path / "site", etc="../out", secret="../out/secret", up="..")
    gaps = dict.fromkeys(("etc", "secret", "up"), "a link that leads out of the folder")
    assert walked(tmp_path / "site") == (["a"], {}, gaps)


def test_walk_leaves_out_what_is_no_file(tmp_path: Path) -> None:
    lay(tmp_path, "a", lost="nowhere", loop="loop", to_pipe="pipe")
    os.mkfifo(tmp_path / "pipe")
    assert walked(tmp_path) == (
        ["a"],
        {},
        {
            "lost": "a link that leads nowhere",
            "loop": "Too many levels of symbolic links",
            "pipe": "neither a file nor a folder",
            "to_pipe": "neither a file nor a folder",
        },
    )


def test_walk_ends_in_circles(tmp_path: Path) -> None:
    lay(tmp_path, "a/page", a__up="..", a__here=".")
    assert walked(tmp_path) == (["a/page"], {"a/here": "a", "a/up": ""}, {})


def test_walk_meets_hidden_things_where_a_link_shows_them(tmp_path: Path) -> None:
    # As a mounted volume of settings looks like: all names are links into a hidden folder that is a link itself.
    lay(tmp_path, "..v7/index.html", "..v7/a/pic", ".git/config")
    lay(tmp_path, **{"..data": "..v7", "index.html": "..data/index.html", "a": "..data/a"})
    files = ["a/pic", "index.html"]
    assert walked(tmp_path) == (files, {}, {})
    links = {"..data/a": "a", "..data/index.html": "index.html", "..v7": "..data"}
    assert walked(tmp_path, hidden=True) == (files, links, {})


def test_walk_through_a_folder_that_is_a_link_names_it_by_what_was_asked(tmp_path: Path) -> None:
    lay(tmp_path, "site/a")
    lay(tmp_path, here="site")
    assert walked(tmp_path / "here") == (["a"], {}, {})
