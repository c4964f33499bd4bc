"""GitHub, where the owner has registered an app. https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from samara.core.errors import BadAnswer
from samara.core.settings import Settings
from samara.server.elsewhere import oauth
from samara.server.elsewhere.asking import Asking, text
from samara.server.elsewhere.kind import Account, Begun, Here, Kind


def button(settings: Settings) -> str:
    """Its name; empty when it is not set up."""
    return "GitHub" if settings["github_client"] else ""


def begin(said: str, here: Here, asking: Asking) -> Begun:
    """Off to GitHub; without a scope it tells only what is public."""
    return oauth.begun("https://github.com/login/oauth/authorize", asking.settings["github_client"], here, asking)


def finish(kept: Mapping[str, Any], query: Mapping[str, str], here: Here, asking: Asking) -> Account:
    """Exchange the code, and ask who came back; accounts may be renamed, their number stays."""
    form = {**oauth.form_of(kept, oauth.code_of(kept, query), here), "client_secret": asking.settings["github_secret"]}
    token = text(asking.post("https://github.com/login/oauth/access_token", form), "access_token")
    found = asking.get("https://api.github.com/user", Authorization=f"Bearer {token}")
    number, login = found.get("id"), text(found, "login", 60)
    if not isinstance(number, int) or not login:
        raise BadAnswer("GitHub did not say who you are.")
    return Account(str(number), f"@{login}", text(found, "name"), f"https://github.com/{login}")


github = Kind("GitHub", lambda said: "", begin, finish, button)
