from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.core.errors import NotReadable
from samara.reading.archives import markup
from samara.reading.archives.markup import records


class Slow(io.BytesIO):
    def read(self, size=-1, /):
        return super().read(11)


def read(text: str | bytes, wanted=("post",), frames=(), slow=False):
    data = text.encode() if isinstance(text, str) else text
    return list(records(Slow(data) if slow else io.BytesIO(data), wanted, frames))


def said(text: str | bytes, **more):
    return [(found["a"], found.fault, found.mended) for found in read(text, **more)]


@pytest.mark.parametrize("slow", [False, True])
def test_fields_are_known_by_their_paths(slow):
    (found,) = read(
        "<x><head><t>T</t></head><post id='1'><a>one</a><b><c n='2'>two</c></b><a>more</a></post></x>",
        frames=("head",),
        slow=slow,
    )
    assert (found.name, found["@id"], found["b/c"], found["b/c@n"]) == ("post", "1", "two", "2")
    assert (found.fields["a"], found.around, found.place) == (["one", "more"], {"head": {"t": "T"}}, "byte 24")


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><x><post><a>&b;</a></post></x>',
        '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x><post><a>&f;</a></post></x>',
        '<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd"><x><post><a>1</a></post></x>',
        '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:1/x"> %p;]><x/>',
        "<!DOCTYPE x><x/>",
    ],
)
def test_document_types_and_entities_are_refused(text):
    with pytest.raises(NotReadable, match="document type or entities") as error:
        read(text)
    assert error.value.hint


def test_too_deep_nesting_is_refused():
    with pytest.raises(NotReadable, match="nests more than"):
        read("<x><post>" + "<a>" * 200)


@pytest.mark.parametrize("slow", [False, True])
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("`<x><post><a>1</a></post></x>", [("1", "", False)]),
        ("<x><post id=7><a>1</a></post><post><a>2</a></post></x>", [("1", "", True), ("2", "", False)]),
        ("<x><post><a>1 & 2 < 3</a></post><post><a>2</a></post></x>", [("1 & 2 < 3", "", True), ("2", "", False)]),
        ("<x><post><a>1</a></post></x><post><a>2</a></post>", [("1", "", False), ("2", "", False)]),
        ("<x><post><a>1</a></post></wrong><post><a>2</a></post></x>", [("1", "", False), ("2", "", False)]),
        ("<x><post><a>&eacute;&nbsp;&nix;</a></post></x>", [("é\xa0&nix;", "", False)]),
        ("<x><post><a>1</a></post><y>&</y><post><a>2</a></post></x>", [("1", "", False), ("2", "", False)]),
        (
            "<x><post><a>1<b></a></post><post><a>2</a></post></x>",
            [("", "mismatched tag: line 1, column 18", False), ("2", "", False)],
        ),
        ("<x><post><a>1", [("", "the file ends in it", False)]),
        ("nothing", []),
        ("", []),
    ],
)
def test_what_is_broken_is_mended_or_stepped_over(text, found, slow):
    assert said(text, slow=slow) == found


def test_letters_that_xml_forbids_are_dropped_and_bytes_that_are_none_replaced():
    assert said(b"<x><post><a>\x00\x0bb\xff\xef\xbf\xbe</a></post></x>") == [("b\ufffd\ufffd", "", False)]


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1", "utf-8-sig", "no-such"])
def test_other_encodings_are_understood(encoding):
    text = f'<?xml version="1.0" encoding="{encoding}"?><x><post><a>café</a></post></x>'
    data = text.encode("utf-8" if encoding == "no-such" else encoding)
    assert said(data) == [("café", "", False)]


def test_long_fields_are_cut(monkeypatch):
    monkeypatch.setattr(markup, "LONGEST", 10)
    assert said(f"<x><post><a>{'y' * 50_000}</a></post></x>") == [("y" * 10, "", False)]


@given(st.text(alphabet="<>/&;'\"= postaxCDATA[]!-?\x00\xff", max_size=200))
def test_whatever_stands_in_it_reading_ends(text):
    try:
        read(f"<x>{text}<post><a>1</a></post></x>")
        read(text, slow=True)
    except NotReadable:
        pass


def test_many_faults_are_stepped_over_one_by_one():
    found = said("<x>" + "<post><a></post>" * 900 + "<post><a>1</a></post></x>")
    assert (len(found), found[-1]) == (901, ("1", "", False))


def test_a_file_of_faults_is_refused_before_it_costs_hours():
    with pytest.raises(NotReadable, match="broken in more than"):
        read("<x>" + "<post><a></b>" * 200_000)


@pytest.mark.parametrize("start", ["<x></po", "<x><y a='", "<x><!--", "<x><?y "])
def test_tag_without_end_is_refused_before_it_costs_hours(start):
    with pytest.raises(NotReadable, match=r"A tag at byte 3 has no end\.") as error:
        read(start + " " * (3 << 20))
    assert error.value.hint


def test_record_that_is_too_long_is_stepped_over(monkeypatch):
    monkeypatch.setattr(markup, "HUGE", 100_000)
    assert said("<x><post><a>1</a><b>" + "y" * 900_000 + "</b></post><post><a>2</a></post></x>") == [
        ("1", "it is longer than 0 MB", False),
        ("2", "", False),
    ]
