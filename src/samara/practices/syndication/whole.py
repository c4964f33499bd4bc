"""Whether a site was read as a whole."""

from __future__ import annotations

from samara.core import urls
from samara.core.site import Site
from samara.reading.source import HTML_SUFFIXES, SITEMAP_SUFFIXES


def is_whole(site: Site) -> bool:
    """Whether all of its pages and files are known: it is a folder that was read to its end, not one file of it, what a list
    names, or what a crawl came upon."""
    of_a_part = site.source.lower().endswith((*HTML_SUFFIXES, *SITEMAP_SUFFIXES))
    return site.complete and not of_a_part and not urls.is_url(site.source)
