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
from cloudeval.cli.asking import answered, unusable_files, warn
from cloudeval.cli.command import Command
from cloudeval.cli.refusal import Refusal, refused
from cloudeval.cli.speech import say
from cloudeval.cli.suggesting import near
from cloudeval.model.wording import Language

if TYPE_CHECKING:
    from cloudeval.files.keys import Keys
    from cloudeval.files.problems import Problem
    from cloudeval.jobs.sitting import Sitting

_OF_BROWSERS = "textual.drivers.web_driver:WebDriver"
"""How a screen is started for a browser, where it has no terminal and needs none."""


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
        options.flag("browser", language),
        click.Option(
            ["--port"],
            type=click.IntRange(1, 65535),
            metavar="N",
            help=say("option.port", language),
        ),
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
    browser: bool
    port: int | None


def run(language: Language, asked: Asked) -> None:
    """Open the screen; a terminal is needed, or a browser."""
    folder = None if asked.study is None else Path(asked.study)
    if folder is not None and not (folder / "study.yaml").is_file():
        raise refused(language, "study.none", folder=folder)
    if folder is not None and (asked.family is not None or asked.as_of is not None):
        raise refused(language, "tui.study-alone")
    if folder is None and asked.assessor is not None:
        raise refused(language, "tui.no-study")
    if asked.port is not None and not asked.browser:
        raise refused(language, "tui.port-alone")
    keys = _own_keys(language)
    if asked.browser:
        from cloudeval.cli.browsing import browse

        browse(_as_called(asked, language), _title(asked), asked.port, language)
        return
    # Textual draws on the stream of errors, so that one must be a terminal too.
    streams = (sys.stdin, sys.stdout, sys.stderr)
    in_terminal = all(one.isatty() for one in streams) and not _is_dumb(os.environ.get("TERM"))
    if not in_terminal and os.environ.get("TEXTUAL_DRIVER") != _OF_BROWSERS:
        raise refused(language, "tui.no-terminal")
    from cloudeval.tui.starting import run as show

    held: list[Problem] = []
    try:
        farewell = show(
            lambda: _seated(language, asked, folder, held), language, asked.assessor, keys
        )
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


def _own_keys(language: Language) -> Keys:
    from cloudeval.files.keys import keys_file

    if keys_file(os.environ) is None:
        return {}
    from cloudeval.files.problems import Unusable
    from cloudeval.tui.keys import own_keys

    try:
        return own_keys()
    except Unusable as unusable:
        raise unusable_files(unusable.problems, language) from None


def _as_called(asked: Asked, language: Language) -> list[str]:
    """The same call for a screen of its own."""
    told = ["tui", "--lang", language]
    for folder in asked.data:
        told += ["--data", str(folder)]
    for offer in asked.offers:
        told += ["--offer", offer]
    if asked.family is not None:
        told += ["--family", asked.family]
    if asked.as_of is not None:
        told += ["--as-of", asked.as_of.isoformat()]
    if asked.assessor is not None:
        told += ["--as", asked.assessor]
    return told if asked.study is None else [*told, "--", asked.study]


def _title(asked: Asked) -> str:
    return f"{asked.study or asked.family or ''} · cloudeval".lstrip(" ·")


def _is_dumb(terminal: str | None) -> bool:
    return os.name != "nt" and terminal in (None, "", "dumb")


def _no_assessor(name: str, known: tuple[str, ...], language: Language) -> Refusal:
    meant = near(name, known)
    listed = ", ".join(known)
    if meant is None:
        return refused(language, "tui.no-assessor", name=name, known=listed)
    return refused(language, "tui.no-assessor-near", name=name, known=listed, meant=meant)
