from documents import at, told
from samara.core.facts import Said


def test_robots_name_the_crawler_they_mean() -> None:
    html = '<meta name=ROBOTS content="NoIndex,  follow"><meta name=googlebot content=none>'
    assert told("robots", html) == (
        Said("noindex, follow", at(html, "<meta")),
        Said("googlebot: none", at(html, "<meta", 1)),
    )
