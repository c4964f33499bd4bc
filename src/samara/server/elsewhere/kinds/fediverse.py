"""The fediverse: an account on any server that speaks Mastodon's API, which gets to know us on first use.

https://docs.joinmastodon.org/methods/apps/, https://docs.joinmastodon.org/methods/accounts/#verify_credentials
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlsplit

from allauth.socialaccount.models import SocialApp

from samara.core.errors import BadAnswer, NetworkError
from samara.server.elsewhere import oauth
from samara.server.elsewhere.asking import Asking, text
from samara.server.elsewhere.kind import Account, Begun, Here, Kind

SCOPE = "read:accounts"
NAME = "fediverse"
_HANDLE = re.compile(r"@([\w.-]+)@([a-z0-9.-]+(?::\d+)?)", re.ASCII | re.IGNORECASE)


def recognise(said: str) -> str:
    """`me@host`, from @me@host."""
    found = _HANDLE.fullmatch(said)
    return f"{found[1]}@{found[2].lower()}" if found else ""


def begin(said: str, here: Here, asking: Asking) -> Begun:
    """Find the server behind the handle, be known to it, and go there."""
    server = server_of(said, asking)
    app = app_of(server, here, asking)
    return oauth.begun(f"{server}/oauth/authorize", app.client_id, here, asking, scope=SCOPE, server=server, app=app.pk)


def finish(kept: Mapping[str, Any], query: Mapping[str, str], here: Here, asking: Asking) -> Account:
    """Ask who came back; what was given to us for that is given back at once."""
    server: str = kept["server"]
    app = SocialApp.objects.get(pk=kept["app"])
    secret = {"client_secret": app.secret}
    form = oauth.form_of(kept, oauth.code_of(kept, query, server), here)
    token = text(asking.post(f"{server}/oauth/token", {**form, **secret, "scope": SCOPE}), "access_token", 4000)
    shown = {"Authorization": f"Bearer {token}"}
    found = asking.get(f"{server}/api/v1/accounts/verify_credentials", **shown)
    asking.send(f"{server}/oauth/revoke", {"client_id": app.client_id, **secret, "token": token})
    number, name = text(found, "id", 60), text(found, "username", 60)
    if not re.fullmatch(r"[\w-]+", number, re.ASCII) or not name:
        raise BadAnswer(f"{server} did not say who you are.")
    host = urlsplit(server).netloc
    return Account(f"{host}/{number}", f"@{name}@{host}", text(found, "display_name"), text(found, "url", 2000))


def server_of(said: str, asking: Asking) -> str:
    """Where an account lives: a handle may bear the name of another host than that. https://www.rfc-editor.org/rfc/rfc7033"""
    host = said.rpartition("@")[2]
    base = asking.base(host)
    try:
        found = asking.get(f"{base}/.well-known/webfinger?resource=acct:{quote(said)}")
    except NetworkError:
        return base
    links = found.get("links")
    actors = [
        each.get("href")
        for each in (links if isinstance(links, list) else [])
        if isinstance(each, dict) and each.get("rel") == "self"
    ]
    parts = urlsplit(asking.checked(actors[0])) if actors else urlsplit(base)
    return f"{parts.scheme}://{parts.netloc}"


def app_of(server: str, here: Here, asking: Asking) -> SocialApp:
    """What we are called at a server; it is asked once, and the answer kept."""
    known = SocialApp.objects.filter(provider=NAME, provider_id=server[:200], key=here.callback[:191])
    app = known.first()
    if app is None:
        form = {"client_name": "Samara", "redirect_uris": here.callback, "scopes": SCOPE, "website": here.base}
        told = asking.post(f"{server}/api/v1/apps", form)
        client, secret = text(told, "client_id", 191), text(told, "client_secret", 191)
        if not client or not secret:
            raise BadAnswer(f"{server} does not let us sign people in.", hint="Come in with a code by e-mail.")
        app = SocialApp.objects.create(
            provider=NAME,
            provider_id=server[:200],
            key=here.callback[:191],
            name=urlsplit(server).netloc[:40],
            client_id=client,
            secret=secret,
        )
    return app


fediverse = Kind("the fediverse", recognise, begin, finish)
