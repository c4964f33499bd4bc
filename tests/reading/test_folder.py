import os
from pathlib import Path

import pytest

from samara.core.errors import NotFound, NotReadable
from samara.core.page import Other
from samara.reading import folder


def lay(root: Path, *names: str) -> Path:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("<!doctype html><title>x</title>" if name.endswith("html") else "x")
    return root


def test_listing_tells_pages_from_other_files(tmp_path: Path) -> None:
    found = folder.listing(lay(tmp_path, "index.html", "a/b.HTM".lower(), "a/pic.png", ".git/x.html", "feed.xml"))
    assert [file.name for file in found.pages] == ["a/b.htm", "index.html"]
    assert found.files == ["a/pic.png", "feed.xml"]


def test_listing_leaves_out_what_is_excluded(tmp_path: Path) -> None:
    found = folder.listing(lay(tmp_path, "index.html", "drafts/a.html", "b.html"), ("drafts/*",))
    assert [file.name for file in found.pages] == ["b.html", "index.html"]


def test_listing_survives_circles_of_links(tmp_path: Path) -> None:
    lay(tmp_path, "index.html", "a/page.html")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "lost.html").symlink_to(tmp_path / "nowhere.html")
    found = folder.listing(tmp_path)
    assert [file.name for file in found.pages] == ["a/page.html", "index.html"]
    assert [(other.source, other.why) for other in found.others if other.source == "lost.html"] == [("lost.html", "not-readable")]


@pytest.mark.parametrize("name", ["pipe.html", "pipe.bin"])
def test_listing_names_what_is_neither_file_nor_folder(name: str, tmp_path: Path) -> None:
    os.mkfifo(lay(tmp_path, "index.html") / name)
    found = folder.listing(tmp_path)
    assert (found.files, found.others) == ([], [Other(name, name, "not-readable", note="neither a file nor a folder")])


def test_listing_tells_copies_by_links_from_pages(tmp_path: Path) -> None:
    (lay(tmp_path, "a.html", "v2/x.html") / "b.html").symlink_to("a.html")
    (tmp_path / "latest").symlink_to("v2")
    found = folder.listing(tmp_path)
    assert [file.name for file in found.pages] == ["a.html", "v2/x.html"]
    assert found.links == {"b.html": "a.html", "latest": "v2"}


def test_listing_names_what_has_no_name_in_utf8(tmp_path: Path) -> None:
    lay(tmp_path, "index.html", "bad\udcff.html", "d\udcfe/a.html", "d\udcfe/b.html", "pic\udcff.png")
    found = folder.listing(tmp_path)
    assert ([file.name for file in found.pages], found.files) == (["index.html"], [])
    assert sorted((other.url, other.source, other.note) for other in found.others) == [
        ("bad%FF.html", "bad\\xff.html", "its name is no UTF-8"),
        ("d%FE/", "d\\xfe/", "its name is no UTF-8"),
        ("pic%FF.png", "pic\\xff.png", "its name is no UTF-8"),
    ]
    assert len(folder.everything(tmp_path).files) == 5


def test_listing_refuses_an_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="is empty") as caught:
        folder.listing(tmp_path)
    assert caught.value.hint == "Build the site first, then name its output folder."


def test_listing_refuses_a_folder_without_html(tmp_path: Path) -> None:
    with pytest.raises(NotReadable, match="holds 2 files, but no HTML"):
        folder.listing(lay(tmp_path, "a.md", "b.md"))


@pytest.mark.parametrize(
    ("name", "address", "others"),
    [
        ("index.html", "https://e.org/", ["https://e.org/index.html"]),
        ("a/index.html", "https://e.org/a/", ["https://e.org/a/index.html", "https://e.org/a"]),
        ("a/b c.html", "https://e.org/a/b%20c.html", ["https://e.org/a/b%20c"]),
        ("ä.html", "https://e.org/%C3%A4.html", ["https://e.org/%C3%A4"]),
        ("bad\udcff.html", "https://e.org/bad%FF.html", ["https://e.org/bad%FF"]),
    ],
)
def test_address_and_its_spellings(name: str, address: str, others: list[str]) -> None:
    assert folder.address("https://e.org/", name) == address
    assert list(folder.spellings("https://e.org/", name)) == others


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"CNAME": "tea.example\n", "index.html": ""}, "https://tea.example/"),
        ({"index.html": '<link rel="canonical" href="https://tea.example/">'}, "https://tea.example/"),
        ({"index.html": '<link rel="canonical" href="https://tea.example/docs/index.html">'}, "https://tea.example/docs/"),
        ({"index.html": '<meta property="og:url" content="https://tea.example/?x">'}, "https://tea.example/"),
        ({"index.html": '<link rel="canonical" href="/">'}, None),
        ({"about.html": '<link rel="canonical" href="https://tea.example/about.html">'}, None),
    ],
)
def test_guess_address_reads_what_the_site_says(tmp_path: Path, files: dict[str, str], expected: str | None) -> None:
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    assert folder.guess_address(tmp_path) == expected


@pytest.mark.parametrize("name", ["CNAME", "index.html"])
def test_guess_address_reads_neither_pipes_nor_what_lies_elsewhere(name: str, tmp_path: Path) -> None:
    lay(tmp_path, "page.html")
    os.mkfifo(tmp_path / name)
    assert folder.guess_address(tmp_path) is None
    (tmp_path / name).unlink()
    (tmp_path.parent / "elsewhere").write_text("tea.example")
    (tmp_path / name).symlink_to(tmp_path.parent / "elsewhere")
    assert folder.guess_address(tmp_path) is None


def test_everything_holds_hidden_files_but_no_version_control(tmp_path: Path) -> None:
    lay(tmp_path, "index.html", ".well-known/x", ".git/config", ".htaccess")
    assert list(folder.everything(tmp_path).files) == [".htaccess", ".well-known/x", "index.html"]


def test_listing_reports_a_folder_without_permission(tmp_path: Path) -> None:
    lay(tmp_path, "index.html", "shut/a.html")
    (tmp_path / "shut").chmod(0)
    found = folder.listing(tmp_path)
    shut = [other.source for other in found.others]
    assert shut == ([] if os.geteuid() == 0 else ["shut/"])
    (tmp_path / "shut").chmod(0o755)
