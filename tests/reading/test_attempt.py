"""One request of a fetcher."""

from samara.reading.attempt import Attempt, Step
from samara.reading.sent import Sent

URL = "https://tea.example/"


def test_an_attempt_tells_how_the_thing_was_sent():
    steps = (Step(301, "http://tea.example/", "https://www.tea.example/"), Step(302, "https://www.tea.example/", URL))
    asked = {"part": "page", "url": URL, "agent": "Salonbot", "answered": URL, "type": "text/html"}
    assert Attempt(**asked).sent == Sent("text/html", False, (URL,))
    way = ("http://tea.example/", "https://www.tea.example/", URL)
    assert Attempt(**asked, steps=steps, attached=True).sent == Sent("text/html", True, way)
