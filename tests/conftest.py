"""What every test starts with: a process that knows no owner's networks; and the browser of those that look."""

import gc
import os
from pathlib import Path

import pytest

from commands import forget

# Processes with a folder of state of their own shall not compile the same kernels again and again: it takes a quarter of a minute.
os.environ.setdefault("NUMBA_CACHE_DIR", str(Path(__file__).parents[1] / ".pytest_cache" / "kernels"))


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: much of the time browsers and servers are waited for; two more take longer."""
    return 1 + (len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1)


def pytest_configure() -> None:
    """Nothing of what is collected becomes garbage, so that there is nothing to look for."""
    gc.disable()


def pytest_collection_finish() -> None:
    """From here on there is; what was collected stays, and is not looked through again and again."""
    gc.freeze()
    gc.enable()


@pytest.fixture(autouse=True)
def forgotten():
    """What a test adds is not known to the next one."""
    yield
    forget()


@pytest.fixture(scope="module")
def browser():
    """Chromium of the system. It is closed with the module, since Playwright leaves its event loop running until then."""
    from browsing import launched  # cost: few tests look

    yield from launched()
