"""This text has the words by which others call the other page."""

from __future__ import annotations

from samara.practices.linking import weighting
from samara.practices.linking.signal import Pair, signal
from samara.practices.linking.view import View


@signal
def body_in_anchors(view: View) -> Pair:
    """As a link in this text would be worded."""
    told = weighting.rarity(view.collection.fields["anchors"])
    return Pair(weighting.asked(view.collection.fields["body"], told), view.anchors)
