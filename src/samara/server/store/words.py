"""What the classifier of a site learned: counted word by word, from decisions, and forgotten exactly when they are taken back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta

from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone

from samara.core.comment import State
from samara.practices.conversation import judging
from samara.practices.conversation.bayes.classifier import Count, Memory
from samara.practices.conversation.bayes.tokens import tokens
from samara.server.models import Comment, Site
from samara.server.store import inquiries

SPAM, HAM = "spam", "ham"
LESSONS = {State.SPAM: SPAM, State.PUBLISHED: HAM, State.WAITING: ""}
"""What is learned when somebody decides that a comment stands so; of one that is removed, nothing: there are other reasons."""
SETTLED = timedelta(days=1)
"""After so much time a published comment that nobody minded counts as a good one."""
READ = 'SELECT "word", "spam", "ham" FROM "samara_word" WHERE "site_id" = %s AND "word" IN ({})'
MORE = """
INSERT INTO "samara_word" ("site_id", "word", "spam", "ham") VALUES {}
ON CONFLICT ("site_id", "word") DO UPDATE SET
    "spam" = "samara_word"."spam" + excluded."spam", "ham" = "samara_word"."ham" + excluded."ham"
"""
LESS = """
UPDATE "samara_word" SET
    "spam" = CASE WHEN "spam" > %s THEN "spam" - %s ELSE 0 END, "ham" = CASE WHEN "ham" > %s THEN "ham" - %s ELSE 0 END
WHERE "site_id" = %s AND "word" IN ({})
"""
ENOUGH = 20
"""Comments of one person that are learned as good ones without a moderator: nobody teaches a site alone what is good."""
REACH = 100
"""Comments that are looked through besides, to find those of others."""
CHUNK = 200
"""Words in one statement."""


def memory(site: Site, words: Sequence[str]) -> Memory:
    """What a site learned of these words. One question by a key for each word, the same in every process."""
    wanted = ("", *words)
    with connection.cursor() as cursor:
        cursor.execute(READ.format(", ".join(["%s"] * len(wanted))), [site.pk, *wanted])
        found = {word: Count(spam, ham) for word, spam, ham in cursor.fetchall()}
    return Memory(found.pop("", Count(0, 0)), found)


def learned(site: Site, keys: Iterable[int]) -> dict[int, str]:
    """What was learned from these comments: spam, ham or nothing. Those without words are left out."""
    rows = site.comments.filter(pk__in=list(keys)).exclude(text="")
    return dict(rows.values_list("pk", "learned"))


def lessons(site: Site, keys: Iterable[int], state: State) -> dict[int, str]:
    """What is to be learned when somebody decides that these comments stand so; what was learned already is left out."""
    if state not in LESSONS:
        return {}
    lesson = LESSONS[state]
    wanted = {key: lesson for key, former in learned(site, keys).items() if former != lesson}
    return dict.fromkeys(settled(site, wanted), HAM) | wanted if state is State.SPAM else wanted


def settled(site: Site, spam: Collection[int]) -> list[int]:
    """At most as many published comments that nobody minded for a while, and of which nothing is learned yet, as there are in
    `spam`, the newest first, none of those and not many of one person. They are learned beside spam: from spam alone, the
    subjects of a site would look like spam."""
    rows = site.comments.filter(state=State.PUBLISHED.value, created__lt=timezone.now() - SETTLED)
    good = rows.filter(learned="", suspicion__lt=judging.DOUBTED, flags=None).exclude(text="")
    newest = list(good.order_by("-created").values_list("pk", "person")[: 4 * len(spam) + REACH])
    writers = {person for _, person in newest if person is not None}
    heard = Counter(site.comments.filter(person__in=writers, learned=HAM).values_list("person", flat=True))
    found: list[int] = []
    for key, person in newest:
        if key not in spam and (person is None or heard[person] < ENOUGH):
            heard[person] += 1
            found.append(key)
    return found[: len(spam)]


def teach(site: Site, lessons: Mapping[int, str]) -> None:
    """Let comments, by key, have taught spam, ham or nothing, whatever they taught before. Within a transaction."""
    more: dict[str, Counter[str]] = {SPAM: Counter(), HAM: Counter()}
    less: dict[str, Counter[str]] = {SPAM: Counter(), HAM: Counter()}
    rows = Comment.objects.filter(site=site, pk__in=list(lessons)).exclude(text="")
    for row in rows.only("text", "name", "person", "learned").iterator(chunk_size=500):
        lesson = lessons[row.pk]
        if lesson == row.learned:
            continue
        words = ("", *tokens_of(row))
        if lesson:
            more[lesson].update(words)
        if row.learned:
            less[row.learned].update(words)
    _count(site, more, less)
    inquiries.told(site, lessons)
    for lesson in (SPAM, HAM, ""):
        keys = [key for key, wanted in lessons.items() if wanted == lesson]
        site.comments.filter(pk__in=keys).exclude(text="").update(learned=lesson)


def forget(rows: QuerySet[Comment]) -> None:
    """Forget what comments taught that their writers change or take back. Within a transaction. Spam stays learned: nobody
    unteaches a site by taking back what gave them away."""
    taught: dict[int, dict[int, str]] = {}
    for key, site in rows.filter(learned=HAM).values_list("pk", "site"):
        taught.setdefault(site, {})[key] = ""
    for row in Site.objects.filter(pk__in=taught).order_by("pk"):
        teach(row, taught[row.pk])


def tokens_of(row: Comment) -> tuple[str, ...]:
    """The tokens of a comment that is kept. A person's name may change, so it is counted for guests alone."""
    return tokens(row.text, row.name if row.person_id is None else "")


def _count(site: Site, more: dict[str, Counter[str]], less: dict[str, Counter[str]]) -> None:
    """Add and take away. The row of the empty word comes first and alone: whoever has it lets all others wait, so that nobody
    waits for somebody who waits for them."""
    for chunk in _chunks(more[SPAM].keys() | more[HAM].keys()):
        rows = [value for word in chunk for value in (site.pk, word, more[SPAM][word], more[HAM][word])]
        with connection.cursor() as cursor:
            cursor.execute(MORE.format(", ".join(["(%s, %s, %s, %s)"] * len(chunk))), rows)
    alike: dict[tuple[int, int], list[str]] = {}
    taken = less[SPAM].keys() | less[HAM].keys()
    for word in sorted(taken):
        alike.setdefault((less[SPAM][word], less[HAM][word]), []).append(word)
    # The empty word stood in every comment, so its group is the first here, too.
    for (spam, ham), words in sorted(alike.items(), key=lambda each: each[1][0]):
        for chunk in _chunks(words):
            with connection.cursor() as cursor:
                cursor.execute(LESS.format(", ".join(["%s"] * len(chunk))), [spam, spam, ham, ham, site.pk, *chunk])
    if taken:
        site.words.filter(spam=0, ham=0).delete()


def _chunks(words: Iterable[str]) -> Iterator[list[str]]:
    """The words in their order, the empty one alone."""
    ordered = sorted(words)
    if "" in ordered[:1]:
        yield [""]
    rest = [word for word in ordered if word]
    yield from (rest[at : at + CHUNK] for at in range(0, len(rest), CHUNK))
