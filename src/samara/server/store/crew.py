"""People who come with an archive: known here by a name of their own, signed in by nothing, until they prove that they are it."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.hashers import make_password
from django.utils.crypto import salted_hmac

from samara.core.archive import Writer
from samara.reading.archives.form import Form
from samara.reading.archives.spool import Spool
from samara.server.models import Ban, Origin, Person, Site
from samara.server.models.person import new_handle
from samara.server.names import clean_address, clean_name
from samara.server.store import marks


class Crew:
    """The people of one archive, found or made as they are needed.

    An address that came along is kept beside the origin and not as the address of an account: no account is made or
    changed by it.
    """

    def __init__(self, site: Site, form: Form, spool: Spool, *, addresses: bool) -> None:
        self._site = site
        self._form = form
        self._spool = spool
        self._addresses = addresses
        self._known: dict[str, int] = {}

    def __getitem__(self, key: str) -> int | None:
        """The number of a person; None for nobody, and for whom the archive does not know."""
        return self._known.get(key) if key else None

    def gather(self, keys: Iterable[str]) -> None:
        """Make these people known, within a transaction."""
        wanted = self._spool.writers({key for key in keys if key and key not in self._known})
        origins = {key: self._origin(writer) for key, writer in wanted.items()}
        there = self._there(origins.values())
        new: list[tuple[str, Writer]] = []
        for key, writer in wanted.items():
            origin = origins[key]
            found = there.get((origin.network, origin.remote_id))
            if found is not None:
                self._known[key] = found
            elif marks.own_person(self._site, key) is None:
                new.append((key, writer))
            # Else it names an account of this installation: its key stands in every export, so anybody can write it.
        self._make(new, origins)

    def _origin(self, writer: Writer) -> Origin:
        source = writer.source
        network = source.network if source else self._form.name
        if source is not None or self._form.name == marks.NETWORK:
            remote = marks.short(source.id if source else writer.key)
        elif "@" in writer.key.lstrip("@"):
            # Where the key is an address, only this server can tell that it is the same: keys stand in every export.
            remote = f"person:{salted_hmac('samara.crew', writer.key).hexdigest()[:32]}"
        else:
            remote = marks.short(f"person:{writer.key}")
        address = clean_address(writer.address) if self._addresses else ""
        url = f"{marks.MAIL}{address}" if address else ""
        return Origin(site=self._site, kind=Origin.Kind.IMPORT, network=network[:40], remote_id=remote[:500], url=url)

    def _there(self, origins: Iterable[Origin]) -> dict[tuple[str, str], int]:
        remotes = {origin.remote_id for origin in origins}
        rows = Person.objects.filter(
            origin__site=self._site, origin__kind=Origin.Kind.IMPORT, origin__remote_id__in=remotes
        ).values_list("origin__network", "origin__remote_id", "pk")
        return {(network, remote): key for network, remote, key in rows}

    def _came(self, origins: Iterable[Origin]) -> dict[tuple[str, str], Origin]:
        """The rows that say where people come from, made where they are missing."""
        wanted = {(origin.network, origin.remote_id): origin for origin in origins}
        remotes = {remote for _, remote in wanted}
        rows = self._site.origins.filter(kind=Origin.Kind.IMPORT, remote_id__in=remotes, people=None)
        there = {(row.network, row.remote_id): row for row in rows}
        missing = {name: origin for name, origin in wanted.items() if name not in there}
        Origin.objects.bulk_create(missing.values())
        return missing | there

    def _make(self, new: list[tuple[str, Writer]], origins: dict[str, Origin]) -> None:
        if not new:
            return
        handles = {writer.handle for _, writer in new if writer.handle}
        taken = set(Person.objects.filter(handle__in=handles).values_list("handle", flat=True))
        came = self._came(origins[key] for key, _ in new)
        rows = []
        for key, writer in new:
            free = writer.handle and writer.handle not in taken and writer.handle.isprintable() and len(writer.handle) <= 64
            taken.add(writer.handle)
            rows.append(
                Person(
                    handle=writer.handle if free else new_handle(),
                    name=clean_name(writer.name),
                    password=make_password(None),
                    origin=came[origins[key].network, origins[key].remote_id],
                )
            )
        made = Person.objects.bulk_create(rows)
        for (key, writer), person in zip(new, made, strict=True):
            self._known[key] = person.pk
            if writer.joined is not None:
                # The table says when a row was made, unless it is told otherwise afterwards.
                Person.objects.filter(pk=person.pk).update(joined=writer.joined)
            if writer.banned:
                Ban.objects.get_or_create(site=self._site, person=person)
