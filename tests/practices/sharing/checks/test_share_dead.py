from judging import said

CHECK = "sharing/share-dead"


def test_the_registry_says_what_has_closed_and_when() -> None:
    pocket = '<a href="https://getpocket.com/save?url=https%3A%2F%2Fexample.org%2Ftea.html">Pocket</a>'
    xing = '<a href="https://www.xing.com/spi/shares/new?url=https%3A%2F%2Fexample.org%2Ftea.html">XING</a>'
    assert said(CHECK, pocket + xing) == [
        "shares to Pocket, which stopped in July 2025",
        "shares to XING, which stopped in May 2026",
    ]


def test_what_lives_is_no_fault() -> None:
    assert said(CHECK, '<a href="https://bsky.app/intent/compose?text=https%3A%2F%2Fexample.org%2Ftea.html">Bluesky</a>') == []
