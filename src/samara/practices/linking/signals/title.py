"""Two titles share words."""

from __future__ import annotations

from samara.practices.linking.signal import Pair, signal
from samara.practices.linking.view import View


@signal
def title(view: View) -> Pair:
    """The cosine of the two titles by TF-IDF."""
    title = view.tfidf("title")
    return Pair(title, title)
