import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.reading.moment import iso


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2026-03-01", "2026-03-01"),
        ("2026/03/01", "2026-03-01"),
        ("20260301", "2026-03-01"),
        ("2026-03-01T09:30:00Z", "2026-03-01T09:30:00+00:00"),
        ("2026-03-01 09:30:00 +0100", "2026-03-01T09:30:00+01:00"),
        ("2026-03-01T09:30:00.250+01:00", "2026-03-01T09:30:00.250000+01:00"),
        ("Sun, 01 Mar 2026 09:30:00 GMT", "2026-03-01T09:30:00+00:00"),
        ("March 1, 2026", "2026-03-01"),
        ("1st March 2026", "2026-03-01"),
        ("1 Mar 2026", "2026-03-01"),
        ("Mar. 1st, 2026", "2026-03-01"),
        ("2026", None),
        ("2026-03", None),
        ("2026-02-30", None),
        ("31 Feb 2026", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_iso_reads_dates_as_pages_write_them(text: str, value: str | None) -> None:
    assert iso(text) == value


@given(st.datetimes(timezones=st.timezones() | st.none()))
def test_iso_keeps_what_is_iso(moment: object) -> None:
    text = moment.isoformat()  # type: ignore[attr-defined]
    assert iso(text) == text


@given(st.text(max_size=80))
def test_iso_never_fails(text: str) -> None:
    assert iso(text) is None or "-" in str(iso(text))
