"""What style sheets say of the sizes of pictures: enough to know when width and height of an `<img>` change nothing but when its
place is kept. https://www.w3.org/TR/css-syntax-3/
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from samara.core.tags import Fact, Place

PICTURE = "img"
_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_IMPORT = re.compile(r"""@import\s+(?:url\(\s*)?["']?([^"')\s;]+)["']?\s*\)?\s*;""", re.I)
_PIECE = re.compile(r"[^{};]*[{};]")
_ASIDE = re.compile(r"\[[^\]]*\]|::?[\w-]+(?:\((?:[^()]|\([^()]*\))*\))?")
_COMBINATOR = re.compile(r"\s*[>\s]\s*")
_NAME = re.compile(r"[.#]?[\w-]+")
_HEIGHTS = frozenset(("height", "max-height", "min-height", "block-size", "max-block-size", "min-block-size"))
_WIDTHS = frozenset(("width", "inline-size"))
_LEAST = frozenset(("min-width", "min-inline-size"))
_FLOWS = ("flex-direction", "flex-flow")
_ALIGNS = ("align-items", "align-self", "justify-items", "justify-self", "place-items", "place-self")
_FREE = frozenset(("auto", "none", "initial", "unset", "0", "0px"))
_OTHER_TREES = ("@keyframes", "@-webkit-keyframes", "@font-face", "@page", "@property")


class Rule(Fact, frozen=True, array_like=True, gc=False):
    """What a rule of a style sheet says of pictures.

    `free`: they are as high as their width makes them, whatever the window; `fixed`: they have a height of its own and no width;
    `stretched`: what it is meant for, or what lies in that, is as wide as there is room for.
    """

    selector: str
    free: bool = False
    fixed: bool = False
    stretched: bool = False


class Sheet(Fact, frozen=True, array_like=True, gc=False):
    """A style sheet of a page: the absolute address of one that it links to, or the `rules` about pictures of one that it
    holds. `muddled` says that those cannot be told."""

    url: str = ""
    rules: tuple[Rule, ...] = ()
    muddled: bool = False
    at: Place | None = None


class Unsized(Fact, frozen=True, array_like=True, gc=False):
    """An `<img>` that says neither width nor height, has no style of its own and one file.

    `own` are its classes (".wide") and its id ("#map"), `parent` tag, classes and id of the element that it lies in, and
    `around` those of all elements around it.
    """

    url: str
    own: tuple[str, ...] = ()
    parent: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    at: Place | None = None


class Muddled(ValueError):
    """A style sheet whose braces do not match, or that takes in others on a condition."""


def rules(css: str) -> tuple[Rule, ...]:
    """Those rules of a style sheet that say how high pictures are, or could. Raises Muddled."""
    return tuple(_rules(_IMPORT.sub("", _COMMENT.sub("", css))))


def imports(css: str) -> tuple[str, ...]:
    """The addresses of the style sheets that it takes in, as written."""
    return tuple(found[1] for found in _IMPORT.finditer(_COMMENT.sub("", css)))


def keeps(picture: Unsized, known: Iterable[Rule]) -> bool:
    """Whether a picture looks the same when it says its width and height.

    It does where all pictures have `height: auto`, no rule that may be meant for this one says a height without a width, and
    nothing stretches it.
    """
    found = list(known)
    own = {PICTURE, *picture.own}
    if not any(rule.free and rule.selector == PICTURE for rule in found):
        return False
    if any(rule.fixed and _may_mean(rule.selector, own, picture.around) for rule in found):
        return False
    return not any(
        rule.stretched and any(_may_mean(rule.selector, names, picture.around) for names in (own, picture.parent))
        for rule in found
    )


def _rules(css: str) -> Iterator[Rule]:
    if "@import" in css:
        raise Muddled("it takes in others on a condition")
    outer: list[tuple[str, list[str]]] = []
    for piece in _PIECE.findall(css):
        text, sign = piece[:-1].strip(), piece[-1]
        if sign == "{":
            outer.append((" ".join(text.split()), []))
            continue
        if outer:
            outer[-1][1].append(text)
        elif sign == "}":
            raise Muddled("its braces do not match")
        if sign == "}":
            selectors, declared = outer.pop()
            yield from _of_block(selectors, declared, [each for each, _ in outer])
    if outer:
        raise Muddled("its braces do not match")


def _of_block(selectors: str, declared: list[str], outer: list[str]) -> Iterator[Rule]:
    if selectors.startswith("@") or any(each.startswith((*_OTHER_TREES, "@media print")) for each in outer):
        return
    said = {}
    for declaration in declared:
        name, colon, value = declaration.partition(":")
        if colon:
            said[name.strip().lower()] = value.replace("!important", "").strip().lower()
    high = any(value not in _FREE for name, value in said.items() if name in _HEIGHTS)
    fixed = (high or not _LEAST.isdisjoint(said)) and all(said.get(name, "auto") == "auto" for name in _WIDTHS)
    free = said.get("height", said.get("block-size")) == "auto" and all(each.startswith("@layer") for each in outer)
    stretched = any("column" in said.get(name, "") for name in _FLOWS) or any("stretch" in said.get(name, "") for name in _ALIGNS)
    if fixed or free or stretched:
        for selector in _parted(selectors):
            yield Rule(selector.lower() if selector.lower() == PICTURE else selector, free, fixed, stretched)


def _parted(selectors: str) -> list[str]:
    """The selectors of a list; commas in brackets part nothing."""
    return [each.strip() for each in re.split(r",(?![^(]*\))", selectors)]


def _may_mean(selector: str, own: Collection[str], around: Collection[str]) -> bool:
    """Whether a rule may be meant for an element with these names; what is not looked at is taken for true."""
    plain = _ASIDE.sub("", selector).strip()
    siblings = "+" in plain or "~" in plain
    *outer, last = _COMBINATOR.split(re.split(r"[+~]", plain)[-1].strip()) if plain else [""]
    if not _within(last, own):
        return False
    return siblings or all(_within(each, around) for each in outer)


def _within(compound: str, names: Collection[str]) -> bool:
    return all(name in names or name.lower() in names for name in _NAME.findall(compound.replace("&", "")))
