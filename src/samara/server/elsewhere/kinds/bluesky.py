"""Bluesky, and every other server of the AT Protocol. https://atproto.com/specs/oauth"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from samara.core.errors import BadAnswer, NetworkError, NotFound
from samara.server.elsewhere import oauth, proof
from samara.server.elsewhere.asking import Asking, text, told
from samara.server.elsewhere.kind import Account, Begun, Here, Kind

SCOPE = "atproto"
RESOLVER = "https://public.api.bsky.app"
DIRECTORY = "https://plc.directory"
_HANDLE = re.compile(r"@?((?:[a-z0-9-]+\.)*[a-z][a-z0-9-]*(?::\d+)?)", re.ASCII)
_DID = re.compile(r"did:(?:plc:[a-z2-7]{24}|web:[a-zA-Z0-9.%-]+)")


def recognise(said: str) -> str:
    """The handle, from @me.bsky.social or me.bsky.social. A host name without @ is one only when it is of Bluesky itself: any
    other may as well be a web address, which is asked first."""
    found = _HANDLE.fullmatch(said.lower())
    if found is None or not {".", ":"} & set(found[1]):
        return ""
    return found[1] if said.startswith("@") or found[1].endswith(".bsky.social") else ""


def begin(said: str, here: Here, asking: Asking) -> Begun:
    """From the handle to the account, to its server, to where that lets people sign in; announce ourselves there, and go."""
    did = did_of(said, asking)
    server = server_of(did, said, asking)
    issuer = issuer_of(server, asking)
    found = asking.get(f"{issuer}/.well-known/oauth-authorization-server")
    if text(found, "issuer") != issuer:
        raise BadAnswer(f"{issuer} calls itself something else.")
    key = proof.new_key()
    off = oauth.begun(
        text(found, "authorization_endpoint", 2000),
        f"{here.base}-/elsewhere/client.json",
        here,
        asking,
        scope=SCOPE,
        query={"login_hint": said},
        did=did,
        handle=said,
        issuer=issuer,
        key=key,
        token=asking.checked(text(found, "token_endpoint", 2000)),
    )
    # What would stand in the address is sent beforehand, as the protocol demands. https://www.rfc-editor.org/rfc/rfc9126
    query = dict(parse_qsl(urlsplit(off.address).query))
    pushed = proven(text(found, "pushed_authorization_request_endpoint", 2000), query, key, asking)
    shown = {"client_id": off.kept["client"], "request_uri": text(pushed, "request_uri")}
    return Begun(f"{off.address.partition('?')[0]}?{urlencode(shown)}", off.kept)


def finish(kept: Mapping[str, Any], query: Mapping[str, str], here: Here, asking: Asking) -> Account:
    """Exchange the code; the answer has to be about the account that was asked for."""
    if query.get("iss") != kept["issuer"]:
        raise BadAnswer("The answer came from another server than the one that was asked.")
    form = oauth.form_of(kept, oauth.code_of(kept, query, kept["issuer"]), here)
    found = proven(kept["token"], form, kept["key"], asking)
    if text(found, "sub") != kept["did"]:
        raise BadAnswer("The answer is about another account than the one that was asked for.")
    handle = kept["handle"]
    return Account(kept["did"], f"@{handle}", "", f"https://bsky.app/profile/{kept['did']}")


def did_of(handle: str, asking: Asking) -> str:
    """The account behind a handle. https://atproto.com/specs/handle#handle-resolution"""
    try:
        answer = (asking.page(f"{asking.base(handle)}/.well-known/atproto-did", "text/plain")).expect()
        did = answer.body[:200].decode("utf-8", "replace").strip()
    except NetworkError:
        did = ""
    if not _DID.fullmatch(did):
        try:
            found = asking.get(f"{RESOLVER}/xrpc/com.atproto.identity.resolveHandle?handle={quote(handle)}")
        except NetworkError as error:
            raise NotFound(f"Nobody is known as @{handle}.", hint="Come in with a code by e-mail.") from error
        did = text(found, "did")
    if not _DID.fullmatch(did):
        raise NotFound(f"Nobody is known as @{handle}.", hint="Come in with a code by e-mail.")
    return did


def server_of(did: str, handle: str, asking: Asking) -> str:
    """Where an account lives; it has to name the handle itself, since anybody can let a handle point at it.
    https://atproto.com/specs/did#did-documents
    """
    host = did.removeprefix("did:web:").replace("%3A", ":")
    where = f"{DIRECTORY}/{did}" if did.startswith("did:plc:") else f"{asking.base(host)}/.well-known/did.json"
    found = asking.get(where)
    names, services = found.get("alsoKnownAs"), found.get("service")
    if found.get("id") != did or not isinstance(names, list) or f"at://{handle}" not in names:
        raise BadAnswer(f"The account does not call itself @{handle}.")
    for each in services if isinstance(services, list) else []:
        if isinstance(each, dict) and each.get("type") == "AtprotoPersonalDataServer":
            return asking.checked(each.get("serviceEndpoint")).rstrip("/")
    raise BadAnswer(f"@{handle} has no server.")


def issuer_of(server: str, asking: Asking) -> str:
    """Where a server lets people sign in."""
    found = asking.get(f"{server}/.well-known/oauth-protected-resource")
    named = found.get("authorization_servers")
    if not isinstance(named, list) or len(named) != 1:
        raise BadAnswer(f"{server} does not say where to sign in.")
    parts = urlsplit(asking.checked(named[0]))
    return f"{parts.scheme}://{parts.netloc}"


def proven(address: str, form: Mapping[str, str], key: str, asking: Asking) -> dict[str, Any]:
    """The answer to a form with a proof; the server may ask to hear a word of its own in it, which is heard the second time."""
    answer = asking.send(address, form, DPoP=proof.prove(key, "POST", address))
    nonce = answer.headers.get("DPoP-Nonce", "")
    if answer.status in (400, 401) and nonce:
        answer = asking.send(address, form, DPoP=proof.prove(key, "POST", address, nonce))
    return told(answer)


bluesky = Kind("Bluesky", recognise, begin, finish)
