"""The measures of our own drawings, one for each network: order, sizes and colours as data; no logo, no picture of theirs.

No fact about a network is kept here. Which parts its card has, and in how many lines, the card itself says (networks/NAME.py),
and whatever it has is drawn. Sizes are in pixels of a phone's width. Colours are those of the light and of the dark look, made a
little stronger where the network's own would be too faint to read (WCAG 2.2, 1.4.3).
"""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from samara.networks.catalogue import networks
from samara.networks.network import Group

Pair = tuple[str, str]
"""A colour in the light, and in the dark."""

Line = Literal["site", "title", "author", "description"]


class Colours(msgspec.Struct, frozen=True, kw_only=True):
    """`surface` lies under the words, `edge` around them or as the bar beside them; `title`, `site` and `link` are like `ink`
    unless they are named; `bubble` is what a message lies in."""

    surface: Pair
    ink: Pair
    soft: Pair
    edge: Pair
    title: Pair | None = None
    site: Pair | None = None
    link: Pair | None = None
    bubble: Pair | None = None


class Text(msgspec.Struct, frozen=True):
    """One kind of line: its size and its weight."""

    size: int
    weight: int = 400


class Skin(msgspec.Struct, frozen=True, kw_only=True):
    """The layout of one network's card.

    `frame` is what holds it: a bordered card, a bubble of a chat, or a bar at its side. `order` is that of the words, all of
    which it names. A large picture stands `above` or `below` them, or above with the title `over` its foot; a small one of
    `thumb` pixels at their `side`. `address` says where a message repeats what was pasted. `upper` and `globe` are how the name
    of the site is drawn: in capitals, or behind a line and a globe.
    """

    name: str
    frame: Literal["card", "bubble", "bar"] = "card"
    order: tuple[Line, ...] = ("site", "title", "author", "description")
    large: Literal["above", "below", "over"] = "above"
    side: Literal["start", "end"] = "start"
    thumb: tuple[int, int] = (120, 120)
    width: int = 500
    radius: int = 12
    upper: bool = False
    globe: bool = False
    address: Literal["", "above", "below"] = ""
    title: Text = Text(16, 600)
    description: Text = Text(14)
    small: int = 13
    colours: Colours


_SITE_LAST: tuple[Line, ...] = ("title", "author", "description", "site")
_PLAIN = Colours(
    surface=("#ffffff", "#1c1d20"), ink=("#1b1b1f", "#f2f2f4"), soft=("#5c5f66", "#a9adb5"), edge=("#d5d7db", "#3a3c41")
)
_GREY = Colours(
    surface=("#e7e7ec", "#2c2c2f"), ink=("#101012", "#f5f5f7"), soft=("#56565c", "#b4b4ba"), edge=("#e7e7ec", "#2c2c2f"),
    bubble=("#e7e7ec", "#2c2c2f"), link=("#0058b8", "#6cb2ff"),
)  # fmt: skip

GENERIC = Skin(name="generic", colours=_PLAIN)
"""For networks whose look nobody has drawn yet."""

MESSAGE = Skin(
    name="message", frame="bubble", order=_SITE_LAST, address="below", thumb=(76, 76), width=330,
    radius=16,
    title=Text(14, 600), description=Text(13), small=12, colours=_GREY,
)  # fmt: skip
"""For chats whose look nobody has drawn yet."""

SKINS = (
    Skin(
        name="facebook", upper=True, radius=0, thumb=(132, 132), title=Text(17, 600), description=Text(15),
        colours=Colours(
            surface=("#f0f2f5", "#333334"), ink=("#050505", "#e4e6eb"), soft=("#5b6067", "#b0b3b8"), edge=("#dadde1", "#4a4b4d")
        ),
    ),
    Skin(
        name="x", large="over", radius=16, thumb=(130, 130), width=516, title=Text(15), description=Text(15),
        small=15,
        colours=Colours(
            surface=("#ffffff", "#000000"), ink=("#0f1419", "#e7e9ea"), soft=("#536471", "#8b98a5"), edge=("#cfd9de", "#2f3336")
        ),
    ),
    Skin(
        name="linkedin", order=_SITE_LAST, radius=8, thumb=(128, 72), width=520, title=Text(14, 600), small=12,
        colours=Colours(
            surface=("#edf3f8", "#293138"), ink=("#191919", "#eeeeee"), soft=("#5a5d60", "#b2b6ba"), edge=("#dfe6ec", "#38434f")
        ),
    ),
    Skin(
        name="whatsapp", frame="bubble", order=_SITE_LAST, address="below", thumb=(84, 84), width=336,
        radius=9, title=Text(14, 600), description=Text(13), small=12,
        colours=Colours(
            surface=("#c8f0c1", "#024a3d"), bubble=("#d9fdd3", "#005c4b"), ink=("#111b21", "#e9edef"), soft=("#3d5a52",
            "#b0ccc5"),
            edge=("#c8f0c1", "#024a3d"), link=("#04597f", "#86d6f8"),
        ),
    ),
    Skin(
        name="threads", radius=12, thumb=(96, 96), width=480, title=Text(15, 600),
        colours=Colours(
            surface=("#fafafa", "#1e1e1e"), ink=("#000000", "#f3f5f7"), soft=("#666666", "#a5a5a5"), edge=("#e0e0e0", "#383838")
        ),
    ),
    Skin(
        name="mastodon", radius=8, thumb=(112, 112), width=560, title=Text(17, 700),
        description=Text(14), small=14,
        colours=Colours(
            surface=("#ffffff", "#1b1c26"), ink=("#17191f", "#ffffff"), soft=("#565b75", "#a6a9c4"), edge=("#d3d6e4", "#393a4f")
        ),
    ),
    Skin(
        name="bluesky", order=_SITE_LAST, globe=True, thumb=(96, 96), width=480, title=Text(15, 600),
        small=12,
        colours=Colours(
            surface=("#ffffff", "#161e27"), ink=("#0b0f14", "#f1f3f5"), soft=("#42576c", "#aebbc9"), edge=("#d4dbe2", "#2e4052")
        ),
    ),
    Skin(
        name="discord", frame="bar", order=("site", "author", "title", "description"), large="below", side="end", thumb=(80, 80),
        width=432,
        radius=4, title=Text(16, 600), description=Text(14), small=12,
        colours=Colours(
            surface=("#f2f3f5", "#2b2d31"), ink=("#313338", "#dbdee1"), soft=("#4e5058", "#b5bac1"), edge=("#b5bac1", "#5b5e66"),
            title=("#0059ba", "#1db0ff"),
        ),
    ),
    Skin(
        name="slack", frame="bar", large="below", side="end", thumb=(75, 75), width=420,
        radius=8, title=Text(15, 700), description=Text(15), small=15,
        colours=Colours(
            surface=("#ffffff", "#1a1d21"), ink=("#1d1c1d", "#d1d2d3"), soft=("#1d1c1d", "#e2e3e4"), edge=("#dddddd", "#4b4e53"),
            title=("#0f5a94", "#4cb4ea"),
        ),
    ),
    Skin(
        name="telegram", frame="bubble", large="below", side="end", thumb=(56, 56),
        width=400,
        radius=12, address="above", title=Text(14, 600), description=Text(14), small=14,
        colours=Colours(
            surface=("#dcf6c8", "#335d84"), bubble=("#eeffde", "#2b5278"), ink=("#0b0b0b", "#ffffff"), soft=("#2c6b1f",
            "#bfe2ff"),
            edge=("#4c9a3f", "#7fc4ff"), link=("#115f9c", "#bfe2ff"),
        ),
    ),
    Skin(
        name="signal", frame="bubble", order=_SITE_LAST, address="below", thumb=(72, 72), width=320,
        radius=18,
        title=Text(14, 600), description=Text(13), small=12,
        colours=Colours(
            surface=("#1e50b8", "#1c4aa8"), bubble=("#2560d8", "#2257c4"), ink=("#ffffff", "#ffffff"), soft=("#dbe6ff",
            "#dbe6ff"),
            edge=("#1e50b8", "#1c4aa8"), link=("#ffffff", "#ffffff"),
        ),
    ),
    Skin(
        name="apple-messages", frame="bubble", order=_SITE_LAST, side="end", thumb=(44, 44), width=300, radius=18,
        title=Text(14, 600), small=12, colours=_GREY,
    ),
    Skin(
        name="messenger", frame="bubble", order=_SITE_LAST, thumb=(72, 72), width=300, radius=18, title=Text(15, 600),
        colours=_GREY,
    ),
    Skin(
        name="instagram", frame="bubble", order=_SITE_LAST, thumb=(64, 64), width=280, radius=18, title=Text(14, 600),
        colours=_GREY,
    ),
    Skin(
        name="teams", order=_SITE_LAST, thumb=(96, 96), width=420, radius=4,
        title=Text(14, 600), description=Text(12), small=12, colours=_PLAIN,
    ),
    Skin(name="reddit", order=_SITE_LAST, side="end", thumb=(128, 96), width=520, radius=16, title=Text(18, 600),
         small=12, colours=_PLAIN),
    Skin(name="pinterest", order=_SITE_LAST, width=236, radius=16, title=Text(14, 600), small=12, colours=_PLAIN),
    Skin(name="vk", order=_SITE_LAST, radius=8, width=500, title=Text(15, 500), colours=_PLAIN),
    Skin(name="line", frame="bubble", order=_SITE_LAST, address="above", thumb=(60, 60), width=320, radius=16,
         title=Text(14, 600), description=Text(12), colours=_GREY),
    Skin(name="kakaotalk", frame="bubble", order=_SITE_LAST, address="above", thumb=(80, 80), width=300,
         radius=10, title=Text(14, 600), description=Text(12), small=11, colours=_GREY),
)  # fmt: skip


@cache
def skin(name: str) -> Skin:
    """The layout of the network of this name; of chats and others that nobody has drawn, a plain one."""
    known = next((each for each in SKINS if each.name == name), None)
    network = networks().get(name)
    return known or (MESSAGE if network and network.group is Group.CHAT else GENERIC)
