from dataclasses import replace
from pathlib import Path

from judging import site
from samara.core.check import SiteCheck
from samara.core.graph import Graph
from samara.practices import catalogue

FILES = {
    "index.html": '<meta property="og:image" content="https://cdn.example/cup.png">',
    "robots.txt": "User-agent: *\nDisallow: /a/\n",
}
CLOSED = {"https://cdn.example/robots.txt": "User-agent: Twitterbot\nDisallow: /\n"}


def told(name: str, folder: Path) -> list[str]:
    """What a check says of a site whose pictures lie on a host that keeps one bot out."""
    check = catalogue.checks()[name]
    assert isinstance(check, SiteCheck)
    found = site(FILES, folder)
    found = replace(found, probes={**found.probes, "robots": {**found.probes["robots"], **CLOSED}})
    return [each.message for each in check.judge(found, Graph(found))]


def test_pictures_on_other_hosts_are_judged_by_the_rules_there(tmp_path: Path) -> None:
    words = "robots.txt keeps Twitterbot (X) from 1 of 1 pictures of cards, first https://cdn.example/cup.png"
    assert told("sharing/preview-bots-images", tmp_path) == [words]


def test_pages_are_not(tmp_path: Path) -> None:
    assert told("sharing/preview-bots", tmp_path) == []


def test_a_bot_that_may_not_read_the_page_misses_no_picture(tmp_path: Path) -> None:
    files = {
        "index.html": '<meta property="og:image" content="https://example.org/cup.png">',
        "robots.txt": "User-agent: Twitterbot\nDisallow: /\n\nUser-agent: facebookexternalhit\nDisallow: /cup.png\n",
    }
    found = site(files, tmp_path)
    check = catalogue.checks()["sharing/preview-bots-images"]
    assert isinstance(check, SiteCheck)
    [one] = check.judge(found, Graph(found))
    assert one.message.startswith("robots.txt keeps facebookexternalhit")
