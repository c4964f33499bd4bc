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


def page(attributes, text):
    return f"<!doctype html><html{attributes}><title>T</title><main><p>{text}</p></main></html>"


@pytest.mark.parametrize(
    ("given", "text", "setting", "made"),
    [
        ("", ENGLISH, "", ' lang="en"'),
        ("", ENGLISH, "de", ' lang="en"'),
        ("", "Tea.", "de-AT", ' lang="de-AT"'),
        (' class="x"', ENGLISH, "", ' lang="en" class="x"'),
        (' lang=""', ENGLISH, "", ' lang="en"'),
        ("", f"{PERSIAN} {PERSIAN}", "", ' lang="fa" dir="rtl"'),
        (' lang="he"', HEBREW, "", ' dir="rtl" lang="he"'),
        ("", f'<b lang="gd">{ENGLISH}</b>', "", ' lang="gd"'),
    ],
)
def test_what_is_certain_is_declared(given, text, setting, made):
    after, plan = mended(page(given, text), FIX, settings=Settings().replace(lang=setting))
    assert after == page(made, text)
    assert plan.refused == ()
    found = page_of(after)
    applying = [
        check for check in (language_missing, direction_missing, language_wrong) if check.when is None or check.when(found)
    ]
    assert [each for check in applying for each in check.judge(found)] == []
    assert mended(after, FIX)[0] == after


@pytest.mark.parametrize(
    ("html", "reasons"),
    [
        (page(' lang="de"', ENGLISH), []),
        (page("", "Tea."), ["not-said"]),
        (page(' lang="he" dir="ltr"', HEBREW), ["own"]),
        (f"<title>T</title><main>{ENGLISH}</main>", ["no-place"]),
        (page(' lang="he" dir="auto"', HEBREW), []),
    ],
)
def test_what_is_uncertain_or_declared_stays(html, reasons):
    after, plan = mended(html, FIX)
    assert (after, [each.reason.value for each in plan.refused]) == (html, reasons)
