"""Which pages may sign readers in to a site: those of its own origins, and no others."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urlsplit

from samara.server.models import Site
from samara.server.store.sites import settings_of


@lru_cache(1024)
def origin_of(address: str) -> str:
    """The origin of an address, as a browser writes it (https://example.org, http://localhost:8765); empty when it has none.
    https://html.spec.whatwg.org/multipage/browsers.html#ascii-serialisation-of-an-origin
    """
    try:
        parts = urlsplit(address.strip())
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        return ""
    if parts.scheme not in ("http", "https") or not host or parts.username is not None:
        return ""
    host = f"[{host}]" if ":" in host else host
    usual = {"http": 80, "https": 443}[parts.scheme]
    return f"{parts.scheme}://{host}" + (f":{port}" if port and port != usual else "")


def origins_of(site: Site, served: str = "") -> frozenset[str]:
    """The origins of a site: of its public address, those that its settings add, and `served`, where this server itself shows
    it."""
    settings = settings_of(site)
    said = (site.url, settings["url"], served, *settings["origins"])
    return frozenset(filter(None, map(origin_of, said)))
