from __future__ import annotations

import asyncio

import pytest
import requests

from samara.core.http import lent
from samara.core.settings import Settings
from servers import Server, reply


@pytest.fixture(autouse=True)
def own_transport():
    """What a test lends is taken back."""
    kept = requests.sessions.HTTPAdapter
    yield
    requests.sessions.HTTPAdapter = kept


def lend(**values) -> None:
    lent.lend(Settings((("environment", values),)))


def asked(handler, path: str = "/", allow: bool = True) -> requests.Response:
    """What the library gets from a server on loopback."""

    async def run() -> requests.Response:
        async with Server(handler) as server:
            lend(private_hosts=[f"127.0.0.1:{server.port}"] if allow else [])
            return await asyncio.to_thread(requests.get, server.url + path, timeout=5)

    return asyncio.run(run())


def test_answers_are_as_the_library_knows_them():
    answer = asked(lambda request: reply('{"a": "é"}', 200, "application/json; charset=utf-8", X_More="1"))
    assert (answer.status_code, answer.ok, answer.json(), answer.headers["x-more"]) == (200, True, {"a": "é"}, "1")


def test_faults_are_those_of_the_library():
    assert asked(lambda request: reply("no", 404)).status_code == 404
    with pytest.raises(requests.ConnectionError, match="loopback"):
        asked(lambda request: reply("inside"), allow=False)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://2130706433/",
        "http://0177.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://192.168.1.1/",
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE"])
def test_private_addresses_are_refused(url, method):
    lend()
    with pytest.raises(requests.ConnectionError):
        requests.request(method, url, data=b"x", timeout=5)


def test_redirects_are_checked_like_the_first():
    with pytest.raises(requests.ConnectionError, match="loopback"):
        asked(lambda request: reply(status=302, Location="http://127.0.0.1:1/"))


def test_a_redirect_to_who_may_be_asked_is_followed():
    answer = asked(lambda request: reply("there") if request.path == "/b" else reply(status=302, Location="/b"), "/a")
    assert (answer.text, [each.status_code for each in answer.history]) == ("there", [302])


def test_certificates_are_verified_and_proxies_ignored_whatever_is_asked(monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")

    async def run() -> requests.Response:
        async with Server(lambda request: reply("straight")) as server:
            lend(private_hosts=[f"127.0.0.1:{server.port}"])
            return await asyncio.to_thread(
                requests.get, server.url, timeout=5, verify=False, proxies={"http": "http://127.0.0.1:1"}
            )

    assert asyncio.run(run()).text == "straight"
