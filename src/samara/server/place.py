"""What this server, or the site whose page asks it, is called in mail: by names that an owner said, never by one that a stranger
made up for a request."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest

from samara.server.hosts import host_name, names_of
from samara.server.jobs.letters import base
from samara.server.models import Site
from samara.server.store.origins import origins_of


def place(request: HttpRequest) -> str:
    """The host that was asked, where it is one of ours; else the one where this server answers. Literal addresses are answered
    too, and whoever sends a request says which; but somebody else reads the mail."""
    asked, known = request.get_host(), settings.SAMARA
    named = names_of(known["url"], known["server_url"], *known["server_names"], *Site.objects.values_list("url", flat=True))
    return asked if host_name(asked) in named else urlsplit(base(known)).netloc


def place_of(request: HttpRequest, site: Site, origin: str) -> str:
    """The host of the site's page that asks; of a page that this server itself shows, its own."""
    return urlsplit(origin).netloc if origin in origins_of(site) else place(request)
