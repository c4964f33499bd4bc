"""What the frame around every view shows."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from samara.server.store.sites import home_path
from samara.server.views.access import is_owner, standing
from samara.server.views.outbox import is_reader

PLACES = (
    ("overview", "Overview"),
    ("queue", "Comments"),
    ("threads", "Conversations"),
    ("log", "Log"),
    ("people", "People"),
    ("findings", "Findings"),
    ("pages", "Pages"),
    ("linking", "Linking"),
    ("preview", "Preview"),
    ("embed", "Embed"),
    ("telling", "Messages"),
    ("archives", "Archives"),
    ("settings", "Settings"),
)
OWNERS = frozenset(("archives", "settings", "telling"))
"""What only owners are shown."""


def frame(request: HttpRequest) -> dict[str, Any]:
    """The site in view, the other sites of the person, and where the menu stands."""
    stand = standing(request)
    site = stand.site if stand else None
    match = request.resolver_match
    return {
        "site": site,
        "is_here": is_here(request),
        "has_outbox": is_reader(request),
        "home": home_path(site) if site and is_here(request) else site.url if site else "/",
        "sites": stand.sites if stand else [],
        "places": [place for place in PLACES if place[0] not in OWNERS or is_owner(request)] if site else (),
        "here": {"check": "findings", "page": "pages", "cards": "pages", "linking-picture": "linking"}.get(
            match.url_name, match.url_name
        )
        if match and match.url_name
        else "",
    }


def is_here(request: HttpRequest) -> bool:
    """Whether the site in view is the one that this server serves; the files of others are not at hand."""
    stand = standing(request)
    served = getattr(request, "scope", {}).get("samara.site")
    return stand is not None and served in (None, stand.site.pk)
