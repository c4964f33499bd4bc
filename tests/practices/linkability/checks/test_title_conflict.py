from judging import said

CHECK = "linkability/title-conflict"


def test_a_second_title_is_told() -> None:
    assert said(CHECK, "<title>White tea</title><title>Tea house</title>") == [
        'has a second title, "Tea house", beside "White tea"'
    ]


def test_the_title_of_a_drawing_is_none_of_the_page() -> None:
    assert said(CHECK, "<title>White tea</title><main><svg><title>A cup</title></svg></main>") == []
