"""Every door of the server, read from its list of addresses, so that a new one is tried by every attack from its first day."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.test import Client

from samara.server import models
from samara.server.urls import urlpatterns

PLACEHOLDER = re.compile(r"<(?:\w+:)?(\w+)>")
ORIGIN = "https://example.org"
API = "/-/api/"


@dataclass(frozen=True)
class Door:
    """One address, and the names of what is filled into it."""

    name: str
    route: str
    holes: tuple[str, ...] = field(default=())

    def path(self, **things: Any) -> str:
        """The address with these things in it; KeyError for one that nobody named: say in `things` below what stands there."""
        return PLACEHOLDER.sub(lambda hole: str(things[hole[1]]), f"/{self.route}")

    @property
    def is_api(self) -> bool:
        """Whether scripts of a site's own pages call it."""
        return f"/{self.route}".startswith(API)

    @property
    def is_dashboard(self) -> bool:
        """Whether it is for people with a role on the site that it names."""
        return self.route.startswith("-/sites/<int:site>/") and self.name != "handover"


DOORS = tuple(Door(str(each.name), str(each.pattern), tuple(PLACEHOLDER.findall(str(each.pattern)))) for each in urlpatterns)
NAMES = [door.name for door in DOORS]


def things(site: models.Site, door: Door) -> dict[str, Any]:
    """What of a site stands in an address."""
    comment = models.Comment.objects.filter(site=site).order_by("pk").first()
    key: Any = {
        "page": site.pages.values_list("pk", flat=True).first(),
        "cards": site.pages.values_list("pk", flat=True).first(),
        "opening": site.threads.values_list("pk", flat=True).first(),
        "api-draft": "nobody",
    }.get(door.name, comment.pk if comment else 0)
    return {
        "site": site.pk,
        "key": key,
        "practice": "sharing",
        "name": "card-title",
        "token": "forged",
        "word": "forged",
        "form": "csv" if door.name == "log-file" else "atom",
    }


def forms(site: models.Site) -> list[dict[str, Any]]:
    """What somebody would send who wants to change something of a site: every field that any form has, by the things of the site."""
    comments = list(site.comments.order_by("pk").values_list("pk", flat=True))
    person = site.comments.exclude(person=None).values_list("person", flat=True).first()
    decision = site.decisions.values_list("pk", flat=True).last()
    thread = site.threads.values_list("pk", flat=True).first()
    page = site.pages.values_list("address", flat=True).first()
    named = {
        "site": site.pk,
        "page": page,
        "text": "Words",
        "name": "Somebody",
        "next": "/-/",
        "value": "1",
        "sign": "👍",
        "on": "1",
        "reason": "spam",
        "words": "Words",
        "seen": "999999999",
    }
    chosen = [
        {"one": f"{word}:{key}"}
        for key in comments
        for word in ("published", "removed", "spam", "banned", "settled", "lifted", "closed")
    ]
    chosen += [{"many": "spam", "which": which, "marked": comments, "shown": comments} for which in ("marked", "shown")]
    chosen += [{"many": many, "which": "all", "state": "all"} for many in ("spam", "settled")]
    chosen += [
        {"key": key, "do": do, "role": "owner", "opening": "closed"}
        for key in (person, decision, thread)
        if key
        for do in ("ban", "lift")
    ]
    return [{**named, **each} for each in ({}, *chosen)]


def standing(*apart: str) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table of ours, but for limits that are counted, and threads in which nothing has happened yet: the first
    who looks into one that belongs to a page of the site makes its row."""
    every = models.Site._meta.apps.get_app_config("samara").get_models()
    kept = {model.__name__: model._meta for model in every if model.__name__ not in ("Tally", *apart)}
    found = {}
    with connection.cursor() as cursor:  # the rows as they are: hundreds of tests look, twice each
        for name, table in kept.items():
            chosen = "WHERE version <> 0" if name == "Thread" else ""
            cursor.execute(f'SELECT * FROM "{table.db_table}" {chosen} ORDER BY "{table.pk.column}"')
            found[name] = cursor.fetchall()
    return found


def knock(client: Client, door: Door, path: str, method: str = "GET", data: Any = None, **headers: str):
    """Ask at a door as a browser would: the API with JSON from a page of the site, the rest as a form."""
    if door.is_api:
        sent = {"Origin": ORIGIN, "Sec-Fetch-Mode": "cors", **headers}
        body = b"" if data is None else json.dumps(data).encode()
        return client.generic(method, path, body, content_type="application/json", headers=sent)
    return client.get(path, data, headers=headers) if method == "GET" else client.post(path, data or {}, headers=headers)
