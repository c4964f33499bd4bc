from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.practices.conversation import quoting

# What mail programs make links of.
LINKED = re.compile(r"\w+://|www\.\w|[\w-]\.[^\W\d_]{2}|\S@\S|\b(?:mailto|tel|sms|javascript|data):\S", re.I)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Nothing to see here.", "Nothing to see here."),
        ("go to https://evil.example/login?x=1 now", "go to [link] now"),
        ("[your bank](https://evil.example)", "[your bank]([link]"),
        ("HTTP://EVIL.EXAMPLE", "[link]"),
        ("hxxp:\\\\evil.example\\x", "[link]"),
        ("evil.example/login", "evil[.]example/login"),
        ("www.evil.example", "www[.]evil[.]example"),
        ("evil。example", "evil[.]example"),
        ("evil．example", "evil[.]example"),
        ("root@evil.example", "root[at]evil[.]example"),
        ("mailto:root", "mailto root"),
        ("tel:+4930123456", "tel [+] 4930123456"),
        ("call +49 30 1234567", "call [+] 49 30 1234567"),
        ("javascript:alert(1)", "javascript alert(1)"),
        ("3.5 and e.g. this… and so on.", "3.5 and e.g. this… and so on."),
        ("a\u202egpj.exe", "agpj[.]exe"),
        ("evil\u200b.example", "evil[.]example"),
    ],
)
def test_words_of_others_hold_no_link(text, shown):
    assert quoting.disarmed(text) == shown


@given(st.text(alphabet=st.sampled_from("htps:/\\.@w evil exampl。com\u200b\u202e\n")))
def test_nothing_is_left_that_a_program_follows(text):
    assert LINKED.search(quoting.disarmed(text)) is None


def test_each_line_is_marked_so_that_none_passes_for_ours():
    assert quoting.quoted("One\n\n-- \nStop this: here") == "> One\n>\n> --\n> Stop this: here"


def test_a_long_comment_is_cut():
    shown = quoting.quoted("a" * 5_000)
    assert (len(shown), shown[-1]) == (2 + quoting.LONGEST + 1, "…")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Ada\r\nBcc: eva@example.net", "Ada Bcc: eva[at]example[.]net"),
        ("x" * 200, "x" * 99 + "…"),
        ("bank.example", "bank[.]example"),
    ],
)
def test_a_name_stays_in_its_line(name, shown):
    assert quoting.line(name) == shown
