"""A site with a thread, and the entrance before a Django that says only that it was asked."""

from __future__ import annotations

import pytest

from samara.server.hot.entrance import Entrance
from server import cast


async def django(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"django " + scope["method"].encode()})


@pytest.fixture
def workshop(transactional_db):
    """The cast's site, where other connections to the database see it too."""
    return cast.served()


@pytest.fixture
def entrance(workshop):
    made = Entrance(django)
    yield made
    made.reader.close()
