"""A card's picture that networks cannot use."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.site import Site
from samara.practices.sharing.bounds import heaviest, largest, smallest, weights
from samara.practices.sharing.rules import failing, refusing, taking_first
from samara.previews.naming import named
from samara.reading.probes import ImageFile


def fault(image: ImageFile) -> str | None:
    """What is wrong with a picture, None when it can be used."""
    if image.error:
        return image.error
    blind, _ = failing("attached-image")
    if image.attached and blind:
        return f"is sent as a file to keep (Content-Disposition: attachment), not shown by {named(blind)}"
    blind, most = refusing(image.type)
    if most:
        return f"is {image.type}, not drawn by {named(blind)}"
    least, bound = smallest(), largest()
    if image.width < least.width or image.height < least.height:
        return f"is {image.width} × {image.height} pixels, smaller than the {least} that {least.network} asks for"
    if image.width > bound.width or image.height > bound.height:
        return f"is {image.width:,} × {image.height:,} pixels, larger than the {bound} that {bound.network} takes"
    if image.bytes > heaviest():
        blind = tuple(network for weight, network in weights() if image.bytes > weight)
        return f"weighs {image.bytes / 1e6:.1f} MB, too much for {named(blind)}"
    return None


@site_check(
    level=Level.ERROR,
    effort=Effort.PAGE,
    source="https://developers.facebook.com/docs/sharing/webmasters/images/",
    needs=("images",),
    fix="sharing/card-image",
    good={
        "index.html": '<meta property="og:image" content="https://example.org/cup.png">',
        "cup.png": "<png 1200 × 630>",
    },
    bad={
        "index.html": '<meta property="og:image" content="https://example.org/cup.png">',
        "cup.png": "<png 120 × 63>",
    },
)
def card_image_file(site: Site, graph: Graph) -> Iterator[Found]:
    """The picture of a card exists, is neither too small nor too large nor too heavy, and of a type that networks draw.

    A network that cannot use the picture says nothing: it just shows none. A type counts as one that networks do not draw when
    most of those refuse it that say which they draw.
    """
    images = site.probes["images"]
    others = f"the picture that twitter:image names for {named(taking_first('twitter:image'))}"
    for summary in site.summaries:
        for which, url in (("the card's picture", summary.image), (others, summary.other_image)):
            image = images.get(url or "")
            if image is not None and (words := fault(image)):
                yield Found(f"{which} {words}: {url}", None, summary.url)
