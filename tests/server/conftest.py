"""What the server's tests share."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator

import psycopg
import pytest
from django.db import connection
from django.test import Client

from samara.server import models
from samara.server.store import people
from server import cast


@pytest.fixture(autouse=True)
def key(settings):
    """A key of the tests' own, so that none is written to the data folder."""
    settings.SECRET_KEY = "for-tests-" * 5


@pytest.fixture
def site(db) -> models.Site:
    """The cast's site after one run."""
    return cast.served()


@pytest.fixture
def owner(site, client: Client) -> Client:
    """A browser in which the owner has signed in by a link."""
    client.post(f"/-/sign-in/{people.issue_link(people.owner())}/")
    return client


@pytest.fixture
def database_address() -> Iterator[str]:
    """What servers that a test starts are told in SAMARA_DATABASE: nothing, so that they use SQLite, or a PostgreSQL database of
    their own where the tests run on PostgreSQL."""
    if connection.vendor == "sqlite":
        yield ""
        return
    name, address = f"test_{secrets.token_hex(8)}", os.environ["SAMARA_DATABASE"]
    with psycopg.connect(address, autocommit=True) as control:
        control.execute(f"CREATE DATABASE {name}")
        yield f"{address.rpartition('/')[0]}/{name}"
        control.execute(f"DROP DATABASE {name} WITH (FORCE)")
