"""Proofs that whoever shows a token holds a key: DPoP, signed with ES256. https://www.rfc-editor.org/rfc/rfc9449"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import time
from typing import Any, cast

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature


def new_key() -> str:
    """A key as PEM, for one sign-in."""
    key = ec.generate_private_key(ec.SECP256R1())
    form = serialization.PrivateFormat.PKCS8
    return key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption()).decode()


def prove(pem: str, method: str, address: str, nonce: str = "", token: str = "") -> str:
    """A proof for one request; `nonce` is what the server asked to be said, `token` what is shown beside it."""
    key = cast(ec.EllipticCurvePrivateKey, serialization.load_pem_private_key(pem.encode(), None))
    numbers = key.public_key().public_numbers()
    public = {"kty": "EC", "crv": "P-256", "x": packed(numbers.x.to_bytes(32, "big")), "y": packed(numbers.y.to_bytes(32, "big"))}
    said: dict[str, Any] = {"jti": secrets.token_urlsafe(16), "htm": method, "htu": address, "iat": int(time.time())}
    if nonce:
        said["nonce"] = nonce
    if token:
        said["ath"] = packed(hashlib.sha256(token.encode()).digest())
    head = {"typ": "dpop+jwt", "alg": "ES256", "jwk": public}
    body = ".".join(packed(json.dumps(part, separators=(",", ":")).encode()) for part in (head, said))
    r, s = decode_dss_signature(key.sign(body.encode(), ec.ECDSA(hashes.SHA256())))
    return f"{body}.{packed(r.to_bytes(32, 'big') + s.to_bytes(32, 'big'))}"


def packed(data: bytes) -> str:
    """Base64 as tokens have it."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
