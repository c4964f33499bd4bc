"""What the kinds have in common: OAuth 2 with a code, PKCE and a state that is used once.

https://www.rfc-editor.org/rfc/rfc6749#section-4.1, https://www.rfc-editor.org/rfc/rfc7636, https://www.rfc-editor.org/rfc/rfc9207
"""

from __future__ import annotations

import base64
import hashlib
import secrets
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode, urlsplit

from samara.core.errors import BadAnswer
from samara.server.elsewhere.asking import Asking
from samara.server.elsewhere.kind import Begun, Here


def challenge(verifier: str) -> str:
    """What is shown of a verifier beforehand."""
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()


def begun(authorize: str, client: str, here: Here, asking: Asking, *, scope: str = "", **kept: Any) -> Begun:
    """Off to the other server's page; state and verifier are kept with the rest."""
    state, verifier = secrets.token_urlsafe(24), secrets.token_urlsafe(48)
    query = {
        "response_type": "code",
        "client_id": client,
        "redirect_uri": here.callback,
        "state": state,
        "code_challenge": challenge(verifier),
        "code_challenge_method": "S256",
        **({"scope": scope} if scope else {}),
        **kept.pop("query", {}),
    }
    address = asking.checked(authorize)
    joined = "&" if urlsplit(address).query else "?"
    return Begun(f"{address}{joined}{urlencode(query)}", {**kept, "client": client, "state": state, "verifier": verifier})


def form_of(kept: Mapping[str, Any], code: str, here: Here) -> dict[str, str]:
    """What is sent to exchange the code."""
    return {
        "grant_type": "authorization_code",
        "code": code,
        "client_id": kept["client"],
        "redirect_uri": here.callback,
        "code_verifier": kept["verifier"],
    }


def code_of(kept: Mapping[str, Any], query: Mapping[str, str], issuer: str = "") -> str:
    """The code in the address that somebody came back to; BadAnswer when they said no, or another server answered."""
    if query.get("error"):
        raise BadAnswer("You were not signed in there.", hint="Try again, or come in with a code by e-mail.")
    said = query.get("iss", "")
    if not query.get("code") or (issuer and said and said != issuer):
        raise BadAnswer("The answer came from another server than the one that was asked.")
    return query["code"]
