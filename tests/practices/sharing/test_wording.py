"""A card says what its owner typed: tags are changed where they stand, others added, and the second time nothing is left to do."""

from mending import added, mended, page_of
from samara.core.wording import Wording
from samara.previews.composing import card
from samara.reading.probes import ImageFile

FIX = "sharing/head-tags"
SAID = Wording('Green "tea" & cake', "Steamed, not roasted.", "https://example.org/new.jpg")
PICTURES = {SAID.image: ImageFile("image/jpeg", 1200, 630, 90_000)}
PAGE = (
    '<!doctype html>\n<html lang="en">\n<head>\n<title>Tea</title>\n<meta name="description" content="Old">\n{}</head>\n'
    "<body><main><p>Tea.</p></main></body></html>\n"
)


def test_tags_are_added_where_there_are_none():
    before = PAGE.format("")
    after, _ = mended(before, FIX, said=SAID, images=PICTURES)
    lines = added(before, after)
    assert '<meta property="og:title" content="Green &quot;tea&quot; &amp; cake"/>' in lines
    assert '<meta property="og:image:width" content="1200"/>' in lines
    assert '<meta name="twitter:card" content="summary_large_image"/>' in lines
    assert '<meta name="description" content="Old">' in after


def test_tags_that_are_there_are_changed_and_what_described_the_old_picture_goes():
    before = PAGE.format(
        '<meta property="og:title" content="Old"><meta name="twitter:title" content="Older">\n'
        '<meta name="og:description" content="Old">\n<meta property="og:image" content="old.jpg">\n'
        '<meta property="og:image:alt" content="An old picture">\n<meta property="og:image" content="/second.jpg">\n'
    )
    after, _ = mended(before, FIX, said=SAID, images=PICTURES)
    page = page_of(after)
    shown = card(page)
    assert (shown.title.value, shown.description.value, shown.image.value) == (SAID.title, SAID.description, SAID.image)
    assert page.twitter.title == SAID.title
    assert [(image.url, image.width, image.alt) for image in page.card.images] == [(SAID.image, 1200, None)]


def test_what_is_not_said_stays_as_the_page_says_it():
    before = PAGE.format('<meta property="og:title" content="Old"><meta property="og:description" content="Kept">\n')
    after, _ = mended(before, FIX, said=Wording(title="New"))
    assert (page_of(after).card.title, page_of(after).card.description) == ("New", "Kept")


def test_the_second_time_nothing_changes():
    before = PAGE.format('<meta property="og:title" content="Old"><meta property="og:image" content="/old.jpg">\n')
    after, _ = mended(before, FIX, said=SAID, images=PICTURES)
    from samara.core.edit import strip

    again, plan = mended(strip(after.encode()).decode(), FIX, said=SAID, images=PICTURES)
    assert again == after
    assert plan.refused == ()
