"""Many write at the same moment, to two processes that share a database; and the processes are killed while they do."""

from __future__ import annotations

import http.client
import itertools
import json
import os
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote

import pytest

from server.populated import ORIGIN

WRITERS = 32
TURNS = 2
PAGE = f"{ORIGIN}/ash.html"
TESTS = Path(__file__).parents[1]


@pytest.fixture
def environment(tmp_path, database_address):
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("SAMARA_", "ONCE", "DJANGO_"))}
    own = {"SAMARA_DATA": str(tmp_path), "SAMARA_PORT": "0", "SAMARA_COMMENTS_LIMIT": "0", "PYTHONPATH": str(TESTS)}
    return clean | own | ({"SAMARA_DATABASE": database_address} if database_address else {})


@pytest.fixture
def people(environment):
    """The key of a site, and the tokens of those who write there."""
    command = [sys.executable, "-m", "server.populated", str(WRITERS)]
    done = subprocess.run(command, env=environment, cwd=TESTS, check=True, capture_output=True, text=True)
    key, *tokens = json.loads(done.stdout.splitlines()[-1])
    return key, tokens


@pytest.fixture
def servers(environment, people):
    """Two servers of one site: their processes and ports."""
    command = [sys.executable, "-m", "samara", "serve"]
    started = [
        subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)
    ]
    ports = []
    for process in started:
        line = next(line for line in process.stdout if line.startswith("The dashboard"))
        ports.append(int(line.removesuffix("/-/\n").rpartition(":")[2]))
    yield started, ports
    for process in started:
        process.kill()
        process.communicate()


class Caller(http.client.HTTPConnection):
    """One reader's connection to one server."""

    def __init__(self, port, site, token=""):
        super().__init__("127.0.0.1", port, timeout=60)
        self.base, self.token = f"/-/api/sites/{site}/comments/", token

    def __enter__(self):
        return self

    def __exit__(self, *told):
        self.close()

    def write(self, text):
        headers = {"Origin": ORIGIN, "Content-Type": "application/json", "Authorization": f"Bearer {self.token}"}
        self.request("POST", self.base, json.dumps({"page": PAGE, "text": text}), headers)
        answer = self.getresponse()
        return answer.status, json.loads(answer.read())

    def listed(self):
        self.request("GET", f"{self.base}?page={quote(PAGE)}&sort=newest", headers={"Origin": ORIGIN})
        return json.loads(self.getresponse().read())


def test_those_who_write_at_once_lose_nothing_even_when_the_servers_are_killed(servers, people, environment):
    processes, (here, there) = servers
    site, tokens = people
    acknowledged: list[int] = []
    # All of them are in the midst of writing when the servers are killed.
    at_work, going_on = threading.Barrier(WRITERS + 1), threading.Semaphore(0)

    def write(number):
        """Some comments, each of which the other server shows at once; then more, until the server is gone."""
        ports = (here, there) if number % 2 else (there, here)
        with Caller(ports[0], site, tokens[number]) as writer, Caller(ports[1], site) as reader:
            for turn in itertools.count():
                try:
                    status, answer = writer.write(f"Number {number}, for the {turn}. time")
                except (OSError, http.client.HTTPException):
                    return
                assert status == 201, answer
                acknowledged.append(answer["comment"]["id"])
                if turn < TURNS:
                    assert answer["comment"]["id"] in {each["id"] for each in reader.listed()["comments"]}
                elif turn == TURNS:
                    at_work.wait(60)
                else:
                    going_on.release()

    with ThreadPoolExecutor(WRITERS) as pool:
        writers = [pool.submit(write, number) for number in range(WRITERS)]
        at_work.wait(60)
        for _ in range(WRITERS // 2):
            assert going_on.acquire(timeout=60)
        for process in processes:
            process.kill()
    for writer in writers:
        writer.result()
    settings = environment | {"DJANGO_SETTINGS_MODULE": "samara.server.settings"}
    done = subprocess.run([sys.executable, "-c", LOOK], env=settings, check=True, capture_output=True, text=True)
    kept, count, version, total = json.loads(done.stdout)
    assert len(set(acknowledged)) == len(acknowledged)
    assert set(acknowledged) <= set(kept)
    # What was under way is there as a whole, or not at all.
    assert (count, version, total) == (len(kept),) * 3


LOOK = """
import json, django
django.setup()
from samara.server.models import Comment, Thread
thread = Thread.objects.get()
print(json.dumps([sorted(Comment.objects.values_list("pk", flat=True)), thread.count, thread.version, thread.total]))
"""
