"""What every test starts with: a process that knows no owner's networks."""

import pytest

from samara.networks import catalogue


@pytest.fixture(autouse=True)
def forgotten():
    """What a test adds is not known to the next one."""
    yield
    if catalogue._own:
        catalogue._own.clear()
        for kept in (catalogue.networks, catalogue._intents, catalogue._anywhere):
            kept.cache_clear()
