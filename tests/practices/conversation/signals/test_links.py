from __future__ import annotations

import pytest

from samara.practices.conversation.evidence import Evidence
from samara.practices.conversation.signals.links import notice

PAGES = tuple(f"https://a.example/{at}" for at in range(7))


def test_many_links_and_few_words_are_noticed():
    assert notice(Evidence(text="Here: " + " ".join(PAGES), links=PAGES)).words == "it has 7 links and few words"


def test_sources_beside_much_text_weigh_little():
    said = "The first of these is the original paper, and the others repeat it with other kinds of wood. " * 4
    assert notice(Evidence(text=said, links=PAGES[:3])).weight < 1


@pytest.mark.parametrize("links", [(), PAGES[:1]])
def test_none_or_one_in_a_sentence_is_nothing(links):
    said = "I wrote about the same thing last year, with drawings of the form and a list of tools. "
    assert notice(Evidence(text=said + "".join(links), links=links)) is None
