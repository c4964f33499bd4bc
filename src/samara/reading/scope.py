"""What belongs to the site: its public address, the other hosts that mean it (staging, mirrors, www), and its language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

import msgspec

from samara.core import urls
from samara.core.errors import SettingsError

_LANGUAGE = re.compile("[a-z]{2,8}(-[a-z0-9]{1,8})*", re.I)
"""https://www.rfc-editor.org/rfc/rfc5646#section-2.1, as far as its form goes"""


class Scope(msgspec.Struct, frozen=True):
    """`url` is the site's public address, ending in /; `twins` are other address prefixes that mean it; `lang` (BCP 47) is the
    language of pages that declare none, "" where the owner has not said it."""

    url: str
    twins: tuple[str, ...] = ()
    lang: str = ""

    def own(self, url: str) -> str | None:
        """The address as one of this site's own, a twin's prefix replaced by the site's; None when it belongs to another site."""
        if url.startswith(self.url):
            return url
        for twin in self.twins:
            if url.startswith(twin):
                return self.url + url[len(twin) :]
        return self.url if url == self.url[:-1] else None

    def covers(self, url: str) -> bool:
        """Whether the address belongs to this site."""
        return self.own(url) is not None


def scope(url: str, pairs: Iterable[str] = (), lang: str = "") -> Scope:
    """The scope of a site at `url`; its http, https, www and bare spellings are twins, and so is each `production=staging`
    pair's side.

    Raises SettingsError for a pair that is none, and for a language that is none.
    """
    if lang and not _LANGUAGE.fullmatch(lang):
        raise SettingsError(f"lang = {lang!r} is not a language.", hint="Write it as en, de-AT or zh-Hant (BCP 47).")
    parts = urlsplit(url)
    bare = parts.netloc.removeprefix("www.")
    hosts = [(parts.scheme, parts.netloc)]
    hosts += [(scheme, name) for scheme in ("https", "http") for name in (bare, f"www.{bare}")]
    for pair in pairs:
        sides = [side.strip() for side in pair.split("=")]
        if len(sides) != 2 or not all(sides):
            raise SettingsError(f"{pair!r} is no pair of hosts.", hint="Write it as production.example=staging.example:8000.")
        for side in sides:
            name = urls.host(urls.site_url(side))
            hosts += [("https", name), ("http", name)]
    prefixes = [f"{scheme}://{name}{parts.path}" for scheme, name in hosts]
    return Scope(url, tuple(prefix for prefix in dict.fromkeys(prefixes) if prefix != url), lang)
