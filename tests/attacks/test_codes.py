"""Guessing codes: so many tries and no more by every door together, and nothing in an answer, or in its time, tells how near one was."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from samara.server.models import Code, Comment, Draft, Person
from samara.server.views import box
from server.mailing import ADA, ask, last_code

pytestmark = pytest.mark.django_db
ORIGIN = "https://example.org"
PAGE = f"{ORIGIN}/stories/rain.html"


def other(code: str, step: int = 1) -> str:
    return f"{(int(code) + step) % 1_000_000:06d}"


def api(site, path, form, network="192.0.2.7"):
    headers = {"Origin": ORIGIN, "Sec-Fetch-Mode": "cors"}
    return Client(REMOTE_ADDR=network).post(
        f"/-/api/sites/{site.pk}/{path}", form, content_type="application/json", headers=headers
    )


@pytest.fixture
def draft(site):
    """A comment that waits for its code, and how the browser that sent it names it."""
    answer = api(site, "comments/", {"page": PAGE, "text": "Words", "email": ADA}).json()
    return answer["draft"], answer["browser"]


def test_code_of_a_draft_is_tried_five_times(site, draft):
    key, browser = draft
    right = last_code()
    for step in range(1, 6):
        assert api(site, f"drafts/{key}/", {"browser": browser, "code": other(right, step)}).status_code == 422
    assert api(site, f"drafts/{key}/", {"browser": browser, "code": right}).status_code == 422
    assert (Comment.objects.count(), Person.objects.filter(email=ADA).count()) == (0, 0)


def test_right_code_is_worth_nothing_in_another_browser(site, draft):
    key, browser = draft
    right = last_code()
    for form in ({"browser": "guess", "code": right}, {"browser": "", "code": right}, {"browser": browser + "x", "code": right}):
        assert api(site, f"drafts/{key}/", form).status_code in (404, 422)
    assert api(site, "drafts/nobody/", {"browser": browser, "code": right}).status_code in (404, 422)
    assert not Comment.objects.exists()
    assert api(site, f"drafts/{key}/", {"browser": browser, "code": right}).status_code == 201


def test_wrong_codes_and_wrong_drafts_are_answered_alike(site, draft):
    key, browser = draft
    right = last_code()
    wrong = [
        api(site, f"drafts/{key}/", {"browser": browser, "code": other(right)}),
        api(site, f"drafts/{key}/", {"browser": "guess", "code": right}),
        api(site, "drafts/nobody/", {"browser": browser, "code": right}),
    ]
    assert [(each.status_code, each.content) for each in wrong[1:]] == [(wrong[2].status_code, wrong[2].content)] * 2
    assert right not in "".join(each.text for each in wrong)


def test_code_works_once(site, draft):
    key, browser = draft
    right = last_code()
    assert api(site, f"drafts/{key}/", {"browser": browser, "code": right}).status_code == 201
    assert api(site, f"drafts/{key}/", {"browser": browser, "code": right}).status_code in (404, 422)
    assert (Comment.objects.count(), Draft.objects.count(), Code.objects.count()) == (1, 0, 0)


def test_codes_of_two_browsers_have_nothing_to_do_with_each_other(site, draft):
    """Who asks for the same address in another browser neither ends a code nor is given its tries."""
    key, browser = draft
    right = last_code()
    for step in range(1, 4):
        api(site, f"drafts/{key}/", {"browser": browser, "code": other(right, step)})
    assert Code.objects.get().tries == 3
    ask(Client())
    assert api(site, f"drafts/{key}/", {"browser": browser, "code": last_code()}).status_code == 422
    assert sorted(Code.objects.values_list("tries", flat=True)) == [0, 4]
    assert api(site, f"drafts/{key}/", {"browser": browser, "code": right}).status_code == 201


def test_one_network_types_so_many_codes(site, draft):
    key, browser = draft
    answers = [api(site, f"drafts/{key}/", {"browser": browser, "code": "000000"}).status_code for _ in range(box.GUESSES[0] + 3)]
    assert answers[-1] == 429
    assert 201 not in answers


def test_one_mailbox_is_sent_so_many_codes_a_day(site, monkeypatch):
    """From however many networks, by the form and by drafts together: five guesses in a million for each."""
    from samara.server.models import Tally

    monkeypatch.setattr(box, "PER_DAY", (15, 86_400))
    sent = 0
    for number in range(20):
        before = len(mail.outbox)
        # A quarter of an hour later: only what counts the whole day is left.
        Tally.objects.filter(until__lt=timezone.now() + timedelta(hours=1)).delete()
        if number % 2:
            ask(Client(REMOTE_ADDR=f"192.0.2.{number}"), f"ada+{number}@example.net")
        else:
            api(site, "comments/", {"page": PAGE, "text": f"{number}", "email": ADA}, network=f"192.0.2.{number}")
        sent += len(mail.outbox) - before
    assert sent == box.PER_DAY[0]


def test_stranger_uses_up_no_codes_of_somebody_else(site):
    asked = [api(site, "comments/", {"page": PAGE, "text": f"{each}", "email": ADA}, network="192.0.2.1") for each in range(7)]
    assert [each.status_code for each in asked] == [202] * 5 + [429] * 2
    assert ask(Client(REMOTE_ADDR="192.0.2.2")).status_code == 302
    assert mail.outbox[-1].to == [ADA]


def statements(work) -> list[str]:
    with CaptureQueriesContext(connection) as caught:
        work()
    return [" ".join(query["sql"].split()[:3]) for query in caught.captured_queries]


def test_each_wrong_code_costs_the_same(site):
    """The same statements for a code that has one right digit and one that has five; the comparison itself takes constant time."""
    browser = Client()
    ask(browser)
    right = last_code()
    browser.post("/-/join/code/", {"code": other(right)})
    near, far = right[:5] + str((int(right[5]) + 1) % 10), "".join(str((int(digit) + 5) % 10) for digit in right)
    assert statements(lambda: browser.post("/-/join/code/", {"code": near})) == statements(
        lambda: browser.post("/-/join/code/", {"code": far})
    )


@pytest.mark.parametrize(
    "typed", ["", "0", "٠١٢٣٤٥", "１２３４５６", "1" * 10_000, "000000\x00", "' OR 1=1 --", "%", "null", "-1"]
)
def test_nonsense_is_no_code(site, typed):
    browser = Client()
    ask(browser)
    if last_code() == typed:
        ask(browser)
    assert browser.post("/-/join/code/", {"code": typed}).status_code == 422
