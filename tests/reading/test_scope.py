"""What belongs to a site, and the other hosts that mean it."""

import pytest

from samara.core.errors import SettingsError
from samara.reading.scope import scope


@pytest.mark.parametrize(
    ("url", "own"),
    [
        ("https://example.org/tea", "https://example.org/tea"),
        ("http://www.example.org/tea", "https://example.org/tea"),
        ("http://staging.example:8000/tea", "https://example.org/tea"),
        ("https://example.org", "https://example.org/"),
        ("https://example.org.evil.example/", None),
        ("https://example.com/tea", None),
        ("mailto:tea@example.org", None),
    ],
)
def test_own_gives_the_address_on_the_site(url: str, own: str | None) -> None:
    where = scope("https://example.org/", ["example.org=staging.example:8000"])
    assert where.own(url) == own
    assert where.covers(url) == (own is not None)


def test_a_site_below_a_path_is_no_more_than_that() -> None:
    where = scope("https://example.org/docs/")
    assert where.own("http://example.org/docs/tea") == "https://example.org/docs/tea"
    assert where.own("https://example.org/blog/") is None
    assert where.own("https://example.org/docs") == "https://example.org/docs/"


@pytest.mark.parametrize("pair", ["example.org", "a=b=c", "=b", ""])
def test_a_pair_that_is_none_is_refused(pair: str) -> None:
    with pytest.raises(SettingsError) as fault:
        scope("https://example.org/", [pair])
    assert fault.value.hint == "Write it as production.example=staging.example:8000."


@pytest.mark.parametrize("lang", ["english language", "e", "de_AT", "-"])
def test_a_language_that_is_none_is_refused(lang: str) -> None:
    with pytest.raises(SettingsError, match="is not a language"):
        scope("https://example.org/", lang=lang)
    assert scope("https://example.org/", lang="zh-Hant").lang == "zh-Hant"
