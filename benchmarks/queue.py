"""How long the moderators' list takes to open with a hundred thousand comments that wait, whole and narrowed; and one press."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from datetime import timedelta
from statistics import median

from benchmarks.measure import ROOT, head, row, surroundings

WAITING = 100_000
PAGES = 500
PEOPLE = 2_000
HOSTS = 300
TRIES = 15
WORDS = "rain tea bicycle river wood light cheap pills casino bonus loan offer morning workshop hand saddle ash".split()


def run() -> None:
    """Measure in a process of its own, on a database of its own."""
    with tempfile.TemporaryDirectory() as folder:
        env = surroundings() | {"SAMARA_DATA": folder}
        subprocess.run([sys.executable, "-m", "benchmarks.queue"], env=env, cwd=ROOT, check=True)


def main() -> None:
    """Fill a database, open the list in each way some times by turns, and decide once about all that one press takes."""
    from samara.core.settings import load
    from samara.server import start

    start.prepare(load())
    from django.test import Client

    from samara.server.models import Comment, Site
    from samara.server.store import people, queue
    from samara.server.store.queue import Asked

    site = fill()
    browser = Client()
    browser.post(f"/-/sign-in/{people.issue_link(people.owner())}/")
    writer = Comment.objects.exclude(person=None).values_list("person", flat=True)[7]
    guest = Comment.objects.exclude(browser="").values_list("pk", flat=True)[7]
    thread = Comment.objects.values_list("thread", flat=True)[7]
    middle = queue.queue(Site.objects.get(pk=site), Asked("waiting")).after
    ways = {
        "all that waits": "",
        "further on": f"state=waiting&after={middle}",
        "the oldest first": "state=waiting&order=oldest",
        "the most suspicious first": "state=waiting&order=suspicion",
        "suspicious by 80 % or more": "state=waiting&over=80",
        "suspicious by 99 % or more, few": "state=waiting&over=99",
        "with a link to one host": "state=waiting&host=host7.example",
        "with a link to a host that nobody links to": "state=waiting&host=nowhere.example",
        "of one person": f"state=waiting&person={writer}",
        "of one guest's browser": f"state=waiting&like={guest}",
        "of one page": f"state=waiting&thread={thread}",
        "reported": "state=reported",
        "every state": "state=all",
    }
    spent: dict[str, list[float]] = {name: [] for name in ways}
    worked: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(TRIES):
        for name, query in ways.items():
            begun, busy = time.perf_counter(), time.process_time()
            answer = browser.get(f"/-/sites/{site}/comments/?{query}")
            spent[name].append(time.perf_counter() - begun)
            worked[name].append(time.process_time() - busy)
            assert answer.status_code == 200
    head("list of 100,000 waiting comments", "median ms", "of processor")
    for name, times in spent.items():
        row(name, f"{median(times) * 1000:.0f}", f"{median(worked[name]) * 1000:.0f}")
    seen = Comment.objects.order_by("-pk").values_list("pk", flat=True)[0]
    form = {"which": "all", "many": "spam", "state": "waiting", "over": "80", "seen": seen}
    begun, busy = time.perf_counter(), time.process_time()
    done = browser.post(f"/-/sites/{site}/comments/decide/", form).headers["Location"]
    row("2,000 called spam by one press", *_since(begun, busy))
    begun, busy = time.perf_counter(), time.process_time()
    browser.post(f"/-/sites/{site}/undo/", {"key": done.rpartition("=")[2]})
    row("taken back", *_since(begun, busy))


def _since(begun: float, busy: float) -> tuple[str, str]:
    return f"{(time.perf_counter() - begun) * 1000:.0f}", f"{(time.process_time() - busy) * 1000:.0f}"


def fill() -> int:
    """A site with so many comments, the same each time; the key of the site."""
    from django.utils import timezone

    from samara.practices.conversation import ordering
    from samara.server.models import Comment, Flag, Page, Person, Thread
    from samara.server.store import people, sites

    chance, now = random.Random(8), timezone.now()
    site = sites.remember("/srv/queue", url="https://example.org/", name="Queue")
    people.own(people.owner(), site)
    pages = Page.objects.bulk_create(
        Page(site=site, address=f"https://example.org/{number}", title=f"Page {number}") for number in range(PAGES)
    )
    threads = Thread.objects.bulk_create(Thread(site=site, page=page) for page in pages)
    readers = Person.objects.bulk_create(Person(name=f"Reader {number}", password="!") for number in range(PEOPLE))

    def one(number: int) -> Comment:
        host = f"host{chance.randrange(HOSTS)}.example" if chance.random() < 0.4 else ""
        text = " ".join(chance.choices(WORDS, k=chance.randrange(5, 90))) + (f" https://{host}/" if host else "")
        suspicion = round(chance.betavariate(0.6, 0.6), 4)
        is_guest = chance.random() < 0.5
        return Comment(
            site=site,
            thread=chance.choice(threads),
            root=number,
            path=ordering.child_path("", number),
            text=text,
            html=f"<p>{text}</p>",
            person=None if is_guest else chance.choice(readers),
            browser=f"{chance.randrange(5_000):064x}" if is_guest else "",
            name="Somebody",
            host=host,
            suspicion=suspicion,
            why=[["words", 2.5, "words of spam: casino, bonus"], ["links", 1.0, "a link"]],
            state="waiting",
            created=now - timedelta(seconds=number),
        )

    for at in range(0, WAITING, 5_000):
        made = Comment.objects.bulk_create([one(number) for number in range(at + 1, at + 5_001)])
        Flag.objects.bulk_create(Flag(comment=each, caller=f"{each.pk}", reason="spam") for each in made[::100])
    return site.pk


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samara.server.settings")
    main()
