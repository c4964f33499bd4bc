"""Who asks, as far as the hot path needs to know: read from the request's own words, or from what the owner's proxies add."""

from __future__ import annotations

from typing import NamedTuple

from samara.middleware.files import Scope
from samara.server.store.origins import origin_of
from samara.server.visitors import household, told_by_proxies

API = "/-/api/sites/"
DIGITS = 18


class Door(NamedTuple):
    """Something that is asked of a site: its key, and the name of the door (comments, counts, thread, live)."""

    site: int
    name: str


class Caller(NamedTuple):
    """`origin` is that of the page that asks, empty when it does not say; `here` is this server's own, as it was asked; `shown`
    the key of the site whose pages it shows. `headers` has the last of each name."""

    origin: str
    here: str
    shown: int | None
    network: str
    headers: dict[bytes, bytes]


def door(path: str, names: frozenset[str]) -> Door | None:
    """The door at a path, when it is one of these."""
    if not path.startswith(API):
        return None
    key, _, rest = path[len(API) :].partition("/")
    name = rest.removesuffix("/")
    if name not in names or rest == name or len(key) > DIGITS or not (key.isascii() and key.isdecimal()):
        return None
    return Door(int(key), name)


def caller(scope: Scope, proxies: int) -> Caller:
    """Who asks. Browsers leave Origin out of a plain GET to the host that the page is from, and say so in Sec-Fetch-Site."""
    headers: dict[bytes, bytes] = dict(scope["headers"])
    scheme = scope["scheme"]
    if proxies and b"x-forwarded-proto" in headers:
        scheme = "https" if headers[b"x-forwarded-proto"].partition(b",")[0].strip() == b"https" else "http"
    here = origin_of(f"{scheme}://{headers.get(b'host', b'').decode('latin-1')}")
    said = headers.get(b"origin", b"").decode("latin-1")
    if b"origin" not in headers and headers.get(b"sec-fetch-site") == b"same-origin":
        said = here
    forwarded = b",".join(value for name, value in scope["headers"] if name == b"x-forwarded-for")
    peer = (scope.get("client") or ("",))[0]
    network = household(told_by_proxies(peer, forwarded.decode("latin-1"), proxies))
    return Caller(said, here, scope.get("samara.site"), network, headers)
