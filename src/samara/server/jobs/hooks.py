"""Webhooks: what happened, as signed JSON, to the addresses that the owner named."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import msgspec
from django.utils.crypto import salted_hmac

from samara.core.comment import State
from samara.core.errors import AddressRefused, BadAnswer
from samara.core.http import Door
from samara.core.settings import Settings
from samara.practices.conversation import signing
from samara.server.models import Delivery, Happening, Site
from samara.server.store import deliveries, slices, threads

SECONDS = 15.0
LIMIT = 1_000_000


def secret_of(site: Site) -> str:
    """The secret of one site; it changes with the key of the server."""
    return signing.secret(salted_hmac("samara.webhook", f"{site.pk}\n{site.source}", algorithm="sha256").digest())


def payload(row: Delivery) -> dict[str, Any]:
    """What is told: the comment as it stands now, and what happened to it. Nobody's e-mail address is in it."""
    happening, comment = row.happening, row.happening.comment
    said = comment.state != State.REMOVED
    return {
        "type": "thread.alarm" if happening.kind == Happening.Kind.ALARM else f"comment.{happening.kind}",
        "timestamp": happening.created,
        "data": {
            "site": {"id": comment.site_id, "name": comment.site.name, "url": comment.site.url},
            "thread": threads.plain(comment.thread),
            "comment": msgspec.structs.replace(slices.plain(comment.pk, own=said), state=State(comment.state)),
            "text": comment.text if said else "",
        },
    }


def send(row: Delivery, settings: Settings, now: datetime) -> None:
    """Tell one address. Raises NetworkError: permanent where trying again is useless."""
    address = next((each for each in settings["comments_webhooks"] if deliveries.mark(each) == row.receiver), "")
    if not address:
        raise BadAnswer("This address is not among the webhooks any more.", permanent=True)
    parts = urlsplit(address)
    if parts.scheme != "https" and parts.netloc not in settings["private_hosts"]:
        raise AddressRefused(f"A webhook at {parts.hostname} has to be asked by https.")
    body = msgspec.json.encode(payload(row))
    number = f"{row.happening_id}-{row.receiver[:12]}"
    headers = signing.headers(secret_of(row.happening.comment.site), number, int(now.timestamp()), body)
    asyncio.run(_post(address, body, dict(headers), settings))


async def _post(address: str, body: bytes, headers: dict[str, str], settings: Settings) -> None:
    async with Door(settings) as door:
        answer = await door.post(address, body, "application/json", headers=headers, limit=LIMIT, seconds=SECONDS)
    # The address may be a secret itself (a token in its path), so that what is kept of a fault names only its host.
    if not 200 <= answer.status < 300:
        try:
            answer.expect()
        except BadAnswer as error:
            host = urlsplit(address).hostname
            raise BadAnswer(
                f"{host} answered {answer.status}.", permanent=error.permanent, retry_after=error.retry_after
            ) from None
