from documents import at, told
from samara.core.facts import Table


def test_tables_of_data_are_told_from_those_of_layout() -> None:
    html = """<table><tr><td><table><caption> Tea  sorts</caption><tr><th>a<tr><td>b</table></td></tr></table>
<table role=none><tr><th>x</table>"""
    assert told("tables", html) == (Table(2, "Tea sorts", at(html, "<table", 1)),)
