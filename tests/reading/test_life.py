"""Whether pages elsewhere live: as a real server answers."""

import asyncio

from samara.core.settings import Settings
from samara.reading.life import ARCHIVE, Life, lives
from servers import Reply, Request, Server, reply


def answer(request: Request) -> Reply:
    match request.path:
        case "/moved":
            return reply(status=301, Location="/here")
        case "/today":
            return reply(status=302, Location="/here")
        case "/here":
            return reply("tea")
        case "/failing":
            return reply(status=500)
        case "/circle":
            return reply(status=301, Location="/circle")
    return reply(status=404)


async def asked(*paths: str) -> dict[str, Life]:
    async with Server(answer) as server:
        settings = Settings().replace(private_hosts=["127.0.0.1"], request_timeout=5.0)
        urls = {server.url + path: path for path in paths}
        found = await asyncio.to_thread(lives, urls, settings)
        return {urls[url]: life for url, life in found.items()} | {"": Life(server.url)}


def test_pages_elsewhere_live_move_and_go() -> None:
    found = asyncio.run(asked("/here", "/moved", "/today", "/gone", "/failing", "/circle"))
    here = found.pop("").word
    assert found == {
        "/here": Life("alive", 200),
        "/today": Life("alive", 200),
        "/moved": Life("moved", 200, moved=here + "/here"),
        "/gone": Life("gone", 404, archived=f"{ARCHIVE}{here}/gone"),
        "/failing": Life("unknown", 500, archived=f"{ARCHIVE}{here}/failing"),
        "/circle": Life("unknown", archived=f"{ARCHIVE}{here}/circle"),
    }
