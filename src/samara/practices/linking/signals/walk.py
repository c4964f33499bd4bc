"""Two steps along links."""

from __future__ import annotations

from samara.practices.linking import weighting
from samara.practices.linking.signal import Pair, signal
from samara.practices.linking.view import View


@signal
def walk(view: View) -> Pair:
    """½P + ¼P²: where a reader arrives who follows one or two links."""
    return Pair(weighting.scaled(weighting.stepping(view.out), 0.25), view.led)
