"""Comments on their way from the server into the pages."""

from datetime import UTC, datetime

import pytest

from samara.core.comment import Comment, Slice, State, Thread
from samara.core.errors import StateError
from samara.practices.conversation.written import LEDGER, keep, load

PAGE = "https://tea.example/white.html"
WROTE = Comment(
    id=4, parent=None, path="14", depth=0, state=State.PUBLISHED, name="Ada", html="<p>Twice.</p>",
    created=datetime(2026, 11, 2, tzinfo=UTC), reactions={"👍": 2},
)  # fmt: skip
SHOWN = Slice(thread=Thread(id=1, page=PAGE, version=2, count=1), comments=(WROTE,), rest={4: "1415"})


def test_what_is_kept_is_found_again(tmp_path):
    assert load(tmp_path / "new") == {}
    assert keep(tmp_path / "new", {PAGE: SHOWN}) is True
    assert load(tmp_path / "new") == {PAGE: SHOWN}
    assert keep(tmp_path / "new", {PAGE: SHOWN}) is False


@pytest.mark.parametrize("data", [b"{", b"[]", b'{"samara_comments":1}', b'{"samara_comments":2,"threads":{}}'])
def test_file_that_cannot_be_used_is_told(tmp_path, data):
    (tmp_path / LEDGER.file_name).write_bytes(data)
    with pytest.raises(StateError):
        load(tmp_path)
