"""This text links to the other page."""

from __future__ import annotations

from samara.practices.linking import weighting
from samara.practices.linking.signal import Pair, signal
from samara.practices.linking.view import View


@signal
def outward(view: View) -> Pair:
    """1 where it does."""
    return Pair(view.out, weighting.identity(len(view.collection)))
