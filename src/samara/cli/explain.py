"""`samara explain CHECK`: what a check or a fix promises, why, and by which source; or why a comment stands as it does."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import typer

from samara.cli._keeping import Named
from samara.core.errors import NotFound, NotReadable

EXAMPLES = ("samara explain sharing/card-title", "samara explain --comment comment.txt --site public")


def explain(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A check, a fix, or a practice; nothing lists them all.")] = "",
    comment: Annotated[
        str | None,
        typer.Option(
            "--comment",
            metavar="NUMBER|FILE",
            help="Why this comment stands as it does, or how these words (- for standard input) of a stranger would be judged.",
            show_default=False,
        ),
    ] = None,
    site: Named = None,
) -> None:
    """Explain a check, a fix or a practice: what it promises, why, an example, and the source of the rule; or the judgement of a
    comment."""
    if comment is None:
        from samara import api  # cost: loads the checks, which --help does not need

        typer.echo(api.explain(name))
    elif name:
        raise typer.BadParameter("Either a name or a comment is explained.", param_hint="--comment")
    else:
        typer.echo(_kept(site, int(comment)) if comment.isascii() and comment.isdecimal() else _judged(site, comment))


def _kept(site: str | None, number: int) -> str:
    """What is kept with a comment: how it stands, who decided that, and what was noticed when it was written."""
    from samara.cli._keeping import opened

    where, _ = opened(site)
    found = where.comments.select_related("decider").filter(pk=min(number, 2**63 - 1)).first()
    if found is None:
        raise NotFound(f"There is no comment {number} on this site.", hint="Its number is the end of its permanent link.")
    by = f", decided by {found.decider}" if found.decider else ""
    return _told(f"Comment {found.pk}: {found.state}", found.suspicion, found.why, by)


def _judged(site: str | None, file: str) -> str:
    """How the words of a file would be judged now, from somebody who was never seen here."""
    try:
        text = (sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()).decode("utf-8", "replace")
    except OSError as error:
        raise NotReadable(f"{file} cannot be read: {error.strerror}.", hint="Name a comment by its number, or a file.") from error
    from samara.cli._keeping import opened

    where, _ = opened(site)
    from samara.server import evidence, writing

    verdict = evidence.look(writing.policy_of(where), where, text)
    return _told(f"It would be: {verdict.state.value}", verdict.suspicion, verdict.why)


def _told(head: str, suspicion: float, why: Iterable[Any], by: str = "") -> str:
    from samara.reports.words import harmless
    from samara.server.store.listed import notices

    lines = [f"{head}, {100 * suspicion:.0f} % suspicious{by}"]
    lines += [f"  {f'{weight:+.1f}' if weight else 'rule':>5}  {words}" for words, weight in notices(list(why))]
    return "\n".join(map(harmless, lines))
