"""``cloudeval new``: a folder to begin with, which works at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cloudeval.cli import asking, completing, options, starting, tabling
from cloudeval.cli.command import Command
from cloudeval.cli.refusal import Refusal, reason, refused
from cloudeval.cli.speech import say
from cloudeval.cli.starting import Planned
from cloudeval.cli.streams import emit, talk
from cloudeval.cli.suggesting import near
from cloudeval.model.wording import Language

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


FAMILY = "family"
STUDY = "study"
KINDS = (*starting.KINDS, FAMILY, STUDY)


def command(language: Language) -> Command:
    """The command in one language."""
    params = [
        options.Argument("kind", language, "argument.kind", type=Kind(language)),
        options.Argument("folder", language, "argument.folder", type=options.Place(language)),
        *options.from_table(language),
        *options.of_study(language, completing.versions, completing.offers),
    ]
    return Command("new", language, run, Asked, params)


class Kind(click.ParamType[str]):
    """What to begin with."""

    name = "kind"

    def __init__(self, language: Language) -> None:
        """Speak ``language`` of what there is not."""
        self.language = language

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Know a kind by its name."""
        if value not in KINDS:
            meant = near(value, KINDS)
            known = ", ".join(KINDS)
            key = "no-kind" if meant is None else "no-kind-near"
            self.fail(say(key, self.language, name=value, meant=meant, known=known), param, ctx)
        return value

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem[str]]:
        """Offer the kinds."""
        from click.shell_completion import CompletionItem

        del ctx, param
        return [CompletionItem(kind) for kind in KINDS if kind.startswith(incomplete)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(asking.Asked):
    """What this command was called with."""

    kind: str
    folder: str
    table: str | None
    family: str | None
    nature: str | None
    procedure: str | None
    version: str | None
    offers: tuple[str, ...]
    as_of: date | None


def run(language: Language, asked: Asked) -> None:
    """Write the files, name them, and say what to do next."""
    folder = Path(asked.folder)
    if asked.kind != STUDY and any((asked.version, asked.offers, asked.as_of)):
        raise refused(language, "new.study.only")
    if asked.kind == FAMILY:
        _family(language, asked, folder)
        return
    if any((asked.table, asked.family, asked.nature, asked.procedure)):
        raise refused(language, "new.family.only")
    if asked.kind == STUDY:
        from cloudeval.cli import convening

        plan = convening.plan(language, asked.data, asked.version, asked.offers, asked.as_of)
    else:
        plan = starting.plan(asked.kind)
    _write(plan, folder, language)
    data = "".join(f" --data {starting.quoted(path)}" for path in asked.data)
    talk(say(f"new.{asked.kind}.next", language, folder=starting.quoted(folder), data=data))


def _family(language: Language, asked: Asked, folder: Path) -> None:
    if asked.table is None:
        raise refused(language, "new.family.needs-table")
    table = Path(asked.table)
    settings = tabling.settings(asked.family, asked.nature, asked.procedure, folder, language)
    made = tabling.read(table, settings, asked.data, language)
    _write(tabling.plan(made, settings, table), folder, language)
    tabling.tell(made, settings, folder, language)


def _write(plan: Sequence[Planned], folder: Path, language: Language) -> None:
    there = starting.in_the_way(plan, folder)
    if there:
        raise _occupied(there, language)
    try:
        written = starting.write(plan, folder)
    except OSError as error:
        why = reason(error, language)
        raise refused(language, "new.failed", folder=folder, reason=why) from None
    emit("\n".join(path.as_posix() for path in written), language)


def _occupied(there: list[Path], language: Language) -> Refusal:
    from cloudeval.files.findings import listed

    shown = listed(path.as_posix() for path in there)
    return refused(language, "new.occupied", files=shown)
