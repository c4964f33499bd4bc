import pytest

from documents import at, told
from samara.core.facts import Language
from samara.reading import tongue

ENGLISH = "The workshop stands at the river, and the bicycles that we build there are made of ash and walnut, to last for a life."
GERMAN = (
    "Die Werkstatt steht am Fluss, und die Fahrräder, die wir dort bauen, "
    "sind aus Esche und Nussbaum, für ein ganzes langes Leben."
)
SWEDISH = "Verkstaden ligger vid ån, och cyklarna som vi bygger där är av ask och valnöt. Var och en tar tre veckor att få klar."
AFRIKAANS = (
    "Die werkswinkel staan by die rivier, en die fietse wat ons daar bou, is van essehout. Elkeen neem drie weke om te maak."
)
HEBREW = "המלאכה עומדת ליד הנהר והאופניים שאנו בונים"
ARABIC = (
    "تقع الورشة على ضفة النهر، والدراجات التي نصنعها هناك من خشب الدردار والجوز. "
    "تستغرق كل واحدة منها ثلاثة أسابيع من القطع الأول."
)
JAPANESE = "工房は川のほとりにあり、そこで作る自転車はトネリコの木でできています。"


def test_language_declared_detected_and_direction() -> None:
    html = f'<html lang="de-AT" dir=LTR><main>{GERMAN}</main>'
    assert told("language", html) == Language("de-AT", "de", 1.0, "ltr", "ltr", at(html, "<html"), root=at(html, "<html"))


@pytest.mark.parametrize(
    ("text", "code", "direction"),
    [
        (ENGLISH, "en", "ltr"),
        (ARABIC, "ar", "rtl"),
        (JAPANESE, "ja", "ltr"),
        (SWEDISH, "sv", "ltr"),
        (AFRIKAANS, "af", "ltr"),
        (HEBREW, "he", "rtl"),
    ],
)  # fmt: skip
def test_language_is_detected_from_the_main_text(text: str, code: str, direction: str) -> None:
    found = told("language", f"<nav>{ENGLISH * 5}</nav><main>{text} {text}</main>")
    assert (found.declared, found.detected, found.script_direction) == (None, code, direction)


DANISH = (
    "Værkstedet ligger ved åen, og de cykler, som vi bygger der, er af ask og valnød, for at de skal holde til et helt langt liv."
)
NORWEGIAN = (
    "Verkstedet ligger ved elva, og syklene som vi bygger der er av ask og valnøtt, for at de skal vare i et helt langt liv."
)
PORTUGUESE = (
    "A oficina fica à beira do rio, e as bicicletas que ali construímos são de freixo e nogueira, para durar a vida inteira."
)
CATALAN = "El taller és a la vora del riu, i les bicicletes que hi construïm són de freixe i noguera, per durar tota una vida."
POLISH = "Warsztat stoi nad rzeką, a rowery, które tam budujemy, są z jesionu i orzecha, aby służyły przez całe długie życie."
CODE = "Struct Axle\nsource\npub struct Axle { width: u32, hub: Hub }\nThe width of the axle.\nimpl Clone for Axle fn clone(&self) -> Axle\nimpl Debug for Axle"


@pytest.mark.parametrize("declared", ["en", "de", "fr", "es", "it", "nl"])
@pytest.mark.parametrize("text", [SWEDISH, AFRIKAANS, DANISH, NORWEGIAN, PORTUGUESE, CATALAN, POLISH])
def test_language_declared_wrongly_is_not_borne_out_by_shared_words(text: str, declared: str) -> None:
    assert told("language", f"<html lang={declared}><main>{text} {text}</main>").detected != declared


def test_language_declared_is_borne_out_by_a_few_words_without_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tongue, "_by_model", lambda sample: pytest.fail("the model was asked"))
    assert told("language", f"<html lang=en-GB><main>{CODE}</main>").detected == "en"


def test_language_of_too_little_text_is_not_guessed() -> None:
    html = "<html lang=''><main>Tea.</main>"
    assert told("language", html) == Language(script_direction="ltr", root=at(html, "<html"))


def test_language_of_no_letters_needs_no_direction() -> None:
    assert told("language", "<main>1234</main>") == Language()


def test_language_of_the_text_is_that_of_the_element_around_it() -> None:
    html = f'<html lang="en"><main><div lang="de">{GERMAN}</div><p lang="fr">Bonjour.</p></main>'
    assert told("language", html).of_text == "de"
    assert told("language", f'<html lang="en"><main>{GERMAN}<p lang="fr">Bonjour.</p></main>').of_text is None


def test_language_of_http_equiv_counts_where_no_element_declares_one() -> None:
    meta = '<meta http-equiv="content-language" content="de">'
    assert told("language", meta) == Language("de", at=at(meta, "<meta"))
    assert told("language", f'<html lang="en">{meta}').declared == "en"
    assert told("language", meta.replace("de", "de, en")).declared is None
