"""Facebook's Like button and its comments for other sites, which draw nothing any more."""

from samara.networks.network import Group, Intent, Network

_HOSTS = ("www.facebook.com", "facebook.com")

FACEBOOK_LIKE = Network(
    name="facebook-like",
    title="Facebook Like and Comments plugins",
    group=Group.WIDGET,
    died="2026-02-10",
    evidence="https://ppc.land/meta-discontinues-facebook-like-and-comment-buttons-for-external-websites",
    checked="2026-11-23",
    story="Meta announced on 10 November 2025 that both would become an invisible dot on 10 February 2026.",
    intents=(
        Intent(hosts=_HOSTS, path="/plugins/like.php", url=("href",)),
        Intent(hosts=_HOSTS, path="/plugins/comments.php", url=("href",)),
        Intent(hosts=_HOSTS, path="/plugins/feedback.php", url=("href",)),
    ),
)
