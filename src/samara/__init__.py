"""Samara: social media optimisation for any web site. The verbs are functions; importing does nothing else."""

from typing import TYPE_CHECKING, Any

from samara.core.version import VERSION as __version__

__all__ = ["__version__", "audit", "explain", "optimize", "read", "undo"]

if TYPE_CHECKING:
    from samara.api import audit, explain, optimize, read, undo


def __getattr__(name: str) -> Any:
    """The verbs, loaded when first used, so that `import samara` stays cheap."""
    if name in __all__:
        from samara import api  # cost: loads the parser

        return getattr(api, name)
    raise AttributeError(f"module 'samara' has no attribute {name!r}")
