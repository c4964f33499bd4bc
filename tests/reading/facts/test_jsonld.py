import pytest

from documents import at, told
from samara.core.facts import Broken, JsonLd, Thing

OPEN = '<script type="application/ld+json">'


def test_jsonld_unrolls_graphs_arrays_and_blocks() -> None:
    html = (
        f'{OPEN}{{"@context":"https://schema.org","@graph":[{{"@type":"Article","headline":"Tea"}},{{"@type":["WebPage","Thing"]}}]}}</script>'
        f'<p></p>{OPEN}[{{"@type":"https://schema.org/Person","name":"Ann","knows":{{"@type":"Person"}}}},{{"name":"nobody"}}]</script>'
    )
    assert told("jsonld", html) == JsonLd(
        things=(
            Thing(("Article",), {"headline": "Tea"}, at(html, "<script"), graph=True),
            Thing(("WebPage", "Thing"), {}, at(html, "<script"), graph=True, plain=False),
            Thing(("Person",), {"name": "Ann", "knows": {"@type": "Person"}}, at(html, "<script", 1), plain=False),
        )
    )


def test_jsonld_in_wrappers_of_the_last_century_is_read() -> None:
    for before, behind in (("<!--", "-->"), ("//<![CDATA[\n", "\n//]]>"), ("/*<![CDATA[*/", "/*]]>*/"), ("<![CDATA[", "]]>")):
        found = told("jsonld", f'{OPEN} {before}{{"@type":"Article"}}{behind} </script>')
        assert [thing.types for thing in found.things] == [("Article",)]


@pytest.mark.parametrize(
    ("block", "plain"),
    [
        ('{"@type": "Article"}', True),
        ('[{"@type": "Article"}]', True),
        ('\n//<![CDATA[\n{"@type": "Article"}\n//]]>\n', True),
        ('\n/* <![CDATA[ */\n{"@type": "Article"}\n/* ]]> */\n', True),
        ('/*<![CDATA[*/{"@type": "Article"}/*]]>*/', False),
        ('<!--{"@type": "Article"}-->', False),
        ('{"@type": ["Article"]}', False),
        ('{"@type": "https://schema.org/Article"}', False),
    ],
)
def test_jsonld_says_what_a_strict_reader_would_pass_over(block: str, plain: bool) -> None:
    assert [(thing.types, thing.plain) for thing in told("jsonld", f"{OPEN}{block}</script>").things] == [(("Article",), plain)]


def test_jsonld_broken_blocks_say_why_and_leave_the_others() -> None:
    blocks = ('{"@type":"Article",}', "", '{"@type":"Person"}', '{"@type":"A","n":' + "9" * 30 + "}")
    html = "".join(f"{OPEN}{block}</script>" for block in blocks)
    assert told("jsonld", html) == JsonLd(
        things=(Thing(("Person",), {}, at(html, "<script", 2)),),
        broken=(
            Broken("JSON is malformed: trailing comma in object (byte 19)", at(html, "<script")),
            Broken("The block is empty.", at(html, "<script", 1)),
            Broken("can't serialize ints < -2**63 or > 2**64 - 1", at(html, "<script", 3)),
        ),
    )


def test_jsonld_nested_beyond_use_is_broken() -> None:
    for depth in (70, 100_000):
        found = told("jsonld", f"{OPEN}{'[' * depth}{']' * depth}</script>")
        assert [broken.message for broken in found.broken] == ["The block is nested deeper than 64 levels."]
