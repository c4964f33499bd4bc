"""The link behind a quotation."""

import xml.etree.ElementTree as ET

from samara.widgets.quote import quote


def test_a_quote_link_leads_to_the_words_in_the_language_of_the_page():
    root = ET.fromstring(quote("text=a%26b&c", "fa", "sharing/quote"))
    assert (root.get("lang"), root.get("dir"), root.get("data-samara")) == ("fa", "rtl", "sharing/quote")
    assert (root.find("a").get("href"), root.find("a").text) == ("#:~:text=a%26b&c", "پیوند به این نقل‌قول")
