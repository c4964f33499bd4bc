"""What every test starts with: a process that knows no owner's networks; and the browser of those that look."""

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


@pytest.fixture(scope="module")
def browser():
    """Chromium of the system. It is closed with the module, since Playwright leaves its event loop running until then."""
    from browsing import launched  # cost: few tests look

    yield from launched()
