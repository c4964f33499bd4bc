"""A plain file server for the crawl benchmark: all files in memory, so that it costs the crawlers as little as possible."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path


async def main(folder: Path, port: int) -> None:
    """Answer GET with files of the folder until ended."""
    answers = {
        f"/{'' if path.name == 'index.html' else path.name}".encode(): whole("200 OK", path.read_bytes())
        for path in folder.iterdir()
    }
    missing = whole("404 Not Found", b"<!doctype html><title>No</title>")

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while request := await reader.readuntil(b"\r\n\r\n"):
                method, path, _ = request.split(b" ", 2)
                found = answers.get(path, missing)
                writer.write(found if method == b"GET" else found[: found.index(b"\r\n\r\n") + 4])
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", port)
    async with server:
        await server.serve_forever()


def whole(status: str, body: bytes) -> bytes:
    """A whole HTTP answer."""
    return f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2])))
