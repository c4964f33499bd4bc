"""Brings the server up: Django ready, tables up to date, the front that serves a site, and where it was last served."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from samara.core import urls
from samara.core.errors import StateError
from samara.core.settings import Settings, data_folder
from samara.core.target import make_private
from samara.middleware.asgi import Improved
from samara.middleware.proxy import Origin
from samara.server.asgi import Application, Front
from samara.server.database import FILE, conceal
from samara.server.hosts import names_of

if TYPE_CHECKING:
    from samara.middleware.improver import Improver
    from samara.server.models import Site

SERVING = "serving"
"""The file that holds the address of the running server."""


def prepare(settings: Settings) -> None:
    """Set Django up and bring the tables up to date; StateError when the data folder or the database cannot be used."""
    folder = data_folder(settings)
    try:
        make_private(folder)
        if not settings["database"]:
            conceal(folder / FILE)
    except OSError as error:
        raise StateError(
            f"The data folder {folder} cannot be used: {error.strerror}.", hint="Name another in SAMARA_DATA."
        ) from error
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samara.server.settings")

    import django
    from django.core.management import call_command
    from django.db import DatabaseError, connection
    from django.db.migrations.loader import MigrationLoader

    django.setup()
    try:
        history = MigrationLoader(connection)
        if any(app == "samara" and (app, name) not in history.disk_migrations for app, name in history.applied_migrations):
            raise StateError("The database was written by a newer Samara.", hint="Update this one, or name another SAMARA_DATA.")
        call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        raise StateError(
            f"The database cannot be used: {error}.", hint=f"Its place is {folder}; SAMARA_DATA names another."
        ) from error


def front(site_key: int, settings: Settings, improver: Improver | None = None) -> Front:
    """What serves a site that was read: its optimised files, and the dashboard under /-/. With an `improver`, pages of a crawled
    site that are newer than its reading are improved, too."""
    from samara.server.handler import Handler
    from samara.server.hot.current import Current
    from samara.server.hot.entrance import Entrance
    from samara.server.models import Site
    from samara.server.store import sites
    from samara.server.store.origins import origin_of

    site = Site.objects.get(pk=site_key)
    root = sites.public_folder(site, settings)
    if not root.is_dir():
        raise StateError(
            f"The optimised files of {site} are gone from {root}.", hint=f"Read it again: samara serve {site.source}"
        )
    entrance = Entrance(Handler(), settings["trusted_proxies"])
    # The pages name no server where this is the one, unless the owner named it.
    here = frozenset(("", origin_of(settings["server_url"])))
    return Front(
        root=root,
        dashboard=entrance,
        base=sites.base_path(site),
        names=names_of(site.url, settings["url"], settings["host"], *settings["server_names"]),
        site=site.pk,
        origin=origin(site, settings, improver),
        passage=Current(entrance.reader, entrance.register, site.pk, here),
        end=entrance.end,
    )


def origin(site: Site, settings: Settings, improver: Improver | None = None) -> Application | None:
    """What answers for the part of a crawled site that is not on this machine; None for a site that is."""
    from samara.server.store import sites

    there = sites.origin(site)
    # The host that the owner typed may be private, as it could while it was read.
    found = Origin(there, settings, allow=frozenset((urls.host(site.source),))) if there else None
    return Improved(found, improver) if found and improver else found


def remember(base: str, settings: Settings) -> None:
    """Keep where the server answers, so that a link made beside it leads there."""
    (data_folder(settings) / SERVING).write_text(base)


def address(settings: Settings) -> str:
    """Where the server answers or last answered, else where it would."""
    kept = data_folder(settings) / SERVING
    return kept.read_text() if kept.is_file() else f"http://localhost:{settings['port']}"
