"""A real server in a process of its own, and a real browser."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser

TESTS = Path(__file__).parent.parent
EXAMPLE = TESTS.parent / "examples" / "workshop"


class Served(NamedTuple):
    """A running server: where it answers, the address that signs its owner in once, and its environment."""

    base: str
    link: str
    environment: dict[str, str]

    def another_link(self) -> str:
        """A new link, made by the command that an owner types."""
        command = [sys.executable, "-m", "samara", "serve", "--link"]
        said = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=True).stdout
        return next(word for word in said.split() if word.startswith("http"))


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The cast's site, served as `samara serve` would."""
    environment = {**os.environ, "SAMARA_DATA": str(tmp_path_factory.mktemp("state")), "PYTHONPATH": str(TESTS)}
    with subprocess.Popen(
        [sys.executable, "-m", "server.public"], cwd=TESTS, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        base, token = process.stdout.readline().split()
        yield Served(base, f"{base}/-/sign-in/{token}/", environment)
        process.terminate()


@pytest.fixture(scope="module")
def signed_in(browser: Browser, served: Served) -> tuple[str, dict]:
    """Signs the owner in by the link, once: the address of the overview, and the browser's state to start others with."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(served.link)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/-/sites/*/")
    found = page.url, context.storage_state()
    context.close()
    return found


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    """The example with comments, served: its address, and the link that signs its owner in."""
    environment = {
        **os.environ,
        "SAMARA_DATA": str(tmp_path_factory.mktemp("state")),
        "SAMARA_FIXES": "conversation/comments, showcase/picture-sizes",
        "SAMARA_PORT": "0",
        "PYTHONUNBUFFERED": "1",
    }
    command = [sys.executable, "-m", "samara", "serve", str(EXAMPLE)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        said = ""
        while "/-/sign-in/" not in said:
            line = process.stdout.readline()
            assert line, said
            said += line
        base = re.search(r"The site +(\S+)/", said)[1]
        yield base, re.search(r"http\S+/-/sign-in/\S+", said)[0]
        process.terminate()


@pytest.fixture(scope="module")
def owner(browser, shop):
    context = browser.new_context()
    page = context.new_page()
    page.goto(shop[1])
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/-/sites/*/")
    yield page
    context.close()


@pytest.fixture
def code(owner, shop):
    """The code in the last mail to an address, as the owner reads it in the outbox."""

    def read(address):
        owner.goto(f"{shop[0]}/-/outbox/")
        return re.search(r"\b\d{6}\b", owner.locator(".mails li").filter(has_text=address).first.inner_text())[0]

    return read
