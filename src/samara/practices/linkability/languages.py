"""Codes of languages and regions: ISO 639-1 and ISO 3166-1, as BCP 47 uses them (https://www.rfc-editor.org/info/bcp47)."""

from __future__ import annotations

LANGUAGES = frozenset(
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et "
    "eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji jv ka kg ki "
    "kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr "
    "nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th "
    "ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu".split()
)
REGIONS = frozenset(
    "ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by bz ca cc cd cf "
    "cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et fi fj fk fm fo fr ga gb gd ge gf gg gh "
    "gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw "
    "ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng "
    "ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn "
    "so sr ss st sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug um us uy uz va vc ve vg vi vn vu wf ws xk ye "
    "yt za zm zw".split()
)
MEANT = {
    "ge": "de", "gr": "el", "jp": "ja", "cn": "zh", "kr": "ko", "cz": "cs", "dk": "da", "ua": "uk", "sp": "es", "br": "pt",
    "us": "en", "gb": "en", "at": "de", "se": "sv",
}  # fmt: skip
"""Codes of regions that are written where the language belongs, and the language that is meant most."""


def fault(code: str) -> str | None:
    """What is wrong with a hreflang, in lower case; None when it names a language (and region), or is x-default."""
    if code == "x-default":
        return None
    language, *rest = code.split("-")
    if len(language) == 2 and language not in LANGUAGES:
        return f'names no language; "{MEANT[language]}" may be meant' if language in MEANT else "names no language"
    if not language.isascii() or not language.isalpha() or not 2 <= len(language) <= 3:
        return "is not written as a language code"
    for part in rest:
        if len(part) == 2 and part not in REGIONS:
            return f'names no region; "{language}-gb" may be meant' if part == "uk" else f'names no region, "{part}"'
    return None
