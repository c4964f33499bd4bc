"""Microformats of before version 2, as parsers of version 2 read them: which class is which root, and which of its properties.

https://microformats.org/wiki/microformats2-parsing#parse_an_element_for_class_microformats
"""

from __future__ import annotations

# hfeed is left out: themes wrap every page in it.
ROOTS = {
    "hentry": "h-entry", "vcard": "h-card", "vevent": "h-event", "hreview": "h-review",
    "hproduct": "h-product", "hrecipe": "h-recipe", "hresume": "h-resume",
}  # fmt: skip
SIGNS = tuple(name.encode() for name in ROOTS)
_NAMED = {"fn": "p-name", "photo": "u-photo", "url": "u-url"}
_WRITTEN = {"author": "p-author", "published": "dt-published", "updated": "dt-updated", "category": "p-category"}
PROPERTIES = {
    "h-entry": _WRITTEN | {"entry-title": "p-name", "entry-summary": "p-summary", "entry-content": "e-content"},
    "h-card": _NAMED | {"nickname": "p-nickname", "org": "p-org", "email": "u-email", "tel": "p-tel", "note": "p-note"},
    "h-event": {
        "summary": "p-name", "dtstart": "dt-start", "dtend": "dt-end", "location": "p-location", "url": "u-url",
        "description": "p-description",
    },
    "h-review": {
        "summary": "p-name", "rating": "p-rating", "reviewer": "p-author", "dtreviewed": "dt-published",
        "description": "e-content",
    },
    "h-product": _NAMED | {"brand": "p-brand", "price": "p-price", "description": "p-description"},
    "h-recipe": _NAMED | _WRITTEN | {"summary": "p-summary", "ingredient": "p-ingredient", "instructions": "e-instructions"},
    "h-resume": {"summary": "p-summary", "contact": "p-contact"},
}  # fmt: skip
SELECTOR = ",".join(f".{name}" for name in sorted({word for words in PROPERTIES.values() for word in words}))


def types(words: list[str]) -> tuple[str, ...]:
    """What an element of these classes is; of what WordPress calls an entry only posts are."""
    kinds = [word for word in words if word.startswith("type-")]
    found = {ROOTS[word] for word in words if word in ROOTS and not (word == "hentry" and kinds and "type-post" not in kinds)}
    return tuple(sorted(found))
