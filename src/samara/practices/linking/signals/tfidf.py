"""How near two whole texts are, by TF-IDF."""

from __future__ import annotations

from samara.practices.linking.signal import Pair, signal
from samara.practices.linking.view import View


@signal
def tfidf(view: View) -> Pair:
    """The cosine of the two."""
    return Pair(view.texts, view.texts)
