"""The other page links here."""

from __future__ import annotations

from samara.practices.linking import weighting
from samara.practices.linking.signal import Pair, signal
from samara.practices.linking.view import View


@signal
def inward(view: View) -> Pair:
    """1 where it does."""
    return Pair(view.back, weighting.identity(len(view.collection)))
