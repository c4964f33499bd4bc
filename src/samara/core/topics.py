"""What a page is about, in the words of its owner: the tags it has, those of the site's that its text is full of, and how a post
says them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from samara.core import fix as fixing
from samara.core.page import Kind, Page
from samara.core.site import Site

LOOKED_AT = 2_000
"""Articles whose tags are looked at."""
SHARED = 2
"""Articles that a tag must have before it is looked for in the text of others."""
MOST = 5
"""Tags that a text gives a page."""
OFTEN = 3
"""How often a text must say what its title does not."""
SHORT = 3
"""Letters under which a word says too many things; half as many where each letter is a word."""

Vocabulary = Mapping[str, tuple[str, ...]]
"""The tags of a site by the language (ISO 639-1) of the articles that have them, those of most articles first."""

_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_BETWEEN = re.compile(r"[\s_\-‐–·'’&/]+")
_POINT = re.compile(r"(?<!\d)\.|\.(?!\d)")


def owned(page: Page) -> tuple[str, ...]:
    """The tags of a page, each once: those of its card, then links with rel=tag and keywords."""
    found: dict[str, str] = {}
    for tag in (*page.card.labels, *(said.value for said in page.topics)):
        found.setdefault(" ".join(tag.split()).casefold(), " ".join(tag.split()))
    return tuple(tag for key, tag in found.items() if key)


def vocabulary(site: Site) -> Vocabulary:
    """The tags that several articles of the site have."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    articles = (index for index, summary in enumerate(site.summaries) if summary.kind is Kind.ARTICLE)
    for index in islice(articles, LOOKED_AT):
        page = site.pages[index]
        counted[_language(page)].update(owned(page))
    return {lang: tuple(tag for tag, pages in tags.most_common() if pages >= SHARED) for lang, tags in counted.items()}


def keywords(page: Page, known: Vocabulary) -> tuple[str, ...]:
    """What a page without tags of its own is about: tags of the site that its title says, or its text over and over."""
    told = owned(page)
    if told or not (tags := known.get(_language(page))):
        return told
    title = " ".join((page.summary.title or "", *(heading.text for heading in page.headings if heading.level == 1)))
    ranked = [(_times(tag, title), _times(tag, page.text.main), tag) for tag in tags if len(tag) >= _least(tag)]
    ranked = [each for each in ranked if each[1] and (each[0] or each[1] >= OFTEN)]
    ranked.sort(key=lambda each: (-min(each[0], 1), -each[1]))
    return tuple(tag for _, _, tag in ranked[:MOST])


def hashtags(tags: Iterable[str]) -> Iterator[str]:
    """Tags as posts say them (#GreenTea), each once; those that would say something else are left out (C++, 2026)."""
    seen = set()
    for tag in tags:
        said = _hashtag(tag)
        if said and said.casefold() not in seen:
            seen.add(said.casefold())
            yield f"#{said}"


def _hashtag(tag: str) -> str:
    """Words run together: each with a capital letter where the script has them, as screen readers need it, else with a low line
    between them, but for scripts that set no spaces. Empty for what holds other signs, or no letter.

    https://github.com/mastodon/mastodon/blob/main/app/models/tag.rb
    """
    words = [word for word in _BETWEEN.split(_POINT.sub("", tag.strip().lstrip("#"))) if word]
    whole = "".join(words)
    if not any(map(str.isalpha, whole)) or not all(map(_counts, whole)):
        return ""
    if len(words) == 1:
        return whole
    if any(letter.upper() != letter.lower() for letter in whole):
        return "".join(word[0].upper() + word[1:] for word in words)
    return ("" if _UNSPACED.search(whole) else "_").join(words)


def _counts(letter: str) -> bool:
    """Whether a hashtag goes on with it: letters, marks, digits, and what keeps Persian letters apart."""
    return letter.isalnum() or letter == "\u200c" or unicodedata.category(letter).startswith("M")


def _times(tag: str, text: str) -> int:
    """How often a text says a tag, as words of their own where words are set apart."""
    if _UNSPACED.search(tag):
        return text.casefold().count(tag.casefold())
    return len(re.findall(rf"(?<!\w){re.escape(tag)}(?!\w)", text, re.I))


def _least(tag: str) -> int:
    return SHORT - 1 if _UNSPACED.search(tag) else SHORT


def _language(page: Page) -> str:
    return (fixing.language(page) or "").lower().partition("-")[0]
