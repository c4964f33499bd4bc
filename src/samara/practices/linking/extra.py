"""Whether the libraries of the extra `linking` are there, and have room."""

from __future__ import annotations

import os
from importlib.util import find_spec

from samara.core.errors import SamaraError
from samara.core.settings import data_folder, load
from samara.practices.linking import room

LIBRARIES = ("numpy", "scipy", "numba", "Stemmer")
"""Without LightGBM the weights that come with Samara still order related pages."""


def installed() -> bool:
    """Whether related pages can be ranked here."""
    return not any(map(_lacks, LIBRARIES))


def require(what: str) -> None:
    """Raises SamaraError that says what is missing and how to install it, TooLarge where memory is short; `what` begins
    the sentence, in the plural."""
    for name in filter(_lacks, LIBRARIES):
        raise SamaraError(f"{what} need {name}, which is not installed.", hint='pip install "samara[linking]"')
    room.begin(what)


def compiled() -> bool:
    """Whether the kernels were compiled here before, which takes some time, once."""
    return "NUMBA_CACHE_DIR" in os.environ or any((data_folder(load()) / "kernels").rglob("*.nbc"))


def patience() -> str:
    """What readers of a progress bar are told where ranking pages will begin with compiling; empty where it will not."""
    return "Compiling for this machine, once; it takes up to a minute." if installed() and not compiled() else ""


def _lacks(name: str) -> bool:
    try:
        return find_spec(name) is None
    except ModuleNotFoundError:  # what finds modules may refuse instead
        return True
