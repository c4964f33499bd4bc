from judging import said
from samara.practices.linkability.checks.language_wrong import TEXT

CHECK = "linkability/language-wrong"
PAGE = '<!doctype html><html lang="{}"><title>White tea</title>{}'
TOLD = ['declares the language "de", but its text is "en"']


def test_a_text_that_declares_its_own_language_is_well() -> None:
    assert said(CHECK, PAGE.format("de", TEXT)) == TOLD
    assert said(CHECK, PAGE.format("de", TEXT.replace("<main>", '<main lang="en">'))) == []
    assert said(CHECK, PAGE.format("de", TEXT.replace("<p>", '<div lang="en-GB"><p>'))) == []


def test_a_text_that_declares_another_language_is_told() -> None:
    assert said(CHECK, PAGE.format("en", TEXT.replace("<main>", '<main lang="de">'))) == TOLD


def test_a_quotation_declares_nothing_of_the_text() -> None:
    assert said(CHECK, PAGE.format("de", TEXT.replace("<p>", '<p lang="en">Tea.</p><p>'))) == TOLD


def test_http_equiv_declares_a_language() -> None:
    page = '<!doctype html><html><meta http-equiv="Content-Language" content="{}"><title>White tea</title>' + TEXT
    assert said(CHECK, page.format("en")) == []
    assert said(CHECK, page.format("de")) == TOLD
    assert said(CHECK, page.format("de, en")) == []
