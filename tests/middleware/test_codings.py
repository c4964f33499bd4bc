"""Compressed pages come back as they were; what is broken or too large is told apart."""

import gzip

import pytest

from samara.middleware.codings import packed, unpacked

PAGE = b"<title>Tea</title>" * 10


@pytest.mark.parametrize("coding", [b"identity", b"gzip"])
def test_what_is_packed_is_unpacked(coding: bytes) -> None:
    assert unpacked(packed(PAGE, coding), coding, len(PAGE)) == PAGE
    assert packed(PAGE, coding) == packed(PAGE, coding)


@pytest.mark.parametrize(
    "body",
    [b"", b"no gzip", gzip.compress(PAGE)[:-1], gzip.compress(PAGE) + b"more", gzip.compress(b"0" * 10_000_000)],
    ids=["empty", "other", "cut", "more", "bomb"],
)
def test_what_cannot_be_unpacked_is_left(body: bytes) -> None:
    assert unpacked(body, b"gzip", 1_000) is None
