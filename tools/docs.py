"""Writes docs/reference/ and the lists in docs/practices/ from the registries, so that they cannot say anything else than the code.

python tools/docs.py          write what changed
python tools/docs.py --check  1 when something is stale
"""

from __future__ import annotations

import importlib
import inspect
import json
import pkgutil
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType

import msgspec
import typer

from samara import cli
from samara.core import facts, settings
from samara.core.check import Check, PageCheck, SiteCheck
from samara.core.fix import Fix
from samara.core.page import Page, Summary
from samara.networks import portrait
from samara.networks.catalogue import networks
from samara.networks.network import Network
from samara.networks.portrait import Line
from samara.practices import catalogue, remedies
from samara.reading.reader import readers
from samara.reports.catalogue import formats, of_reports
from samara.widgets.catalogue import widgets

DOCS = Path(__file__).resolve().parent.parent / "docs"
OPEN, CLOSE = "<!-- checks -->", "<!-- /checks -->"
MADE = "<!-- made by `make docs`; do not edit -->\n"
EFFORTS = {"template": "one change in a template", "page": "one change in each page"}
CODES = (
    ("0", "Done; no finding at or above `--fail-on`."),
    ("1", "Done; there are findings at or above `--fail-on`."),
    ("2", "The command, an option or a setting cannot be used as it was given."),
    ("3", "It could not run: the site cannot be read, the result not written, a server not reached."),
)


def main() -> int:
    """Write or compare every generated page."""
    pages = generated()
    wrong = stale(pages)
    if "--check" in sys.argv:
        for path in wrong:
            print(f"stale: {path.relative_to(DOCS)}; run make docs", file=sys.stderr)
        return 1 if wrong else 0
    for path in wrong:
        if path in pages:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(pages[path], encoding="utf-8")
        else:
            path.unlink()
    print(f"{len(pages)} pages, {len(wrong)} written or removed", file=sys.stderr)
    return 0


def generated() -> dict[Path, str]:
    """Every generated page by its path."""
    return dict(reference()) | dict(practices())


def stale(pages: Mapping[Path, str]) -> list[Path]:
    """The pages that are missing, differ from what they should say, or describe what is gone."""
    differ = [path for path, text in pages.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]
    return differ + [path for path in sorted((DOCS / "reference").rglob("*.md")) if path not in pages]


def reference() -> Iterator[tuple[Path, str]]:
    """Every page of the reference, by its path."""
    folder = DOCS / "reference"
    checks, fixes, verbs = catalogue.checks(), remedies.fixes(), dict(verb_modules())
    yield folder / "checks" / "index.md", page("Checks", checks_text(checks))
    for name, check in checks.items():
        yield folder / "checks" / f"{name}.md", page(name, check_text(name, check))
    yield folder / "fixes" / "index.md", page("Fixes", index(("fix", "what it does"), ((n, f.title) for n, f in fixes.items())))
    for name, fix in fixes.items():
        yield folder / "fixes" / f"{name}.md", page(name, fix_text(name, fix))
    yield folder / "networks" / "index.md", page("Networks", networks_text())
    for name, network in networks().items():
        yield folder / "networks" / f"{name}.md", page(network.title, network_text(network))
    yield folder / "verbs" / "index.md", page("Verbs", verbs_text(verbs))
    for name, module in verbs.items():
        yield folder / "verbs" / f"{name}.md", page(f"samara {name}", verb_text(name, module))
    drawn = {name: importlib.import_module(f"samara.widgets.{name}") for name in widgets()}
    yield (
        folder / "widgets" / "index.md",
        page("Widgets", index(("widget", "what it draws"), ((n, first(m)) for n, m in drawn.items()))),
    )
    for name, module in drawn.items():
        yield folder / "widgets" / f"{name}.md", page(widgets()[name].title, widget_text(module))
    yield folder / "settings.md", page("Settings", settings_text())
    yield folder / "facts.md", page("Facts", facts_text())
    yield folder / "shapes.md", page("Shapes", shapes_text())
    yield folder / "formats.md", page("Formats", formats_text())
    yield folder / "index.md", page("Reference", reference_text())


def practices() -> Iterator[tuple[Path, str]]:
    """The nine practice pages, their lists of checks and fixes filled in."""
    for practice in catalogue.practices():
        path = DOCS / "practices" / f"{practice}.md"
        text = path.read_text(encoding="utf-8")
        head, _, rest = text.partition(OPEN)
        _, _, tail = rest.partition(CLOSE)
        lines = [
            f"* [`{name}`](../reference/{kind}/{name}.md): {found.title}"
            for kind, offers in (("checks", catalogue.checks()), ("fixes", remedies.fixes()))
            for name, found in offers.items()
            if name.startswith(f"{practice}/")
        ]
        yield path, head + OPEN + "\n" + "\n".join(lines) + "\n" + CLOSE + tail


def page(title: str, text: str) -> str:
    """A generated page."""
    return f"{MADE}\n# {title}\n\n{text.strip()}\n"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; bars inside cells are escaped, also in code, as GitHub's Markdown wants it."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(" ".join(cell.replace("|", r"\|").split()) for cell in line) + " |" for line in lines)


def index(head: Sequence[str], rows: Iterable[tuple[str, ...]]) -> str:
    """A table whose first column links to the page of that name."""
    return table(head, ([f"[`{name}`]({name}.md)", *cells] for name, *cells in rows))


def reference_text() -> str:
    """Where everything is."""
    return (
        "Made from the code by `make docs`, so it says what the code does.\n\n"
        "* [Verbs](verbs/index.md): the commands, their options and exit codes\n"
        "* [Settings](settings.md): `samara.toml` and the environment\n"
        "* [Checks](checks/index.md): what an audit looks for, practice by practice\n"
        "* [Fixes](fixes/index.md): what `samara optimize` can mend\n"
        "* [Networks](networks/index.md): what is known of each, with sources\n"
        "* [Widgets](widgets/index.md): what is drawn on pages\n"
        "* [Facts](facts.md) and their [shapes](shapes.md): what is read from a page\n"
        "* [Formats](formats.md): how reports and pages are written"
    )


def checks_text(checks: Mapping[str, Check]) -> str:
    """All checks, practice by practice."""
    parts = []
    for practice, promise in catalogue.practices().items():
        rows = ((n, c.title, c.level.word, fix_link(c, "../fixes")) for n, c in checks.items() if n.startswith(f"{practice}/"))
        parts.append(f"## {practice}\n\n{' '.join(promise.split())} [More](../../practices/{practice}.md).")
        parts.append(index(("check", "promise", "level", "mended by"), rows))
    return "\n\n".join(parts)


def check_text(name: str, check: Check) -> str:
    """What `samara explain` says, as Markdown."""
    practice = name.partition("/")[0]
    kinds = ", ".join(sorted(check.kinds)) if check.kinds else "every page"
    points = [
        f"* Practice: [{practice}](../../../practices/{practice}.md)",
        f"* Level: {check.level.word}",
        f"* Applies to: {kinds}",
        f"* By hand: {EFFORTS[check.effort]}",
        f"* Mended by: {fix_link(check, '../../fixes')}",
        f"* Source: <{check.source}>",
    ]
    if isinstance(check, SiteCheck) and check.needs:
        points.append(f"* Reads what the probes found of: {', '.join(check.needs)}")
    parts = [f"**{check.title}**", check.why, "\n".join(points)]
    if isinstance(check, PageCheck | SiteCheck):
        for label, example in (("Good", check.good), ("Bad", check.bad)):
            files = {"": example} if isinstance(example, str) else example
            parts.append(f"{label}:")
            for file, text in files.items():
                parts.append((f"`{file}`\n\n" if file else "") + f"```{language(file)}\n{text.strip()}\n```")
    return "\n\n".join(part for part in parts if part)


def language(file: str) -> str:
    """The language that a code block of this file is in; a snippet is HTML."""
    suffix = Path(file).suffix.removeprefix(".")
    return {"": "html", "htm": "html", "txt": "text"}.get(suffix, suffix)


def fix_link(check: Check, folder: str) -> str:
    """A link to the fix of a check."""
    return f"[`{check.fix}`]({folder}/{check.fix}.md)" if check.fix else "hand"


def fix_text(name: str, fix: Fix) -> str:
    """What a fix does, and which checks it closes."""
    closes = [f"* [`{n}`](../../checks/{n}.md): {check.title}" for n, check in catalogue.checks().items() if check.fix == name]
    closing = ["Closes the findings of:", "\n".join(closes)] if closes else []
    return "\n\n".join([f"**{fix.title}**", fix.why, *closing])


def networks_text() -> str:
    """All networks: whether they live, and what can be done with them."""
    rows = (
        (name, found.title, found.group, portrait.state(found), portrait.way(found), portrait.card(found))
        for name, found in networks().items()
    )
    return (
        "What Samara knows of each network, with where it was read; `samara networks` prints the same. What nobody has told is unknown,\n"
        "and no number is invented: such a card is drawn as most networks would. [Add one of your own](../../howto/own-network.md).\n\n"
        + index(("network", "called", "group", "state", "shared by", "card"), rows)
    )


def network_text(network: Network) -> str:
    """What is known of a network, each rule and number with its source."""
    parts = []
    for title, lines in portrait.parts(network):
        rows = ((line.of, code(line.says), *rests(line)) for line in lines)
        heading = f"## {title}\n\n" if title else ""
        parts.append(heading + table(("", "says" if title else "", "source", "grade", "read"), rows))
    return "\n\n".join(parts)


def code(says: str) -> str:
    """Addresses and tags as code, so that nothing in them is taken for Markdown."""
    return (
        f"`{says}`" if re.search(r"[{}<>*_]|[a-z]:[a-z]", says) and "`" not in says and not says.startswith("unknown") else says
    )


def rests(line: Line) -> tuple[str, str, str]:
    """The cells of a source."""
    if line.evidence is None:
        return ("", "", "")
    note = f"{line.note} " if line.note else ""
    return (f"{note}<{line.evidence.source}>", line.evidence.grade, line.evidence.checked)


def verbs_text(verbs: Mapping[str, ModuleType]) -> str:
    """All verbs, and how they end."""
    told = ((name, inspect.getdoc(getattr(m, m.__name__.rpartition(".")[2])) or "") for name, m in verbs.items())
    summary = index(("verb", "what it does"), told)
    return f"{summary}\n\nData goes to standard output, talk to standard error.\n\n## Exit codes\n\n{table(('code', 'meaning'), CODES)}"


def verb_text(name: str, module: ModuleType) -> str:
    """The help of a verb, its options and examples."""
    command = typer.main.get_command(cli.build()).commands[name]  # type: ignore[attr-defined]
    context = command.make_context(name, [], resilient_parsing=True)
    rows = []
    for parameter in command.get_params(context):
        if record := parameter.get_help_record(context):
            shown = parameter.metavar if parameter.param_type_name == "argument" else record[0]
            meaning, _, more = record[1].partition("  [")
            rows.append((f"`{shown}`", meaning, more.rstrip("]").replace("default: ", "").strip("()")))
    options = table(("option", "meaning", "default"), rows)
    examples = "\n".join(f"$ {line}" for line in module.EXAMPLES)
    return (
        f"{inspect.cleandoc(command.help or '')}\n\n{options}\n\n```console\n{examples}\n```\n\n[Exit codes](index.md#exit-codes)"
    )


def widget_text(module: ModuleType) -> str:
    """What a widget draws."""
    return f"{inspect.getdoc(module) or ''}\n\nIts look is `src/samara/widgets/{module.__name__.rpartition('.')[2]}.css`."


def settings_text() -> str:
    """The table of settings."""
    head = "setting", "in the environment", "is", "default", "meaning"

    def rows(*, deployment: bool) -> Iterator[tuple[str, ...]]:
        for row in settings.TABLE:
            if row.deployment == deployment:
                kind, default = settings.WORDS[row.kind], json.dumps(row.default, ensure_ascii=False)
                yield f"`{row.name}`", f"`SAMARA_{row.name.upper()}`", kind, f"`{default}`", row.help

    return (
        "An option of the command line wins over the environment, the environment over `samara.toml`, and that over the default.\n"
        "`SAMARA_…_FILE` names a file that holds the value. [How to use them](../howto/settings.md).\n\n"
        f"## Of the site\n\nIn `samara.toml` beside the site, or in the environment. May be said for some pages only, in a `[[path]]` table: "
        f"{', '.join(f'`{row.name}`' for row in settings.TABLE if row.name in settings.BY_PATH)}.\n\n{table(head, rows(deployment=False))}\n\n"
        f"## Of the machine\n\nIn the environment alone, since `samara.toml` is published with the site.\n\n{table(head, rows(deployment=True))}"
    )


def facts_text() -> str:
    """Every kind of fact, and what it looks like."""
    parts = [
        "What is read from every page, one file per kind in `src/samara/reading/facts/`; `samara read SITE --format jsonl` prints them,\n"
        "after the [summary](shapes.md#summary) of the page."
    ]
    for name, reader in readers().items():
        shape = link_shapes(str(Page.__annotations__.get(name, "")))
        parts.append(
            f"## {name}\n\n{first(importlib.import_module(reader.module))}\n\nA page has {shape or 'what the reader gives'}."
        )
    return "\n\n".join(parts)


def link_shapes(annotation: str) -> str:
    """A field's type in words, with links to the shapes in it."""
    word = re.sub(r"facts\.(\w+)", lambda found: f"[{found[1]}](shapes.md#{found[1].lower()})", annotation)
    listed = re.fullmatch(r"tuple\[(.*), \.\.\.\]", word)
    return f"a list of {listed[1]}" if listed else f"one {word}" if word else ""


def shapes_text() -> str:
    """The nouns that facts are made of."""
    every = [noun for noun in vars(facts).values() if isinstance(noun, type) and issubclass(noun, msgspec.Struct)]
    nouns: list[type[msgspec.Struct]] = [Summary, *every]
    parts = ["The values that [facts](facts.md) are made of. What a page does not say is null, or an empty list."]
    for noun in nouns:
        if fields := msgspec.structs.fields(noun):
            rows = ((f"`{field.name}`", f"`{noun.__annotations__[field.name].replace('facts.', '')}`") for field in fields)
            parts.append(f"## {noun.__name__}\n\n{inspect.getdoc(noun)}\n\n{table(('field', 'type'), rows)}")
    return "\n\n".join(parts)


def formats_text() -> str:
    """All formats, and the verbs that write them."""
    rows = (
        (f"`{name}`", "`samara audit`" if name in of_reports() else "`samara read`", found.help)
        for name, found in formats().items()
    )
    return table(("format", "of", "what it is"), rows)


def verb_modules() -> Iterator[tuple[str, ModuleType]]:
    """Every verb and its module."""
    for found in sorted(pkgutil.iter_modules(cli.__path__), key=lambda found: found.name):
        if not found.name.startswith("_"):
            yield found.name.rstrip("_"), importlib.import_module(f"{cli.__name__}.{found.name}")


def first(module: ModuleType) -> str:
    """The sentence that opens a module."""
    return " ".join((module.__doc__ or "").strip().partition("\n\n")[0].split())


if __name__ == "__main__":
    sys.exit(main())
