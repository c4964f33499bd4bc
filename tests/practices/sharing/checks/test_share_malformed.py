import pytest

from judging import said

CHECK = "sharing/share-malformed"
X = '<a href="https://x.com/intent/tweet?text=Learn%20{sharp}&amp;url=https%3A%2F%2Fexample.org%2Ftea">X</a>'


def test_a_sharp_that_cuts_the_address_off_is_told() -> None:
    assert said(CHECK, X.format(sharp="C%23")) == []
    [message] = said(CHECK, X.format(sharp="C#"))
    assert message.startswith("the link that shares to X passes a text whose # is not percent-encoded")


def test_a_dialogue_that_gets_no_address_is_told() -> None:
    address = "https://www.facebook.com/sharer/sharer.php"
    assert said(CHECK, f'<a href="{address}?u=https%3A%2F%2Fexample.org%2Ftea">F</a>') == []
    assert said(CHECK, f'<a href="{address}">F</a>') == [f"the link that shares to Facebook passes no address: {address}"]


def test_a_button_that_a_script_answers_is_well() -> None:
    assert said(CHECK, "<button>Share</button>") == []


@pytest.mark.parametrize(
    "text",
    [
        "https%3A%2F%2Fexample.org%2Ftea",
        "Tea%20https%3A%2F%2Fexample.org%2Ftea",
        "Tea%20at%20example.org/tea",
        "@tea%20is%20it%20open%3F",
    ],
)
def test_a_text_with_an_address_or_to_somebody_is_well(text: str) -> None:
    assert said(CHECK, f'<a href="https://bsky.app/intent/compose?text={text}">B</a>') == []


def test_a_text_without_an_address_is_told() -> None:
    address = "https://bsky.app/intent/compose?text=Hello"
    assert said(CHECK, f'<a href="{address}">B</a>') == [
        f"the link that shares to Bluesky passes a text without an address: {address}"
    ]


@pytest.mark.parametrize(
    ("href", "left"),
    [
        ("https://wa.me/?text=%7B%7Burl%7D%7D", "{{url}}"),
        ("https://www.facebook.com/sharer/sharer.php?u=%7Burl%7D", "{url}"),
        ("https://x.com/intent/tweet?text=Tea&amp;url=$%7Blocation.href%7D", "${location.href}"),
        (
            "https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fexample.org%2F%7B%7B%20page.path%20%7D%7D",
            "{{ page.path }}",
        ),
    ],
)
def test_what_a_template_left_is_told(href: str, left: str) -> None:
    [message] = said(CHECK, f'<a href="{href}">S</a>')
    assert f" passes {left}, which was to be replaced: " in message


def test_a_page_about_templates_is_shared_well() -> None:
    title = "How%20%7B%7Burl%7D%7D%20works"
    assert said(CHECK, f'<a href="https://x.com/intent/tweet?text={title}&amp;url=https%3A%2F%2Fexample.org%2Ftea">X</a>') == []


@pytest.mark.parametrize(
    ("href", "most"),
    [
        ("https://x.com/intent/tweet?url=https%3A%2F%2Fexample.org%2Ftea&amp;text=", 256),
        ("https://bsky.app/intent/compose?text=https%3A%2F%2Fexample.org%2Ftea%20", 300),
    ],
)
def test_a_text_longer_than_a_post_is_told(href: str, most: int) -> None:
    assert said(CHECK, f'<a href="{href}{"a" * most}">S</a>') == []
    [message] = said(CHECK, f'<a href="{href}{"a" * (most + 1)}">S</a>')
    room = 280 if "x.com" in href else 300
    assert f" passes a text that makes a post of {room + 1} characters, where {room} have room: " in message
