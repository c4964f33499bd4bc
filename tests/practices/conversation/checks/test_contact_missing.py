import pytest

from judging import said
from samara.practices.skeleton import ARTICLE

HOME = "https://example.org/"
MISSING = "shows no form, mailbox or contact page"


@pytest.mark.parametrize(
    "link",
    [
        '<a href="mailto:a@b.example">Ana</a>',
        '<a href="/page5.html">お問い合わせ</a>',
        '<a href="/p?id=5">Nous écrire</a>',
        '<a href="/p?id=5">Schreib uns!</a>',
        '<a href="/cdn-cgi/l/email-protection#543b">[email protected]</a>',
        '<a href="/contacto.html">…</a>',
    ],
)
def test_a_mailbox_or_the_words_of_a_link_are_a_way_to_write(link: str) -> None:
    assert said("conversation/contact-missing", f"<main>{link}</main>", HOME) == []
    assert said("conversation/answer-missing", f"{ARTICLE}<main>{link}</main>") == []


@pytest.mark.parametrize(
    "link",
    [
        '<a href="mailto:?body=https://example.org/">Send</a>',
        '<a href="/tea.html">How the captain of the tea clipper lost contact with the harbour</a>',
        '<a href="https://other.example/contact">Contact</a>',
    ],
)
def test_what_sends_on_or_tells_a_story_is_none(link: str) -> None:
    assert said("conversation/contact-missing", f"<main>{link}</main>", HOME) == [MISSING]
