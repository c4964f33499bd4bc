"""`samara networks [NAME]`: what is known of each network, and where it was read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TextIO

import typer

if TYPE_CHECKING:
    from samara.networks.network import Network
    from samara.networks.portrait import Line

EXAMPLES = ("samara networks", "samara networks mastodon --format json")
FORMATS = {"table": "for people", "json": "everything, as data"}


def networks(
    name: Annotated[str, typer.Argument(metavar="[NAME]", help="A network; nothing lists them all.", show_default=False)] = "",
    site: Annotated[
        Path, typer.Option("--site", help="The folder of a site whose own networks count; this one.", show_default=False)
    ] = Path(),
    format: Annotated[str, typer.Option("--format", help="table or json.")] = "table",
) -> None:
    """Show what is known of the networks: share links, what their previews read, and the source of each number."""
    from samara.cli._options import chosen  # cost: what --help does not need
    from samara.cli._output import output
    from samara.networks import catalogue, own, portrait

    chosen(FORMATS, format)
    own.include(site)
    shown = [catalogue.named(name)] if name else list(catalogue.networks().values())
    with output(None) as out:
        if format == "json":
            plain = [portrait.whole(each) for each in shown]
            _json(plain[0] if name else plain, out)
        elif name:
            _portrait(shown[0], out)
        else:
            _overview(shown, out)


def _json(plain: Any, out: TextIO) -> None:
    import msgspec  # cost: as above

    out.write(msgspec.json.format(msgspec.json.encode(plain), indent=2).decode() + "\n")


def _overview(shown: Sequence[Network], out: TextIO) -> None:
    from rich.table import Table  # cost: as above
    from rich.text import Text

    from samara.networks import portrait
    from samara.reports.terminal import Screen

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for head in ("name", "called", "group", "state", "shares by", "card"):
        table.add_column(head, overflow="fold")
    for each in shown:
        cells = (each.name, each.title, each.group, portrait.state(each), portrait.way(each), portrait.card(each))
        table.add_row(*map(Text, cells))
    Screen(file=out, highlight=False).print(table)


def _portrait(network: Network, out: TextIO) -> None:
    from rich.text import Text  # cost: as above

    from samara.networks import portrait
    from samara.reports.terminal import Screen

    screen = Screen(file=out, highlight=False)
    screen.print(Text(network.title, style="bold underline"))
    for title, lines in portrait.parts(network):
        if title:
            screen.print()
            screen.print(Text(title, style="bold"))
        screen.print(_lines(lines))


def _lines(lines: Iterable[Line]) -> Any:
    """Lines under each other, each with its source under it."""
    from rich.table import Table  # cost: as above
    from rich.text import Text

    from samara.networks.portrait import UNKNOWN
    from samara.reports.words import harmless

    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(max_width=34)
    table.add_column(overflow="fold")
    for line in lines:
        says = Text(harmless(line.says), style="dim" if line.says.startswith(UNKNOWN) else "")
        if line.note:
            says.append(f"\n{harmless(line.note)}")
        if rests := line.evidence:
            says.append(f"\n{harmless(rests.source)} ({rests.grade}, read {rests.checked})", style="dim")
        table.add_row(Text(line.of), says)
    return table
