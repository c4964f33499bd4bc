from __future__ import annotations

import gzip
import io
import zipfile

import pytest

from archived import DATA, read
from samara.core.errors import NotFound, NotReadable, TooLarge
from samara.reading.archives.catalogue import forms, recognise
from samara.reading.archives.container import Container, lines


def test_every_format_is_found_by_its_file():
    assert sorted(forms()) == ["artrans", "comentario", "commento", "disqus", "isso", "remark42", "samara", "wordpress"]
    known = {path.name: recognise(Container(path)).name for path in DATA.iterdir() if path.suffix in (".xml", ".json", ".jsonl")}
    assert known == {
        "artrans.json": "artrans",
        "comentario.json": "comentario",
        "commento.json": "commento",
        "disqus-broken.xml": "disqus",
        "disqus.xml": "disqus",
        "remark42.jsonl": "remark42",
        "wordpress.xml": "wordpress",
    }


def test_packed_files_are_read_like_plain_ones(tmp_path):
    data = (DATA / "wordpress.xml").read_bytes()
    packed = tmp_path / "wordpress.xml.gz"
    packed.write_bytes(gzip.compress(data))
    assert read(packed) == read("wordpress.xml")
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as several:
        several.writestr("../../one.xml", data)
        several.writestr("__MACOSX/._one.png", b"x")
        several.writestr("two.xml", data.replace(b"<wp:comment_id>1", b"<wp:comment_id>2"))
    found = read(tmp_path / "all.zip")
    assert len(found) == 2 * len(read("wordpress.xml")) - 4  # people are told once
    assert sorted(path.name for path in tmp_path.iterdir()) == ["all.zip", "wordpress.xml.gz"]


def drained(container: Container) -> None:
    for stream in container.streams():
        while stream.read(65_536):
            pass


def test_what_unpacks_to_too_much_is_refused(tmp_path):
    bomb = tmp_path / "bomb.xml.gz"
    bomb.write_bytes(gzip.compress(b"<disqus xmlns='http://disqus.com'>" + b" " * 3_000_000))
    with pytest.raises(TooLarge, match="unpacks to more"):
        drained(Container(bomb, largest=1_000_000))


def test_tightly_packed_text_may_grow_so_far(tmp_path, monkeypatch):
    monkeypatch.setattr("samara.reading.archives.container.FREE", 1_000)
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("one.xml", b"\0" * 2_000_000)
    with pytest.raises(TooLarge):
        drained(Container(bomb))


def test_damaged_and_missing_files_are_said_so(tmp_path):
    with pytest.raises(NotFound):
        Container(tmp_path / "none.xml")
    with pytest.raises(NotReadable):
        Container(tmp_path)
    cut = tmp_path / "cut.gz"
    cut.write_bytes(gzip.compress(b"<disqus xmlns='http://disqus.com'>" * 5_000)[:90])
    with pytest.raises(NotReadable, match="damaged"):
        Container(cut).head()
    (tmp_path / "cut.zip").write_bytes(b"PK\x03\x04nothing")
    with pytest.raises(NotReadable, match="damaged"):
        Container(tmp_path / "cut.zip").head()
    (tmp_path / "other.txt").write_text("Dear diary")
    with pytest.raises(NotReadable, match="no archive of comments that is known"):
        read(tmp_path / "other.txt")


@pytest.mark.parametrize("size", [1, 3, 1 << 20])
def test_lines_come_whole_and_long_ones_as_their_beginning(size, monkeypatch):
    class Slow(io.BytesIO):
        def read(self, _=-1, /):
            return super().read(size)

    assert list(lines(Slow(b"one\n\ntwo\nthree"))) == [(1, b"one"), (2, b""), (3, b"two"), (4, b"three")]
    found = list(lines(Slow(b"a\n" + b"x" * 50 + b"\nb\n"), longest=10))
    assert [(number, line[:10]) for number, line in found] == [(1, b"a"), (2, b"x" * 10), (3, b"b")]
