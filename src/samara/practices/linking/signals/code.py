"""Two pages show the same code."""

from __future__ import annotations

from samara.practices.linking import weighting
from samara.practices.linking.signal import Pair, signal
from samara.practices.linking.view import View


@signal
def code(view: View) -> Pair:
    """The cosine of all code by TF-IDF."""
    code = weighting.tfidf(view.collection.fields["code"])
    return Pair(code, code)
