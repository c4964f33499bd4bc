"""Days as languages write them: the forms of CLDR, and a date as it is where none is known."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.widgets.words import languages
from samara.widgets.words.dates import Dates, _known, _persian, written


# What Intl.DateTimeFormat(lang, {dateStyle: "long"}) of Node.js 20 (CLDR 43) writes.
@pytest.mark.parametrize(
    ("lang", "day"),
    [
        ("en", "May 3, 2026"),
        ("en-US", "May 3, 2026"),
        ("en_GB", "3 May 2026"),
        ("de-AT", "3. Mai 2026"),
        ("fr", "3 mai 2026"),
        ("es", "3 de mayo de 2026"),
        ("pt-BR", "3 de maio de 2026"),
        ("it", "3 maggio 2026"),
        ("nl", "3 mei 2026"),
        ("tr", "3 Mayıs 2026"),
        ("ru", "3 мая 2026 г."),
        ("ar", "3 مايو 2026"),
        ("fa", "۱۳ اردیبهشت ۱۴۰۵"),
        ("he", "3 במאי 2026"),
        ("zh-Hans-CN", "2026年5月3日"),
        ("ja", "2026年5月3日"),
        ("xx", "2026-05-03"),
        ("", "2026-05-03"),
    ],
)
def test_a_day_is_written_as_readers_expect(lang, day):
    assert written("2026-05-03", lang) == day


def test_every_language_has_its_months():
    assert set(_known()) == set(languages())
    assert all(len(dates.months.split()) == 12 and len(dates.digits) == 10 for dates in _known().values())
    assert Dates("{day}").months.split()[11] == "12"


@pytest.mark.parametrize("text", ["", "2026", "2026-05", "2026-13-01", "May"])
def test_what_is_no_whole_day_stays(text):
    assert written(text, "en") == text


@pytest.mark.parametrize(
    ("day", "persian"),
    [("2025-03-20", (1403, 12, 30)), ("2025-03-21", (1404, 1, 1)), ("2026-03-21", (1405, 1, 1)), ("1979-02-11", (1357, 11, 22))],
)
def test_the_persian_year_begins_in_spring(day, persian):
    assert _persian(date.fromisoformat(day)) == persian


@given(st.dates(date(1800, 1, 1), date(2250, 12, 31)))
def test_persian_days_follow_each_other(day):
    year, month, of_month = _persian(day)
    following = _persian(date.fromordinal(day.toordinal() + 1))
    assert following in ((year, month, of_month + 1), (year, month + 1, 1), (year + 1, 1, 1))
