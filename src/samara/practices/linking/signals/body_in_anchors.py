"""This text has the words by which others call the other page."""

from __future__ import annotations

from samara.practices.linking import weighting
from samara.practices.linking.signal import Pair, signal
from samara.practices.linking.view import View


@signal
def body_in_anchors(view: View) -> Pair:
    """As a link in this text would be worded."""
    return Pair(weighting.asked(view.fields["body"], view.told("anchors")), view.anchors)
