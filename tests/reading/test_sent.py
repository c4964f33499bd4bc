"""How a page was sent."""

import pytest

from samara.core.http import Answer, Hop
from samara.reading.sent import Sent, sent

URL = "https://tea.example/"


def answer(*hops: Hop, **headers: str) -> Answer:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(asked=URL, url=URL, status=200, headers=named, body=b"", hops=hops)


def test_type_and_way_are_those_of_the_answer():
    hops = (Hop(301, "http://tea.example/", "https://www.tea.example/"), Hop(302, "https://www.tea.example/", URL))
    assert sent(answer(*hops, **{"Content-Type": "text/html; charset=utf-8"})) == Sent(
        "text/html", False, ("http://tea.example/", "https://www.tea.example/", URL)
    )
    assert sent(answer()) == Sent("", False, (URL,))


@pytest.mark.parametrize(
    ("said", "attached"), [("attachment", True), (" Attachment; filename=a.html", True), ("inline", False), ("", False)]
)
def test_a_file_to_keep_is_told(said, attached):
    assert sent(answer(**{"Content-Disposition": said})).attached is attached
