from samara.core.html import Document
from samara.reading.boxes import boxes


def test_boxes_are_known_by_classes_and_ids_the_first_of_each() -> None:
    html = b'<div class="a b" id=x></div><section class=a lang=en></section><p class=c></p><ins class=d></ins>'
    found = boxes(Document(html, "https://example.org/"))
    assert (sorted(found), found["a"].get("id")) == (["a", "b", "d", "x"], "x")
