"""Feeds: full and readable by others, of dated articles only, announced where readers subscribe; owners' own are kept."""

import json
from datetime import UTC, datetime

import feedparser
import pytest

from samara import api
from samara.core.errors import SettingsError
from samara.core.settings import Settings
from samara.practices.skeleton import png
from samara.practices.syndication.fixes.feeds import FORMATS
from samara.reading.feed import read

SITE = "https://example.org/"
HUB = "https://hub.example.net/"
HOME = '<!doctype html><html lang="en"><title>Tea house</title><main><p>Come in.</p></main></html>'
BY = '<link rel="license" href="https://creativecommons.org/licenses/by/4.0/">'
WHOLE = (
    '<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>'
    '<meta property="og:type" content="article"><meta property="og:site_name" content="Tea house">{more}'
    '<meta property="article:published_time" content="{date}"></head>'
    "<body><nav>Menu</nav><main><h1>{title}</h1>{body}</main></body></html>"
)


def article(title="White tea", date="2026-05-04", body="<p>Cool water.</p>", more="", lang="en"):
    return WHOLE.format(title=title, date=date, body=body, more=more, lang=lang)


@pytest.fixture
def lay(tmp_path):
    """Makes a folder of these files."""

    def make(files):
        for name, text in files.items():
            path = tmp_path / "site" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return tmp_path / "site"

    return make


@pytest.fixture
def settings(tmp_path):
    return Settings().replace(url=SITE, data=str(tmp_path / "state"), workers=1, fixes=["syndication/feeds"], feed_hub=HUB)


def supplied(root, settings):
    """The files that the site gets."""
    return {file.path: file.data for file in api.plan(str(root), settings=settings).files}


def refused(root, settings):
    """What is refused to the site, and to its pages."""
    plan = api.plan(str(root), settings=settings)
    pages = {(str(each.reason), each.note) for planned in plan.pages for each in planned.plan.refused}
    return [(str(each.reason), each.part) for each in plan.refused], pages


def announced(root, settings):
    """The feeds that each page announces."""
    pages = {planned.summary.source: planned.after.decode() for planned in api.plan(str(root), settings=settings).pages}
    return {
        name: [line for line in html.splitlines() if line.startswith('<link rel="alternate"')] for name, html in pages.items()
    }


def texts(root, settings, part="content"):
    """What a feed reader makes of the newest entry in RSS and in Atom, and what JSON Feed says."""
    files = supplied(root, settings)
    entries = [feedparser.parse(files[name]).entries[0] for name in ("rss.xml", "atom.xml")]
    item = json.loads(files["feed.json"])["items"][0]
    if part == "content":
        return [*(entry.content[0].value for entry in entries), item["content_html"]]
    return [*(entry[part] for entry in entries), item[part]]


def test_a_site_gets_three_feeds_that_others_can_read(lay, settings):
    root = lay(
        {
            "index.html": HOME,
            "white.html": article(
                body='<p>Cool <a href="../pot.html">water</a>.</p><img src="cup.jpg" alt="Cup">',
                more=f'{BY}<meta name="author" content="Ann Leaf"><meta property="og:image" content="{SITE}white.png">'
                '<meta name="description" content="How hot &amp; how long.">',
            ),
            "white.png": png(1200, 630),
            "old.html": article("Old tea", "2025-01-02T09:30:00+02:00"),
            "undated.html": article(date="once"),
        }
    )
    files = supplied(root, settings)
    assert sorted(files) == ["atom.xml", "feed.json", "rss.xml"]
    for name in ("rss.xml", "atom.xml"):
        found = feedparser.parse(files[name])
        assert found.bozo is False
        feed, entry = found.feed, found.entries[0]
        assert (feed.title, feed.link, feed.language if name == "rss.xml" else feed.title_detail.language) == (
            "Tea house",
            SITE,
            "en",
        )
        assert {(link.rel, link.href) for link in feed.links if link.rel in ("self", "hub")} == {
            ("self", SITE + name),
            ("hub", HUB),
        }
        assert [each.id for each in found.entries] == [f"{SITE}white.html", f"{SITE}old.html"]
        assert (entry.title, entry.link, entry.author) == ("White tea", f"{SITE}white.html", "Ann Leaf")
        assert entry.published_parsed[:6] == (2026, 5, 4, 0, 0, 0)
        assert found.entries[1].published_parsed[:6] == (2025, 1, 2, 7, 30, 0)
        assert feed.updated_parsed[:3] == (2026, 5, 4)
        assert [link.href for link in entry.links if link.rel == "license"] == ["https://creativecommons.org/licenses/by/4.0/"]
        assert entry.media_content == [{"url": f"{SITE}white.png", "medium": "image"}]
        content = f'<p>Cool <a href="{SITE}pot.html">water</a>.</p><img alt="Cup" src="{SITE}cup.jpg" />'
        assert entry.content[-1].value == content
    assert json.loads(files["feed.json"]) == {
        "version": "https://jsonfeed.org/version/1.1",
        "_samara": {"about": "Written by samara optimize"},
        "title": "Tea house",
        "home_page_url": SITE,
        "feed_url": f"{SITE}feed.json",
        "language": "en",
        "hubs": [{"type": "WebSub", "url": HUB}],
        "items": [
            {
                "id": f"{SITE}white.html",
                "url": f"{SITE}white.html",
                "title": "White tea",
                "content_html": f'<p>Cool <a href="{SITE}pot.html">water</a>.</p><img src="{SITE}cup.jpg" alt="Cup">',
                "summary": "How hot & how long.",
                "image": f"{SITE}white.png",
                "date_published": "2026-05-04T00:00:00Z",
                "date_modified": "2026-05-04T00:00:00Z",
                "authors": [{"name": "Ann Leaf"}],
                "language": "en",
                "_licence": {"url": "https://creativecommons.org/licenses/by/4.0/"},
            },
            {
                "id": f"{SITE}old.html",
                "url": f"{SITE}old.html",
                "title": "Old tea",
                "content_html": "<p>Cool water.</p>",
                "date_published": "2025-01-02T07:30:00Z",
                "date_modified": "2025-01-02T07:30:00Z",
                "language": "en",
            },
        ],
    }


@pytest.mark.parametrize("name", [each.file for each in FORMATS.values()])
def test_our_own_reader_finds_nothing_to_complain_of(lay, settings, name):
    body = '<p>Cool <a href="b.html">water</a>.</p><img src="cup.jpg" alt="Cup">'
    found = read(supplied(lay({"index.html": HOME, "white.html": article(body=body)}), settings)[name], SITE + name)
    assert (found.count, found.links, found.relative, found.hub) == (1, (f"{SITE}white.html",), 0, True)
    [entry] = found.entries
    assert (entry.picture, entry.relative, entry.date[:10]) == (True, False, "2026-05-04")
    assert found.type == next(each.type for each in FORMATS.values() if each.file == name)


def test_home_listings_and_articles_announce_them(lay, settings):
    root = lay({"index.html": HOME, "a/white.html": article(), "about.html": "<title>About</title><p>Us.</p>"})
    links = announced(root, settings)
    assert links["index.html"] == [
        '<link rel="alternate" type="application/atom+xml" title="Tea house (Atom)" href="atom.xml"/>',
        '<link rel="alternate" type="application/rss+xml" title="Tea house (RSS)" href="rss.xml"/>',
        '<link rel="alternate" type="application/feed+json" title="Tea house (JSON Feed)" href="feed.json"/>',
    ]
    assert [line[line.index("href") :] for line in links["a/white.html"]] == [
        'href="../atom.xml"/>',
        'href="../rss.xml"/>',
        'href="../feed.json"/>',
    ]
    assert links["about.html"] == []


def test_a_section_of_five_dated_articles_has_feeds_of_its_own(lay, settings):
    files = {f"blog/{day}.html": article(f"Day {day}", f"2026-05-0{day}") for day in range(1, 6)}
    files |= {f"news/{day}.html": article(f"News {day}", f"2026-04-0{day}") for day in range(1, 5)}
    files |= {f"2026/{day}.html": article(f"Year {day}", f"2026-03-0{day}") for day in range(1, 7)}
    files |= {"index.html": HOME, "blog/index.html": HOME.replace("Tea house", "Journal | Tea house")}
    root = lay(files)
    made = supplied(root, settings)
    assert sorted(made) == ["atom.xml", "blog/atom.xml", "blog/feed.json", "blog/rss.xml", "feed.json", "rss.xml"]
    assert len(feedparser.parse(made["atom.xml"]).entries) == 15
    blog = feedparser.parse(made["blog/atom.xml"])
    assert (blog.feed.title, blog.feed.id, len(blog.entries)) == ("Tea house: Journal", f"{SITE}blog/", 5)
    links = announced(root, settings)
    assert (len(links["blog/1.html"]), len(links["news/1.html"]), len(links["index.html"])) == (6, 3, 3)
    assert links["blog/1.html"][3].endswith('title="Tea house: Journal (Atom)" href="atom.xml"/>')


def test_only_the_newest_stand_in_a_feed_and_only_formats_asked_for(lay, settings):
    root = lay({"index.html": HOME} | {f"{day}.html": article(f"Day {day}", f"2026-05-{day}") for day in range(10, 20)})
    asked = settings.replace(feed_entries=3, feeds=["rss"])
    [(name, data)] = supplied(root, asked).items()
    assert name == "rss.xml"
    assert [entry.title for entry in feedparser.parse(data).entries] == ["Day 19", "Day 18", "Day 17"]
    assert [len(each) for each in announced(root, asked).values()] == [1] * 11
    assert supplied(root, settings.replace(feed_entries=0)) == {}
    assert supplied(root, settings.replace(feeds=[])) == {}


def test_articles_that_are_copies_or_hide_are_left_out(lay, settings):
    root = lay(
        {
            "index.html": HOME,
            "a.html": article("A"),
            "b.html": article("B", more='<link rel="canonical" href="https://example.net/b.html">'),
            "c.html": article("C", more='<meta name="robots" content="noindex">'),
        }
    )
    assert [item["title"] for item in json.loads(supplied(root, settings)["feed.json"])["items"]] == ["A"]


HOSTILE = {
    "the end of CDATA": ("]]&gt;&lt;script>alert(1)&lt;/script>", "]]><script>alert(1)</script>"),
    "markup in the title": ("1 &lt; 2 &amp;amp; <b>", "1 < 2 &amp; <b>"),
    "characters that XML forbids": ("a\x01b&#x8;\ufffec", "abc"),
    "a turn that is never closed": ("a\u202eb\u2066c", "abc"),
    "right to left": ("چای\u200fسبز", "چای\u200fسبز"),
    "beyond the first plane": ("🍵 𝒯ea", "🍵 𝒯ea"),
}


@pytest.mark.parametrize(("written", "shown"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_titles_stay_titles(lay, settings, written, shown):
    root = lay({"index.html": HOME, "a.html": article(written)})
    files = supplied(root, settings)
    for name in ("atom.xml", "rss.xml"):
        assert feedparser.parse(files[name]).bozo is False
        assert read(files[name], SITE + name).count == 1
    assert json.loads(files["feed.json"])["items"][0]["title"] == shown


def test_a_title_with_markup_shows_as_it_is_in_every_reader(lay, settings):
    files = supplied(lay({"index.html": HOME, "a.html": article("1 &lt;b> &amp; 2")}), settings)
    assert b"<title>1 &lt;b&gt; &amp; 2</title>" in files["atom.xml"]
    assert b"<title>1 &amp;#x3C;b&gt; &amp;#x26; 2</title>" in files["rss.xml"]


def test_categories_are_the_tags_that_the_page_has(lay, settings):
    more = '<meta property="article:tag" content="Tea"><meta name="keywords" content="tea, hot \u202ewater">'
    root = lay({"index.html": HOME, "a.html": article(more=more, body='<p>Tea</p><a rel="tag" href="/t">Cups</a>')})
    files = supplied(root, settings)
    for name in ("rss.xml", "atom.xml"):
        assert [tag.term for tag in feedparser.parse(files[name]).entries[0].tags] == ["Tea", "Cups", "hot water"]
    assert json.loads(files["feed.json"])["items"][0]["tags"] == ["Tea", "Cups", "hot water"]


def test_the_licence_that_the_owner_named_is_told_where_the_page_names_none(lay, settings):
    root = lay({"index.html": HOME, "a.html": article(), "b.html": article("B", "2026-01-01", more=BY)})
    items = json.loads(supplied(root, settings.replace(licence="CC-BY-SA-4.0"))["feed.json"])["items"]
    by = "https://creativecommons.org/licenses/by"
    assert [item["_licence"]["url"] for item in items] == [f"{by}-sa/4.0/", f"{by}/4.0/"]


def test_a_picture_that_is_not_there_is_not_named(lay, settings):
    root = lay({"index.html": HOME, "a.html": article(more='<meta property="og:image" content="/gone.png">')})
    assert b"gone" not in b"".join(supplied(root, settings).values())


def test_hostile_content_is_harmless(lay, settings):
    body = (
        '<p onclick="steal()">a]]>b\x02c</p><script>alert("]]>")</script><style>p{}</style><iframe srcdoc="x"></iframe>'
        '<a href="javascript:steal()">j</a><img src="data:image/png;base64,AA"><form><input></form><!-- ]]> -->'
        '<svg onload="steal()"><title>t</title></svg><math><mtext></math><noscript>n</noscript><a href="mailto:a@example.org">m</a>'
    )
    root = lay({"index.html": HOME, "a.html": article(body=body)})
    assert texts(root, settings)[2] == '<p>a]]&gt;bc</p><a>j</a><a href="mailto:a@example.org">m</a>'
    for shown in texts(root, settings):
        assert "script" not in shown
        assert "steal" not in shown


def test_the_text_is_whole(lay, settings):
    body = f"<p>{'Cool water and patience. ' * 400}</p>"
    found = read(supplied(lay({"index.html": HOME, "a.html": article(body=body)}), settings)["atom.xml"], SITE)
    assert found.entries[0].words == 1600


def test_the_same_input_gives_the_same_bytes_whatever_the_day(lay, settings):
    root = lay({"index.html": HOME, "a.html": article(), "b.html": article("B", "2026-05-05")})
    first = supplied(root, settings)
    assert supplied(root, settings) == first
    assert b"<lastBuildDate>Tue, 05 May 2026 00:00:00 GMT</lastBuildDate>" in first["rss.xml"]
    assert str(datetime.now(UTC).year) not in first["rss.xml"].decode().replace("2026-05", "").replace("May 2026", "")


def test_what_was_written_is_known_again_and_follows_the_site(lay, settings):
    root = lay({"index.html": HOME, "a.html": article()})
    first = api.optimize(str(root), settings=settings, in_place=True)
    assert [name for name in first.written if not name.endswith(".html")] == ["atom.xml", "feed.json", "rss.xml"]
    assert api.optimize(str(root), settings=settings, in_place=True).written == ()
    lay({"b.html": article("B", "2026-05-06")})
    again = api.optimize(str(root), settings=settings, in_place=True)
    assert again.written == ("atom.xml", "b.html", "feed.json", "rss.xml")
    assert api.undo(str(root), settings=settings)[1] == []
    assert sorted(path.name for path in root.iterdir()) == ["a.html", "b.html", "index.html"]


OWN = '<?xml version="1.0"?><rss version="2.0"><channel><item><link>https://example.org/a.html</link></item></channel></rss>'
LINK = '<link rel="alternate" type="application/rss+xml" title="Ours" href="/news.xml">'


def test_a_feed_of_the_sites_own_is_kept_and_announced_everywhere(lay, settings):
    root = lay({"index.html": LINK + HOME, "x/a.html": article(), "news.xml": OWN})
    assert supplied(root, settings) == {}
    assert announced(root, settings)["x/a.html"] == [
        '<link rel="alternate" type="application/rss+xml" title="Ours" href="../news.xml"/>'
    ]
    assert refused(root, settings) == ([("own", "")], set())


def test_a_feed_that_nobody_announces_is_announced(lay, settings):
    root = lay({"index.html": HOME, "a.html": article(), "rss.xml": OWN})
    assert supplied(root, settings) == {}
    link = '<link rel="alternate" type="application/rss+xml" href="rss.xml"/>'
    assert announced(root, settings) == {"index.html": [link], "a.html": [link]}


def test_a_broken_feed_is_its_owners_to_repair(lay, settings):
    root = lay({"index.html": LINK + HOME, "a.html": article(), "news.xml": "<rss>"})
    assert supplied(root, settings) == {}
    site, pages = refused(root, settings)
    assert site == [("own", "")]
    assert [reason for reason, _ in pages] == ["own"]


def test_a_feed_on_another_host_is_kept(lay, settings):
    link = '<link rel="alternate" type="application/rss+xml" href="https://feeds.example.net/tea">'
    root = lay({"index.html": link + HOME, "a.html": article()})
    assert supplied(root, settings) == {}
    assert announced(root, settings)["a.html"] == [link.removesuffix(">") + "/>"]


def test_a_file_that_is_there_is_not_overwritten(lay, settings):
    root = lay({"index.html": HOME, "a.html": article(), "atom.xml": "mine"})
    assert sorted(supplied(root, settings)) == ["feed.json", "rss.xml"]
    assert refused(root, settings)[0] == [("own", "atom.xml")]
    assert len(announced(root, settings)["a.html"]) == 2
    assert list(supplied(root, settings.replace(exclude=["*.json"]))) == ["rss.xml"]


@pytest.mark.parametrize(
    ("files", "given", "reason"),
    [
        ({"index.html": HOME, "a.html": article(date="once")}, {}, "nothing-dated"),
        ({"index.html": HOME, "a.html": article()}, {"url": ""}, "address-unknown"),
    ],
)
def test_what_is_not_known_is_refused(lay, settings, files, given, reason):
    root = lay(files)
    assert {each for each, _ in refused(root, settings.replace(**given))[1]} == {reason}


def test_one_file_of_a_site_does_not_make_its_feeds(lay, settings):
    root = lay({"index.html": HOME, "a.html": article()})
    assert supplied(root / "a.html", settings) == {}
    assert {reason for reason, _ in refused(root / "a.html", settings)[1]} == {"files-unknown"}


def test_without_a_hub_the_feeds_say_so(lay, settings):
    root = lay({"index.html": HOME, "a.html": article()})
    quiet = settings.replace(feed_hub="")
    assert b"hub" not in b"".join(supplied(root, quiet).values())
    assert refused(root, quiet) == ([("no-hub", "hub")], set())


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"feeds": ["atum"]}, "There is no format of feeds named 'atum'."),
        ({"feed_hub": "hub"}, "feed_hub = 'hub' is not a web address."),
    ],
)
def test_settings_that_mean_nothing_are_errors(lay, settings, given, message):
    root = lay({"index.html": HOME, "a.html": article()})
    with pytest.raises(SettingsError, match=message):
        supplied(root, settings.replace(**given))


def test_an_article_without_tags_has_those_of_the_site_that_its_text_is_full_of(lay, settings):
    tagged = {f"{name}.html": article(more='<meta name="keywords" content="Water">') for name in "ab"}
    root = lay({"index.html": HOME, **tagged, "c.html": article("On water", "2026-06-01", "<p>Water is wet.</p>")})
    assert json.loads(supplied(root, settings)["feed.json"])["items"][0]["tags"] == ["Water"]


def test_an_entry_has_the_first_picture_of_its_text_where_the_page_names_none(lay, settings):
    shown = '<p>Tea.</p><img src="dot.png" alt=""><img src="cup.png" alt="A cup">'
    root = lay({"index.html": HOME, "a.html": article(body=shown), "dot.png": png(20, 20), "cup.png": png(900, 600)})
    files = supplied(root, settings)
    assert json.loads(files["feed.json"])["items"][0]["image"] == SITE + "cup.png"
    for name in ("rss.xml", "atom.xml"):
        assert [each["url"] for each in feedparser.parse(files[name]).entries[0].media_content] == [SITE + "cup.png"]


def test_the_byline_names_the_author_where_nothing_else_does(lay, settings):
    by = '<p class="byline">By <a href="/ana.html" rel="author">Ana Lima</a>, <time datetime="2026-05-04">4 May 2026</time></p>'
    files = supplied(lay({"index.html": HOME, "a.html": article(body=f"{by}<p>Tea.</p>")}), settings)
    assert [author["name"] for author in json.loads(files["feed.json"])["items"][0]["authors"]] == ["Ana Lima"]
    assert feedparser.parse(files["rss.xml"]).entries[0].author == "Ana Lima"
