"""Two pages share words of their headings."""

from __future__ import annotations

from samara.practices.linking.signal import Pair, signal
from samara.practices.linking.view import View


@signal
def headings(view: View) -> Pair:
    """The cosine of all headings by TF-IDF."""
    headings = view.tfidf("headings")
    return Pair(headings, headings)
