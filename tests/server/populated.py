"""Fills a data folder with a site and people who write there, in a process of its own: `python -m server.populated N` tells the
key of the site and N tokens."""

from __future__ import annotations

import json
import os
import sys

ORIGIN = "https://example.org"


def main(number: int) -> None:
    from samara.core.settings import data_folder, load
    from samara.server import start

    settings = load()
    start.prepare(settings)
    from django.utils import timezone

    from samara.server.store import people, sites, tokens

    source = data_folder(settings) / "workshop"
    source.mkdir()
    (source / "ash.html").write_text("<!doctype html><title>Ash</title>")
    site = sites.remember(str(source), url=f"{ORIGIN}/", name="Workshop")
    site.served = timezone.now()
    site.save()
    people.own(people.owner(), site)
    public = sites.public_folder(site, settings)
    public.mkdir(parents=True)
    (public / "index.html").write_text("<!doctype html><title>Workshop</title>")
    readers = [people.join(f"reader{each}@example.net", site)[0] for each in range(number)]
    print(json.dumps([site.pk, *(tokens.give(reader, site, ORIGIN).token for reader in readers)]))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samara.server.settings")
    main(int(sys.argv[1]))
