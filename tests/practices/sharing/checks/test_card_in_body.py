from judging import said

CHECK = "sharing/card-in-body"
TAGS = '<meta property="og:title" content="Tea"><meta name="twitter:card" content="summary">'


def test_tags_after_the_beginning_of_the_body_are_told() -> None:
    page = "<!doctype html><html><head>{}</head><body>{}<main><h1>Tea</h1>{}</main></body></html>"
    assert said(CHECK, page.format(TAGS, "", "")) == []
    assert said(CHECK, page.format("", "", TAGS)) == ["2 tags of its card stand in the body, the first is og:title"]
    assert said(CHECK, page.format("", '<a href="/">Home</a>' + TAGS, "")) == [
        "2 tags of its card stand in the body, the first is og:title"
    ]


def test_the_pixel_of_a_counter_does_not_end_the_head() -> None:
    pixel = '<noscript><img height="1" width="1" src="https://counter.example/p.gif"></noscript>'
    assert said(CHECK, f"<!doctype html><html><head>{pixel}{TAGS}</head><body><main><h1>Tea</h1></main></body></html>") == []
