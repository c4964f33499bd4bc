"""The judge: what is said of how a comment was sent is believed as far as it goes, and no text keeps him busy or speaks for him."""

from __future__ import annotations

import time
from hashlib import sha256
from itertools import count

import pytest
from django.test import Client

from samara.practices.conversation import judging, rendering, working
from samara.practices.conversation.bayes import classifier
from samara.practices.conversation.bayes.classifier import Memory
from samara.practices.conversation.bayes.tokens import tokens
from samara.practices.conversation.evidence import Evidence
from samara.practices.conversation.rules import Hold, Policy
from samara.server.models import Comment, Site
from samara.server.store import words

pytestmark = pytest.mark.django_db
ORIGIN = "https://example.org"
PAGE = f"{ORIGIN}/stories/rain.html"
DOUBTED = {"page": PAGE, "text": "Ash bends.", "website": "x"}


@pytest.fixture(autouse=True)
def guests(monkeypatch):
    """The owner lets anybody write, and asks for little work."""
    monkeypatch.setenv("SAMARA_COMMENTS_GUESTS", "true")
    monkeypatch.setenv("SAMARA_COMMENTS_WORK", "4")


def post(site, form, network="192.0.2.7"):
    return Client(REMOTE_ADDR=network).post(
        f"/-/api/sites/{site.pk}/comments/",
        form,
        content_type="application/json",
        headers={"Origin": ORIGIN, "Sec-Fetch-Mode": "cors"},
    )


def solved(puzzle: str) -> str:
    hard = int(puzzle.split(".")[1])
    answer = next(n for n in count() if working.zeros(sha256(f"{puzzle}:{n}".encode()).digest()) >= hard)
    return f"{puzzle}:{answer}"


@pytest.mark.parametrize(
    "more",
    [
        {"seconds": -1e308}, {"seconds": 1e308}, {"seconds": 0}, {"website": "<script>"}, {"website": "x" * 9_000},
        {"work": "x" * 9_000}, {"work": "::::"}, {"work": "\x00"}, {"work": "🔥" * 50}, {"work": None},
    ],
)  # fmt: skip
def test_whatever_is_said_of_the_sending_breaks_nothing(site, more):
    assert post(site, {"page": PAGE, "text": "Ash bends.", **more}).status_code in (201, 428)


@pytest.mark.parametrize("body", ['"seconds": NaN', '"seconds": "x"', '"website": []', '"work": 7', '"seconds": 1e999'])
def test_what_is_of_another_shape_is_refused(site, body):
    told = f'{{"page": "{PAGE}", "text": "Ash bends.", {body}}}'
    assert post(site, told).status_code == 400


def test_work_for_one_site_is_worth_nothing_on_another(site):
    other = Site.objects.create(name="Other", source="/srv/other", url=site.url)
    answer = solved(post(site, DOUBTED).json()["work"])
    assert post(other, DOUBTED | {"work": answer}).status_code == 428
    assert post(site, DOUBTED | {"work": answer}).status_code == 201


def test_an_easier_puzzle_than_was_asked_is_none(site):
    head, _, rest = post(site, DOUBTED).json()["work"].partition(".")
    easy = f"{head}.0.{rest.partition('.')[2]}"
    assert post(site, DOUBTED | {"work": f"{easy}:0"}).status_code == 428


def test_asking_for_puzzles_is_limited_like_writing(site):
    answers = [post(site, DOUBTED | {"text": f"Ash bends {'x' * number}."}).status_code for number in range(25)]
    assert answers == [428] * 20 + [429] * 5


def test_spam_from_everywhere_at_once_leaves_the_page_clean(site):
    """A campaign from two hundred households, each with other words, with a link to the same farm."""
    for number in range(200):
        letters = chr(97 + number % 26) * (3 + number // 26)
        text = f"Cheap {letters} pills and casino bonus for you https://farm{number % 3}.xyz/{letters}"
        post(site, {"page": PAGE, "text": text, "name": f"Best {letters}", "work": None}, network=f"192.0.2.{number}")
    states = set(Comment.objects.values_list("state", flat=True))
    assert "published" not in states
    assert all(row.why for row in Comment.objects.all())


def test_reasons_hold_the_words_of_others_only_as_text(site):
    text = "Casino bonus https://evil.xyz/<b>x</b> WhatsApp +1 646 555 0142"
    post(site, {"page": PAGE, "text": text, "name": "https://<script>alert(1)</script>.xyz", "work": None})
    told = " ".join(judging.words(Comment.objects.get().why))
    assert "<script>" not in told


@pytest.mark.parametrize(
    "text",
    [
        "a" * 10_000, "a " * 5_000, "1 " * 5_000, "!" * 10_000, "@" * 10_000, "+1" * 5_000, "аa" * 5_000, "🔥" * 5_000,
        "http://" * 1_400, "http://a.b/" * 900, "![" * 5_000, "](" * 5_000, "\u200ba" * 5_000, "a.b@" * 2_500, "中" * 10_000,
        "<a href=\"" * 1_000, "a-" * 5_000, "\u0301" * 10_000, "www." * 2_500, "%" * 10_000,
    ],
    ids=range(20),
)  # fmt: skip
def test_no_text_keeps_the_judge_busy(text):
    policy = Policy(hold=tuple(Hold), words=("*casino*", "cheap pills"), languages=("en",))
    begun = time.process_time()
    links = rendering.links(rendering.render(text))
    found = tokens(rendering.clean(text), text[:60])
    said = classifier.classify(found, Memory())
    judging.judge(policy, Evidence(text=text, name=text[:60], links=links, languages=("en",), said=said))
    assert time.process_time() - begun < 2


def test_hostile_words_are_only_words_to_the_database(site):
    assert words.memory(site, ["') OR 1=1 --", "%s", "\x00".strip("\x00"), "*" * 64]).words == {}
