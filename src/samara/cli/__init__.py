"""The command line: one file per verb, found by scanning this folder; errors become sentences and exit codes here.

Data goes to stdout, talk to stderr. Exit codes: 0 clean, 1 findings at or above --fail-on, 2 usage, 3 could not run.
"""

from __future__ import annotations

import errno
import importlib
import os
import pkgutil
import sys
from typing import Any

import typer

from samara.core.errors import SamaraError, SettingsError, TargetError
from samara.core.version import VERSION

HELP = """Social media optimisation for any web site, self-hosted.

[bold]audit[/bold] says what every network would show and what stops people from linking, sharing, talking and reusing;
[bold]optimize[/bold] mends it in the pages; [bold]serve[/bold] shows your site with all of it switched on."""

USAGE, COULD_NOT_RUN, STOPPED = 2, 3, 130

NO_MEMORY = SamaraError("There is not enough memory.", hint="Give it more, or leave out part of the site with `exclude`.")


def build() -> typer.Typer:
    """The application: each module here that does not start with _ offers the function of its own name, and two EXAMPLES.

    A verb that is a word of Python's own ends with _ there: `import_` is `samara import`.
    """
    app = typer.Typer(
        help=HELP, no_args_is_help=True, rich_markup_mode="rich", add_completion=False, pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )  # fmt: skip
    app.callback()(_version)
    for found in sorted(pkgutil.iter_modules(__path__), key=lambda module: module.name):
        if found.name.startswith("_"):
            continue
        module = importlib.import_module(f"{__name__}.{found.name}")
        examples = "\n\n".join(f"  $ {line}" for line in module.EXAMPLES)
        app.command(found.name.rstrip("_"), epilog=f"Examples:\n\n{examples}")(getattr(module, found.name))
    return app


def _tell(version: bool) -> None:
    if version:
        typer.echo(VERSION)
        raise typer.Exit


def _version(
    version: bool = typer.Option(False, "--version", help="Print the version and exit.", callback=_tell, is_eager=True),
) -> None:
    pass


def main() -> None:
    """Run the command line; never returns."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command; its exit code. What the world did wrong is said on stderr, with what to do about it."""
    try:
        code = _ended(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
    except SettingsError as error:
        return _complain(error, USAGE)
    except SamaraError as error:
        return _complain(error, COULD_NOT_RUN)
    except BrokenPipeError:  # `samara read … | head`: the reader has seen enough
        _give_up_stdout()
        return 0
    except MemoryError:
        return _complain(NO_MEMORY, COULD_NOT_RUN)
    except RuntimeError as error:
        if "start new thread" not in str(error):
            raise
        return _complain(NO_MEMORY, COULD_NOT_RUN)
    except OSError as error:
        if error.errno == errno.ENOMEM:
            return _complain(NO_MEMORY, COULD_NOT_RUN)
        if error.filename is not None or error.errno is None:
            raise
        _give_up_stdout()
        full = TargetError(f"stdout cannot be written: {error.strerror}.", hint="Free some space, or send it elsewhere.")
        return _complain(full, COULD_NOT_RUN)
    return code


def _ended(arguments: list[str]) -> int:
    try:
        result: Any = build()(arguments, standalone_mode=True)
    except (SystemExit, KeyboardInterrupt) as stop:
        code = getattr(stop, "code", STOPPED)
        if code == STOPPED:
            print("Stopped. Every file that was written is whole; run it again to go on.", file=sys.stderr)
        return code if isinstance(code, int) else COULD_NOT_RUN if code else 0
    return int(result or 0)


def _give_up_stdout() -> None:
    """What is left in the buffer has nowhere to go; without this, the interpreter would try once more at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _complain(error: SamaraError, code: int) -> int:
    print(f"samara: {error.message}", file=sys.stderr)
    if error.hint:
        print(f"        {error.hint}", file=sys.stderr)
    return code
