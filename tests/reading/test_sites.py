import os
import subprocess
import sys
from itertools import takewhile
from pathlib import Path
from tempfile import gettempdir

import pytest

from samara.core.errors import NotReadable
from samara.core.graph import Graph
from samara.core.page import Other
from samara.core.settings import Settings
from samara.core.site import UNKNOWN, Site
from samara.reading.sites import read
from samara.reading.task import Wish

PAGE = '<!doctype html><html lang="en"><head><title>{title}</title></head><body><main>{body}</main></body></html>'


def page(title: str, body: str = "Tea.") -> str:
    return PAGE.format(title=title, body=body)


def settings(tmp_path: Path, **values: object) -> Settings:
    return Settings().replace(data=str(tmp_path / "state"), **values)


def lay(tmp_path: Path, **pages: str) -> Path:
    root = tmp_path / "site"
    for name, text in pages.items():
        path = root / (name.replace("__", "/") + ".html")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return root


def titles(site: Site) -> list[str | None]:
    return [summary.title for summary in site.summaries]


def test_read_gives_pages_by_address_and_their_links(tmp_path: Path) -> None:
    root = lay(tmp_path, index=page("Home", '<a href="a/">A</a><a href="b.html#x">B</a>'), a__index=page("A"), b=page("B"))
    site = read(str(root), settings(tmp_path, url="https://tea.example"), Wish())
    assert [summary.url for summary in site.summaries] == [
        "https://tea.example/", "https://tea.example/a/", "https://tea.example/b.html",
    ]  # fmt: skip
    assert [site.edges.names[target] for target in site.edges.targets[0]] == [
        "https://tea.example/a/",
        "https://tea.example/b.html",
    ]


def test_read_takes_links_for_other_names_of_their_pages(tmp_path: Path) -> None:
    links = '<a href="b.html">B</a><a href="latest/x.html">X</a><a href="lost.html">-</a>'
    root = lay(tmp_path, index=page("Home", links), a=page("A"), v2__x=page("X"))
    (root / "b.html").symlink_to("a.html")
    (root / "latest").symlink_to("v2")
    (root / "v2" / "pic.png").touch()
    site = read(str(root), settings(tmp_path, url="https://tea.example/"), Wish())
    assert [summary.source for summary in site.summaries] == ["index.html", "a.html", "v2/x.html"]
    assert [list(links) for links in Graph(site).outlinks] == [[1, 2], [], []]
    assert site.files == {f"https://tea.example/{name}" for name in ("b.html", "v2/pic.png", "latest/pic.png")}
    assert site.others == (
        Other("https://tea.example/b.html", "b.html", "copy", "https://tea.example/a.html", note="a link to a.html"),
    )


def test_read_names_what_is_no_file_at_its_address(tmp_path: Path) -> None:
    root = lay(tmp_path, index=page("Home"))
    os.mkfifo(root / "pipe.html")
    site = read(str(root), settings(tmp_path, url="https://tea.example/"), Wish())
    note = "neither a file nor a folder"
    assert site.others == (Other("https://tea.example/pipe.html", "pipe.html", "not-readable", note=note),)


def test_read_without_an_address_says_so(tmp_path: Path) -> None:
    site = read(str(lay(tmp_path, index=page("Home"))), settings(tmp_path), Wish())
    assert (site.url, site.known) == (UNKNOWN, False)


def test_read_maps_absolute_links_of_an_unpublished_build(tmp_path: Path) -> None:
    link = '<a href="https://tea.example/a.html">A</a><a href="http://stage.example:81/a.html">A</a>'
    root = lay(tmp_path, index=page("Home", link), a=page("A"))
    site = read(str(root), settings(tmp_path, url="https://tea.example/", map=["tea.example=stage.example:81"]), Wish())
    assert [site.edges.names[target] for target in site.edges.targets[0]] == ["https://tea.example/a.html"]
    assert all(link.internal for link in site.pages[0].links)


def test_read_reads_again_only_what_changed(tmp_path: Path) -> None:
    root = lay(tmp_path, index=page("Home"), a=page("A"), b=page("B"))
    wish = Wish(each=count)
    SEEN.clear()
    assert titles(read(str(root), settings(tmp_path), wish)) == ["Home", "A", "B"]
    (root / "a.html").write_text(page("A changed"))
    (root / "b.html").touch()
    (root / "c.html").write_text(page("C"))
    (root / "index.html").unlink()
    SEEN[:] = []
    assert titles(read(str(root), settings(tmp_path), wish)) == ["A changed", "B", "C"]
    assert sorted(SEEN) == ["A changed", "C"]


SEEN: list[str] = []


def count(page: object) -> bytes:
    SEEN.append(page.summary.title)  # type: ignore[attr-defined]
    return b"seen"


def test_read_in_other_processes_gives_the_same(tmp_path: Path) -> None:
    pages = {f"p{number}": page(f"Title {number}", f'<a href="p{number + 1}.html">next</a>') for number in range(150)}
    root = lay(tmp_path, **pages)
    one = read(str(root), settings(tmp_path, workers=1), Wish(keep=False))
    two = read(str(root), settings(tmp_path, workers=2), Wish(keep=False))
    assert one.summaries == two.summaries
    assert list(one.pages) == list(two.pages)
    assert [list(row) for row in one.edges.targets] == [list(row) for row in two.edges.targets]


def test_read_tells_bad_files_apart(tmp_path: Path) -> None:
    root = lay(tmp_path, index=page("Home"))
    (root / "garbage.html").write_bytes(bytes(range(256)) * 10)
    (root / "empty.html").write_bytes(b"")
    (root / "deep.html").write_bytes(b"<!doctype html><html><body>" + b"<div>" * 100_000)
    (root / "huge.html").write_bytes(b"<!doctype html><title>Huge</title>" + b"x" * 5_000)
    site = read(str(root), settings(tmp_path, page_bytes=5_000), Wish())
    assert titles(site) == ["Home"]
    assert {other.source: other.why for other in site.others} == {
        "garbage.html": "binary", "empty.html": "empty", "deep.html": "too-large", "huge.html": "too-large",
    }  # fmt: skip
    site = read(str(root), settings(tmp_path, exclude=["huge.html"]), Wish())
    assert {other.source: other.why for other in site.others}["deep.html"] == "not-readable"


def test_read_stops_at_the_page_limit_and_says_so(tmp_path: Path) -> None:
    root = lay(tmp_path, a=page("A"), b=page("B"), c=page("C"))
    site = read(str(root), settings(tmp_path, page_limit=2), Wish())
    assert (len(site.pages), site.complete) == (2, False)


def test_read_of_one_file_that_is_no_page_says_why(tmp_path: Path) -> None:
    root = lay(tmp_path, stub='<html><head><meta http-equiv="refresh" content="0;url=/a/"></head></html>')
    with pytest.raises(NotReadable, match="is no page"):
        read(str(root / "stub.html"), settings(tmp_path), Wish())


def test_read_of_a_folder_without_a_page_that_can_be_read_says_why(tmp_path: Path) -> None:
    root = lay(tmp_path, large=page("Large", "tea " * 5_000), deep="<!doctype html>" + "<b>" * 100_000)
    (root / "junk.html").write_bytes(bytes(range(256)) * 20)
    with pytest.raises(NotReadable) as raised:
        read(str(root), settings(tmp_path, page_bytes=10_000, workers=1), Wish())
    assert raised.value.message == (
        f"{root} holds no page that can be read. deep.html: 300,015 bytes; the limit is 10,000 (page_bytes); "
        "junk.html: it is no text; large.html: 20,097 bytes; the limit is 10,000 (page_bytes)."
    )
    assert raised.value.hint == "Raise the setting page_bytes."


def test_read_of_pieces_of_pages_says_what_they_lack(tmp_path: Path) -> None:
    root = lay(tmp_path, tea="<h1>Tea</h1><p>White.</p>")
    with pytest.raises(NotReadable) as raised:
        read(str(root), settings(tmp_path, workers=1), Wish())
    piece = "it is a piece of a page, without a doctype, html, head, body, title or meta of its own"
    assert raised.value.message == f"{root} holds no page that can be read. tea.html: {piece}."
    assert raised.value.hint.startswith("Begin each page with <!doctype html> and a <title>")


def sitemap(root: Path, *paths: str) -> str:
    """A sitemap of these paths beside the pages."""
    urls = "".join(f"<url><loc>https://tea.example/{path}</loc></url>" for path in paths)
    place = root / "sitemap.xml"
    place.write_text(f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>')
    return str(place)


def test_read_of_a_sitemap_reads_the_files_beside_it(tmp_path: Path) -> None:
    root = lay(tmp_path, index=page("Home", "<a href=a>A</a>"), a=page("A"), b=page("B"))
    site = read(sitemap(root, "", "b"), settings(tmp_path, url="https://tea.example/"), Wish())
    assert titles(site) == ["Home", "B"]
    assert site.notes == ()
    assert Graph(site).broken == ()


def test_read_of_a_sitemap_says_what_is_not_beside_it(tmp_path: Path) -> None:
    root = lay(tmp_path, index=page("Home"))
    source = sitemap(root, "", "gone.html", "1", "2", "3")
    site = read(source, settings(tmp_path, url="https://tea.example/"), Wish())
    gone = "https://tea.example/gone.html, https://tea.example/1, https://tea.example/2 and 1 more"
    assert site.notes == (f"{source} lists what is not beside it: {gone}.",)


@pytest.mark.parametrize("url", ["", "https://cake.example/"])
def test_read_of_a_sitemap_of_another_site_asks_for_its_address(url: str, tmp_path: Path) -> None:
    source = sitemap(lay(tmp_path, index=page("Home")), "", "b")
    with pytest.raises(NotReadable) as raised:
        read(source, settings(tmp_path, url=url), Wish())
    assert raised.value.message == f"{source} lists addresses of https://tea.example/, which nobody has called this site."
    assert raised.value.hint == "Add --url https://tea.example/."


def test_read_finds_a_stub_and_its_target(tmp_path: Path) -> None:
    stub = '<!doctype html><html><head><title>Moved</title><meta http-equiv="refresh" content="0; url=/a.html"></head><body></body></html>'
    site = read(
        str(lay(tmp_path, index=page("Home"), a=page("A"), old=stub)), settings(tmp_path, url="https://tea.example/"), Wish()
    )
    assert [(other.why, other.target) for other in site.others] == [("stub", "https://tea.example/a.html")]
    assert site.aliases["https://tea.example/old.html"] == "https://tea.example/a.html"


def test_read_reports_a_file_without_permission(tmp_path: Path) -> None:
    root = lay(tmp_path, index=page("Home"), shut=page("Shut"))
    (root / "shut.html").chmod(0)
    # Only root may enter the folders that pytest makes.
    for folder in (root, *takewhile(lambda folder: folder != Path(gettempdir()), root.parents)):
        folder.chmod(0o755)
    code = (
        "import os, sys\n"
        "from samara.reading.sites import read\nfrom samara.reading.task import Wish\nfrom samara.core.settings import Settings\n"
        "import samara.reading.built, samara.practices.catalogue\n"
        "os.getuid() or os.setuid(65534)\n"
        "site = read(sys.argv[1], Settings(), Wish(keep=False))\n"
        "print([page.title for page in site.summaries], [(other.source, other.why, other.note) for other in site.others])"
    )
    done = subprocess.run([sys.executable, "-c", code, str(root)], capture_output=True, text=True, check=True)
    assert done.stdout == "['Home'] [('shut.html', 'not-readable', 'Permission denied')]\n"
