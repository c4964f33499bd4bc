"""Shows on the dashboard the pages that are newer than the reading of their site."""

from __future__ import annotations

from samara.middleware.improver import Improver
from samara.server.models import Site
from samara.server.store import linking


def keep(site: Site, improver: Improver) -> None:
    """Keep where the pages lead on that were served since this was last done, and that are new or say something else."""
    linking.arrive(site, improver.arrived())
