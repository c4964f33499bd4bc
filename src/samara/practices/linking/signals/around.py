"""Two steps along links in either direction."""

from __future__ import annotations

from samara.practices.linking import weighting
from samara.practices.linking.signal import Pair, signal
from samara.practices.linking.view import View


@signal
def around(view: View) -> Pair:
    """½P + ¼P² of the links without their direction."""
    return Pair(weighting.scaled(view.begun, 0.25), view.strayed)
