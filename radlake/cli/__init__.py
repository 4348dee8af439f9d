"""The front door: `radlake VERB …`. Errors are one line on stderr, and the exit code says of which kind.

0 done or up to date, 2 wrong usage or settings, 3 a gate failed, 4 bad input, 5 environment, 1 a bug.
"""

from __future__ import annotations

import atexit
import os
import sys
import traceback
from collections.abc import Sequence
from typing import NoReturn

import click

from radlake import __version__
from radlake.cli.context import close_session
from radlake.errors import RadlakeError
from radlake.lake.storage import environment_fault

INTERRUPTED = 130


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="radlake")
def cli() -> None:
    """From a hospital's radiology reports to a de-identified, gated, versioned instruction dataset."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    _register()
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return int(cli.main(args=words, prog_name="radlake", standalone_mode=False) or 0)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.ctx.get_help())
        return 2
    except click.ClickException as error:
        return _say(f"{error.format_message()} (see `radlake --help`)", 2)
    except RadlakeError as error:
        _trace(words, error)
        return _say(str(error), error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        return _say("interrupted; the tables are as they were published last", INTERRUPTED)
    except BrokenPipeError:
        return 0
    except OSError as error:
        _trace(words, error)
        return _say(str(environment_fault(error, "radlake")), 5)
    except Exception as error:  # its message may quote a report, so only its class is told
        _trace(words, error)
        return _say(f"bug: {type(error).__name__}; please report it; --debug shows the trace, which may quote rows", 1)
    finally:
        close_session()


def run() -> NoReturn:
    """The console script."""
    leave(main())


def run_verb(verb: str) -> NoReturn:
    """What `spark-submit jobs/<job>.py …` runs: the verb of the same name with the same flags."""
    leave(main([verb, *sys.argv[1:]]))


def leave(code: int) -> NoReturn:
    """End the process with this exit code and no other.

    Now and then a native reader thread (Arrow's or delta-rs's) is still alive when the interpreter takes its
    libraries down, and the process would abort (134) after its work was done. So what is registered to run at
    exit is run here, and the interpreter is left without the rest.
    """
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _register() -> None:
    from radlake.cli import datasets, maintain, models, phi, quality, quarantine, scoring, sections, stages, tools

    for module in (stages, quarantine, maintain, datasets, quality, models, scoring, sections, phi, tools):
        for command in module.COMMANDS:
            cli.add_command(command)


def _say(message: str, code: int) -> int:
    click.echo(f"radlake: {' '.join(message.split())}", err=True)
    return code


def _trace(words: list[str], error: BaseException) -> None:
    if "--debug" in words:
        traceback.print_exception(error, file=sys.stderr)
