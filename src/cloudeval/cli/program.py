"""The program: its commands, which are loaded when they are called, and its own help."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from cloudeval import __version__
from cloudeval.cli import helping
from cloudeval.cli.options import common
from cloudeval.cli.speech import say
from cloudeval.cli.streams import emit
from cloudeval.model.wording import Language

NAME = "cloudeval"
COMMANDS = (
    *("score", "diff", "explain", "profile", "coverage", "history", "tui", "export", "import"),
    *("migrate", "list", "check", "new", "schema"),
)
"""In the order in which people meet them."""
_MODULES = {"import": "bringing"}
"""Where a module cannot bear the name of its command."""


COMPLETION = (
    ("bash", 'eval "$(_CLOUDEVAL_COMPLETE=bash_source cloudeval)"'),
    ("zsh", 'eval "$(_CLOUDEVAL_COMPLETE=zsh_source cloudeval)"'),
    ("fish", "_CLOUDEVAL_COMPLETE=fish_source cloudeval | source"),
)


class Program(click.Group):
    """All commands, in one language."""

    def __init__(self, language: Language) -> None:
        """Speak ``language``."""
        self.language = language
        self._help = helping.help_option(language)
        own = [*common(language), version_option(language)]
        super().__init__(
            NAME,
            params=own,
            context_settings=helping.settings(),
            no_args_is_help=True,
            subcommand_metavar=say("usage.command", language),
            options_metavar=say("usage.options", language),
        )

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command by its name."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """One command, loaded now."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"cloudeval.cli.commands.{_MODULES.get(cmd_name, cmd_name)}")
        command: click.Command = module.command(self.language)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that was called; for an unknown one, those whose names are near.

        ``help score`` is what some people type for ``score --help``.
        """
        if args[:1] == ["help"]:
            args = [*(name for name in args[1:2] if not name.startswith("-")), "--help"]
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            raise click.exceptions.NoSuchCommand(args[0], possibilities=COMMANDS, ctx=ctx)
        return super().resolve_command(ctx, args)

    def get_help_option(self, ctx: click.Context) -> click.Option:
        """Ours, which click adds to the other options."""
        del ctx
        return self._help

    def get_help_option_names(self, ctx: click.Context) -> list[str]:
        """The names by which a message points to the help."""
        del ctx
        return list(self._help.opts)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """One sentence, the usage, examples, commands, options, notes."""
        language = self.language
        helping.write_opening(formatter, NAME, language)
        self.format_usage(ctx, formatter)
        helping.write_examples(formatter, NAME, language)
        commands = [(name, say(f"{name}.short", language)) for name in COMMANDS]
        helping.write_rows(formatter, say("heading.commands", language), commands)
        options = helping.option_rows(self, ctx)
        helping.write_rows(formatter, say("heading.options", language), options)
        helping.write_rows(formatter, say("heading.environment", language), _variables(language))
        helping.write_rows(formatter, say("heading.completion", language), COMPLETION)
        helping.write_notes(formatter, [say("cloudeval.note", language)])


def _variables(language: Language) -> helping.Rows:
    names = ("CLOUDEVAL_DATA", "CLOUDEVAL_LANG", "CLOUDEVAL_CACHE")
    return [(name, say(f"environment.{name}", language)) for name in names]


def version_option(language: Language) -> click.Option:
    """``--version``: of the program, and of the Python that runs it."""

    def shown(context: click.Context, _option: click.Parameter, asked: bool) -> None:  # noqa: FBT001
        if asked and not context.resilient_parsing:
            python = ".".join(str(number) for number in sys.version_info[:3])
            emit(f"{NAME} {__version__}, Python {python}", language)
            context.exit()

    return click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=shown,
        help=say("option.version", language),
    )
