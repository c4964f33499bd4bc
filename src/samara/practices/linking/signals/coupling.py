"""Two pages link to the same pages."""

from __future__ import annotations

from samara.practices.linking import weighting
from samara.practices.linking.signal import Pair, signal
from samara.practices.linking.view import View


@signal
def coupling(view: View) -> Pair:
    """The fewer link there, the more it tells (Kessler: Bibliographic coupling, 1963)."""
    told = view.told("out")
    return Pair(weighting.unit(weighting.scaled(view.out, told)), weighting.unit(weighting.scaled(view.links, told)))
