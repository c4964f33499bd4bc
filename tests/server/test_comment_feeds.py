from __future__ import annotations

import json

import feedparser
import pytest

from samara.core.comment import State
from samara.server.store import comments
from server import cast
from server.told import say, someone

pytestmark = pytest.mark.django_db

ATOM, JSON = "/-/comments/feed.atom", "/-/comments/feed.json"


def test_a_page_has_a_feed_of_its_comments(client, site):
    say(site, "First *words*", someone())
    say(site, "Waiting", someone("Eva"), state=State.WAITING)
    say(site, "Elsewhere", someone("Bob"), page=cast.HAUL)
    answer = client.get(ATOM, {"page": cast.RAIN})
    feed = feedparser.parse(answer.content)
    assert (feed.bozo, answer.headers["Content-Type"]) == (False, "application/atom+xml; charset=utf-8")
    assert feed.feed.title == "Comments: A thousand kilometres of rain"
    assert [(each.author, each.title, each.content[0].value) for each in feed.entries] == [
        ("Ada", "Ada: A thousand kilometres of rain", "<p>First <em>words</em></p>")
    ]


def test_a_site_has_a_feed_of_all_its_comments(client, site):
    say(site, "First", someone())
    say(site, "Second", someone("Eva"), page=cast.HAUL)
    feed = json.loads(client.get(JSON, {"site": site.pk}).content)
    assert [each["content_html"] for each in feed["items"]] == ["<p>Second</p>", "<p>First</p>"]
    assert feed["version"] == "https://jsonfeed.org/version/1.1"


def test_a_page_without_comments_has_an_empty_feed(client, site):
    feed = feedparser.parse(client.get(ATOM, {"page": cast.RAIN}).content)
    assert (feed.bozo, feed.entries, feed.feed.updated) == (False, [], "1970-01-01T00:00:00Z")


@pytest.mark.parametrize("query", [{"page": cast.RAIN}, {"site": "1"}])
@pytest.mark.parametrize("path", [ATOM, JSON])
def test_what_has_not_changed_is_not_sent_again(client, site, path, query):
    query = {**query, "site": site.pk} if "site" in query else query
    made = say(site, "First", someone())
    tag = client.get(path, query).headers["ETag"]
    same = client.get(path, query, headers={"If-None-Match": tag})
    assert (same.status_code, same.content, same.headers["ETag"]) == (304, b"", tag)
    comments.remove(made, made.person)
    changed = client.get(path, query, headers={"If-None-Match": tag})
    assert (changed.status_code, b"First" in changed.content) == (200, False)


def test_programs_of_other_sites_may_read_feeds(client, site):
    headers = {"Sec-Fetch-Mode": "cors", "Origin": "https://reader.example"}
    answer = client.get(ATOM, {"page": cast.RAIN}, headers=headers)
    assert (answer.status_code, answer.headers["Access-Control-Allow-Origin"]) == (200, "*")


@pytest.mark.parametrize("path", [ATOM, JSON])
def test_hostile_words_break_no_feed(client, site, path):
    say(site, f"{cast.EVIL} <script>alert(1)</script> ]]>", someone("</title><script>x"))
    answer = client.get(path, {"page": cast.RAIN})
    feed = feedparser.parse(answer.content) if path == ATOM else None
    assert feed is None or not feed.bozo
    assert b"<script" not in answer.content.replace(b"\\u003c", b"<") or path == JSON
    told = json.loads(answer.content)["items"][0]["content_html"] if path == JSON else feed.entries[0].content[0].value
    assert "<script" not in told


@pytest.mark.parametrize(
    "path", ["/-/comments/feed.rss", f"{ATOM}?page=https://elsewhere.example/", f"{ATOM}?site=999", ATOM, f"{JSON}?site=x"]
)
def test_there_is_no_feed_of_what_is_not_there(client, site, path):
    assert client.get(path).status_code == 404


def test_the_feed_of_an_address_that_moved_is_that_of_the_new_one(client, site):
    from samara.server.store import merging, threads

    say(site, "First", someone())
    merging.merge(threads.open_for(site, cast.RAIN), threads.open_for(site, cast.HAUL))
    feed = feedparser.parse(client.get(ATOM, {"page": cast.RAIN}).content)
    assert [each.content[0].value for each in feed.entries] == ["<p>First</p>"]
