"""Runs the cast's site as `samara serve` would, on a port of the system's choice; prints the port and the owner's link."""

from __future__ import annotations

import sys

import uvicorn

from samara.core.settings import load
from samara.server.start import front, prepare


def main() -> None:
    settings = load()
    prepare(settings)
    from samara.server.store import people, sites
    from server import cast

    site = cast.served()
    root = sites.public_folder(site, settings)
    for path, name, _ in cast.NAMES:
        file = root / (path or "index.html")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"<!doctype html><html lang=en><title>{name}</title><h1>{name}</h1>", encoding="utf-8")
    server = uvicorn.Config(front(site.pk, settings), port=0, log_level="warning")
    socket = server.bind_socket()
    print(socket.getsockname()[1], people.issue_link(people.owner()), flush=True)
    uvicorn.Server(server).run(sockets=[socket])


if __name__ == "__main__":
    sys.exit(main())
