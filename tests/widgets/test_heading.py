"""The link beside a heading: named after it, empty for all who copy or read by machine."""

import xml.etree.ElementTree as ET

import pytest

from samara.widgets.heading import heading


def test_a_heading_link_leads_to_the_heading_and_is_named_after_it():
    root = ET.fromstring(heading("tea & cake", "Tea & cake {x}", "de-AT", "linkability/heading-links"))
    assert (root.tag, root.text, root.attrib) == (
        "a",
        None,
        {
            "class": "samara-heading",
            "data-samara": "linkability/heading-links",
            "href": "#tea & cake",
            "aria-label": "Link zu „Tea & cake {x}“",
            "lang": "de",
        },
    )


@pytest.mark.parametrize(("anchor", "href"), [("100%", "#100%25"), ("茶", "#茶"), ('"', '#"')])
def test_an_anchor_stands_in_the_link_so_that_browsers_find_it(anchor, href):
    assert ET.fromstring(heading(anchor, "x", None, "y")).get("href") == href


def test_a_long_heading_names_its_link_by_its_beginning():
    name = ET.fromstring(heading("a", "word " * 50, None, "y")).get("aria-label")
    assert name == f"Link to “{' '.join(['word'] * 20)[:99].rstrip()}…”"
