"""A third step along links in either direction."""

from __future__ import annotations

from samara.practices.linking.signal import Pair, signal
from samara.practices.linking.view import View, matrix


@signal
def farther(view: View) -> Pair:
    """One step more from where most walks of two steps end."""
    return Pair(matrix(view.around, len(view.collection)), view.steps)
