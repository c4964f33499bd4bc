"""OpenID Connect: any provider that the owner has registered at. https://openid.net/specs/openid-connect-core-1_0.html"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

from samara.core.errors import BadAnswer
from samara.core.settings import Settings
from samara.server.elsewhere import oauth
from samara.server.elsewhere.asking import Asking, text
from samara.server.elsewhere.kind import Account, Begun, Here, Kind


def provider(title: str, prefix: str, issuer_of: Callable[[Settings], str], button: Callable[[Settings], str]) -> Kind:
    """A way that leads to one provider, with the settings `<prefix>_client` and `<prefix>_secret`."""

    def begin(said: str, here: Here, asking: Asking) -> Begun:
        """Off to the provider."""
        issuer = issuer_of(asking.settings).rstrip("/")
        found = asking.get(f"{issuer}/.well-known/openid-configuration")
        if text(found, "issuer").rstrip("/") != issuer:
            raise BadAnswer(f"{issuer} calls itself something else.")
        ends = {name: asking.checked(text(found, f"{name}_endpoint", 2000)) for name in ("token", "userinfo")}
        client: str = asking.settings[f"{prefix}_client"]
        return oauth.begun(
            text(found, "authorization_endpoint", 2000),
            client,
            here,
            asking,
            scope="openid profile",
            issuer=text(found, "issuer"),
            **ends,
        )

    def finish(kept: Mapping[str, Any], query: Mapping[str, str], here: Here, asking: Asking) -> Account:
        """Exchange the code, and ask the provider who came back. Both go straight to it over TLS, so that no signature is needed.
        https://openid.net/specs/openid-connect-core-1_0.html#UserInfo
        """
        form = oauth.form_of(kept, oauth.code_of(kept, query, kept["issuer"]), here)
        secret = {"client_secret": asking.settings[f"{prefix}_secret"]} if asking.settings[f"{prefix}_secret"] else {}
        token = text(asking.post(kept["token"], {**form, **secret}), "access_token", 8000)
        found = asking.get(kept["userinfo"], Authorization=f"Bearer {token}")
        number, name = text(found, "sub", 255), text(found, "name")
        if not number:
            raise BadAnswer(f"{kept['issuer']} did not say who you are.")
        handle = text(found, "preferred_username") or name or urlsplit(kept["issuer"]).netloc
        return Account(f"{kept['issuer']} {number}", handle, name)

    return Kind(title, lambda said: "", begin, finish, button)


def button(settings: Settings) -> str:
    """What the provider is called; empty when none is set up."""
    return (settings["openid_name"] or urlsplit(settings["openid_issuer"]).netloc) if settings["openid_client"] else ""


openid = provider("OpenID Connect", "openid", lambda settings: str(settings["openid_issuer"]), button)
