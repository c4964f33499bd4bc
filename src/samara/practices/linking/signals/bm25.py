"""The whole text asks for other whole texts, by BM25."""

from __future__ import annotations

from samara.practices.linking import weighting
from samara.practices.linking.signal import Pair, signal
from samara.practices.linking.view import View


@signal
def bm25(view: View) -> Pair:
    """Frequent words of the asking text count more, up to a limit (k3 = 8)."""
    whole = view.whole
    asking = whole._replace(values=whole.values * 9 / (whole.values + 8))
    return Pair(asking, weighting.bm25(whole))
