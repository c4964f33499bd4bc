"""The other page is like what this text links to."""

from __future__ import annotations

from samara.practices.linking import weighting
from samara.practices.linking.kernels import topk
from samara.practices.linking.signal import Pair, signal
from samara.practices.linking.view import View


@signal
def links_like(view: View) -> Pair:
    """What this page links to speaks for the texts nearest to that."""
    return Pair(weighting.stepping(view.out), topk.invert(view.alike))
