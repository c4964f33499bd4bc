import pytest

from samara.core.leftover import Leftover, leftover


@pytest.mark.parametrize(
    "text",
    [
        "%title%", "{title}", "<?php echo $title ?>", "<?= $title ?>", "TODO", "TODO: write this", "#title#", "__DESCRIPTION__",
        "Your Title", "Enter your title here", "Just another WordPress site", "Tea house – Just another WordPress site",
        "https://www.example.com/your-page", "https://yoursite.com/tea", "Lorem ipsum dolor sit amet", "Lorem ipsum", "%s",
        "{{ page.title }} | Tea house", "[insert title]", "undefined", "Untitled Document", "${title}", "%%title%%",
    ],
)  # fmt: skip
def test_what_a_template_left_is_told(text: str) -> None:
    assert leftover(text)


@pytest.mark.parametrize(
    "text",
    [
        "White tea", "100 % white", "Where does Lorem ipsum come from?", "Your title to land", "A todo list", "To do", "#tea",
        "WordPress in an afternoon", "The {tea} in braces", "https://example.com/yours", "Save 20%", "None of the above", "C#",
    ],
)  # fmt: skip
def test_what_somebody_wrote_is_not(text: str) -> None:
    assert leftover(text) is None


@pytest.mark.parametrize(
    ("title", "piece"),
    [
        ("How {{ mustache }} templates work", "{{ mustache }}"),
        ("Why printf %s is dangerous", "%s"),
        ("None", "None"),
    ],
)
def test_a_sentence_about_a_hole_is_meant_where_the_text_says_it_too(title: str, piece: str) -> None:
    assert leftover(title) == Leftover(piece, True)
    assert Leftover(piece, True).meant(f"We speak of {piece} here.")
    assert not Leftover(piece, True).meant("We speak of tea.")


def test_a_hole_among_few_words_is_never_meant() -> None:
    found = leftover("{{ title }} – Tea")
    assert found == Leftover("{{ title }}", False)
    assert not found.meant("Fill in {{ title }} here.")
