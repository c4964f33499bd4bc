"""Comments as they are drawn: well-formed, escaped, every state in every language, one list however deep, and light."""

import gzip
import json
import xml.etree.ElementTree as ET
from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from samara.core.comment import Comment, Opening, Slice, Sort, Source, State, Thread
from samara.core.settings import Settings
from samara.widgets.catalogue import sheet, talking
from samara.widgets.comments import Doors, comments, mark, tint
from samara.widgets.form import Said, form
from samara.widgets.talk import languages

PAGE = "https://tea.example/white.html?a=1&b=2"
DOORS = Doors(base="https://talk.example/-/comments/", page=PAGE, site=7, signs=("👍", "🎉"))
EVIL = "<script>alert(1)</script>\"'&"
WROTE = Comment(
    id=4, parent=None, path="14", depth=0, state=State.PUBLISHED, name="Ada Lovelace", html="<p>Steep it <em>twice</em>.</p>",
    created=datetime(2026, 11, 2, 14, 5, tzinfo=UTC), up=3, reactions={"👍": 2}, permalink="/-/c/4",
)  # fmt: skip
ANSWER = replace(WROTE, id=5, parent=4, path="1415", depth=1, name="Grace", up=0, reactions={}, permalink="/-/c/5")


def shown(*found, **more):
    return Slice(thread=Thread(id=1, page=PAGE, version=9, count=len(found)), comments=found, **more)


def drawn(*found, lang="en", doors=DOORS, depth=4, written="", **more):
    return ET.fromstring(comments(shown(*found, **more), lang, "conversation/comments", doors=doors, depth=depth, form=written))


def texts(element):
    return " ".join("".join(element.itertext()).split())


def classes(root, name):
    return [each for each in root.iter() if name in each.get("class", "").split()]


def test_comment_says_who_when_and_what():
    root = drawn(WROTE)
    (item,) = classes(root, "samara-list")[0]
    assert (item.get("id"), texts(item)) == (
        "comment-4",
        "AL Ada Lovelace November 2, 2026Steep it twice.Well said 3 👍 2 Answer Report",
    )
    date = item.find(".//time")
    assert date.get("datetime") == "2026-11-02T14:05:00Z"
    links = [link.get("href") for link in item.iter("a")]
    assert links == [
        "https://talk.example/-/c/4",
        "https://talk.example/-/comments/?page=https%3A%2F%2Ftea.example%2Fwhite.html%3Fa%3D1%26b%3D2&reply=4#write",
        "https://talk.example/-/comments/4/flag/",
    ]


def test_element_tells_the_script_all_it_has_to_know():
    told = drawn(WROTE).find("samara-comments").attrib
    words = json.loads(told.pop("data-words"))
    assert told == {
        "data-version": "9", "data-count": "1", "data-state": "open", "data-api": "https://talk.example/-/api/sites/7/",
        "data-page": PAGE, "data-sort": "oldest", "data-signs": "👍 🎉",
    }  # fmt: skip
    assert words["sure"] == "Really remove it?"


def test_hostile_words_stay_words():
    hostile = replace(
        ANSWER, name=EVIL, link=f"https://evil.example/{EVIL}", source=Source(kind="reply", network=EVIL, url=f"https://x.example/{EVIL}"),
        reactions={EVIL: 1}, permalink=f"/-/c/{EVIL}",
    )  # fmt: skip
    doors = Doors(base="https://talk.example/-/comments/", page=EVIL, token=EVIL, signs=(EVIL,), own={5}, open={5}, site=7)
    root = drawn(WROTE, hostile, doors=doors, written=form("en", doors, said=Said(*[EVIL] * 3, True, EVIL), answering=(4, EVIL)))
    assert [each.tag for each in root.iter() if each.tag in ("script", "img", "iframe")] == []
    assert {name for each in root.iter() for name in each.attrib if name.startswith("on") or name == "style"} == set()
    assert root.find(".//textarea").text.strip() == EVIL
    names = [texts(name) for name in root.iter("b")]
    assert names == ["Ada Lovelace", EVIL]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "//evil.example/", "vbscript:x"])
def test_links_of_writers_lead_to_the_web_only(address):
    root = drawn(replace(WROTE, link=address, source=Source(kind="webmention", network="Blog", url=address)))
    assert [link.get("href") for link in root.iter("a") if link.get("rel") == "nofollow ugc noopener"] == []
    assert "via Blog" in texts(root)


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("state", State)
def test_every_state_is_drawn_in_every_language(lang, state):
    talk = languages()[lang]
    gone = replace(WROTE, state=state, name="", html="", edited=WROTE.created) if state is not State.PUBLISHED else WROTE
    root = drawn(gone, ANSWER, lang=lang, written=form(lang, DOORS))
    assert (root.get("lang"), root.get("dir")) == (lang, "rtl" if lang in ("ar", "fa", "he") else "ltr")
    said = {State.WAITING: talk.waiting, State.REMOVED: talk.gone, State.SPAM: talk.gone, State.PUBLISHED: "Ada Lovelace"}[state]
    assert said in texts(classes(root, "samara-list")[0][0])
    assert len({each.get("id") for each in root.iter() if each.get("id")}) == 4  # comments, write, and one for each comment


def test_own_comment_that_waits_is_shown_with_its_words():
    root = drawn(replace(WROTE, state=State.WAITING))
    assert "Waits to be looked at" in [em.text for em in root.iter("em")]
    assert "Steep it twice." in texts(root)
    assert classes(root, "samara-up") == []


def test_notes_stand_behind_the_name():
    root = drawn(
        WROTE,
        replace(
            ANSWER,
            role="owner",
            edited=ANSWER.created,
            source=Source(kind="reply", network="Mastodon", url="https://m.example/1"),
        ),
    )
    header = root.findall(".//header")[1]
    assert texts(header).startswith("G Grace")
    assert [em.text for em in header.iter("em")] == ["Owner"]
    assert [(link.get("href"), texts(link)) for link in header.iter("a")] == [
        ("#comment-4", "in answer to Ada Lovelace"),
        ("https://m.example/1", "via Mastodon"),
        ("https://talk.example/-/c/5", "November 2, 2026"),
    ]
    assert [small.text for small in header.iter("small")] == ["via Mastodon", "edited"]


def test_answer_to_what_is_not_there_names_it_by_its_number():
    header = drawn(ANSWER).find(".//header")
    assert [(link.get("href"), texts(link)) for link in classes(header, "samara-to")] == [
        ("https://talk.example/-/c/4", "in answer to #4")
    ]


def test_answers_are_moved_in_no_further_than_asked():
    deep = [replace(ANSWER, id=10 + depth, parent=9 + depth, path="1" * depth, depth=depth) for depth in range(9)]
    deep[0] = replace(deep[0], parent=None)
    items = classes(drawn(*deep, depth=3), "samara-list")[0]
    assert [item.get("class") for item in items] == [None, *(f"samara-in{min(depth, 3)}" for depth in range(1, 9))]
    assert {item.get("class") for item in classes(drawn(*deep, depth=0), "samara-list")[0]} == {None}


def test_trees_that_were_cut_and_lists_that_go_on_have_ways_on():
    root = drawn(replace(WROTE, answers=12), ANSWER, replace(WROTE, id=6, path="16"), rest={4: "1415"}, after="77-6")
    items = classes(root, "samara-list")[0]
    assert [item.get("id") or item.get("data-root") for item in items] == ["comment-4", "comment-5", "4", "comment-6"]
    assert texts(items[2]) == "More answers (11)"
    assert items[2].find("a").get("href").endswith("&root=4&after=1415")
    (more,) = classes(root, "samara-more")
    assert more.find("a").get("href").endswith("&sort=oldest&after=77-6")


def test_order_can_be_chosen_where_there_is_something_to_order():
    assert drawn(WROTE).find(".//nav") is None
    nav = drawn(WROTE, ANSWER, sort=Sort.BEST).find(".//nav")
    assert [(link.text, link.get("aria-current")) for link in nav] == [("Oldest", None), ("Newest", None), ("Best", "true")]


def test_without_doors_there_is_only_to_read():
    root = drawn(WROTE, ANSWER, doors=Doors(), rest={4: "1415"}, after="x")
    assert [each.tag for each in root.iter() if each.tag in ("form", "button", "nav")] == []
    assert [link.get("href") for link in root.iter("a")] == ["#comment-4"]


def test_reader_who_is_signed_in_presses_without_a_script():
    doors = DOORS._replace(base="/-/comments/", token="t0", own={4}, open={4}, votes={4: 1}, chosen={4: ["👍"]})
    item = classes(drawn(WROTE, doors=doors), "samara-list")[0][0]
    assert [(each.get("formaction"), each.get("value"), each.get("aria-pressed")) for each in item.iter("button")] == [
        ("/-/comments/4/vote/", "1", "true"), ("/-/comments/4/vote/", "-1", "false"),
        ("/-/comments/4/react/", "👍", "true"), ("/-/comments/4/react/", "🎉", "false"),
    ]  # fmt: skip
    assert [link.get("href") for link in item.find(".//footer").iter("a")][1:] == ["/-/comments/4/edit/", "/-/comments/4/remove/"]


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Ada Lovelace", "AL"), ("ada", "A"), ("Ana María de la Cruz", "AC"), ("田中", "田"), ("!!", ""), ("", ""), ("ßen", "SS")],
)
def test_mark_shows_the_first_letters(name, letters):
    assert ET.fromstring(mark(replace(WROTE, name=name))).text == (letters or None)


def test_mark_of_a_person_keeps_its_colour_when_the_name_changes():
    kept = {ET.fromstring(mark(replace(WROTE, name=name, person="ada"))).get("class") for name in ("Ada", "Countess")}
    assert len(kept) == 1


def test_form_asks_who_writes_and_names_the_page():
    root = ET.fromstring(form("de", DOORS, said=Said("Hallo", "Kim", "kim@example.net", True)))
    assert (root.get("method"), root.get("action")) == ("post", "https://talk.example/-/comments/")
    fields = {each.get("name"): each.get("value") for each in root.iter("input")}
    assert fields == {"page": PAGE, "name": "Kim", "address": "kim@example.net", "website": None, "follow": None, "lang": "de"}
    assert root.find(".//textarea").text == "\nHallo"
    assert [each.get("name") for each in root.iter() if each.get("required")] == ["text", "address"]
    assert (
        classes(root, "samara-enter")[0].get("href").startswith("https://talk.example/-/join/?next=%2F-%2Fcomments%2F%3Fpage%3D")
    )


def test_form_of_somebody_who_is_known_asks_for_words_only():
    root = ET.fromstring(
        form("en", DOORS._replace(token="t0"), said=Said(person="Ada", fault="Too long."), answering=(4, "Grace"))
    )
    assert {each.get("name"): each.get("value") for each in root.iter("input")} == {
        "page": PAGE, "csrfmiddlewaretoken": "t0", "reply": "4", "website": None, "follow": None,
    }  # fmt: skip
    assert [(each.get("role"), each.text) for each in classes(root, "samara-fault")] == [("alert", "Too long.")]
    assert "You write as Ada" in texts(root)
    assert "Answer: in answer to Grace" in texts(root)


def test_guests_may_leave_their_address_out():
    root = ET.fromstring(form("en", DOORS, guests=True))
    assert [each.get("name") for each in root.iter() if each.get("required")] == ["text"]


@pytest.mark.parametrize(
    ("state", "words", "open_to_all"),
    [
        (Opening.OPEN, "", True),
        (Opening.SLOW, "This conversation is slowed down: please wait a while between two comments.", True),
        (Opening.SIGNED_IN, "To write here, sign in first.", False),
        (Opening.CLOSED, "These comments are closed.", False),
    ],
)
def test_form_says_in_which_state_the_conversation_is(state, words, open_to_all):
    root = ET.fromstring(f"<div>{form('en', DOORS, state=state)}</div>")
    assert words in texts(root)
    assert (root.find("form") is not None and root.find("form").get("hidden") is None) == open_to_all


def test_owners_colour_is_on_what_is_sent_and_can_be_read():
    assert tint(Settings()) == ""
    assert tint(Settings().replace(accent="#ffdd33")) == (
        ".samara-comments.samara-comments{--samara-accent:#ffdd33;--samara-on-accent:#000}\n"
    )
    assert "--samara-on-accent:#fff" in tint(Settings().replace(accent="#33513f"))


@pytest.mark.parametrize(
    ("name", "most"),
    [("samara-comments.js", 8_000), ("samara-comments.css", 3_000), ("samara-count.js", 600), ("samara-work.js", 1_000)],
)
def test_what_comments_load_is_light(name, most):
    assert len(gzip.compress(talking()[name], 9)) <= most


def test_pages_without_comments_carry_nothing_of_them():
    assert b"samara-comments" not in sheet([])


def test_comments_ask_nobody_else():
    style, script = talking()["samara-comments.css"].decode(), talking()["samara-comments.js"].decode()
    assert "url(" not in style
    assert "@import" not in style
    assert style.count("{") == style.count("}")
    assert "https://" not in script.replace("https://talk.example", "")


def test_long_thread_is_light():
    wrote = [replace(WROTE, id=1000 + each, path=f"4{1000 + each}", permalink=f"/-/c/{1000 + each}") for each in range(100)]
    html = comments(shown(*wrote), "en", "", doors=DOORS._replace(site=0))
    assert len(gzip.compress(html.encode(), 6)) <= 6_000
