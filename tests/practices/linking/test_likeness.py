"""Likeness of texts: rare words that two share, the same every time, in time that grows with the pages."""

import time

from samara.practices.linking.likeness import Like, Text, alike

TEAS = [
    Text("en", "Green tea", "Steam the leaves of sencha. Sencha needs cool water."),
    Text("en", "Sencha at home", "A pot for sencha and some patience."),
    Text("en", "Bread", "Flour, water, salt and a long night for the sourdough."),
    Text("en", "Sourdough", "The sourdough wants warm flour. Feed the sourdough."),
    Text("de", "Sencha", "Sencha braucht kühles Wasser."),
]


def test_pages_that_share_rare_words_are_alike():
    found = alike(TEAS, 1)
    assert [[like.page for like in likes] for likes in found] == [[1], [0], [3], [2], []]
    assert found[0][0].shared == ("sencha",)
    assert found[2][0].shared == ("sourdough",)


def test_likeness_is_between_0_and_1_and_mutual():
    found = alike(TEAS, 5)
    values = {(here, like.page): like.likeness for here, likes in enumerate(found) for like in likes}
    assert all(0 < value <= 1 for value in values.values())
    assert all(values[there, here] == value for (here, there), value in values.items())


def test_ties_are_in_order_and_nothing_is_like_itself():
    texts = [Text("en", "Oolong", "Oolong")] * 3 + [Text("en", "Bread", "Bread")] * 9
    assert [like.page for like in alike(texts, 2)[1]] == [0, 2]


def test_words_of_japanese_are_found_without_spaces():
    texts = [
        Text("ja", "緑茶の淹れ方", "緑茶は冷ました湯で淹れます。"),
        Text("ja", "京都の緑茶", "京都では緑茶をよく飲みます。"),
        *[Text("ja", "自転車", "自転車の修理について。")] * 6,
    ]
    assert alike(texts, 1)[0] == (Like(1, alike(texts, 1)[0][0].likeness, ("緑茶",)),)


def test_nothing_gives_nothing():
    assert alike([], 5) == []
    assert alike([Text("", "", "")], 5) == [()]


def test_twice_the_pages_take_about_twice_the_time():
    def texts(count):
        return [Text("en", f"Topic{i // 5}", " ".join(f"word{(i * 7 + k * 13) % 5000}" for k in range(60))) for i in range(count)]

    def took(count):
        given = texts(count)
        start = time.process_time()
        alike(given, 5)
        return time.process_time() - start

    # The best of three: whatever else runs here only ever adds.
    few, many = (min(took(count) for _ in range(3)) for count in (2000, 4000))
    assert many < 6 * few
