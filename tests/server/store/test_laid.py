"""What readers wrote, laid down for `optimize`."""

import pytest

from samara.core import settings as table
from samara.core.comment import Opening, State
from samara.practices.conversation.written import load
from samara.server.store import laid, threads
from samara.server.store.sites import settings_of
from server import cast
from server.talking import PAGE, somebody, write

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(settings, tmp_path, monkeypatch):
    monkeypatch.setenv("SAMARA_DATA", str(tmp_path))
    return cast.served()


def kept(site):
    return load(table.site_folder(settings_of(site), site.source))


def test_threads_are_laid_down_as_everybody_reads_them(site):
    ada = somebody()
    write(site, "Good **tea**.", ada)
    write(site, "Nobody sees this yet.", ada, state=State.WAITING)
    assert laid.lay_down(site, settings_of(site)) is True
    (page,) = kept(site)
    assert page == PAGE
    assert [(one.name, one.html) for one in kept(site)[PAGE].comments] == [("Ada", "<p>Good <strong>tea</strong>.</p>")]
    assert laid.lay_down(site, settings_of(site)) is False


def test_only_what_changed_is_laid_down_again(site):
    write(site, "First.", somebody())
    known: dict[int, int] = {}
    laid.renew(known)
    before = dict(known)
    laid.renew(known)
    assert known == before
    threads.set_state(threads.open_for(site, PAGE), Opening.CLOSED)
    laid.renew(known)
    assert kept(site)[PAGE].thread.state == Opening.CLOSED
    assert known != before
