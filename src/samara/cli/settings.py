"""`samara settings`: every setting, its value, where it came from, and what it does."""

from __future__ import annotations

from typing import Annotated

import typer

EXAMPLES = ("samara settings", "samara settings public --format json")


def settings(
    site: Annotated[
        str | None, typer.Argument(metavar="[SITE]", help="The site whose samara.toml counts.", show_default=False)
    ] = None,
    format: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
) -> None:
    """Show every setting: its value, where it came from, and what it does."""
    from samara.core import settings as table  # cost: only this verb needs the table itself
    from samara.reading.source import recognise

    values = table.load(recognise(site).folder if site else None)
    rows = [
        {
            "name": row.name, "value": "(secret)" if row.secret and values[row.name] else values[row.name],
            "origin": values.origin(row.name), "help": row.help,
        }
        for row in table.TABLE
    ]  # fmt: skip
    rows += [
        {"name": name, "value": value, "origin": f"{table.FILE_NAME}, {' '.join(patterns)}", "help": table.row(name).help}
        for patterns, own in values.paths
        for name, value in own.items()
    ]
    if format == "json":
        import msgspec  # cost: as above

        typer.echo(msgspec.json.format(msgspec.json.encode(rows), indent=2).decode())
    elif format == "text":
        for row in rows:
            typer.echo(f"{row['name']} = {row['value']!r}  ({row['origin']})\n    {row['help']}")
    else:
        raise typer.BadParameter(f"{format!r} is neither text nor json.")
