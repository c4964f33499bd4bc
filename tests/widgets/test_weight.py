"""What widgets may weigh: a share bar by itself, and all that a page gets from all fixes."""

import gzip
from pathlib import Path

import pytest
from benchmarks.weight import weigh

from samara import api
from samara.core import settings as table
from samara.widgets.catalogue import QUOTE_SCRIPT, SCRIPT, SHEET, quoting

EXAMPLE = Path(__file__).parents[2] / "examples" / "workshop"
MOST = 8_000


@pytest.mark.parametrize(("what", "size", "most"), weigh())
def test_a_share_bar_is_light(what, size, most):
    assert size <= most, what


def test_what_is_asked_for_when_words_are_selected_is_light():
    assert {name: len(gzip.compress(data, 9)) <= 1_400 for name, data in quoting().items()} == dict.fromkeys(quoting(), True)


def test_no_page_gains_more_than_it_may(tmp_path):
    settings = table.load(EXAMPLE).replace(data=str(tmp_path / "state"), workers=1)
    api.optimize(str(EXAMPLE), settings=settings, out=tmp_path / "out")
    once = sum(compressed(tmp_path / "out" / name) for name in (SHEET, SCRIPT, QUOTE_SCRIPT))
    pages = [path.relative_to(EXAMPLE) for path in EXAMPLE.rglob("*.html")]
    gains = {str(page): once + compressed(tmp_path / "out" / page) - compressed(EXAMPLE / page) for page in pages}
    assert {page: gain for page, gain in gains.items() if gain > MOST} == {}


def compressed(path):
    return len(gzip.compress(path.read_bytes(), 9))
