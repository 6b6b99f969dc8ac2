"""How help is laid out: one sentence, the usage, examples, then what can be given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

import click

from cloudeval.cli.speech import say, typeset
from cloudeval.cli.streams import columns, emit
from cloudeval.model.wording import Language
from cloudeval.words.help import EXAMPLES

Rows = Sequence[tuple[str, str]]
_FIRST_COLUMN = 22
_NARROWEST = 50
_WIDEST = 80
_MARGIN = 2


def settings() -> dict[str, int]:
    """For a context: how wide help is, at most 78 columns and the terminal's own."""
    return {"terminal_width": max(_NARROWEST, min(columns(), _WIDEST) - _MARGIN)}


def help_option(language: Language) -> click.Option:
    """``-h``, ``--help``: print the help on standard output and end."""

    def shown(context: click.Context, _option: click.Parameter, asked: bool) -> None:  # noqa: FBT001
        if asked and not context.resilient_parsing:
            emit(context.get_help(), language)
            context.exit()

    return click.Option(
        ["-h", "--help", "help_asked"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=shown,
        help=say("option.help", language),
    )


def write_opening(formatter: click.HelpFormatter, name: str, language: Language) -> None:
    """The sentence that says what it does."""
    formatter.write_text(say(f"{name}.opening", language))
    formatter.write("\n")


def write_examples(formatter: click.HelpFormatter, name: str, language: Language) -> None:
    """Each example under what it is for; lines to be copied are never broken."""
    with section(formatter, say("heading.examples", language)):
        for told, line in EXAMPLES[name]:
            formatter.write_text(typeset(told, language))
            formatter.write(f"    {line}\n")


@contextmanager
def section(formatter: click.HelpFormatter, heading: str) -> Iterator[None]:
    """A heading, which brings its own colon, and under it what is indented."""
    formatter.write_paragraph()
    formatter.write(f"{heading}\n")
    with formatter.indentation():
        yield


def write_rows(formatter: click.HelpFormatter, heading: str, rows: Rows) -> None:
    """A list of names with what they mean, where there is any."""
    if rows:
        with section(formatter, heading):
            formatter.write_dl(rows, col_max=_FIRST_COLUMN)


def write_notes(formatter: click.HelpFormatter, texts: Iterable[str]) -> None:
    """Paragraphs at the end."""
    for text in texts:
        formatter.write_paragraph()
        formatter.write_text(text)


def option_rows(command: click.Command, context: click.Context) -> Rows:
    """The options of a command that help tells of."""
    options = [one for one in command.get_params(context) if isinstance(one, click.Option)]
    found = [option.get_help_record(context) for option in options]
    return [record for record in found if record is not None]
