"""Decisions of moderators and owners: each is done whole or not at all, kept, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from samara.core.comment import Opening, State
from samara.practices.conversation import moderating
from samara.server.models import Ban, Comment, Decision, Membership, Person, Site
from samara.server.store import claims, comments, flags, threads, words

BANNED = "banned"
Act = Decision.Act
ACTS = {
    State.PUBLISHED: Act.PUBLISHED,
    State.WAITING: Act.WAITING,
    State.REMOVED: Act.REMOVED,
    State.SPAM: Act.SPAM,
}


Key = int | str
Values = dict[Key, str]


class Noun(NamedTuple):
    """One kind of thing that is decided about: how those with these keys stand on a site (what is no thing of the site, or
    nothing to decide about, is left out), and how they are changed."""

    read: Callable[[Site, list[Key]], Values]
    write: Callable[[Site, Values, Person | None], None]


class Wish(NamedTuple):
    """Something of a site, by noun and key, and how it shall stand."""

    noun: str
    key: Key
    value: str


def decide(site: Site, by: Person | None, keys: Iterable[int], state: State) -> Decision | None:
    """Let comments stand as `state`, and settle what was reported about them; those of other sites, and those that their writers
    took back, are left alone. Samara itself is nobody (`by` is None)."""
    decided = sorted(set(keys))
    wishes = [Wish("comment", key, state.value) for key in decided]
    return make(site, by, ACTS[state], wishes if by is None else [*wishes, *_besides(site, decided, state)])


def settle(site: Site, by: Person, keys: Iterable[int]) -> Decision | None:
    """Settle what was reported about comments, and leave them as they are."""
    return make(site, by, Act.FLAGS, [Wish("flag", key, flags.SETTLED) for key in flags.open_of(site, keys)])


def ban(site: Site, by: Person, person: int, *, comment: int | None = None) -> Decision | None:
    """Ban a person from a site, and with them what of theirs waits there, and the `comment` for which it was done."""
    if not moderating.may_ban(_role(site, person)):
        return None
    return _ban_with(site, by, Wish("ban", person, BANNED), site.comments.filter(person=person), comment)


def ban_guest(site: Site, by: Person, comment: int) -> Decision | None:
    """Ban the browser that a guest wrote a comment with, and with it what else of it waits there, and that comment."""
    row = site.comments.filter(pk=comment, person=None).exclude(browser="").first()
    if row is None:
        return None
    rows = site.comments.filter(person=None, browser=row.browser)
    return _ban_with(site, by, Wish("guest", row.browser, BANNED), rows, comment)


def lift_guest(site: Site, by: Person, comment: int) -> Decision | None:
    """Let the browser that a guest wrote a comment with write again."""
    row = site.comments.filter(pk=comment, person=None).exclude(browser="").first()
    return make(site, by, Act.LIFTED, [Wish("guest", row.browser, "")]) if row else None


def lift(site: Site, by: Person, person: int) -> Decision | None:
    """Let somebody who was banned write again."""
    return make(site, by, Act.LIFTED, [Wish("ban", person, "")])


def open_thread(site: Site, by: Person, thread: int, opening: Opening) -> Decision | None:
    """Open, slow or close a conversation."""
    return make(site, by, Act.OPENING, [Wish("thread", thread, opening.value)])


def give_role(site: Site, by: Person, person: int, role: str) -> Decision | None:
    """Give somebody a role on a site, or take it ("")."""
    if not moderating.may_give(role, _role(site, person), _owners(site)):
        return None
    return make(site, by, Act.ROLE, [Wish("role", person, role)])


def claim(site: Site, by: Person) -> Decision | None:
    """Let somebody take over what came with an archive under their proven address; it is on nobody's behalf but their own."""
    keys = claims.of(site, by).order_by("created", "pk").values_list("pk", flat=True)[: claims.MOST]
    return make(site, by, Act.CLAIMED, [Wish("writer", key, str(by.pk)) for key in keys])


def claimed(by: Person) -> list[Decision]:
    """What somebody took over and has not given back."""
    return list(by.acts.filter(act=Act.CLAIMED, undone=None).select_related("site").order_by("pk"))


def make(site: Site, by: Person | None, act: Act, wishes: Iterable[Wish]) -> Decision | None:
    """Fulfil wishes and note what they changed; None when they changed nothing."""
    wanted: dict[str, Values] = {}
    for wish in wishes:
        wanted.setdefault(wish.noun, {})[wish.key] = wish.value
    changes: list[tuple[str, Key, str, str]] = []
    with transaction.atomic():
        for name, values in wanted.items():
            noun = NOUNS[name]
            former = noun.read(site, list(values))
            others = {key: value for key, value in values.items() if former.get(key, value) != value}
            if others:
                noun.write(site, others, by)
                changes += [(name, key, former[key], value) for key, value in others.items()]
        return Decision.objects.create(site=site, person=by, act=act, changes=changes) if changes else None


def find(site: Site, key: int) -> Decision | None:
    """A decision on this site."""
    return site.decisions.select_related("person").filter(pk=key).first()


def latest(site: Site, most: int = 10) -> list[Decision]:
    """The last decisions on a site that still stand, the newest first."""
    return list(site.decisions.filter(undone=None).select_related("person").order_by("-pk")[:most])


def undo(decision: Decision, by: Person) -> bool:
    """Take a decision back, once: things stand as if it had never been made. What was decided later about the same thing stands,
    and from now on leads back to what was before this one; what was changed by others than deciders stays as it is."""
    with transaction.atomic():
        if not Decision.objects.filter(pk=decision.pk, undone=None).update(undone=timezone.now()):
            return False
        # Read anew: another decision may have been taken back since this one was loaded.
        decision.refresh_from_db()
        back: dict[str, dict[Key, tuple[str, str]]] = {}
        for name, key, former, value in decision.changes:
            back.setdefault(name, {})[key] = former, value
        _hand_down(decision, back)
        for name in reversed(back):
            now = NOUNS[name].read(decision.site, list(back[name]))
            values = {key: former for key, (former, value) in back[name].items() if now.get(key) == value}
            if values:
                NOUNS[name].write(decision.site, values, by)
    return True


def _hand_down(decision: Decision, back: dict[str, dict[Key, tuple[str, str]]]) -> None:
    """Tell the next decisions that stand what was before this one, and take what they are about out of `back`."""
    later = decision.site.decisions.select_for_update().filter(pk__gt=decision.pk, undone=None).order_by("pk")
    for each in later.iterator(chunk_size=500):
        if not any(back.values()):
            return
        changes = []
        for name, key, former, value in each.changes:
            mine = back.get(name, {}).pop(key, None)
            changes.append([name, key, mine[0] if mine else former, value])
        if changes != each.changes:
            Decision.objects.filter(pk=each.pk).update(changes=changes)


def _ban_with(site: Site, by: Person, wish: Wish, rows: QuerySet[Comment], comment: int | None) -> Decision | None:
    states = [state.value for state in State if moderating.goes_with_ban(state)]
    swept = list(rows.filter(state__in=states).order_by("-created").values_list("pk", flat=True)[: moderating.SWEPT])
    gone = list(rows.filter(pk__in=(*swept, comment or 0)).values_list("pk", flat=True))
    wishes = [Wish("comment", key, State.REMOVED.value) for key in gone]
    return make(site, by, Act.BANNED, [wish, *wishes, *_besides(site, gone, State.REMOVED)])


def _besides(site: Site, keys: list[int], state: State) -> list[Wish]:
    """What goes with a decision about comments: reports about them are settled, and something is learned from them."""
    settled = [Wish("flag", key, flags.SETTLED) for key in flags.open_of(site, keys)]
    return settled + [Wish("lesson", key, lesson) for key, lesson in words.lessons(site, keys, state).items()]


def _states(site: Site, keys: list[Key]) -> Values:
    # What its writer took back holds no words any more.
    rows = site.comments.filter(pk__in=keys).annotate(said=~Q(text="", html=""))
    found = rows.values_list("pk", "state", "said")
    return {key: state for key, state, said in found if moderating.may_decide(State(state), said=said)}


def _decide(site: Site, values: Values, by: Person | None) -> None:
    comments.decide_all({int(key): State(value) for key, value in values.items()}, by)


def _banned(site: Site, keys: list[Key]) -> Values:
    known = Person.objects.filter(pk__in=keys).values_list("pk", flat=True)
    banned = set(site.bans.filter(person__in=[int(key) for key in keys]).values_list("person", flat=True))
    return {key: BANNED if key in banned else "" for key in known}


def _ban(site: Site, values: Values, by: Person | None) -> None:
    for key, value in values.items():
        if value:
            Ban.objects.get_or_create(site=site, person_id=int(key))
        else:
            site.bans.filter(person=int(key)).delete()


def _banned_guests(site: Site, keys: list[Key]) -> Values:
    banned = set(site.bans.filter(browser__in=keys).values_list("browser", flat=True))
    return {key: BANNED if key in banned else "" for key in keys}


def _ban_guests(site: Site, values: Values, by: Person | None) -> None:
    for key, value in values.items():
        if value:
            Ban.objects.get_or_create(site=site, person=None, browser=str(key))
        else:
            site.bans.filter(browser=str(key)).delete()


def _openings(site: Site, keys: list[Key]) -> Values:
    return dict(site.threads.filter(pk__in=keys).values_list("pk", "state"))


def _open(site: Site, values: Values, by: Person | None) -> None:
    for thread in site.threads.filter(pk__in=values):
        threads.set_state(thread, Opening(values[thread.pk]))


def _roles(site: Site, keys: list[Key]) -> Values:
    roles = dict(site.memberships.filter(person__in=[int(key) for key in keys]).values_list("person", "role"))
    return {key: roles.get(key, "") for key in Person.objects.filter(pk__in=keys).values_list("pk", flat=True)}


def _role(site: Site, key: int) -> str:
    return site.memberships.filter(person=key).values_list("role", flat=True).first() or ""


def _owners(site: Site) -> int:
    return site.memberships.filter(role=Membership.Role.OWNER).count()


def _give(site: Site, values: Values, by: Person | None) -> None:
    for key, value in values.items():
        # Undoing, too, leaves a site its last owner.
        if not moderating.may_give(value, _role(site, int(key)), _owners(site)):
            continue
        if value:
            Membership.objects.update_or_create(site=site, person_id=int(key), defaults={"role": value})
        else:
            site.memberships.filter(person=int(key)).delete()


def _flags(site: Site, keys: list[Key]) -> Values:
    return flags.stand(site, map(int, keys))


def _settle(site: Site, values: Values, by: Person | None) -> None:
    flags.settle({int(key): value for key, value in values.items()})


def _writers(site: Site, keys: list[Key]) -> Values:
    return dict(claims.writers(site, [int(key) for key in keys]).items())


def _give_over(site: Site, values: Values, by: Person | None) -> None:
    claims.give(site, {int(key): value for key, value in values.items()})


def _lessons(site: Site, keys: list[Key]) -> Values:
    return dict(words.learned(site, map(int, keys)).items())


def _teach(site: Site, values: Values, by: Person | None) -> None:
    words.teach(site, {int(key): value for key, value in values.items()})


NOUNS = {
    "comment": Noun(_states, _decide),
    "flag": Noun(_flags, _settle),
    "lesson": Noun(_lessons, _teach),
    "ban": Noun(_banned, _ban),
    "guest": Noun(_banned_guests, _ban_guests),
    "thread": Noun(_openings, _open),
    "role": Noun(_roles, _give),
    "writer": Noun(_writers, _give_over),
}
