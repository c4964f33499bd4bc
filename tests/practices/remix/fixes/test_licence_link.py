"""The licence in the head: the owner's, or the footer's; otherwise none."""

import pytest

from mending import added, mended, page_of
from samara.core.edit import strip
from samara.core.errors import SettingsError
from samara.core.settings import Settings
from samara.practices.remedies import fixes
from samara.practices.remix.checks.licence import licence
from samara.practices.skeleton import ARTICLE

FIX = "remix/licence-link"
FOOTER = '<footer><a href="https://creativecommons.org/licenses/by/4.0/deed.de">CC BY</a></footer>'
LINK = '<link rel="license" href="https://creativecommons.org/licenses/{}/"/>'


@pytest.mark.parametrize(("more", "setting", "path"), [(FOOTER, "", "by/4.0"), (FOOTER, "CC-BY-SA-4.0", "by-sa/4.0")])
def test_the_licence_is_the_owners_or_that_of_the_footer(more, setting, path):
    page = ARTICLE + "<main>White tea.</main>" + more
    after, plan = mended(page, FIX, settings=Settings().replace(licence=setting))
    assert added(page, after) == [LINK.format(path)]
    assert plan.refused == ()
    assert strip(after.encode()).decode() == page
    assert list(licence.judge(page_of(after))) == []


def test_a_page_that_states_one_keeps_it():
    page = ARTICLE + FOOTER.replace("<a ", '<a rel="license" ')
    assert mended(page, FIX, settings=Settings().replace(licence="MIT"))[0] == page


def test_without_a_licence_nothing_is_said():
    page = ARTICLE + "<main>White tea.</main>"
    after, plan = mended(page, FIX)
    assert (after, [each.reason.value for each in plan.refused]) == (page, ["not-said"])


def test_a_setting_that_names_none_is_an_error():
    with pytest.raises(SettingsError, match="no licence named"):
        fixes()[FIX].prepare(None, None, Settings().replace(licence="mine"))
