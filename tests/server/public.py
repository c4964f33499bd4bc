"""Runs the cast's site as `samara serve` would, on a port of the system's choice; prints its address and the owner's link.

With three arguments (the public address of the site, a certificate and its key), it stands beside the site, speaks TLS, and is called
talk.example.
"""

from __future__ import annotations

import sys

from samara.core.settings import load
from samara.server import listening, start
from samara.server.asgi import STATIC_FOLDER


def main(url: str = "", certificate: str = "", key: str = "") -> None:
    settings = load()
    start.prepare(settings)
    from samara.server.store import linking, people, sites
    from server import cast, quarrel

    site = cast.served()
    linking.keep(site, cast.REVIEW)
    quarrel.conversation(site)
    root = sites.public_folder(site, settings)
    for path, name, _ in cast.NAMES:
        file = root / (path or "index.html")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"<!doctype html><html lang=en><title>{name}</title><h1>{name}</h1>", encoding="utf-8")
    (root / "wing.svg").write_bytes((STATIC_FOLDER / "wing.svg").read_bytes())
    with listening.listen("127.0.0.1", 0) as listener:
        base = listening.address(listener)
        start.remember(base, settings)
        if url:
            site.url = url
            site.save()
            base = base.replace("http://localhost", "https://talk.example")
        server = listening.server(start.front(site.pk, settings))
        if url:
            server.config.ssl_certfile, server.config.ssl_keyfile = certificate, key
        print(base, people.issue_link(people.owner()), flush=True)
        server.run(sockets=[listener])


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
