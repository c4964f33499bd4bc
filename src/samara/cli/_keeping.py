"""Which site of this server a verb means whose work is with its comments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from samara.cli.serve import insist
from samara.core.errors import NotFound, SettingsError

if TYPE_CHECKING:
    from samara.core.settings import Settings
    from samara.server.models import Site

Named = Annotated[
    str | None,
    typer.Option(
        "--site", metavar="SITE", help="Its folder, or its address; needed where there are several.", show_default=False
    ),
]


def opened(name: str | None) -> tuple[Site, Settings]:
    """The site of that folder or address, noted when it is new, else the only one here; with the settings that count."""
    insist()
    from samara.core import settings as table  # cost: what --help does not need
    from samara.reading.source import recognise
    from samara.server import start

    source = recognise(name) if name and "://" not in name else None
    settings = table.load(source.folder if source else None)
    start.prepare(settings)
    from samara.core import urls
    from samara.server.models import Site
    from samara.server.store import sites

    if source is not None:
        return sites.remember(sites.resolved(source.name), url=settings["url"], name=settings["site_name"]), settings
    every = list(Site.objects.order_by("pk"))
    if name:
        wanted = urls.site_url(name)
        every = [site for site in every if wanted in (site.url, site.source) or urls.site_url(site.url or "x.invalid") == wanted]
        if not every:
            raise NotFound(
                f"No site here has the address {wanted}.", hint="Name its folder, or serve it first: samara serve public"
            )
    if not every:
        raise NotFound("There is no site yet.", hint="Name one: --site public")
    if len(every) > 1:
        raise SettingsError(f"There are {len(every)} sites.", hint=f"Say which: --site {every[0].url or every[0].source}")
    return every[0], settings
