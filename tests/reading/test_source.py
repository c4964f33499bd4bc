"""What SITE on the command line means."""

import os
from pathlib import Path

import pytest

from samara.core.errors import NotFound, NotReadable, SourceError
from samara.reading.source import Form, Source, recognise


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "public").mkdir()
    for name in ("page.HTML", "sitemap.xml", "sitemap.xml.gz", "list.txt", "picture.png"):
        (tmp_path / name).touch()
    (tmp_path / "link").symlink_to("public")
    return tmp_path


@pytest.mark.parametrize(
    ("text", "form", "name"),
    [
        ("public", Form.FOLDER, "public"),
        ("./public/", Form.FOLDER, "public"),
        ("link", Form.FOLDER, "public"),
        ("page.HTML", Form.FILE, "page.HTML"),
        ("sitemap.xml", Form.SITEMAP, "sitemap.xml"),
        ("sitemap.xml.gz", Form.SITEMAP, "sitemap.xml.gz"),
        ("list.txt", Form.SITEMAP, "list.txt"),
    ],
)
def test_recognise_finds_what_is_on_disk(text: str, form: Form, name: str, place: Path) -> None:
    found = recognise(text)
    assert found == Source(form, str(place / name))
    assert found.folder == (place / name if form is Form.FOLDER else place)


@pytest.mark.parametrize(
    ("text", "form", "name"),
    [
        ("HTTPS://Example.org", Form.ADDRESS, "https://example.org/"),
        ("http://localhost:8000/blog#top", Form.ADDRESS, "http://localhost:8000/blog"),
        ("https://example.org/sitemap.xml", Form.SITEMAP, "https://example.org/sitemap.xml"),
    ],
)
def test_recognise_makes_addresses_normal(text: str, form: Form, name: str) -> None:
    found = recognise(text)
    assert found == Source(form, name)
    assert (found.path, found.folder) == (None, None)


@pytest.mark.parametrize(
    ("text", "kind", "hint"),
    [
        ("tea.example", NotFound, "For an address write https://tea.example."),
        ("nothing", NotFound, "Name a folder of HTML, a file, or an address."),
        ("http://[::1", NotFound, "Write it as https://example.org/."),
        ("picture.png", NotReadable, "Name the folder that holds the site."),
        ("a\0b", NotReadable, ""),
    ],
)
def test_recognise_says_what_to_do(text: str, kind: type[SourceError], hint: str, place: Path) -> None:
    with pytest.raises(kind) as fault:
        recognise(text)
    assert (type(fault.value), fault.value.hint) == (kind, hint)


@pytest.mark.parametrize("name", ["pipe.html", "pipe.xml"])
def test_recognise_refuses_a_pipe(name: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / name)
    with pytest.raises(NotReadable, match="is neither a folder nor a file") as caught:
        recognise(str(tmp_path / name))
    assert caught.value.hint == "Name the folder that holds the site."


def test_recognise_refuses_a_name_that_is_no_utf8(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"bad\xff")
    path.mkdir()
    with pytest.raises(NotReadable) as caught:
        recognise(str(path))
    assert caught.value.message == f"The name of '{tmp_path}/bad\\udcff' is no UTF-8."
