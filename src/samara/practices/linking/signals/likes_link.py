"""Pages of like text link to the other page."""

from __future__ import annotations

from samara.practices.linking.signal import Pair, signal
from samara.practices.linking.view import View


@signal
def likes_link(view: View) -> Pair:
    """Each of the nearest texts speaks for what it links to, the nearer the louder."""
    return Pair(view.alike, view.back)
