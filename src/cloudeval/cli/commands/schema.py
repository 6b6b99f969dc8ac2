"""``cloudeval schema``: the JSON Schema of a kind of file, or of a document that we write."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from cloudeval.cli import asking, options
from cloudeval.cli.command import Command
from cloudeval.cli.refusal import Refusal, refused
from cloudeval.cli.rendering import Wanted
from cloudeval.cli.speech import say
from cloudeval.cli.suggesting import near
from cloudeval.model.wording import Language

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

FILES = (
    *("criteria", "provider", "laws", "attributes", "families", "policy"),
    *("study", "marks", "rulings", "scenario"),
)
"""What people write."""
DOCUMENTS = (
    *("score", "against", "diff", "what-if", "ladder", "explain"),
    *("coverage", "profile", "history", "migrate", "list"),
)
"""Written by ``--format json``; ``score`` writes ``against``, ``diff`` what-ifs and ladders."""
NAMES = (*FILES, *DOCUMENTS)


def command(language: Language) -> Command:
    """The command in one language."""
    params = [
        options.Argument(
            "name", language, "argument.schema", required=False, shell_complete=_complete
        ),
        options.output(language),
    ]
    return Command("schema", language, run, Asked, params)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(asking.Asked):
    """What this command was called with."""

    name: str | None
    output: str | None


def run(language: Language, asked: Asked) -> None:
    """Print one schema, or the names of all."""
    name = asked.name
    wanted = Wanted(language, "json", asked.output)
    wanted.refuse_data()
    if name is None:
        wanted.write("\n".join(_listed(language)))
    elif name in NAMES:
        from cloudeval.reports import writers

        wanted.write(writers.json(schema(name)))
    else:
        raise _unknown(name, language)


def schema(name: str) -> Mapping[str, object]:
    """One schema."""
    if name in FILES:
        from cloudeval.files import schema as files

        return files.schema(name)
    from cloudeval.reports import schemas as documents

    return documents.schema(name)


def _listed(language: Language) -> list[str]:
    widest = max(map(len, NAMES))
    return [f"{name:<{widest}}  {say(f'schema.{name}', language)}" for name in NAMES]


def _unknown(name: str, language: Language) -> Refusal:
    meant = near(name, NAMES)
    if meant is not None:
        return refused(language, "no-schema-near", name=name, meant=meant)
    return refused(language, "no-schema", name=name, known=", ".join(NAMES))


def _complete(
    _context: click.Context, _parameter: click.Parameter, beginning: str
) -> list[CompletionItem[str]]:
    from click.shell_completion import CompletionItem

    return [CompletionItem(name) for name in NAMES if name.startswith(beginning)]
