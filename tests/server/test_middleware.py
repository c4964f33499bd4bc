from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from samara.core import errors
from samara.server.middleware import FaultMiddleware, fault

NOT_FOUND = errors.NotFound("There is no such folder.", hint="Look again.")


def test_guards_forbid_everything_foreign(client, db):
    headers = client.get("/-/sign-in/").headers
    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cache-Control"] == "private, no-store"
    assert headers["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize("mode", ["cors", "no-cors", "same-origin", "websocket"])
def test_scripts_of_the_site_cannot_read_the_dashboard(owner, site, mode):
    answer = owner.get(f"/-/sites/{site.pk}/", headers={"Sec-Fetch-Mode": mode})
    assert answer.status_code == 403
    assert "Workshop" not in answer.text


def test_opening_a_page_is_no_script(owner, site):
    assert owner.get(f"/-/sites/{site.pk}/", headers={"Sec-Fetch-Mode": "navigate"}).status_code == 200


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (NOT_FOUND, 404),
        (errors.NotReadable("No."), 422),
        (errors.TooLarge("No."), 413),
        (errors.StateError("No."), 503),
        (errors.TargetError("No."), 507),
        (errors.Unreachable("No."), 502),
        (errors.TimedOut("No."), 504),
        (errors.SettingsError("No."), 503),
    ],
)
def test_fault_has_the_status_of_its_kind(error, status):
    assert fault(RequestFactory().get("/-/"), error).status_code == status


def test_fault_is_json_of_one_shape_where_json_is_asked_for():
    answer = fault(RequestFactory().get("/-/", headers={"Accept": "application/json"}), NOT_FOUND)
    assert answer.headers["Content-Type"] == "application/json"
    assert answer.content == b'{"error": {"type": "NotFound", "message": "There is no such folder.", "hint": "Look again."}}'


def test_fault_is_a_page_for_people():
    answer = fault(
        RequestFactory().get("/-/", headers={"Accept": "text/html,*/*;q=0.8"}), errors.NotFound("<b>No</b>", hint="Look.")
    )
    assert "&lt;b&gt;No&lt;/b&gt;" in answer.text
    assert "Look." in answer.text


def test_fault_says_when_to_try_again():
    assert fault(RequestFactory().get("/-/"), errors.BadAnswer("No.", retry_after=29.6)).headers["Retry-After"] == "30"


def test_fault_of_ours_is_left_to_crash():
    middleware = FaultMiddleware(lambda request: HttpResponse())
    assert middleware.process_exception(RequestFactory().get("/-/"), ValueError()) is None
