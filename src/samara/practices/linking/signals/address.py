"""Two addresses share folders and words."""

from __future__ import annotations

from samara.practices.linking import weighting
from samara.practices.linking.signal import Pair, signal
from samara.practices.linking.view import View


@signal
def address(view: View) -> Pair:
    """The cosine of their parts, the rarer the more."""
    address = weighting.tfidf(weighting.present(view.fields["address"]), view.rare("address"))
    return Pair(address, address)
