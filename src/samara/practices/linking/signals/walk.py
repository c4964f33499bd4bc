"""Two steps along links."""

from __future__ import annotations

from samara.practices.linking import weighting
from samara.practices.linking.kernels import topk
from samara.practices.linking.signal import Pair, signal
from samara.practices.linking.view import View


@signal
def walk(view: View) -> Pair:
    """½P + ¼P²: where a reader arrives who follows one or two links."""
    first = weighting.stepping(view.out)
    steps = topk.invert(weighting.stepping(view.links))
    return Pair(
        weighting.scaled(first, 0.25), weighting.added(steps, weighting.scaled(weighting.identity(len(view.collection)), 2))
    )
