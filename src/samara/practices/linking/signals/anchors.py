"""Others call the two pages by the same words."""

from __future__ import annotations

from samara.practices.linking.signal import Pair, signal
from samara.practices.linking.view import View


@signal
def anchors(view: View) -> Pair:
    """The cosine of the texts of all links that lead there, by TF-IDF."""
    return Pair(view.anchors, view.anchors)
