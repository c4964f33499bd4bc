import pytest

from judging import said
from samara.practices.skeleton import ARTICLE

CHECK = "audience/follow-missing"
MISSING = ["shows no newsletter, feed or profile to follow"]


@pytest.mark.parametrize(
    "html",
    [
        '<footer><a href="https://bsky.app/profile/tea.example">@tea</a></footer>',
        '<footer><a href="https://any.server.example/@tea">@tea</a></footer>',
        '<header><a href="https://www.youtube.com/channel/UC1">Films</a></header>',
        '<p><a href="https://www.instagram.com/tea.house/">Instagram</a></p>',
        '<p><a href="https://mastodon.social/@tea">Follow us</a></p>',
        '<nav><a href="/sign-up">Join</a></nav>',
        '<form method="post"><input type="password" name="secret"></form>',
    ],
)
def test_profiles_and_accounts_are_ways_to_follow(html: str) -> None:
    assert said(CHECK, f"{ARTICLE}<body>{html}") == []


@pytest.mark.parametrize(
    "html",
    [
        '<p>As <a href="https://mastodon.social/@friend">a friend</a> writes.</p>',
        '<footer><a href="https://www.instagram.com/p/Cx1/">A picture</a></footer>',
        '<footer><a href="https://bsky.app/intent/compose?text=x">Bluesky</a></footer>',
        '<nav><a href="/registers-of-tea.html">Registers</a></nav>',
    ],
)
def test_somebody_elses_profile_and_share_links_are_none(html: str) -> None:
    assert said(CHECK, f"{ARTICLE}<body>{html}") == MISSING
