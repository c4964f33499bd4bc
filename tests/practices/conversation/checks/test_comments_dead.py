import pytest

from judging import said


@pytest.mark.parametrize(
    ("html", "words"),
    [
        (
            '<iframe src="https://www.facebook.com/plugins/comments.php?href=x"></iframe>',
            "Facebook's comments have drawn nothing",
        ),
        ('<div class="g-comments"></div>', "Google+ closed in April 2019"),
        ('<script src="https://cdn.livefyre.com/Livefyre.js"></script>', "Livefyre closed to all but large publishers"),
    ],
)
def test_comments_of_closed_services_are_found(html: str, words: str) -> None:
    [message] = said("conversation/comments-dead", html)
    assert message.startswith(f"has a place for comments, but {words}")


@pytest.mark.parametrize("html", ["<div id=vk_comments></div>", '<section class="muut"></section>'])
def test_comments_of_living_services_are_somebody_elses(html: str) -> None:
    assert said("conversation/comments-dead", html) == []
    [message] = said("conversation/comments-foreign", html)
    assert message.startswith("comments live with ")
