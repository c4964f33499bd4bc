"""`samara explain CHECK`: what a check or a fix promises, why, and by which source."""

from __future__ import annotations

from typing import Annotated

import typer

EXAMPLES = ("samara explain sharing/card-title", "samara explain sharing")


def explain(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A check, a fix, or a practice; nothing lists them all.")] = "",
) -> None:
    """Explain a check, a fix or a practice: what it promises, why, an example, and the source of the rule."""
    from samara import api  # cost: loads the checks, which --help does not need

    typer.echo(api.explain(name))
