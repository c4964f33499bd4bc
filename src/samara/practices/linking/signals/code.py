"""Two pages show the same code."""

from __future__ import annotations

from samara.practices.linking.signal import Pair, signal
from samara.practices.linking.view import View


@signal
def code(view: View) -> Pair:
    """The cosine of all code by TF-IDF."""
    code = view.tfidf("code")
    return Pair(code, code)
