import pytest

from documents import at, told
from samara.core.facts import Language

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
    assert told("language", html) == Language("de-AT", "de", 1.0, "ltr", "ltr", at(html, "<html"))


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


def test_language_of_too_little_text_is_not_guessed() -> None:
    assert told("language", "<html lang=''><main>Tea.</main>") == Language(script_direction="ltr")


def test_language_of_no_letters_needs_no_direction() -> None:
    assert told("language", "<main>1234</main>") == Language()
