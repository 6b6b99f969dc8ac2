"""``cloudeval tui``: the screen, to score at a table and to walk from a figure to its source."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cloudeval.cli import completing, options
from cloudeval.cli.asking import Asked as AskedAnything
from cloudeval.cli.asking import answered, warn
from cloudeval.cli.command import Command
from cloudeval.cli.refusal import Refusal, refused
from cloudeval.cli.speech import say
from cloudeval.cli.suggesting import near
from cloudeval.model.wording import Language

if TYPE_CHECKING:
    from cloudeval.files.problems import Problem
    from cloudeval.jobs.sitting import Sitting


def command(language: Language) -> Command:
    """The command in one language."""
    params = [
        options.Argument("study", language, "argument.study", required=False),
        click.Option(
            ["--family"], metavar="VERSION", help=say("option.family-of-screen", language)
        ),
        options.offers(language, completing.offers),
        options.as_of(language),
        click.Option(["--as", "assessor"], metavar="ID", help=say("option.as", language)),
    ]
    return Command("tui", language, run, Asked, params)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(AskedAnything):
    """What this command was called with."""

    study: str | None
    family: str | None
    offers: tuple[str, ...]
    as_of: date | None
    assessor: str | None


def run(language: Language, asked: Asked) -> None:
    """Open the screen; a terminal is needed."""
    folder = None if asked.study is None else Path(asked.study)
    if folder is not None and not (folder / "study.yaml").is_file():
        raise refused(language, "study.none", folder=folder)
    if folder is not None and (asked.family is not None or asked.as_of is not None):
        raise refused(language, "tui.study-alone")
    if folder is None and asked.assessor is not None:
        raise refused(language, "tui.no-study")
    # Textual draws on the stream of errors, so that one must be a terminal too.
    streams = (sys.stdin, sys.stdout, sys.stderr)
    if not all(one.isatty() for one in streams) or _is_dumb(os.environ.get("TERM")):
        raise refused(language, "tui.no-terminal")
    from cloudeval.tui.starting import run as show

    held: list[Problem] = []
    try:
        farewell = show(lambda: _seated(language, asked, folder, held), language, asked.assessor)
    finally:
        warn(held, language)
    if farewell:
        raise Refusal(farewell)


def _seated(language: Language, asked: Asked, folder: Path | None, held: list[Problem]) -> Sitting:
    """What the screen shows, read while it is there already; warnings wait until it is left."""
    data = asked.data if folder is None else (*asked.data, folder)
    with answered(data, language, held.extend) as library:
        from cloudeval.jobs.sitting import sit_down

        sitting = sit_down(
            library, folder, family=asked.family, offers=asked.offers, as_of=asked.as_of
        )
        if asked.assessor is not None and asked.assessor not in sitting.assessors:
            sitting.leave()
            raise _no_assessor(asked.assessor, sitting.assessors, language)
    return sitting


def _is_dumb(terminal: str | None) -> bool:
    return os.name != "nt" and terminal in (None, "", "dumb")


def _no_assessor(name: str, known: tuple[str, ...], language: Language) -> Refusal:
    meant = near(name, known)
    listed = ", ".join(known)
    if meant is None:
        return refused(language, "tui.no-assessor", name=name, known=listed)
    return refused(language, "tui.no-assessor-near", name=name, known=listed, meant=meant)
