"""Comments that come with an archive, written in bulk: nobody is told of them, and no account is changed by them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import NamedTuple

from django.db.models import F
from django.utils import timezone

from samara.core import archive, urls
from samara.core.archive import Entry, Kind
from samara.core.comment import Opening, State
from samara.practices.conversation import linked, ordering, rendering, sourcing
from samara.reading.archives.form import Form
from samara.reading.archives.spool import Spool
from samara.server.models import Comment, Origin, Page, Reaction, Revision, Site, Thread, Vote
from samara.server.names import clean_name
from samara.server.store import bulk, marks, threads, words
from samara.server.store.crew import Crew

LONGEST = 2_000
LESSONS = {words.SPAM, words.HAM}


@dataclass(slots=True)
class Batch:
    """Comments of some pages, in the order in which they are written."""

    pages: list[tuple[archive.Thread, list[Entry]]] = field(default_factory=list)
    size: int = 0

    def add(self, thread: archive.Thread, entries: list[Entry]) -> None:
        """More of a page."""
        self.pages.append((thread, entries))


class Found(NamedTuple):
    """What became of a batch: how many were written, by state and kind, and how many had been here."""

    taken: Counter[str]
    here: int


class Place(NamedTuple):
    """Where a comment stands here."""

    key: int
    path: str
    depth: int
    above: Place | None


class Drawn(NamedTuple):
    """The words of an entry as they are kept and shown."""

    text: str
    html: str


class Desk:
    """Where batches of one archive are written."""

    def __init__(self, site: Site, form: Form, spool: Spool, *, addresses: bool) -> None:
        self._site = site
        self._form = form
        self._spool = spool
        self._crew = Crew(site, form, spool, addresses=addresses)
        self._page = ""
        self._places: dict[str, Place] = {}

    def welcome(self) -> None:
        """Note everybody in the archive, also who only is banned, or wrote what is here already."""
        if self._form.whole:
            self._crew.gather(writer.key for writer in self._spool.people())

    def look(self, batch: Batch) -> Found:
        """What would become of a batch."""
        entries = [entry for _, some in batch.pages for entry in some]
        here = self._here(entries)
        return Found(Counter(_label(entry) for entry in entries if entry.key not in here), len(here))

    def draw(self, batch: Batch) -> dict[str, Drawn]:
        """The words of what is not here yet of a batch, as they will be kept and shown."""
        entries = [entry for _, some in batch.pages for entry in some]
        here = self._here(entries)
        return {entry.key: _drawn(entry, own=self._form.whole) for entry in entries if entry.key not in here}

    def write(self, batch: Batch, drawn: dict[str, Drawn]) -> Found:
        """Write what of a batch is not here yet, within a transaction."""
        entries = [entry for _, some in batch.pages for entry in some]
        here = self._here(entries)
        new = [entry for entry in entries if entry.key not in here]
        self._crew.gather(key for entry in new for key in _people(entry))
        origins = self._origins(new)
        numbers = iter(bulk.numbers(Comment, len(new)))
        for thread, some in batch.pages:
            self._write_page(thread, some, here, drawn, origins, numbers)
        return Found(Counter(map(_label, new)), len(here))

    def _write_page(
        self,
        thread: archive.Thread,
        entries: list[Entry],
        here: dict[str, Place],
        drawn: dict[str, Drawn],
        origins: dict[str, Origin],
        numbers: Iterator[int],
    ) -> None:
        if thread.page != self._page:
            self._page, self._places = thread.page, {}
        row = self._thread(thread)
        count, published = row.total, 0
        made: dict[str, Comment] = {}
        grown: Counter[str] = Counter()
        for entry in entries:
            if (place := here.get(entry.key)) is not None:
                self._places[entry.key] = place
                continue
            count += 1
            above = self._places.get(entry.parent)
            while above is not None and above.depth >= ordering.DEEPEST:
                above = above.above
            path = ordering.child_path(above.path if above else "", count)
            comment = self._comment(
                entry,
                row,
                above,
                path,
                next(numbers),
                drawn.get(entry.key) or _drawn(entry, own=self._form.whole),
                origins.get(entry.key),
            )
            made[path] = comment
            self._places[entry.key] = Place(comment.pk, path, comment.depth, above)
            if entry.state is State.PUBLISHED:
                published += 1
                grown.update(ordering.above(path))
        if not made:
            return
        for path in list(grown):
            if path in made:
                made[path].answers = grown.pop(path)
        bulk.insert(Comment, made.values())
        self._hang(entries, made)
        words.teach(self._site, {self._places[entry.key].key: entry.learned for entry in entries if entry.learned in LESSONS})
        by_count: dict[int, list[str]] = defaultdict(list)
        for path, more in grown.items():
            by_count[more].append(path)
        for more, paths in by_count.items():
            Comment.objects.filter(thread=row, path__in=paths).update(answers=F("answers") + more)
        threads.touch(row.pk, published=published, made=len(made))

    def _thread(self, said: archive.Thread) -> Thread:
        """The conversation of a page, locked; what the archive says of it holds where nobody has written here yet."""
        row = threads.open_for(self._site, said.page)
        title = " ".join(said.title.split())[:500]
        if title and not row.page.title:
            Page.objects.filter(pk=row.page_id, title="").update(title=title)
        row = threads.lock(row.pk)
        if said.state is not Opening.OPEN and row.total == 0 and row.state == Opening.OPEN:
            threads.set_state(row, said.state)
        return row

    def _comment(
        self, entry: Entry, thread: Thread, above: Place | None, path: str, key: int, drawn: Drawn, origin: Origin | None
    ) -> Comment:
        # Where an archive tells no time at all, nothing is known but when it was taken in.
        created = entry.created or timezone.now()
        whose = self._crew[entry.writer]
        return Comment(
            pk=key,
            site=self._site,
            thread=thread,
            parent_id=above.key if above else None,
            root=ordering.root_number(path),
            path=path,
            depth=above.depth + 1 if above else 0,
            person_id=whose,
            origin=origin,
            name=clean_name(entry.name),
            role=entry.role[:20],
            link=_link(entry.link),
            text=drawn.text,
            html=drawn.html,
            host=linked.host(drawn.html),
            created=created,
            edited=entry.edited,
            state=entry.state.value,
            decided=entry.decided,
            decider_id=self._crew[entry.decider],
            reason=entry.reason[:500],
            suspicion=entry.suspicion,
            why=[list(notice) for notice in entry.why],
            up=entry.up,
            down=entry.down,
            score=ordering.score(entry.up, entry.down),
            reactions=entry.reactions,
        )

    def _hang(self, entries: list[Entry], made: dict[str, Comment]) -> None:
        """What belongs to the comments: former words, votes, and signs."""
        rows: list[tuple[Entry, Comment]] = [
            (entry, made[place.path]) for entry in entries if (place := self._places.get(entry.key)) and place.path in made
        ]
        Revision.objects.bulk_create(
            Revision(comment=comment, text=former.text, until=former.until, editor_id=self._crew[former.editor])
            for entry, comment in rows
            for former in entry.former
        )
        Vote.objects.bulk_create(
            Vote(comment=comment, person_id=whose, value=1 if value > 0 else -1)
            for entry, comment in rows
            for key, value in entry.votes.items()
            if (whose := self._crew[key]) is not None
        )
        Reaction.objects.bulk_create(
            Reaction(comment=comment, person_id=whose, sign=sign[:16])
            for entry, comment in rows
            for sign, keys in entry.signs.items()
            for key in keys
            if (whose := self._crew[key]) is not None
        )

    def _here(self, entries: list[Entry]) -> dict[str, Place]:
        """Those that are here already, by their key: taken before, or written here."""
        found: dict[str, Place] = {}
        by_origin: dict[tuple[str, str, str], str] = {}
        own: dict[int, Entry] = {}
        for entry in entries:
            said = entry.key if entry.source is None else entry.source.id if entry.source.network == marks.NETWORK else ""
            if (number := marks.own_comment(self._site, said)) is not None:
                own[number] = entry
            by_origin[_identity(self._origin(entry))] = entry.key
        columns = ("pk", "path", "depth")
        rows = self._site.comments.filter(pk__in=own).values_list("created", *columns)
        found |= {own[key].key: Place(key, path, depth, None) for at, key, path, depth in rows if _same(at, own[key].created)}
        for identity, origins in self._grouped(by_origin).items():
            network, by_url = identity
            named = {"origin__url__in": origins} if by_url else {"origin__remote_id__in": origins}
            there = self._site.comments.filter(origin__network=network, **named).values_list(
                "origin__kind", "origin__remote_id", "origin__url", *columns
            )
            for kind, remote, url, number, path, depth in there:
                key = by_origin.get((kind, network, remote or url))
                if key is not None:
                    found[key] = Place(number, path, depth, None)
        return found

    @staticmethod
    def _grouped(identities: Iterable[tuple[str, str, str]]) -> dict[tuple[str, bool], list[str]]:
        groups: dict[tuple[str, bool], list[str]] = defaultdict(list)
        for _, network, name in identities:
            groups[network, False].append(name)
            if "://" in name:
                groups[network, True].append(name)
        return groups

    def _origin(self, entry: Entry) -> Origin:
        if entry.source is not None:
            said = entry.source
            kind = said.kind if said.kind in Origin.Kind.values else Origin.Kind.IMPORT.value
            remote = marks.short(said.id)
            return Origin(site=self._site, kind=kind, network=said.network[:40], remote_id=remote, url=said.url[:LONGEST])
        kind = Origin.Kind.IMPORT if entry.kind is Kind.COMMENT else Origin.Kind(entry.kind.value)
        return Origin(site=self._site, kind=kind, network=self._form.name, remote_id=marks.short(entry.key))

    def _origins(self, new: list[Entry]) -> dict[str, Origin]:
        """The rows that say where each comes from."""
        wanted = {entry.key: self._origin(entry) for entry in new}
        remotes = {origin.remote_id for origin in wanted.values()}
        there = {_identity(row): row for row in self._site.origins.filter(remote_id__in=remotes, kind__in=Origin.Kind.values)}
        missing = {_identity(origin): origin for origin in wanted.values() if _identity(origin) not in there}
        now = timezone.now()
        for number, origin in zip(bulk.numbers(Origin, len(missing)), missing.values(), strict=True):
            origin.pk, origin.seen = number, now
        bulk.insert(Origin, missing.values())
        return {key: there.get(_identity(origin)) or missing[_identity(origin)] for key, origin in wanted.items()}


def _same(moment: datetime, told: datetime | None) -> bool:
    """Whether a time is the one that an archive tells, which may have whole seconds alone."""
    return told is not None and abs(moment - told) < timedelta(seconds=1)


def _identity(origin: Origin) -> tuple[str, str, str]:
    return (str(origin.kind), origin.network, origin.remote_id or origin.url)


def _label(entry: Entry) -> str:
    """What an entry is counted as: its state, or its kind where it is no comment of a reader."""
    return entry.state.value if entry.kind is Kind.COMMENT else entry.kind.value


def _people(entry: Entry) -> tuple[str, ...]:
    signs = (key for keys in entry.signs.values() for key in keys)
    return (entry.writer, entry.decider, *entry.votes, *signs, *(former.editor for former in entry.former))


def _drawn(entry: Entry, *, own: bool) -> Drawn:
    """The words of an entry, rendered and cleaned like all that is written here."""
    if entry.html and not entry.text:
        text = sourcing.markdown(entry.html)
    else:
        text = sourcing.unmixed(entry.text) if entry.mixed and not own else rendering.clean(entry.text)
    return Drawn(text, rendering.render(text) if text else "")


def _link(said: str) -> str:
    found = urls.absolute("", said.strip()) if said else None
    return found if found is not None and len(found) <= LONGEST else ""
