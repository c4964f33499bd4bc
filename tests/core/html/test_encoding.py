import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.core.html import Document, Encoded
from samara.core.html.encoding import recognise

RUSSIAN = "Мы делаем деревянные велосипеды в маленькой мастерской у реки, и каждый из них служит долго."
JAPANESE = "私たちは小さな工房で木の自転車を作っています。どれも長く使えます。"
GERMAN = "Für größere Räder wählen wir Lärche, weil sie zäh und leicht ist."

GREEK = "Φτιάχνουμε ξύλινα ποδήλατα σε ένα μικρό εργαστήριο δίπλα στο ποτάμι."
CZECH = "Příliš žluťoučký kůň úpěl ďábelské ódy, a šířka kol už není žádná těžkost."
POLISH = "Zażółć gęślą jaźń, a potem pójdź do domu."
FRENCH = "Été à Besançon : une œuvre créée là-bas, déjà prévue, où l'été été comme hiver on élève des vélos."


def page(text: str, charset: str | None = None) -> str:
    named = f'<meta charset="{charset}">' if charset else ""
    return f"<!doctype html><html><head>{named}<title>{text}</title></head><body><p>{text} {text}</p></body></html>"


@pytest.mark.parametrize(
    ("text", "codec", "declared", "header", "expected"),
    [
        (GERMAN, "utf-8", "utf-8", None, ("utf-8", "meta")),
        (GERMAN, "utf-8", None, None, ("utf-8", "detected")),
        (GERMAN, "cp1252", "iso-8859-1", None, ("cp1252", "meta")),
        (GERMAN, "utf-8", "iso-8859-1", None, ("utf-8", "detected")),
        (GERMAN, "cp1252", "utf-8", None, ("cp1252", "detected")),
        (RUSSIAN, "koi8-r", "koi8-r", None, ("koi8-r", "meta")),
        (RUSSIAN, "koi8-r", None, None, ("koi8-r", "detected")),
        (RUSSIAN, "koi8-r", "windows-1251", None, ("koi8-r", "detected")),
        (RUSSIAN, "cp1251", None, None, ("cp1251", "detected")),
        (RUSSIAN, "cp1251", "utf-8", "windows-1251", ("cp1251", "header")),
        (RUSSIAN, "cp1251", "iso-8859-1", None, ("cp1251", "detected")),
        (RUSSIAN, "cp1251", "windows-1251", "iso-8859-1", ("cp1251", "meta")),
        (RUSSIAN, "koi8-r", "windows-1252", None, ("koi8-r", "detected")),
        (GREEK, "cp1253", "iso-8859-1", None, ("cp1253", "detected")),
        (CZECH, "cp1250", "windows-1250", None, ("cp1250", "meta")),
        (FRENCH, "cp1252", "iso-8859-1", None, ("cp1252", "meta")),
        ("Öl", "cp1252", "iso-8859-1", None, ("cp1252", "meta")),
        (FRENCH, "cp1252", None, None, ("cp1252", "detected")),
        ("Café “crème”", "cp1252", None, None, ("cp1252", "detected")),
        ("El niño comió piñas y mañana irá a España.", "cp1252", None, None, ("cp1252", "detected")),
        ("Två sköna åar på ön är bättre än en.", "cp1252", None, None, ("cp1252", "detected")),
        (CZECH, "cp1250", None, None, ("cp1250", "detected")),
        (POLISH, "iso8859-2", None, None, ("iso8859-2", "detected")),
        (POLISH, "cp1250", None, None, ("cp1250", "detected")),
        ("Ağaçlar ve çığ: Şişli'de güzel bir gün.", "cp1254", None, None, ("cp1254", "detected")),
        (GREEK, "cp1253", None, None, ("cp1253", "detected")),
        (JAPANESE, "cp932", "Shift_JIS", None, ("cp932", "meta")),
        (JAPANESE, "cp932", None, None, ("cp932", "detected")),
        (JAPANESE, "cp932", "utf-8", None, ("cp932", "detected")),
        (JAPANESE, "euc_jp", None, None, ("euc_jp", "detected")),
        ("plain", "ascii", None, None, ("utf-8", "default")),
        ("plain", "ascii", "no-such-charset", None, ("utf-8", "default")),
    ],
)
def test_recognise_believes_what_the_bytes_allow(
    text: str, codec: str, declared: str | None, header: str | None, expected: tuple[str, str]
) -> None:
    data = page(text, declared).encode(codec)
    assert recognise(data, header)[:2] == expected
    assert Document(data, "https://example.org/", charset=header).tree.css_first("title").text() == text


@pytest.mark.parametrize(
    ("lang", "text", "codec"),
    [("fr", "Café crème", "cp1252"), ("cs", "Učím", "cp1250"), ("hu", "Tűzoltó", "iso8859-2"), ("cs", "Köln", "cp1250"),
     ("de-CH", "Größe", "cp1252"), ("tr", "Güller", "cp1254")],
)  # fmt: skip
def test_recognise_asks_the_language_where_letters_do_not_tell(lang: str, text: str, codec: str) -> None:
    data = f'<!doctype html><html lang="{lang}"><title>{text}</title>'.encode(codec)
    assert recognise(data) == (codec, "detected", 0)


@pytest.mark.parametrize(("codec", "mark"), [("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff"), ("utf-8", b"\xef\xbb\xbf")])
def test_recognise_obeys_the_byte_order_mark(codec: str, mark: bytes) -> None:
    document = Document(mark + page(RUSSIAN, "koi8-r").encode(codec), "https://example.org/")
    assert (document.encoded.charset, document.encoded.charset_from) == (codec, "bom")
    assert document.tree.css_first("title").text() == RUSSIAN


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_recognise_sees_utf_16_without_a_mark(codec: str) -> None:
    assert recognise(page(RUSSIAN).encode(codec))[:2] == (codec, "detected")


def test_place_counts_original_bytes_and_characters() -> None:
    data = "<!doctype html>\n<p>ああ<b>x</b>".encode("cp932")
    document = Document(data, "https://example.org/", charset="shift_jis")
    place = document.place(document.tree.css_first("b").attributes)
    assert place is not None
    assert (place.offset, place.line, place.column) == (data.index(b"<b>"), 2, 6)


def test_place_survives_bytes_that_are_no_text() -> None:
    data = ("é" * 200).encode() + b"\xff\xfe\xff<b>x</b>"
    document = Document(data, "https://example.org/")
    place = document.place(document.tree.css_first("b").attributes)
    assert place is not None
    assert place.offset == data.index(b"<b>")


@given(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), max_size=50),
    st.sampled_from(["utf-8", "utf-16-le", "utf-16-be", "gb18030"]),
)
def test_original_maps_every_character_to_its_bytes(text: str, codec: str) -> None:
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(codec, b"")
    text = "<p>" + text
    encoded = Encoded(mark + text.encode(codec), codec)
    if encoded.charset != codec:  # short ASCII needs no other encoding than UTF-8
        assert text.isascii() or codec == "gb18030"
        return
    for index in range(len(text)):
        there = len(text[:index].encode())
        assert encoded.data[encoded.original(there) :].decode(codec, "replace").startswith(text[index])
