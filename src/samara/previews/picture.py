"""What becomes of a card's picture: whether the network shows it, how large, and what it crops away."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from samara.core import urls
from samara.networks.network import Evidence, Large, Limit, Network
from samara.previews.card import Note, Part, Shape, Weight
from samara.reading.probes import ImageFile

CROPPED = 10
"""Per cent of a picture that may be cropped away before it is worth a word."""
ICONS = ("apple-touch-icon", "icon")
"""Sources of pictures that stand for the site, not the page: whoever takes one shows it small."""


class Judged(NamedTuple):
    """How the card is drawn, and why."""

    shape: Shape
    notes: tuple[Note, ...] = ()


def judge(
    part: Part,
    measured: ImageFile | None,
    size: tuple[int, int] | None,
    asked: str | None,
    network: Network | None,
    raw: str = "",
) -> Judged:
    """What a network makes of a picture. `size` is the one to believe: the real one, else the declared; `asked` is what the
    page's twitter:card says, and `raw` the picture's address as written."""
    if refused := next(_refusals(part, measured, size, network, raw), None):
        return Judged(Shape.TEXT, (refused,))
    shape, why = (Shape.SMALL, None) if part.source in ICONS else _shape(size, asked, network)
    notes = [why] if why else []
    crop = {Shape.LARGE: network.profile.crop, Shape.SMALL: network.profile.thumb}.get(shape) if network else None
    if network and size and crop and (gone := lost(size, crop)) > CROPPED:
        text = f"{network.title} crops the picture of {size[0]} × {size[1]} to {crop[0]} : {crop[1]}; {gone} % of it is not seen."
        notes.append(_note(Weight.CHANGED, text, part, network.profile.known("crop" if shape is Shape.LARGE else "thumb")))
    weight = network.limit("image_bytes") if network else None
    if network and weight and weight.most and measured and not measured.error and not measured.bytes:
        text = f"{network.title} shows pictures of up to {weight.most:,} bytes; the server does not tell how many this one has."
        notes.append(_note(Weight.UNKNOWN, text, part, weight))
    return Judged(shape, tuple(notes))


def _refusals(
    part: Part, measured: ImageFile | None, size: tuple[int, int] | None, network: Network | None, raw: str
) -> Iterator[Note]:
    """Why the picture is not shown."""
    if measured and measured.error:
        yield _note(Weight.LOST, f"The picture {measured.error}.", part)
    if network is None:
        return
    profile, name = network.profile, network.title
    if measured and measured.attached and "attached-image" in profile.fails:
        text = f"{name} does not show a picture that is sent as a file to keep (Content-Disposition: attachment)."
        yield _note(Weight.LOST, text, part, profile.known("fails"))
    if "not-https" in profile.fails and not part.value.lower().startswith("https:"):
        yield _note(Weight.LOST, f"{name} fetches pictures over https only.", part, profile.known("fails"))
    if "relative-image" in profile.fails and raw and not urls.is_url(raw):
        yield _note(Weight.LOST, f"{name} needs the whole address of a picture; this one is {raw}.", part, profile.known("fails"))
    elif "unrooted-image" in profile.fails and raw and not (urls.is_url(raw) or raw.startswith("/")):
        text = f"{name} needs the address of a picture whole or from the first slash on; this one is {raw}."
        yield _note(Weight.LOST, text, part, profile.known("fails"))
    if measured and measured.type and profile.image_types and measured.type not in profile.image_types:
        kind = measured.type.removeprefix("image/").removesuffix("+xml").upper()
        yield _note(Weight.LOST, f"{name} does not show {kind} pictures.", part, profile.known("image_types"))
    weight = network.limit("image_bytes")
    if measured and weight and weight.most and measured.bytes > weight.most:
        text = f"{name} shows pictures of up to {weight.most:,} bytes; this one has {measured.bytes:,}."
        yield _note(Weight.LOST, text, part, weight)
    ratio = network.limit("image_ratio")
    if size and ratio and ratio.most and size[0] > ratio.most * size[1]:
        text = f"{name} takes pictures up to {ratio.most} times as wide as high; this one has {size[0]} × {size[1]}."
        yield _note(Weight.LOST, text, part, ratio)
    for side, word, limit in _sides(size, network):
        if limit.least and side < limit.least:
            yield _note(Weight.LOST, f"{name} needs a {word} of {limit.least} pixels; this picture has {side}.", part, limit)
        elif limit.most and side > limit.most:
            yield _note(Weight.LOST, f"{name} takes a {word} of up to {limit.most} pixels; this picture has {side}.", part, limit)


def _sides(size: tuple[int, int] | None, network: Network) -> Iterator[tuple[int, str, Limit]]:
    for index, word in enumerate(("width", "height")):
        for limit in network.limits:
            if size and limit.of == f"image_{word}":
                yield size[index], word, limit


def _shape(size: tuple[int, int] | None, asked: str | None, network: Network | None) -> tuple[Shape, Note | None]:
    rule = network.profile.large if network else Large.CARD
    if network is None or (asked == "summary" and rule in (Large.CARD, Large.ASKED)):
        return (Shape.SMALL if asked == "summary" else Shape.LARGE), None
    if rule is Large.ASKED and asked != "summary_large_image":
        text = f"{network.title} shows the picture large only where twitter:card says summary_large_image."
        return Shape.SMALL, Note(weight=Weight.CHANGED, part="image", text=text, evidence=network.profile.known("large"))
    if rule is Large.LANDSCAPE and size and size[0] <= size[1]:
        text = f"{network.title} shows pictures large that are wider than high; this one has {size[0]} × {size[1]}."
        return Shape.SMALL, Note(weight=Weight.CHANGED, part="image", text=text, evidence=network.profile.known("large"))
    if rule in (Large.ALWAYS, Large.NEVER, Large.LAYOUT):
        return (Shape.LARGE if rule is Large.ALWAYS else Shape.SMALL), None
    for index, side in enumerate(("width", "height")):
        limit = network.limit(f"large_{side}")
        if limit and limit.least and size and size[index] < limit.least:
            text = f"{network.title} shows pictures large from a {side} of {limit.least} pixels; this one has {size[index]}."
            return Shape.SMALL, Note(weight=Weight.CHANGED, part="image", text=text, evidence=limit)
    return Shape.LARGE, None


def lost(size: tuple[int, int], crop: tuple[int, int]) -> int:
    """Per cent of the picture outside of the crop."""
    ratio = (size[0] * crop[1]) / (size[1] * crop[0]) if all(size) else 1.0
    return round(100 * (1 - min(ratio, 1 / ratio)))


def _note(weight: Weight, text: str, part: Part, evidence: Evidence | None = None) -> Note:
    return Note(weight=weight, part="image", text=text, at=part.at, evidence=evidence)
