from __future__ import annotations

from datetime import UTC, datetime

import msgspec

from samara.core.comment import Comment, Slice, Source, State, Thread

ONE = Comment(
    id=1,
    parent=None,
    path="11",
    depth=0,
    state=State.PUBLISHED,
    name="Ada",
    source=Source(kind="reply", network="Mastodon", url="https://social.example/@ada/1"),
    html="<p>Tea</p>",
    created=datetime(2026, 11, 23, tzinfo=UTC),
)


def test_a_slice_goes_through_json_and_back():
    shown = Slice(thread=Thread(page="https://example.org/"), comments=(ONE,), rest={1: "1112"})
    assert msgspec.json.decode(msgspec.json.encode(shown), type=Slice) == shown


def test_a_page_without_comments_has_no_thread_yet():
    empty = Thread(page="https://example.org/")
    assert (empty.id, empty.version, empty.count, empty.state) == (None, 0, 0, "open")
