"""``cloudeval new``: a folder to begin with, which works at once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cloudeval.cli import asking, options, starting
from cloudeval.cli.command import Command
from cloudeval.cli.refusal import Refusal, reason, refused
from cloudeval.cli.speech import say
from cloudeval.cli.streams import emit, talk
from cloudeval.cli.suggesting import near
from cloudeval.model.wording import Language

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def command(language: Language) -> Command:
    """The command in one language."""
    params = [
        options.Argument("kind", language, "argument.kind", type=Kind(language)),
        options.Argument("folder", language, "argument.folder", type=options.Place(language)),
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
        if value not in starting.KINDS:
            meant = near(value, starting.KINDS)
            known = ", ".join(starting.KINDS)
            key = "no-kind" if meant is None else "no-kind-near"
            self.fail(say(key, self.language, name=value, meant=meant, known=known), param, ctx)
        return value

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem[str]]:
        """Offer the kinds."""
        from click.shell_completion import CompletionItem

        del ctx, param
        return [CompletionItem(kind) for kind in starting.KINDS if kind.startswith(incomplete)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(asking.Asked):
    """What this command was called with."""

    kind: str
    folder: str


def run(language: Language, asked: Asked) -> None:
    """Write the files, name them, and say what to do next."""
    folder = Path(asked.folder)
    plan = starting.plan(asked.kind)
    there = starting.in_the_way(plan, folder)
    if there:
        raise _occupied(there, language)
    try:
        written = starting.write(plan, folder)
    except OSError as error:
        why = reason(error, language)
        raise refused(language, "new.failed", folder=folder, reason=why) from None
    emit("\n".join(path.as_posix() for path in written), language)
    talk(say(f"new.{asked.kind}.next", language, folder=starting.quoted(folder)))


def _occupied(there: list[Path], language: Language) -> Refusal:
    from cloudeval.files.findings import listed

    shown = listed(path.as_posix() for path in there)
    return refused(language, "new.occupied", files=shown)
