"""The words of the other title stand in this text."""

from __future__ import annotations

from samara.practices.linking import weighting
from samara.practices.linking.signal import Pair, signal
from samara.practices.linking.view import View


@signal
def body_in_title(view: View) -> Pair:
    """What is sought are pages that this one speaks of."""
    return Pair(weighting.asked(view.fields["body"], view.told("title")), view.tfidf("title"))
