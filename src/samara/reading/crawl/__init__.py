"""The crawl: reads a site over the network, from page to page or by a list of addresses."""

from samara.reading.crawl.crawling import Crawl
from samara.reading.crawl.fetching import home
from samara.reading.crawl.traps import Traps

__all__ = ["Crawl", "Traps", "home"]
