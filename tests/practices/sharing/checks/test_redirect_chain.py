from pathlib import Path

from judging import said_of

CHECK = "sharing/redirect-chain"
HOP = "https://example.org/{}"


def chain(steps: int) -> str:
    return " ".join(HOP.format(number) for number in range(steps)) + " https://example.org/tea.html"


def test_one_redirect_is_followed_by_all(tmp_path: Path) -> None:
    files = {"tea.html": '<link rel="canonical" href="https://example.org/0">', "redirects.txt": chain(1)}
    assert said_of(CHECK, files, tmp_path) == []


def test_links_and_pictures_are_told(tmp_path: Path) -> None:
    cup = "https://example.org/cup https://www.example.org/cup https://cdn.example.net/cup https://cdn.example.net/cup.png"
    files = {
        "tea.html": '<meta property="og:image" content="https://example.org/cup"><main><a href="/0">Tea</a></main>',
        "redirects.txt": f"{chain(4)}\n{cup} https://cdn.example.net/cup.webp",
    }
    way = "https://example.org/1 → https://example.org/2 → https://example.org/3 → https://example.org/tea.html"
    picture = "https://www.example.org/cup → https://cdn.example.net/cup → https://cdn.example.net/cup.png → https://cdn.example.net/cup.webp"
    stopping = "more than are followed by Mastodon (3) and Lemmy (1)"
    assert said_of(CHECK, files, tmp_path) == [
        (
            "https://example.org/tea.html",
            f"shows on its card https://example.org/cup, which takes 4 redirects ({picture}), {stopping}",
        ),
        ("https://example.org/tea.html", f"links to https://example.org/0, which takes 4 redirects ({way}), {stopping}"),
    ]


def test_the_spellings_of_the_home_page_may_need_two(tmp_path: Path) -> None:
    door = "http://www.example.org/ https://www.example.org/ https://example.org/"
    files = {"index.html": "<title>Tea</title>", "redirects.txt": door}
    assert said_of(CHECK, files, tmp_path) == []
    files["redirects.txt"] = "http://www.example.org/ http://example.org/ https://example.org/home https://example.org/"
    way = "http://example.org/ → https://example.org/home → https://example.org/"
    words = f"is found at http://www.example.org/, which takes 3 redirects ({way}), more than are followed by Lemmy (1)"
    assert said_of(CHECK, files, tmp_path) == [("https://example.org/", words)]
