"""What Telegram's documentation says of links and posts; of its cards it says nothing.

https://core.telegram.org/widgets/share; https://core.telegram.org/bots/api#sendmessage.
"""

from carding import drawn
from samara.networks.catalogue import networks


def test_the_link_takes_address_and_text():
    link = networks()["telegram"].link("https://example.org/?a=1&b=2", "Tea & cake")
    assert link == "https://t.me/share/url?url=https%3A%2F%2Fexample.org%2F%3Fa%3D1%26b%3D2&text=Tea%20%26%20cake"


def test_a_message_has_4096_characters():
    limit = networks()["telegram"].limit("post")
    assert (limit.most, limit.unit) == (4096, "characters")


def test_what_telegram_draws_is_not_known():
    notes = drawn("telegram", '<meta property="og:title" content="Tea">').notes
    assert [str(note) for note in notes] == [
        "Where Telegram looks for title, description and image is not documented; this is what most networks do."
    ]
