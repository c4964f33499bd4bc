"""A conversation in the database, for tests of what becomes of comments."""

from __future__ import annotations

from samara.core.comment import State
from samara.server import models
from samara.server.store import comments, decisions, flags, people, threads
from samara.server.store.comments import Hand
from server import cast


def someone(name: str = "Ada", **more) -> models.Person:
    """A reader with a name and an address."""
    return models.Person.objects.create_user(name=name, email=f"{name.lower()}@example.net", **more)


def say(site, text, person=None, *, state=State.PUBLISHED, page=cast.RAIN, parent=None, name="", browser="") -> models.Comment:
    """One comment, as it stands in its table."""
    hand = Hand(person, browser, name or (person.name if person else ""))
    made = comments.post(threads.open_for(site, page), hand, text, state, parent=parent)
    return models.Comment.objects.get(pk=made.id)


def conversation(site) -> None:
    """What moderators meet: somebody who answers, somebody who waits and why, a guest who is reported, a nuisance, and decisions."""
    ada, eva, mallory = someone(), someone("Eva"), someone("Mallory")
    first = say(site, "A lovely ride.\n\n> It rained all day.\n\nIt did, and *nobody* minded.", ada)
    say(site, "\u0645\u0631\u062d\u0628\u0627 from " + cast.EVIL, eva, parent=first, state=State.WAITING)
    guest = say(site, "As a guest", name="Somebody", browser="b" * 64)
    flags.add(guest, None, "c" * 64, models.Flag.Reason.ABUSE, "This is about me " + cast.EVIL)
    flags.add(guest, eva, "d" * 64, models.Flag.Reason.SPAM, "")
    say(site, "Buy " * 300, mallory, state=State.WAITING)
    say(site, "BuyNow" * 200, mallory, state=State.WAITING, page=cast.HAUL)
    decisions.decide(site, people.owner(), [first.pk], State.WAITING)
    decisions.decide(site, people.owner(), [first.pk], State.PUBLISHED)
    decisions.ban(site, people.owner(), mallory.pk)
    doubted = say(site, "Cheap at https://www.pills.example/?a=1", eva, state=State.WAITING)
    why = [["words", 2.5, "words of spam: cheap, pills"], ["links", 1.0, "a link"], ["known", -1.5, "was published here before"]]
    models.Comment.objects.filter(pk=doubted.pk).update(suspicion=0.87, why=why)
