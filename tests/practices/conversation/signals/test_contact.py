from __future__ import annotations

import pytest

from samara.practices.conversation.evidence import Evidence
from samara.practices.conversation.signals.contact import notice


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Write on WhatsApp +1 646 555 0142", "it tells how to write by a messenger (WhatsApp)"),
        ("Telegram: @profit", "it tells how to write by a messenger (Telegram)"),
        ("代开发票 123 微信 abc123", "it tells how to write by a messenger (微信)"),
        ("WeChat: profit_2020", "it tells how to write by a messenger (WeChat)"),
        ("Call +44 7700 900142 today", "it tells a telephone number"),
        ("Mail to loans@gmail.com", "it tells a mail address"),
        ("اتصل واتساب 00212655550142", "it tells how to write by a messenger (واتساب)"),
    ],
)
def test_ways_to_write_elsewhere_are_noticed(text, words):
    assert notice(Evidence(text=text)).words == words


@pytest.mark.parametrize(
    "text",
    [
        "The building of 1912 had 365 windows.",
        "See https://doi.org/10.1145/363235.363259 and RFC 9110.",
        "It cost 1,299.00 at the time, 2026-11-23.",
        "@Ada you are right",
    ],
)
def test_numbers_and_names_are_nothing(text):
    assert notice(Evidence(text=text)) is None


def test_long_runs_take_no_time():
    for text in ("1 " * 5000, "1" * 9000, "a." * 4000 + "@"):
        notice(Evidence(text=text))


@pytest.mark.parametrize("text", ["Telegram 2023 looks better", "WhatsApp version 2.23.20", "WeChat became popular in China"])
def test_words_about_a_messenger_are_no_way_to_write(text):
    assert notice(Evidence(text=text)).words.startswith("it speaks of a messenger")
