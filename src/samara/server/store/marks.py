"""By what comments and people of a site are known in archives: the same in every export, and in no other installation's."""

from __future__ import annotations

import hashlib

from samara.core.archive import Source
from samara.server.models import Origin, Person, Site

NETWORK = "samara"
MAIL = "mailto:"
"""What stands before an address that came along, which is kept beside the origin of whoever it belongs to."""
LONGEST = 400


def mark(site: Site) -> str:
    """What tells this site on this installation from every other."""
    said = f"{site.pk} {site.created.isoformat()}"
    return hashlib.blake2b(said.encode(), digest_size=6).hexdigest()


def of_comment(mine: str, key: int, origin: Origin | None) -> str:
    """The key of a comment: that of where it was written."""
    return _of(origin) or f"{mine}-{key}"


def of_person(mine: str, key: int, origin: Origin | None) -> str:
    """The key of a person: that of where they came from with an archive."""
    if origin is not None and origin.kind != Origin.Kind.IMPORT:
        origin = None
    return _of(origin) or f"{mine}-p{key}"


def source(origin: Origin | None) -> Source | None:
    """Where something was at first; None for here, and for another Samara that it came from, which its key tells."""
    if origin is None or (origin.kind == Origin.Kind.IMPORT and origin.network == NETWORK):
        return None
    return Source(kind=origin.kind, network=origin.network, id=origin.remote_id, url=origin.url)


def own_comment(site: Site, key: str) -> int | None:
    """The comment of this site that has a key, when it was written here; whether it is there is another matter."""
    return _number(key, f"{mark(site)}-")


def own_person(site: Site, key: str) -> Person | None:
    """The person of this installation that a key names."""
    number = _number(key, f"{mark(site)}-p")
    return Person.objects.filter(pk=number).first() if number else None


def short(key: str) -> str:
    """A key as the table holds it."""
    return key if len(key) <= LONGEST else f"~{hashlib.blake2b(key.encode('utf-8', 'replace'), digest_size=16).hexdigest()}"


def _of(origin: Origin | None) -> str:
    if origin is None:
        return ""
    if origin.kind == Origin.Kind.IMPORT and origin.network == NETWORK:
        return origin.remote_id
    return "/".join((origin.kind, origin.network, origin.remote_id or origin.url))


def _number(key: str, start: str) -> int | None:
    rest = key.removeprefix(start)
    return int(rest) if rest != key and rest.isascii() and rest.isdecimal() and len(rest) < 19 else None
