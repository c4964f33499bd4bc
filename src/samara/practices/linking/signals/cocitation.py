"""The same pages link to both."""

from __future__ import annotations

from samara.practices.linking import weighting
from samara.practices.linking.signal import Pair, signal
from samara.practices.linking.view import View


@signal
def cocitation(view: View) -> Pair:
    """The fewer links such a page has, the more it tells (Small: Co-citation in the scientific literature, 1973)."""
    told = view.told("back")
    cited = weighting.scaled(view.back, told)
    # Lengths by the links of texts alone: the list of page p would make each page on it longer.
    return Pair(cited, weighting.divided(cited, weighting.lengths(weighting.scaled(view.inlinks, told))))
