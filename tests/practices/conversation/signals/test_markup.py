from __future__ import annotations

import pytest

from samara.core.comment import State
from samara.practices.conversation.evidence import Evidence
from samara.practices.conversation.judging import judge
from samara.practices.conversation.rules import Policy
from samara.practices.conversation.signals.markup import notice


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[url=http://a.example]a[/url]", "it has links as forums have them"),
        ("[URL]http://a.example[/URL]", "it has links as forums have them"),
        ('<A HREF="http://a.example">a</A>', "it has links in HTML"),
        ("[link=http://a.example]a[/link] <a href=http://a.example>a</a>", "it tries links in two kinds of markup that are not taken here"),
    ],
)  # fmt: skip
def test_foreign_markup_is_noticed(text, words):
    assert notice(Evidence(text=text)).words == words


@pytest.mark.parametrize(
    "text", ["[Tea](https://a.example)", "see [1] and <https://a.example>", "an <abbr> and a url = x", "[urls]"]
)
def test_markdown_and_talk_are_nothing(text):
    assert notice(Evidence(text=text)) is None


def test_who_talks_about_html_is_published_and_who_tries_everything_waits():
    assert judge(Policy(), Evidence(text='Write <a href="#top"> then.')).state is State.PUBLISHED
    assert judge(Policy(), Evidence(text='[url=http://a.example]a[/url] <a href="http://a.example">a</a>')).state is State.WAITING
