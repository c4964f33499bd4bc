"""What readers wrote, laid down where `optimize` finds it and writes it into the pages."""

from __future__ import annotations

from django.db.models import Sum

from samara.core import settings as table
from samara.core.settings import Settings
from samara.practices.conversation import written
from samara.practices.conversation.rules import policy
from samara.server.models import Site, Thread
from samara.server.store import slices
from samara.server.store.sites import settings_of


def lay_down(site: Site, settings: Settings) -> bool:
    """Lay down the beginning of every thread of a site; whether there is something new. Raises SettingsError, TargetError."""
    rules = policy(settings)
    addresses = Thread.objects.filter(site=site).select_related("page").order_by("pk")
    found = {each.page.address: slices.listing(site, each.page.address, rules.sort, size=rules.per_page) for each in addresses}
    return written.keep(table.site_folder(settings, site.source), found)


def renew(known: dict[int, int]) -> None:
    """Lay down the threads of each site where something changed since the last time, which `known` remembers: by site, the sum of
    the versions. Raises SettingsError, TargetError."""
    for key, versions in Thread.objects.order_by().values_list("site").annotate(Sum("version")):
        if known.get(key) != versions:
            known[key] = versions  # what cannot be written is told once, not again and again
            site = Site.objects.get(pk=key)
            lay_down(site, settings_of(site))
