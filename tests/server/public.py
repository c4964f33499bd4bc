"""Runs the cast's site as `samara serve` would, on a port of the system's choice; prints its address and the owner's link."""

from __future__ import annotations

import sys

from samara.core.settings import load
from samara.server import listening, start
from samara.server.asgi import STATIC_FOLDER


def main() -> None:
    settings = load()
    start.prepare(settings)
    from samara.server.store import people, sites
    from server import cast

    site = cast.served()
    root = sites.public_folder(site, settings)
    for path, name, _ in cast.NAMES:
        file = root / (path or "index.html")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"<!doctype html><html lang=en><title>{name}</title><h1>{name}</h1>", encoding="utf-8")
    (root / "wing.svg").write_bytes((STATIC_FOLDER / "wing.svg").read_bytes())
    with listening.listen("127.0.0.1", 0) as listener:
        base = listening.address(listener)
        start.remember(base, settings)
        print(base, people.issue_link(people.owner()), flush=True)
        listening.run(start.front(site.pk, settings), listener)


if __name__ == "__main__":
    sys.exit(main())
