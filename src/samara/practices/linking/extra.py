"""Whether the libraries of the extra `linking` are there."""

from __future__ import annotations

from importlib.util import find_spec

from samara.core.errors import SamaraError

LIBRARIES = ("numpy", "scipy", "numba", "Stemmer")
"""Without LightGBM the weights that come with Samara still order related pages."""


def installed() -> bool:
    """Whether related pages can be ranked here."""
    return all(find_spec(name) for name in LIBRARIES)


def require(what: str) -> None:
    """Raises SamaraError that says what is missing and how to install it; `what` begins the sentence, in the plural."""
    for name in LIBRARIES:
        if find_spec(name) is None:
            raise SamaraError(f"{what} need {name}, which is not installed.", hint='pip install "samara[linking]"')
