from __future__ import annotations

import pytest

PLACES = ["", "findings/", "findings/?status=all", "checks/sharing/card-title/", "pages/", "settings/"]


@pytest.mark.parametrize("place", PLACES)
def test_dashboard_shows_each_place_to_the_owner(owner, site, place):
    answer = owner.get(f"/-/sites/{site.pk}/{place}")
    assert answer.status_code == 200
    assert "Workshop" in answer.text


@pytest.mark.parametrize("place", PLACES)
def test_dashboard_asks_strangers_to_sign_in(client, site, place):
    answer = client.get(f"/-/sites/{site.pk}/{place}")
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/-/sign-in/?next=%2F-%2Fsites%2F")
    assert not answer.cookies
