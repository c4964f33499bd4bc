import pytest

from judging import said
from samara.practices.skeleton import ARTICLE

CHECK = "linkability/thin-article"
TOLD = ["has 2 words and no picture, table or video"]


def test_the_logo_of_the_header_is_no_picture_of_the_text() -> None:
    logo = '<img src="/logo.png" alt="Tea house">'
    assert said(CHECK, f"{ARTICLE}<header>{logo}</header><main><p>More soon.</p></main>") == TOLD
    assert said(CHECK, f"{ARTICLE}<main><p>More soon.</p>{logo}</main>") == []


@pytest.mark.parametrize(("lang", "told"), [("ja-JP", []), ("zh", []), ("en", TOLD)])
def test_texts_in_scripts_without_spaces_are_not_counted(lang: str, told: list[str]) -> None:
    assert said(CHECK, ARTICLE.replace('"en"', f'"{lang}"') + "<main><p>More soon.</p></main>") == told
