"""What every command has in common: its name, its help, and the options that all of them take."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import click

from cloudeval.cli import helping
from cloudeval.cli.asking import Asked
from cloudeval.cli.options import Argument, common
from cloudeval.cli.speech import say
from cloudeval.model.wording import Language
from cloudeval.words.help import TEXTS

A = TypeVar("A", bound=Asked)


class Command(click.Command):
    """One command, in one language."""

    def __init__(
        self,
        name: str,
        language: Language,
        run: Callable[[Language, A], int | None],
        asked: type[A],
        params: Sequence[click.Parameter],
    ) -> None:
        """Take the words of ``name`` from the catalogue; ``run`` returns the exit code.

        What is given on the command line goes into ``asked``, whose fields are named as it is.
        """
        self.language = language
        self._help = helping.help_option(language)
        super().__init__(
            name,
            callback=lambda **given: run(language, asked(**given)),
            params=[*params, *common(language)],
            context_settings=helping.settings(),
            short_help=say(f"{name}.short", language),
        )

    def get_help_option(self, ctx: click.Context) -> click.Option:
        """Ours, which click adds to the other options."""
        del ctx
        return self._help

    def get_help_option_names(self, ctx: click.Context) -> list[str]:
        """The names by which a message points to the help."""
        del ctx
        return list(self._help.opts)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Arguments first, since that is how people type them."""
        arguments = [one for one in self.params if isinstance(one, click.Argument)]
        pieces = [piece for one in arguments for piece in one.get_usage_pieces(ctx)]
        return [*pieces, say("usage.options", self.language)]

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """One sentence, the usage, examples, arguments, options, notes."""
        name, language = str(self.name), self.language
        helping.write_opening(formatter, name, language)
        self.format_usage(ctx, formatter)
        helping.write_examples(formatter, name, language)
        arguments = [(one.human_readable_name, one.told) for one in self._arguments()]
        helping.write_rows(formatter, say("heading.arguments", language), arguments)
        options = helping.option_rows(self, ctx)
        helping.write_rows(formatter, say("heading.options", language), options)
        if f"{name}.note" in TEXTS:
            helping.write_notes(formatter, [say(f"{name}.note", language)])

    def _arguments(self) -> list[Argument]:
        return [one for one in self.params if isinstance(one, Argument)]
