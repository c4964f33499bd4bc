"""Language and direction are declared where they are certain, and stay where somebody declared them."""

import pytest

from mending import mended, page_of
from samara.core.settings import Settings
from samara.practices.linkability.checks.direction_missing import direction_missing
from samara.practices.linkability.checks.language_missing import language_missing
from samara.practices.linkability.checks.language_wrong import language_wrong

FIX = "linkability/language"
ENGLISH = (
    "The workshop stands at the river, and the bicycles that we build there are made of ash and walnut, to last for a life. "
    "Each of them takes three weeks, which is the time that the glue needs to dry and the two of us need to be content."
)
PERSIAN = "کارگاه ما کنار رودخانه است و دوچرخه‌هایی که آنجا می‌سازیم از چوب زبان گنجشک و گردو ساخته می‌شوند تا یک عمر بمانند."
HEBREW = "המלאכה עומדת ליד הנהר והאופניים שאנו בונים"
LOCALE = '<meta property="og:locale" content="de_AT">'


def page(attributes, text):
    return f"<!doctype html><html{attributes}><title>T</title><main><p>{text}</p></main></html>"


@pytest.mark.parametrize(
    ("given", "text", "made"),
    [
        ("", ENGLISH, ' lang="en"'),
        (' class="x"', ENGLISH, ' lang="en" class="x"'),
        (' lang=""', ENGLISH, ' lang="en"'),
        ("", f"{PERSIAN} {PERSIAN}", ' lang="fa" dir="rtl"'),
        (' lang="he"', HEBREW, ' dir="rtl" lang="he"'),
    ],
)
def test_what_is_certain_is_declared(given, text, made):
    after, plan = mended(page(given, text), FIX)
    assert after == page(made, text)
    assert plan.refused == ()
    found = page_of(after)
    applying = [
        check for check in (language_missing, direction_missing, language_wrong) if check.when is None or check.when(found)
    ]
    assert [each for check in applying for each in check.judge(found)] == []
    assert mended(after, FIX)[0] == after


def test_a_locale_names_the_language():
    after, _ = mended(page("", f"Tee.{LOCALE}"), FIX)
    assert after == page(' lang="de-AT"', f"Tee.{LOCALE}")


@pytest.mark.parametrize(
    ("text", "made"), [("Tea.", "en-GB"), (ENGLISH, "en-GB"), (f"{PERSIAN} {PERSIAN}", "fa"), (f"Tee.{LOCALE}", "de-AT")]
)
def test_what_is_not_certain_is_in_the_usual_language_of_the_site(text, made):
    after, plan = mended(page("", text), FIX, settings=Settings().replace(lang="en-GB"))
    assert after.startswith(f'<!doctype html><html lang="{made}"')
    assert plan.refused == ()


@pytest.mark.parametrize(
    ("html", "reasons"),
    [
        (page(' lang="de"', ENGLISH), []),
        (page("", "Tea."), ["not-said"]),
        (page("", ENGLISH + '<meta property="og:locale" content="ja_JP">'), ["own"]),
        (page(' lang="he" dir="ltr"', HEBREW), ["own"]),
        (f"<title>T</title><main>{ENGLISH}</main>", ["no-place"]),
        (page(' lang="he" dir="auto"', HEBREW), []),
    ],
)
def test_what_is_uncertain_or_declared_stays(html, reasons):
    after, plan = mended(html, FIX)
    assert (after, [each.reason.value for each in plan.refused]) == (html, reasons)
