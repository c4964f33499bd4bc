"""The words of the title stand in the other text."""

from __future__ import annotations

from samara.practices.linking import weighting
from samara.practices.linking.signal import Pair, signal
from samara.practices.linking.view import View


@signal
def title_in_body(view: View) -> Pair:
    """What is sought are pages that speak of this one."""
    return Pair(weighting.present(view.fields["title"]), view.bodies)
