from judging import said

CHECK = "sharing/card-window"


def head(*tags: tuple[int, str]) -> str:
    """A page with tags behind so many bytes of style."""
    return "<title>Tea</title>" + "".join(f"<style>/*{'-' * before}*/</style>{tag}" for before, tag in tags)


TITLE = '<meta property="og:title" content="White tea">'
WORDS = '<meta property="og:description" content="Cool water.">'
X = '<meta name="twitter:title" content="White tea">'
LABEL = '<meta property="article:tag" content="tea">'


def test_the_networks_that_read_less_are_named() -> None:
    [near] = said(CHECK, head((40_000, TITLE)))
    assert near.startswith("og:title stands at byte 40,")
    assert near.endswith(", beyond what is read by Slack (32,768)")
    [far] = said(CHECK, head((400_000, TITLE)))
    assert far.endswith(", beyond what is read by WhatsApp (300,000) and Slack (32,768)")


def test_the_last_tag_counts() -> None:
    [words] = said(CHECK, head((40_000, TITLE), (10_000, WORDS)))
    assert words.startswith("og:description stands at byte 50,")


def test_what_a_card_can_do_without_is_not_told() -> None:
    assert said(CHECK, head((0, TITLE), (40_000, LABEL))) == []
    assert said(CHECK, head((0, TITLE), (40_000, X))) == []


def test_a_page_of_which_a_network_draws_nothing_is_told() -> None:
    page = f"<main><p>tea</p><!--{'tea ' * 1_260_000}--></main>"
    [words] = said(CHECK, TITLE + page)
    assert words.endswith("and of more than 5,000,000 Pleroma makes no card")
