from __future__ import annotations

from datetime import UTC, datetime

import pytest

from samara.reading.archives.times import moment


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("2012-06-01T22:30:00Z", datetime(2012, 6, 1, 22, 30, tzinfo=UTC)),
        ("2012-06-01 22:30:00", datetime(2012, 6, 1, 22, 30, tzinfo=UTC)),
        ("2021-10-28 20:50:15 +0800", datetime(2021, 10, 28, 12, 50, 15, tzinfo=UTC)),
        ("2021-10-28 20:50:15 +0800 CST", datetime(2021, 10, 28, 12, 50, 15, tzinfo=UTC)),
        ("2020-06-01T22:30:00.123456789-05:00", datetime(2020, 6, 2, 3, 30, 0, 123456, tzinfo=UTC)),
        ("2020-06-01T22:30:00.5Z", datetime(2020, 6, 1, 22, 30, 0, 500000, tzinfo=UTC)),
        (1338589800.25, datetime(2012, 6, 1, 22, 30, 0, 250000, tzinfo=UTC)),
        ("0000-00-00 00:00:00", None),
        ("0001-01-01T00:00:00Z", None),
        ("when", None),
        ("", None),
        (None, None),
        (float("nan"), None),
        (1e300, None),
        ("9" * 5_000, None),
    ],
)
def test_moments_are_of_utc(said, found):
    assert moment(said) == found
