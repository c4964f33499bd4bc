"""IndieAuth: a web address of one's own. https://indieauth.spec.indieweb.org/"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import urlsplit, urlunsplit

from samara.core.errors import BadAnswer, NotFound
from samara.core.html.document import Document
from samara.core.http import Answer
from samara.server.elsewhere import oauth
from samara.server.elsewhere.asking import Asking, text
from samara.server.elsewhere.kind import Account, Begun, Here, Kind


class Endpoints(NamedTuple):
    """What an address declares: who vouches for it, and where it asks its owner."""

    me: str
    issuer: str
    authorization: str


def recognise(said: str) -> str:
    """A web address as the standard spells it, from tea.example or https://tea.example/me.
    https://indieauth.spec.indieweb.org/#user-profile-url
    """
    try:
        parts = urlsplit(said if "://" in said else f"https://{said}")
        host = parts.netloc.lower()
        alone = parts.username is None and parts.port is not None if ":" in host else "@" not in host
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not alone or parts.fragment or " " in said:
        return ""
    if "." not in host.strip(".") and ":" not in host:
        return ""
    return urlunsplit((parts.scheme, host, parts.path or "/", parts.query, ""))


def begin(said: str, here: Here, asking: Asking) -> Begun:
    """Ask the address who vouches for it, and go there."""
    found = discover(asking.base(urlsplit(said).netloc) + said.partition("://")[2].removeprefix(urlsplit(said).netloc), asking)
    return oauth.begun(
        found.authorization,
        f"{here.base}-/elsewhere/client.json",
        here,
        asking,
        query={"me": found.me},
        me=found.me,
        issuer=found.issuer,
        authorization=found.authorization,
    )


def finish(kept: Mapping[str, Any], query: Mapping[str, str], here: Here, asking: Asking) -> Account:
    """Ask which address came back; one that was not asked about has to name the same server itself."""
    form = oauth.form_of(kept, oauth.code_of(kept, query, kept["issuer"]), here)
    told = asking.post(kept["authorization"], form)
    me = recognise(text(told, "me", 190))
    if me and me != kept["me"]:
        found = discover(me, asking)
        me = found.me if found.authorization == kept["authorization"] else ""
    if not me:
        raise BadAnswer("The server does not vouch for that address.")
    profile = told.get("profile")
    name = text(profile, "name") if isinstance(profile, dict) else ""
    return Account(me, me.partition("://")[2].rstrip("/"), name, me)


def discover(address: str, asking: Asking) -> Endpoints:
    """What an address declares; NotFound when it does not let its owner sign in.
    https://indieauth.spec.indieweb.org/#discovery-by-clients
    """
    answer = (asking.page(address, "text/html")).expect()
    metadata = declared(answer, "indieauth-metadata")
    if metadata:
        told = asking.get(metadata)
        authorization, issuer = text(told, "authorization_endpoint", 2000), text(told, "issuer", 2000)
    else:
        authorization, issuer = declared(answer, "authorization_endpoint"), ""
    if not authorization:
        raise NotFound(f"{address} names no server that lets its owner sign in.", hint="Come in with a code by e-mail.")
    return Endpoints(address if answer.hops == () else recognise(answer.url), issuer, asking.checked(authorization))


def declared(answer: Answer, rel: str) -> str:
    """The first address of a relation: in the header Link, else in the page. https://www.rfc-editor.org/rfc/rfc8288"""
    document = Document(answer.body, answer.url, charset=answer.charset)
    for part in answer.headers.get("Link", "").split(","):
        target, _, more = part.strip().partition(">")
        said = [
            word.strip().removeprefix("rel=").strip('"').split() for word in more.split(";") if word.strip().startswith("rel=")
        ]
        if target.startswith("<") and said and rel in said[0]:
            return document.resolve(target[1:]) or ""
    return next((document.resolve(given.get("href")) or "" for rels, given in document.rels if rel in rels), "")


indieauth = Kind("a web address", recognise, begin, finish)
