"""Work that is killed: nothing is lost, and nothing that was taken comes twice."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections import Counter
from email.message import EmailMessage
from pathlib import Path

import pytest

from server.receivers import Mailbox

TESTS = Path(__file__).parents[1]
SECONDS = 60.0

SETUP = """
from samara.core.settings import load
from samara.server import start
start.prepare(load())
from django.db import transaction
from server import cast
from server.told import follow, say, someone
with transaction.atomic():
    site = cast.served()
    for number in range({readers}):
        follow(site, someone(f"reader{{number}}"))
    say(site, "Hello", someone())
"""


class Slow(Mailbox):
    """Takes mail one by one, and before the last word on mail number `stop` lets the test do something."""

    def __init__(self, stop: int) -> None:
        super().__init__()
        self.stop = stop
        self.came: list[EmailMessage] = []
        self.reached = threading.Event()

    async def handle_DATA(self, server, session, envelope) -> str:
        if len(self.mails) == self.stop:
            self.stop = -1
            self.reached.set()
            return "451 Not now"
        return await super().handle_DATA(server, session, envelope)


def world(folder: Path, port: int) -> dict[str, str]:
    return {
        **os.environ,
        "SAMARA_DATA": str(folder),
        "SAMARA_DATABASE": "",
        "SAMARA_SMTP_HOST": "127.0.0.1",
        "SAMARA_SMTP_PORT": str(port),
        "SAMARA_SMTP_SECURITY": "none",
        "SAMARA_SERVER_URL": "https://talk.example",
        "DJANGO_SETTINGS_MODULE": "samara.server.settings",
        "PYTHONPATH": os.pathsep.join([str(TESTS), os.environ.get("PYTHONPATH", "")]),
    }


def labour(environment: dict[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "server.laborer"], env=environment)


def waited(done, seconds: float = SECONDS) -> None:
    """Until something is so."""
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end, "it took too long"
        time.sleep(0.02)


def rows(folder: Path, query: str) -> int:
    with sqlite3.connect(folder / "samara.sqlite3") as database:
        found: int = database.execute(query).fetchone()[0]
    database.close()
    return found


def hurried(folder: Path) -> None:
    """Let leases be over now, as they are after a minute and a half."""
    with sqlite3.connect(folder / "samara.sqlite3", timeout=20) as database:
        database.execute("UPDATE samara_delivery SET due = '2026-01-01 00:00:00' WHERE done IS NULL")
    database.close()


@pytest.mark.parametrize("workers", [1, 2])
def test_killed_in_the_middle_everybody_gets_mail_once(tmp_path, workers):
    box, readers = Slow(stop=7), 20
    with box.listening() as port:
        environment = world(tmp_path, port)
        subprocess.run([sys.executable, "-c", SETUP.format(readers=readers)], env=environment, check=True)
        first = [labour(environment) for _ in range(workers)]
        assert box.reached.wait(SECONDS)
        for each in first:
            os.kill(each.pid, signal.SIGKILL)
            each.wait()
        assert rows(tmp_path, "SELECT count(*) FROM samara_delivery WHERE done IS NULL") > 0
        hurried(tmp_path)
        second = [labour(environment) for _ in range(workers)]
        try:
            waited(lambda: rows(tmp_path, "SELECT count(*) FROM samara_delivery WHERE done IS NULL") == 0)
        finally:
            for each in second:
                each.kill()
                each.wait()
    numbers = {(mail["To"], mail["Message-ID"]) for mail in box.mails}
    assert {to for to, _ in numbers} == {f"reader{number}@example.net" for number in range(readers)}
    # A kill between the mail server's word and ours can bring one mail a second time, with the same number.
    assert len(numbers) == readers
    assert sum(Counter(mail["To"] for mail in box.mails).values()) <= readers + workers
