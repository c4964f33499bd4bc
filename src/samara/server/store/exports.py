"""All comments of a site, as an archive tells them: the same rows give the same archive, wherever they were brought to.

Not in it: what is secret (tokens, codes, digests of browsers), what was said to this server alone (who follows, who reported
what), what is made from the rest (counts, words that were learned, rendered HTML), and the list of decisions, which speaks of
this database.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby

from samara.core import archive
from samara.core.archive import Entry, Former, Kind, Record, Writer
from samara.core.comment import Opening, State
from samara.server.models import Comment, Origin, Person, Reaction, Revision, Site, Thread, Vote
from samara.server.store import marks

MANY = 500
WORDS = {Kind.PINGBACK.value, Kind.TRACKBACK.value}


def records(site: Site, *, addresses: bool) -> Iterator[Record]:
    """People first, by their keys; then each thread, by the address of its page, with its comments, the oldest first."""
    mine = marks.mark(site)
    names: dict[int, str] = {}
    for writer, number in sorted(_people(site, mine, addresses), key=lambda each: each[0].key):
        names[number] = writer.key
        yield writer
    threads = Thread.objects.filter(site=site, into=None).select_related("page").order_by("page__address")
    for thread in threads.iterator(MANY):
        yield archive.Thread(page=thread.page.address, title=thread.page.title, state=Opening(thread.state))
        yield from _entries(thread, mine, names)


def _people(site: Site, mine: str, addresses: bool) -> Iterator[tuple[Writer, int]]:
    """Everybody who is named by something in the archive."""
    named = {
        *site.comments.exclude(person=None).values_list("person", flat=True).distinct(),
        *site.comments.exclude(decider=None).values_list("decider", flat=True).distinct(),
        *Vote.objects.filter(comment__site=site).values_list("person", flat=True).distinct(),
        *Reaction.objects.filter(comment__site=site).values_list("person", flat=True).distinct(),
        *Revision.objects.filter(comment__site=site).exclude(editor=None).values_list("editor", flat=True).distinct(),
        *site.bans.values_list("person", flat=True),
    }
    banned = set(site.bans.values_list("person", flat=True))
    keys = sorted(named)
    for start in range(0, len(keys), MANY):
        for person in Person.objects.filter(pk__in=keys[start : start + MANY]).select_related("origin"):
            came = person.origin if person.origin is not None and person.origin.kind == Origin.Kind.IMPORT else None
            kept = came.url.removeprefix(marks.MAIL) if came is not None and came.url.startswith(marks.MAIL) else ""
            yield (
                Writer(
                    key=marks.of_person(mine, person.pk, came),
                    handle=person.handle,
                    name=person.name,
                    address=(person.email or kept) if addresses else "",
                    joined=person.joined,
                    banned=person.pk in banned,
                    source=_without_address(marks.source(came)),
                ),
                person.pk,
            )


def _without_address(source: archive.Source | None) -> archive.Source | None:
    """Where somebody came from; what is kept with it is told as their address, or not at all."""
    return archive.Source(kind=source.kind, network=source.network, id=source.id) if source else None


def _entries(thread: Thread, mine: str, names: dict[int, str]) -> Iterator[Entry]:
    rows = Comment.objects.filter(thread=thread).select_related("origin")
    # Of those at the same moment, the order is that of their keys, which are the same everywhere.
    columns = ("pk", "origin__kind", "origin__network", "origin__remote_id", "origin__url")
    keys: dict[int, str] = {}
    for number, kind, network, remote, url in rows.values_list(*columns).iterator(MANY):
        origin = Origin(kind=kind, network=network, remote_id=remote, url=url) if kind is not None else None
        keys[number] = marks.of_comment(mine, number, origin)
    times = groupby(rows.values_list("pk", "created").order_by("created").iterator(MANY), key=lambda row: row[1])
    order = [number for _, some in times for number, _ in sorted(some, key=lambda row: keys[row[0]])]
    for start in range(0, len(order), MANY):
        wanted = order[start : start + MANY]
        found = {row.pk: row for row in rows.filter(pk__in=wanted)}
        around = _Around(wanted, names)
        for number in wanted:
            # What was written or erased meanwhile is not there.
            if number in found:
                yield _entry(found[number], thread, keys, names, around)


class _Around:
    """What hangs on some comments."""

    def __init__(self, wanted: list[int], names: dict[int, str]) -> None:
        self.votes: dict[int, dict[str, int]] = defaultdict(dict)
        self.signs: dict[int, dict[str, list[str]]] = defaultdict(dict)
        self.former: dict[int, list[Former]] = defaultdict(list)
        for comment, person, value in Vote.objects.filter(comment__in=wanted).values_list("comment", "person", "value"):
            if person in names:
                self.votes[comment][names[person]] = value
        for comment, person, sign in Reaction.objects.filter(comment__in=wanted).values_list("comment", "person", "sign"):
            if person in names:
                self.signs[comment].setdefault(sign, []).append(names[person])
        told = (
            Revision.objects.filter(comment__in=wanted).order_by("until", "pk").values_list("comment", "text", "until", "editor")
        )
        for comment, text, until, editor in told:
            self.former[comment].append(Former(text=text, until=until, editor=names.get(editor or 0, "")))


def _entry(row: Comment, thread: Thread, keys: dict[int, str], names: dict[int, str], around: _Around) -> Entry:
    votes, signs = around.votes.get(row.pk, {}), around.signs.get(row.pk, {})
    kind = row.origin.kind if row.origin is not None else ""
    return Entry(
        key=keys[row.pk],
        page=thread.page.address,
        parent=keys.get(row.parent_id or 0, ""),
        kind=Kind(kind) if kind in WORDS else Kind.COMMENT,
        state=State(row.state),
        writer=names.get(row.person_id or 0, ""),
        name=row.name,
        role=row.role,
        link=row.link,
        text=row.text,
        created=row.created,
        edited=row.edited,
        decided=row.decided,
        decider=names.get(row.decider_id or 0, ""),
        reason=row.reason,
        suspicion=row.suspicion,
        why=tuple((str(name), float(weight), str(words)) for name, weight, words in row.why),
        learned=row.learned,
        up=row.up,
        down=row.down,
        reactions=dict(sorted(row.reactions.items())),
        votes=dict(sorted(votes.items())),
        signs={sign: tuple(sorted(signs[sign])) for sign in sorted(signs)},
        former=tuple(around.former.get(row.pk, ())),
        source=marks.source(row.origin),
    )
