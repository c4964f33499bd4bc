"""Servers of other people, as small as they can be and still speak the protocols: a fediverse server, one that vouches for web
addresses, one of the AT Protocol, and an OpenID provider. Each is a real HTTP server on loopback that checks what it is sent."""

from __future__ import annotations

import base64
import hashlib
import html
import http.server
import json
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature


class Refused(Exception):
    """What the server says no to, with the answer."""

    def __init__(self, status: int, said: dict[str, Any], **headers: str) -> None:
        self.status, self.said, self.headers = status, said, headers


class Instance:
    """What all have in common: codes that are bound to a client, an address to go back to, and a challenge."""

    def __init__(self) -> None:
        self.base = ""
        self.codes: dict[str, dict[str, str]] = {}
        self.asked: list[str] = []
        self.tokens: set[str] = set()

    @property
    def host(self) -> str:
        return urlsplit(self.base).netloc

    def authorize(self, address: str, **more: str) -> str:
        """Say yes on the page at `address`: where the browser is sent back to."""
        query = dict(parse_qsl(urlsplit(address).query))
        return self.send_back(query, **more)

    def send_back(self, query: dict[str, str], **more: str) -> str:
        assert query["response_type"] == "code"
        assert query["code_challenge_method"] == "S256"
        code = secrets.token_hex(8)
        self.codes[code] = query
        return f"{query['redirect_uri']}?{urlencode({'code': code, 'state': query['state'], **more})}"

    def exchange(self, form: dict[str, str]) -> dict[str, str]:
        """What a code was given for, once."""
        query = self.codes.pop(form.get("code", ""), None)
        proof = base64.urlsafe_b64encode(hashlib.sha256(form.get("code_verifier", "").encode()).digest()).rstrip(b"=").decode()
        if (
            query is None
            or form.get("grant_type") != "authorization_code"
            or (form["client_id"], form["redirect_uri"], proof)
            != (query["client_id"], query["redirect_uri"], query["code_challenge"])
        ):
            raise Refused(400, {"error": "invalid_grant"})
        return query

    def give(self) -> str:
        token = secrets.token_hex(8)
        self.tokens.add(token)
        return token

    def check(self, headers: Any) -> None:
        if headers.get("Authorization", "").removeprefix("Bearer ") not in self.tokens:
            raise Refused(401, {"error": "invalid_token"})

    def answer(self, method: str, path: str, query: dict[str, str], form: dict[str, str], headers: Any) -> Any:
        """An object for JSON, or text for HTML."""
        raise Refused(404, {})


class Fediverse(Instance):
    """@ada lives here, under this host's name or another's."""

    def __init__(self, number: str = "109", username: str = "ada", name: str = "Ada") -> None:
        super().__init__()
        self.apps: dict[str, str] = {}
        self.told = {"id": number, "username": username, "display_name": name, "url": "https://social.example/@ada"}
        self.actor = ""

    def answer(self, method, path, query, form, headers):
        match path:
            case "/.well-known/webfinger" if self.actor:
                return {"links": [{"rel": "self", "type": "application/activity+json", "href": self.actor}]}
            case "/api/v1/apps":
                client, secret = secrets.token_hex(4), secrets.token_hex(4)
                self.apps[client] = secret
                return {"client_id": client, "client_secret": secret}
            case "/oauth/authorize":
                return f'<a href="{html.escape(self.send_back(query))}">Yes</a>'
            case "/oauth/token":
                self.exchange(form)
                if self.apps[form["client_id"]] != form["client_secret"]:
                    raise Refused(401, {"error": "invalid_client"})
                return {"access_token": self.give(), "token_type": "Bearer"}
            case "/api/v1/accounts/verify_credentials":
                self.check(headers)
                return self.told
            case "/oauth/revoke":
                self.tokens.discard(form["token"])
                return {}
        raise Refused(404, {})


class Vouching(Instance):
    """Vouches for the addresses that name it; it is the home of one."""

    def __init__(self) -> None:
        super().__init__()
        self.me = ""
        self.pages = {"/": '<link rel="indieauth-metadata" href="/metadata">', "/plain": "<h1>Plain</h1>"}

    def answer(self, method, path, query, form, headers):
        match path:
            case "/metadata":
                return {
                    "issuer": f"{self.base}/",
                    "authorization_endpoint": f"{self.base}/authorize",
                    "token_endpoint": f"{self.base}/token",
                }
            case "/authorize" if method == "POST":
                asked = self.exchange(form)
                return {"me": self.me or asked["me"], "profile": {"name": "Ada of the Web"}}
            case _ if path in self.pages:
                return self.pages[path]
        raise Refused(404, {})


class Atmosphere(Instance):
    """A server of the AT Protocol, and everything that leads to it, for one account of the method did:web."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.pushed: dict[str, dict[str, str]] = {}
        self.subject = ""
        self.proofs: set[str] = set()

    @property
    def did(self) -> str:
        return f"did:web:{self.host.replace(':', '%3A')}"

    def authorize(self, address: str, **more: str) -> str:
        query = self.pushed.pop(dict(parse_qsl(urlsplit(address).query))["request_uri"])
        return self.send_back(query, **{"iss": self.base, **more})

    def proven(self, path: str, headers: Any) -> None:
        """A proof for this very request, used once, with our word in it. https://www.rfc-editor.org/rfc/rfc9449"""
        head, said, signature = headers["DPoP"].split(".")
        raw = unpacked(signature)
        numbers = {
            name: int.from_bytes(unpacked(value)) for name, value in json.loads(unpacked(head))["jwk"].items() if name in "xy"
        }
        key = ec.EllipticCurvePublicNumbers(numbers["x"], numbers["y"], ec.SECP256R1()).public_key()
        key.verify(
            encode_dss_signature(int.from_bytes(raw[:32]), int.from_bytes(raw[32:])),
            f"{head}.{said}".encode(),
            ec.ECDSA(hashes.SHA256()),
        )
        claims = json.loads(unpacked(said))
        assert (claims["htm"], claims["htu"]) == ("POST", f"{self.base}{path}")
        assert claims["jti"] not in self.proofs
        self.proofs.add(claims["jti"])
        if claims.get("nonce") != "today":
            raise Refused(400, {"error": "use_dpop_nonce"}, **{"DPoP-Nonce": "today"})

    def answer(self, method, path, query, form, headers):
        match path:
            case "/.well-known/atproto-did":
                return self.did
            case "/.well-known/did.json":
                return {
                    "id": self.did,
                    "alsoKnownAs": self.names or [f"at://{self.host}"],
                    "service": [{"id": "#atproto_pds", "type": "AtprotoPersonalDataServer", "serviceEndpoint": self.base}],
                }
            case "/.well-known/oauth-protected-resource":
                return {"authorization_servers": [self.base]}
            case "/.well-known/oauth-authorization-server":
                return {
                    "issuer": self.base,
                    "authorization_endpoint": f"{self.base}/authorize",
                    "token_endpoint": f"{self.base}/token",
                    "pushed_authorization_request_endpoint": f"{self.base}/par",
                }
            case "/par":
                self.proven(path, headers)
                assert form["scope"] == "atproto"
                assert form["client_id"].endswith("/-/elsewhere/client.json")
                name = f"urn:request:{len(self.pushed)}"
                self.pushed[name] = form
                return {"request_uri": name, "expires_in": 60}
            case "/token":
                self.proven(path, headers)
                self.exchange(form)
                return {"access_token": "x", "token_type": "DPoP", "sub": self.subject or self.did, "scope": "atproto"}
        raise Refused(404, {})


class Provider(Instance):
    """An OpenID provider that knows one client."""

    def answer(self, method, path, query, form, headers):
        match path:
            case "/.well-known/openid-configuration":
                ends = {f"{name}_endpoint": f"{self.base}/{name}" for name in ("authorization", "token", "userinfo")}
                return {"issuer": self.base, **ends}
            case "/token":
                self.exchange(form)
                if (form["client_id"], form["client_secret"]) != ("us", "hush"):
                    raise Refused(401, {"error": "invalid_client"})
                return {"access_token": self.give()}
            case "/userinfo":
                self.check(headers)
                return {
                    "sub": "42",
                    "name": "Ada",
                    "preferred_username": "ada",
                    "email": "owner@example.net",
                    "email_verified": True,
                }
        raise Refused(404, {})


def unpacked(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


@contextmanager
def running(instance: Instance) -> Iterator[Instance]:
    """The instance on a port of its own, under the name localhost."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.reply("GET", {})

        def do_POST(self) -> None:
            sent = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self.reply("POST", dict(parse_qsl(sent)))

        def reply(self, method: str, form: dict[str, str]) -> None:
            parts = urlsplit(self.path)
            instance.asked.append(f"{method} {parts.path}")
            try:
                status, said, more = (
                    200,
                    instance.answer(method, parts.path, dict(parse_qsl(parts.query)), form, self.headers),
                    {},
                )
            except Refused as refused:
                status, said, more = refused.status, refused.said, refused.headers
            kind, body = ("text/html", said) if isinstance(said, str) else ("application/json", json.dumps(said))
            self.send_response(status)
            for name, value in {"Content-Type": kind, "Content-Length": str(len(body.encode())), **more}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    instance.base = f"http://localhost:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield instance
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
