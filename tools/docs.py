"""Writes docs/reference/ and the lists in docs/practices/ from the registries, so that they cannot say anything else than the code.

python tools/docs.py          write what changed
python tools/docs.py --check  1 when something is stale
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import sys
from collections.abc import Iterator
from pathlib import Path

from samara import cli, widgets
from samara.core import settings
from samara.core.check import Check, PageCheck
from samara.networks.catalogue import networks
from samara.networks.network import Network
from samara.practices import catalogue, remedies
from samara.reading.reader import readers
from samara.reports.catalogue import formats

DOCS = Path(__file__).resolve().parent.parent / "docs"
OPEN, CLOSE = "<!-- checks -->", "<!-- /checks -->"
MADE = "<!-- made by `make docs`; do not edit -->\n"


def main() -> int:
    """Write or compare every generated page."""
    pages = dict(reference()) | dict(practices())
    stale = [path for path, text in pages.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]
    gone = [path for path in (DOCS / "reference").rglob("*.md") if path not in pages]
    if "--check" in sys.argv:
        for path in stale + gone:
            print(f"stale: {path.relative_to(DOCS)}; run make docs", file=sys.stderr)
        return 1 if stale or gone else 0
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(pages[path], encoding="utf-8")
    for path in gone:
        path.unlink()
    print(f"{len(pages)} pages, {len(stale)} written, {len(gone)} removed", file=sys.stderr)
    return 0


def reference() -> Iterator[tuple[Path, str]]:
    """Every page of the reference, by its path."""
    folder = DOCS / "reference"
    index = ["# Reference\n", "Made from the code by `make docs`.\n"]
    for name, check in catalogue.checks().items():
        yield folder / "checks" / f"{name}.md", page(name, check_text(check))
    for name, fix in remedies.fixes().items():
        yield folder / "fixes" / f"{name}.md", page(name, inspect.cleandoc(fix.doc))
    for name, network in networks().items():
        yield folder / "networks" / f"{name}.md", page(network.title, network_text(network))
    for found in sorted(modules(cli.__name__, cli.__path__)):
        yield folder / "verbs" / f"{found}.md", page(f"samara {found}", verb_text(found))
    for found in sorted(modules(widgets.__name__, widgets.__path__)):
        doc = importlib.import_module(f"samara.widgets.{found}").__doc__ or ""
        yield folder / "widgets" / f"{found}.md", page(found, inspect.cleandoc(doc))
    yield folder / "settings.md", page("Settings", settings_text())
    yield folder / "facts.md", page("Facts", listing((name, doc_of(reader.module)) for name, reader in readers().items()))
    yield folder / "reports.md", page("Formats", listing((name, found.help) for name, found in formats().items()))
    index += [
        "* [Checks](checks/), [fixes](fixes/), [networks](networks/), [verbs](verbs/), [widgets](widgets/)",
        "* [Settings](settings.md), [facts](facts.md), [formats](reports.md)\n",
    ]
    yield folder / "index.md", "\n".join(index)


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


def check_text(check: Check) -> str:
    """What `samara explain` says, as Markdown."""
    parts = [f"**{check.title}**", check.why]
    kinds = ", ".join(sorted(check.kinds)) if check.kinds else "every page"
    fix = f"[`{check.fix}`](../../fixes/{check.fix}.md)" if check.fix else "by hand"
    parts.append(f"* Level: {check.level.word}\n* Applies to: {kinds}\n* Mended: {fix}\n* Source: <{check.source}>")
    for label, example in (("Good", check.good), ("Bad", check.bad)):  # type: ignore[attr-defined]
        shown = (
            example if isinstance(check, PageCheck) else "\n\n".join(f"<!-- {name} -->\n{text}" for name, text in example.items())
        )
        parts.append(f"{label}:\n\n```html\n{shown}\n```")
    return "\n\n".join(part for part in parts if part)


def network_text(network: Network) -> str:
    """What is known of a network, each number with its source."""
    lines = [f"* State: {'alive' if network.alive else f'stopped {network.died}'}"]
    if network.share:
        lines.append(f"* Shares by: `{network.share}`")
    if network.evidence:
        lines.append(f"* Evidence: <{network.evidence}> ({network.grade}, read {network.checked})")
    if network.hosts:
        lines.append("* Readers come from: " + ", ".join(f"`{host}`" for host in network.hosts))
    if network.limits:
        lines += ["", "| of | least | most | unit | source | grade | read |", "| --- | --- | --- | --- | --- | --- | --- |"]
        lines += [
            f"| {limit.of} | {limit.least or ''} | {limit.most or ''} | {limit.unit} | <{limit.source}> | {limit.grade} | {limit.checked} |"
            for limit in network.limits
        ]
    return "\n".join(lines)


def verb_text(name: str) -> str:
    """The help of a verb, its options and examples."""
    import typer

    command = typer.main.get_command(cli.build()).commands[name]  # type: ignore[attr-defined]
    context = command.make_context(name, [], resilient_parsing=True)
    rows = []
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record:
            rows.append(f"| `{record[0]}` | {record[1]} |")
    examples = importlib.import_module(f"samara.cli.{name}").EXAMPLES
    table = "\n".join(["| option | meaning |", "| --- | --- |", *rows])
    return f"{inspect.cleandoc(command.help or '')}\n\n{table}\n\n```\n" + "\n".join(examples) + "\n```"


def settings_text() -> str:
    """The table of settings."""
    lines = [
        "In `samara.toml` beside the site, or in the environment as `SAMARA_…` (or `SAMARA_…_FILE`, naming a file that holds the value).",
        "The environment wins over the file, the file over the dashboard. Those marked * belong to the machine and to the environment alone.",
        "",
        "| setting | default | meaning |",
        "| --- | --- | --- |",
    ]
    lines += [f"| `{row.name}`{' *' if row.deployment else ''} | `{row.default!r}` | {row.help} |" for row in settings.TABLE]
    return "\n".join(lines)


def listing(rows: Iterator[tuple[str, str]]) -> str:
    """Names and what they are."""
    return "\n".join(f"* `{name}`: {text}" for name, text in rows)


def doc_of(module: str) -> str:
    """The first line of a module's docstring."""
    return (importlib.import_module(module).__doc__ or "").strip().partition("\n")[0]


def modules(package: str, path: list[str]) -> Iterator[str]:
    """The one-file things of a package."""
    for found in pkgutil.iter_modules(path):
        if not found.name.startswith("_") and hasattr(importlib.import_module(f"{package}.{found.name}"), "__doc__"):
            yield found.name


if __name__ == "__main__":
    sys.exit(main())
