"""Drafts: what somebody wrote before they proved an address; kept for an hour, for the browser that sent it."""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import Any, NamedTuple

from django.utils import timezone

from samara.server.models import Comment, Draft, Site
from samara.server.store.codes import hashed

LIFE = timedelta(hours=1)


class Kept(NamedTuple):
    """What the browser gets to find its draft again: a name, and a secret."""

    key: str
    browser: str


def keep(
    site: Site,
    page: str,
    text: str,
    address: str,
    *,
    name: str = "",
    parent: Comment | None = None,
    follow: bool = False,
    sent: dict[str, Any] | None = None,
) -> Kept:
    """Keep what was written, and how it was `sent`, until its writer has proven the address."""
    Draft.objects.filter(expires__lte=timezone.now()).delete()
    kept = Kept(secrets.token_urlsafe(12), secrets.token_urlsafe(24))
    Draft.objects.create(
        key=kept.key,
        browser=hashed(kept.browser),
        site=site,
        page=page,
        parent=parent,
        name=name,
        address=address,
        text=text,
        follow=follow,
        sent=sent or {},
        expires=timezone.now() + LIFE,
    )
    return kept


def find(kept: Kept) -> Draft | None:
    """The draft of this browser; None when it is another's, too old, or published already."""
    if not kept.key.isprintable():
        return None
    alive = Draft.objects.filter(key=kept.key, browser=hashed(kept.browser), expires__gt=timezone.now())
    return alive.select_related("site", "parent").first()


def spend(draft: Draft) -> bool:
    """Use a draft up; False when it was used at the same moment elsewhere."""
    return bool(Draft.objects.filter(pk=draft.pk).delete()[0])
