import pytest

from documents import at, told
from samara.core.facts import Said


@pytest.mark.parametrize(
    ("html", "system", "piece"),
    [
        ("<div id=disqus_thread></div>", "disqus", "<div"),
        ("<script>var s='https://tea.disqus.com/embed.js'</script>", "disqus", "<script"),
        ('<p></p><script src="https://giscus.app/client.js"></script>', "giscus", "<script"),
        ('<script src="https://utteranc.es/client.js"></script>', "utterances", "<script"),
        ('<script data-isso="//c.example/" src="//c.example/js/embed.min.js"></script>', "isso", "<script"),
        ("<div id=remark42></div>", "remark42", "<div"),
        ('<script src="https://cdn.commento.io/js/commento.js"></script>', "commento", "<script"),
        ('<div class="fb-comments"></div>', "facebook", "<div"),
        ('<p></p><iframe src="https://www.facebook.com/plugins/comments.php?href=x"></iframe>', "facebook", "<iframe"),
        ('<div class="g-comments"></div>', "google+", "<div"),
        ("<script>gapi.comments.render('c', {})</script>", "google+", "<script"),
        ("<div id=vk_comments></div>", "vk", "<div"),
        ('<section class="muut"></section>', "muut", "<section"),
        ('<script async src="https://launcher.spot.im/spot/sp_x"></script>', "openweb", "<script"),
        ("<div id=livefyre-comments></div>", "livefyre", "<div"),
        ("<div class=ds-thread></div>", "duoshuo", "<div"),
        ("<form action=/wp-comments-post.php method=post><textarea name=comment></textarea></form>", "wordpress", "<form"),
        ("<form action=https://x.example/v2/entry method=post><input name=fields[message]></form>", "staticman", "<form"),
        ("<form method=post><input name=name><textarea name=comment></textarea></form>", "own", "<form"),
    ],
)
def test_comments_systems_are_known(html: str, system: str, piece: str) -> None:
    assert told("comments", html) == (Said(system, at(html, piece)),)


def test_comments_are_not_contact_forms_or_talk_of_comments() -> None:
    html = "<form method=post><input name=email><textarea name=message></textarea></form><div class=comments>disqus_thread</div>"
    assert told("comments", html) == ()
