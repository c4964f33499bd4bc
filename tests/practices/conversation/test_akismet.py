from __future__ import annotations

import pytest

from samara.practices.conversation import akismet


def test_only_words_name_and_place_are_sent():
    assert akismet.form("k", "https://example.org/", "https://example.org/a", "Ada", "Words") == {
        "api_key": "k",
        "blog": "https://example.org/",
        "user_ip": "127.0.0.1",
        "permalink": "https://example.org/a",
        "comment_type": "comment",
        "comment_author": "Ada",
        "comment_content": "Words",
        "blog_charset": "UTF-8",
    }


@pytest.mark.parametrize(
    ("body", "headers", "words"),
    [
        ("true", {}, "Akismet takes it for spam"),
        ("true\n", {"X-akismet-pro-tip": "discard"}, "Akismet is sure that it is spam"),
        ("false", {}, "Akismet does not take it for spam"),
        ("invalid", {"X-akismet-debug-help": "no key"}, None),
        ("", {}, None),
        ("<html>true</html>", {}, None),
    ],
)
def test_answers_weigh_what_they_say(body, headers, words):
    found = akismet.notice(body, headers)
    assert (found.words if found else None) == words


def test_whether_it_was_asked_stands_among_the_reasons():
    assert akismet.was_asked([["words", 1.0, "x"], ["akismet", 3.0, "y"]])
    assert not akismet.was_asked([["words", 1.0, "x"], [], None])
