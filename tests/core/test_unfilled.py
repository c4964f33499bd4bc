"""Pages that a template or a program has still to fill in are told from pages that speak of such, or leave it to their scripts."""

import pytest

from samara.core.edit import HeadEntry, Reason, plan_page
from samara.core.edit.unfilled import unfilled
from samara.core.html import Document, scan


def found(source):
    return unfilled(source.encode(), list(scan(source.encode())))


@pytest.mark.parametrize(
    "page",
    [
        "<?php include 'x.php'; if ($a > 3) { ?><title>T</title>",
        "<title><?= $title ?></title>",
        "<title>{{ page.title }}</title>",
        "<meta name=description content='<%= desc %>'><p>x",
        "<head>{% block head %}{% endblock %}</head>",
        '<a href="{{url}}">x</a>',
        '<body class="{{#if dark}}dark{{/if}}"><p>x',
        "<p>Tea</p>{{{body}}}",
        "<code>x</code><p>{{ tea }}",
    ],
)
def test_instructions_are_found_where_a_page_is_filled_in(page):
    assert found(page)


@pytest.mark.parametrize(
    "page",
    [
        '<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><html><p>x</p></html>',
        "<p>In Jinja you write <code>{{ page.title }}</code>.</p><pre><?php echo 1 ?></pre>",
        "<script>const row = `{{ name }}`</script><style>a{{}}</style><textarea>{{ x }}</textarea>",
        "<template><li>{{ name }}</li></template>",
        '<li data-row="{{ name }}" x-text="{{a}}" onclick="f({{}})">x</li>',
        "<p>\\({{n}\\choose{j}} x_{{a}}^{{b}}\\) and &lt;% asp %&gt; and {{ alone",
        "<!-- {{ note }} <?php ?> --><p>x",
    ],
)
def test_what_speaks_of_them_or_is_filled_in_by_scripts_is_no_template(page):
    assert not found(page)


def test_every_fix_refuses_such_a_page():
    source = b"<?php if ($a > 3) { ?><!doctype html><title>T</title><p>x"
    plan = plan_page(Document(source, "https://example.org/"), {"a/one": [HeadEntry("a", "<meta name=a>")], "a/two": []})
    assert [(each.fix, each.reason) for each in plan.refused] == [("a/one", Reason.TEMPLATE)]
    assert (plan.edits, plan.files) == ((), ())
