"""The key of IndexNow: asked for, checked, and never written over a file."""

import pytest

from samara import api
from samara.core.errors import SettingsError
from samara.core.settings import Settings
from samara.practices.remedies import chosen

KEY = "0123-abcd-4567"


@pytest.fixture
def root(tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("<title>Tea</title><main><p>Tea</main>")
    return tmp_path / "site"


def settings(tmp_path, **given):
    given = {"fixes": ["syndication/indexnow"], "indexnow_key": KEY} | given
    return Settings().replace(url="https://example.org/", data=str(tmp_path / "state"), workers=1, **given)


def test_the_file_holds_the_key(root, tmp_path):
    assert [(file.path, file.data) for file in api.plan(str(root), settings=settings(tmp_path)).files] == [
        (f"{KEY}.txt", KEY.encode())
    ]


def test_a_file_that_is_there_stays(root, tmp_path):
    (root / f"{KEY}.txt").write_text("mine")
    assert api.plan(str(root), settings=settings(tmp_path)).files == ()


def test_it_waits_to_be_asked(tmp_path):
    assert "syndication/indexnow" not in chosen(settings(tmp_path, fixes=[], indexnow_key=""))
    assert "syndication/indexnow" in chosen(settings(tmp_path, fixes=[]))


@pytest.mark.parametrize("key", ["short", "a/../../b.txt", "ключключключ", "a" * 129, ""])
def test_a_key_that_is_none_is_an_error(root, tmp_path, key):
    with pytest.raises(SettingsError) as error:
        api.plan(str(root), settings=settings(tmp_path, indexnow_key=key))
    assert error.value.message == f"indexnow_key = {key!r} is no key."
