"""Comments get under articles, where a server takes them."""

from datetime import UTC, datetime

import pytest

from mending import added, mended, page_of
from samara import api
from samara.core import settings as table
from samara.core.comment import Comment, Opening, Slice, State, Thread
from samara.core.errors import SettingsError
from samara.core.settings import Settings
from samara.practices.conversation.checks.answer_missing import answer_missing
from samara.practices.conversation.checks.comments_script import comments_script
from samara.practices.conversation.fixes.comments import Prepared, prepare
from samara.practices.conversation.written import keep
from samara.practices.skeleton import ARTICLE

FIX = "conversation/comments"
PAGE = ARTICLE + "<main><p>White tea.</p></main>"
ADDRESS = "https://example.org/tea/green.html"
SERVER = "https://talk.example/-/sites/7/"
WROTE = Comment(
    id=4, parent=None, path="14", depth=0, state=State.PUBLISHED, name="Ada", html="<p>Steep it twice.</p>",
    created=datetime(2026, 11, 2, tzinfo=UTC),
)  # fmt: skip


def thread(state=Opening.OPEN):
    return Slice(thread=Thread(id=1, page=ADDRESS, version=2, count=1, state=state), comments=(WROTE,))


def test_article_gets_list_form_style_and_script():
    after, plan = mended(PAGE, FIX, prepared=Prepared("https://talk.example", 7, {ADDRESS: thread()}))
    assert added(PAGE, after) == [
        '<link rel="stylesheet" href="../samara-comments.css"/>',
        '<script src="../samara-comments.js" defer="defer"></script>',
    ]
    assert "<p>Steep it twice.</p>" in after
    assert 'action="https://talk.example/-/comments/"' in after
    assert 'data-api="https://talk.example/-/api/sites/7/"' in after
    assert [file.path for file in plan.files] == ["samara-comments.css", "samara-comments.js", "samara-work.js"]
    page = page_of(after)
    assert [*answer_missing.judge(page), *comments_script.judge(page)] == []


def test_closed_conversation_is_still_read():
    after, _ = mended(PAGE, FIX, prepared=Prepared("", 7, {ADDRESS: thread(Opening.CLOSED)}))
    assert "<p>Steep it twice.</p>" in after
    assert "<textarea" not in after


@pytest.mark.parametrize(
    "page",
    [
        ARTICLE + '<main><p>White tea.</p><form action="/comment" method="post"><input name="author"><textarea name="comment">'
        "</textarea></form></main>",
        "<title>Tea</title><p>A list of teas.",
    ],
)
def test_pages_that_have_comments_or_are_no_articles_keep_what_they_have(page):
    assert mended(page, FIX, prepared=Prepared("", 7, {}))[0] == page


@pytest.mark.parametrize(("prepared", "settings"), [(None, {}), (Prepared("", 7, {}), {"comments": False})])
def test_where_nobody_takes_comments_articles_refuse(prepared, settings):
    after, plan = mended(PAGE, FIX, prepared=prepared, settings=Settings().replace(**settings))
    assert (after, [each.reason.value for each in plan.refused]) == (PAGE, ["not-said"])


@pytest.mark.parametrize(
    ("said", "origin"),
    [
        (SERVER, "https://talk.example"),
        ("/-/sites/7/", ""),
        ("http://localhost:8765/-/api/sites/7/", "http://localhost:8765"),
    ],
)
def test_server_is_named_by_the_address_of_its_dashboard(said, origin, tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text(PAGE)
    settings = Settings().replace(comments_server=said, data=str(tmp_path / "state"))
    site = api.read(str(tmp_path / "site"), settings=settings)
    assert prepare(site, None, settings) == Prepared(origin, 7, {})


@pytest.mark.parametrize("said", ["https://talk.example/", "talk.example/-/sites/7/", "https://talk.example/-/sites/x/"])
def test_what_is_no_server_is_an_error(said):
    with pytest.raises(SettingsError, match="comments_server"):
        prepare(None, None, Settings().replace(comments_server=said))


def test_new_comments_are_written_into_pages_that_were_optimised_before(tmp_path):
    source, out = tmp_path / "site", tmp_path / "out"
    (source / "tea").mkdir(parents=True)
    (source / "tea" / "green.html").write_text(PAGE)
    settings = Settings().replace(
        url="https://example.org/", comments_server=SERVER, data=str(tmp_path / "state"), fixes=[FIX], workers=1
    )
    api.optimize(str(source), settings=settings, out=out)
    assert "Steep it twice." not in (out / "tea" / "green.html").read_text()
    keep(table.site_folder(settings, str(source)), {ADDRESS: thread()})
    api.optimize(str(source), settings=settings, out=out)
    assert "Steep it twice." in (out / "tea" / "green.html").read_text()
