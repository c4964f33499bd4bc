from judging import said
from samara.practices.skeleton import ARTICLE

CHECK = "linkability/thin-article"
TOLD = ["has 2 words and no picture, table or video"]


def test_the_logo_of_the_header_is_no_picture_of_the_text() -> None:
    logo = '<img src="/logo.png" alt="Tea house">'
    assert said(CHECK, f"{ARTICLE}<header>{logo}</header><main><p>More soon.</p></main>") == TOLD
    assert said(CHECK, f"{ARTICLE}<main><p>More soon.</p>{logo}</main>") == []


def test_texts_in_scripts_without_spaces_are_counted_by_their_letters() -> None:
    start = ARTICLE.replace('"en"', '"ja"')
    assert said(CHECK, f"{start}<main><p>{'白茶は' * 60}</p></main>") == []
    assert said(CHECK, f"{start}<main><p>白茶はうまい</p></main>") == ["has 3 words and no picture, table or video"]
