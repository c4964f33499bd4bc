"""Addresses: made absolute, made comparable, taken apart. Only http and https are addresses here."""

from __future__ import annotations

import posixpath
from functools import lru_cache
from urllib.parse import parse_qsl, quote, unquote, urlencode, urljoin, urlsplit, urlunsplit

from samara.core.errors import NotFound

_KEEP_PATH = "/:@!$&'()*+,;=-._~%"
_KEEP_QUERY = _KEEP_PATH + "?[]|"
_DROPPED = dict.fromkeys((9, 10, 13))
_ROOTS = frozenset(
    ("", "/", *(f"/{name}" for name in "index.html index.htm index.xhtml index.php default.htm default.asp default.aspx".split()))
)
TAGS = frozenset(
    "tag tags topic topics category categories keyword keywords label labels schlagwort schlagworte thema themen rubrik rubriken "
    "sujet sujets catégorie catégories etiqueta etiquetas categoría categorías categoria categorias tema temas argomento "
    "argomenti onderwerp onderwerpen trefwoord etiket etiketler konu konular".split()
)
"""Folders in which sites keep the pages of their tags."""
PLAIN_PORTS = {"http": 80, "https": 443}

# Parameters that say where a reader came from and nothing about the page.
TRACKING = frozenset(
    "utm_source utm_medium utm_campaign utm_term utm_content utm_id fbclid gclid dclid msclkid twclid igshid mc_cid mc_eid "
    "yclid _openstat ref_src li_fat_id ttclid wbraid gbraid srsltid".split()
)


@lru_cache(maxsize=16_384)
def absolute(base: str, href: str) -> str | None:
    """The http(s) address that `href` means on a page at `base`, normal, with its fragment; None for any other or an invalid one.

    Normal: scheme and host in lower case, no default port, no dot segments, unsafe characters escaped.
    https://url.spec.whatwg.org/#url-parsing (surrounding white space and inner tabs and newlines are dropped).
    """
    href = href.strip().translate(_DROPPED)
    try:
        parts = urlsplit(urljoin(base, href.replace("\\", "/") if href.startswith(("\\", "/\\")) else href))
        port = parts.port
        name = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in PLAIN_PORTS or not name:
        return None
    if any(character in name for character in ' <>"%|^`{}\\'):
        return None
    if not name.isascii():
        try:
            name = name.encode("idna").decode("ascii")
        except UnicodeError:
            return None
    place = f"[{name}]" if ":" in name else name
    if port is not None and port != PLAIN_PORTS[parts.scheme]:
        place += f":{port}"
    path = quote(parts.path, safe=_KEEP_PATH) or "/"
    query = quote(parts.query, safe=_KEEP_QUERY) if parts.query else ""
    return urlunsplit((parts.scheme, place, path, query, parts.fragment))


def bare(url: str) -> str:
    """The address without its fragment."""
    return url.partition("#")[0]


def fragment(url: str) -> str:
    """The fragment, decoded; empty when there is none."""
    return unquote(url.partition("#")[2])


@lru_cache(maxsize=16_384)
def host(url: str) -> str:
    """Host of an absolute address, in lower case, with its port when it is not the scheme's own."""
    return urlsplit(url).netloc.rpartition("@")[2].lower()


def path(url: str) -> str:
    """The path of an address, decoded, starting with /."""
    return unquote(urlsplit(url).path) or "/"


@lru_cache(maxsize=16_384)
def tag(url: str) -> str:
    """What a page of a tag stands for, as its address names it (/tags/green-tea/); empty for any other page."""
    above, _, name = url.partition("#")[0].partition("?")[0].partition("/index.")[0].rstrip("/").rpartition("/")
    folder = unquote(above.rpartition("/")[2]).casefold()
    return unquote(name).removesuffix(".html").removesuffix(".htm") if folder in TAGS else ""


def site_url(text: str) -> str:
    """The public address of a site as its owner may write it ("example.org", "https://example.org/blog"), ending in /.

    Raises NotFound when it cannot be an address.
    """
    text = text.strip()
    found = absolute("", text if "://" in text else f"https://{text}")
    # A bare word is rather a slip of the hand than the host of an intranet, which can be written with its scheme.
    if found is None or ("://" not in text and not {".", ":"} & set(host(found)) and host(found) != "localhost"):
        raise NotFound(f"{text!r} is not a web address.", hint="Write it as https://example.org/.")
    whole = bare(found).partition("?")[0]
    return whole if whole.endswith("/") else whole + "/"


def is_root(url: str) -> bool:
    """Whether an address is that of its host's home page, under whatever name."""
    parts = urlsplit(url)
    return parts.path.lower() in _ROOTS and not parts.query


def is_url(text: str) -> bool:
    """Whether the text starts as an http(s) address does."""
    return text[:8].lower().startswith(("http://", "https://"))


def tracking(url: str) -> tuple[str, ...]:
    """The names of the tracking parameters in an address."""
    query = urlsplit(url).query
    return tuple(name for name, _ in parse_qsl(query, keep_blank_values=True) if name.lower() in TRACKING) if query else ()


def untracked(url: str) -> str:
    """The address without tracking parameters."""
    if "?" not in url or not tracking(url):
        return url
    parts = urlsplit(url)
    kept = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if name.lower() not in TRACKING]
    return urlunsplit(parts._replace(query=urlencode(kept)))


def relative(source: str, target: str) -> str:
    """The shortest reference from a page at `source` to `target` on the same host that needs no host name: a path from the
    root."""
    parts = urlsplit(target)
    if host(source) != host(target):
        return target
    return urlunsplit(("", "", parts.path, parts.query, parts.fragment))


def reference(source: str, target: str) -> str:
    """How a page at `source` names `target` wherever the site is moved: relative on one host, else by the whole address."""
    here, there = urlsplit(source), urlsplit(target)
    if (here.scheme, here.netloc) != (there.scheme, there.netloc):
        return target
    folder, _, name = (there.path or "/").rpartition("/")
    up = posixpath.relpath(folder or "/", posixpath.dirname(here.path) or "/")
    path = name if up == "." else f"{up}/{name}"
    if not path or ":" in path.partition("/")[0]:
        path = f"./{path}"
    return urlunsplit(("", "", path, there.query, there.fragment))
