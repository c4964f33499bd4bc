import pytest

from documents import told

ANA = ("Ana Lima", None, "")


def bylines(html: str) -> list[tuple[str, str | None, str]]:
    return [(each.name, each.url, each.date) for each in told("bylines", html)]


def line(inside: str, name: str = "byline", lang: str = "en") -> str:
    return f'<html lang="{lang}"><main><h1>Tea</h1><p class="{name}">{inside}</p><p>White tea.</p></main>'


@pytest.mark.parametrize(
    ("html", "found"),
    [
        (line("By Ana Lima"), ANA),
        (line("Ana Lima"), ANA),
        (line("Written by Ana Lima"), ANA),
        (line("Author: Ana Lima", "entry-author"), ANA),
        (line("Ana Lima", "x post__author-name"), ANA),
        (line("Von Ana Lima", "article-byline", "de"), ANA),
        (line("Von Ohlen", "byline"), ("Von Ohlen", None, "")),
        (line("Por Ana Lima", lang="pt-BR"), ANA),
        (line('By <a href="/ana">Ana Lima</a>, <time datetime="2026-05-04">4 May</time>'),
         ("Ana Lima", "https://example.org/ana", "2026-05-04")),
        (line("Ana Lima, 4 May 2026"), ("Ana Lima", None, "2026-05-04")),
        (line("Ana Lima on May 4 2026"), ("Ana Lima", None, "2026-05-04")),
        (line("By Seán O’Brien-Díaz Jr. · <time>2026-05-04</time>"), ("Seán O’Brien-Díaz Jr.", None, "2026-05-04")),
        (line("山田 太郎"), ("山田 太郎", None, "")),
        (line("By our staff, <time>2026-05-04</time>"), ("", None, "2026-05-04")),
        (line('<a href="/a">Ana</a> <a href="/b">Bo</a> <time>2026-05-04</time>'), ("", None, "2026-05-04")),
        (line("By Ana Lima and Bo Ek, 4 May 2026"), ("", None, "2026-05-04")),
    ],
)  # fmt: skip
def test_bylines_tell_the_author_and_the_date(html: str, found: tuple[str, str | None, str]) -> None:
    assert bylines(html) == [found]


@pytest.mark.parametrize(
    "html",
    [
        line("By Ana Lima", "author-bio"),
        line("5 minutes"),
        line(""),
        f'<div class="comments">{line("Ana Lima", "post-author")}</div>',
        f"<blockquote>{line('Ana Lima')}</blockquote>",
        '<footer class="x"><p class="byline">Ana Lima</p></footer>',
        f"<article>{line('Ana Lima')}</article><article>Tea</article>",
        "<p>The byline of an author.</p>",
    ],
)  # fmt: skip
def test_bylines_are_of_the_page_itself(html: str) -> None:
    assert bylines(html) == []
