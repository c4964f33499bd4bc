"""What readers wrote, laid down where `optimize` finds it and writes it into the pages."""

from __future__ import annotations

from samara.core import settings as table
from samara.core.settings import Settings
from samara.practices.conversation import written
from samara.practices.conversation.rules import policy
from samara.server.models import Site, Thread
from samara.server.store import slices


def lay_down(site: Site, settings: Settings) -> bool:
    """Lay down the beginning of every thread of a site; whether there is something new. Raises SettingsError, TargetError."""
    rules = policy(settings)
    addresses = Thread.objects.filter(site=site).select_related("page").order_by("pk")
    found = {each.page.address: slices.listing(site, each.page.address, rules.sort, size=rules.per_page) for each in addresses}
    return written.keep(table.site_folder(settings, site.source), found)
