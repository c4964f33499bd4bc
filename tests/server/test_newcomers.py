"""Pages that appear, or change, on a site while it is served: they lead on at once, and the dashboard tells."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from middleware.topics import TOPICS, lay, page
from samara.core.settings import load
from samara.server import start
from samara.server.jobs import newcomers
from samara.server.jobs.refresh import refresh
from samara.server.store import linking, people
from server.asking import ask

pytestmark = pytest.mark.django_db


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def origin(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A folder, and the address at which another server shows it."""
    folder = lay(tmp_path / "origin")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield folder, f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def brief(front: Any) -> Any:
    """The application that answers once and stops, as it does on Ctrl-C."""

    async def stop() -> dict[str, str]:
        return {"type": "lifespan.shutdown"}

    async def say(message: object) -> None:
        pass

    async def answer(scope: Any, receive: Any, send: Any) -> None:
        await front(scope, receive, send)
        await front({"type": "lifespan"}, stop, say)

    return answer


def test_what_is_new_leads_on_at_once_and_the_dashboard_tells(origin: tuple[Path, str], tmp_path: Path, client: Client) -> None:
    folder, address = origin
    settings = load(environment={}).replace(data=str(tmp_path / "state"), workers=1)
    fresh = refresh(address, settings, lambda name: lambda done, known: None)
    front = start.front(fresh.site.pk, settings, fresh.improver)
    (folder / "new.html").write_text(page("Kettle and porcelain", TOPICS["tea"]))
    answer = ask(brief(front), "/new.html")
    front.dashboard.reader.close()
    assert answer.status == 200
    block = answer.body.decode().partition('class="samara-related')[2].partition("</nav>")[0]
    assert {name.partition("-")[0] for name in re.findall(r'<a href="([^"]+)"', block)} == {"tea"}

    _, before = linking.review(fresh.site) or (None, None)
    newcomers.keep(fresh.site, fresh.improver)
    newcomers.keep(fresh.site, fresh.improver)
    found, made = linking.review(fresh.site) or (None, None)
    assert found is not None
    assert made == before
    assert [(each.url, each.title, len(each.next)) for each in found.newer] == [(f"{address}new.html", "Kettle and porcelain", 5)]
    client.post(f"/-/sign-in/{people.issue_link(people.owner())}/")
    shown = client.get(f"/-/sites/{fresh.site.pk}/linking/").content.decode()
    assert "Newer than the last run" in shown
    assert f"{address}new.html" in shown
