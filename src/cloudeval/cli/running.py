"""One call of the command line: its language, its streams, its exit code, and no bare trace."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Sequence

import click

from cloudeval.cli import streams
from cloudeval.cli.language import chosen
from cloudeval.cli.program import NAME, Program
from cloudeval.cli.refusal import UNUSABLE, Refusal
from cloudeval.cli.speech import say, spoken
from cloudeval.model.wording import Language

COMPLETE = "_CLOUDEVAL_COMPLETE"
"""The variable by which a shell asks for completions."""

DONE = 0
FAULT = 70
"""A fault of the program itself."""
INTERRUPTED = 130
CLOSED = 141
"""As the shell has it of a program whose output nobody reads any more."""


def run(arguments: Sequence[str] | None = None) -> int:
    """The exit code of one call; without arguments, those that the program was called with."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    language = chosen(given, os.environ)
    streams.prepare()
    with spoken(language):
        return guarded(lambda: _called(language, arguments), language, debug="--debug" in given)


def _called(language: Language, arguments: Sequence[str] | None) -> int:
    if COMPLETE in os.environ:
        from cloudeval.cli import completing

        completing.prepare()
    code = Program(language).main(
        arguments, prog_name=NAME, complete_var=COMPLETE, standalone_mode=False
    )
    return DONE if code is None else int(code)


def guarded(call: Callable[[], int], language: Language, *, debug: bool) -> int:
    """The exit code of ``call``; whatever it raises is told in sentences."""
    try:
        return call()
    except streams.Closed:
        streams.abandon()
        return CLOSED
    except (click.Abort, KeyboardInterrupt):
        streams.talk(say("interrupted", language))
        return INTERRUPTED
    except Refusal as refusal:
        for sentence in refusal.sentences:
            streams.talk(sentence)
        return UNUSABLE
    except click.ClickException as error:
        streams.talk(_shown(error))
        return UNUSABLE
    except Exception as error:  # noqa: BLE001 - the last resort: a sentence instead of a trace
        if debug:
            _trace()
        streams.talk(say("fault", language, error=_named(error)))
        return FAULT


def _shown(error: click.ClickException) -> str:
    text = io.StringIO()
    error.show(text)
    return text.getvalue()


def _named(error: Exception) -> str:
    said = " ".join(str(error).split())
    return f"{type(error).__name__}: {said}" if said else type(error).__name__


def _trace() -> None:
    import traceback

    streams.talk(traceback.format_exc())
