import pytest

from documents import at, told
from samara.core.facts import Form


def test_newsletters_are_told_from_other_forms_with_an_address() -> None:
    html = """<form action="https://x.us1.list-manage.com/subscribe/post" method=post><input name=EMAIL></form>
<form action=/newsletter method=post><input type=email name=email></form>
<form action=/login method=post><input name=email><input name=password></form><form action=/subscribe><input name=q></form>"""
    assert told("newsletters", html) == (
        Form("https://x.us1.list-manage.com/subscribe/post", "post", ("EMAIL",), at(html, "<form")),
        Form("https://example.org/newsletter", "post", ("email",), at(html, "<form", 1)),
    )


@pytest.mark.parametrize(
    "form",
    [
        "class=newsletter action=/join><label>Subscribe to our newsletter <input type=email name=e></label>",
        "id=mc-embedded-subscribe-form action=/join><input type=email name=e>",
        "action=/join><label>Get our newsletter <input type=email name=e></label><button>Send</button>",
        "action=/join><input type=email name=e placeholder='Your e-mail'><button>Abonnieren</button>",
        "action=/join><input name=first><input name=last><input name=your-mail><input type=submit value='Subscribe now'>",
        "action=/join><p>Subscribe. You can unsubscribe at any time.</p><input type=email name=e>",
    ],
)
def test_newsletters_are_known_by_their_words_to_readers(form: str) -> None:
    assert len(told("newsletters", f"<form {form}</form>")) == 1


@pytest.mark.parametrize(
    "form",
    [
        "action=/contact><input type=email name=e><textarea name=words></textarea><input type=checkbox name=newsletter>",
        "action=/register><input type=email name=e><input type=password name=secret><label>Newsletter <input type=checkbox></label>",
        "action=/order><input name=a><input name=b><input name=c><input type=email name=e><label>Newsletter <input type=checkbox></label>",
        "action=/unsubscribe><input type=email name=e><button>Unsubscribe</button>",
        "action=/stock><input type=email name=e><button>Tell me when it is back</button>",
        "action=/search class=newsletter><input name=q>",
    ],
)
def test_newsletters_are_not_what_asks_for_an_address_beside_other_things(form: str) -> None:
    assert told("newsletters", f"<form {form}</form>") == ()
