"""What can be given on the command line; each function makes one option or argument."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import click

from cloudeval.cli import language as tongue
from cloudeval.cli.speech import say
from cloudeval.model.wording import LANGUAGES, Language

if TYPE_CHECKING:
    from pathlib import Path

    from click.shell_completion import CompletionItem

Complete = Callable[[click.Context, click.Parameter, str], list["CompletionItem[str]"]]
"""Finds what a shell may offer for the beginning of a word."""

FORMS = ("table", "json", "csv", "markdown")
TODAY = "today"


class Argument(click.Argument):
    """An argument with a word for the usage line, and a text for the help."""

    def __init__(self, name: str, language: Language, key: str, **settings: Any) -> None:
        """Take its word from ``key.word`` and its text from ``key``."""
        self.told = say(key, language)
        super().__init__([name], metavar=say(f"{key}.word", language), **settings)

    def make_metavar(self, ctx: click.Context) -> str:
        """The word, in brackets where it may be left out."""
        del ctx
        word = self.human_readable_name if self.required else f"[{self.human_readable_name}]"
        return word if self.nargs == 1 else f"{word}..."


class Day(click.ParamType[date]):
    """A whole date, or ``today``: the one place where the clock is read."""

    name = "date"

    def __init__(self, language: Language) -> None:
        """Speak ``language`` of what is not a date."""
        self.language = language

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read ``2025-12-31``."""
        if isinstance(value, date):
            return value
        if value == TODAY:
            return datetime.now(tz=UTC).astimezone().date()
        try:
            day = date.fromisoformat(value)
        except ValueError:
            day = None
        if day is None or day.isoformat() != value:
            self.fail(say("date.unreadable", self.language, written=value), param, ctx)
        return day


class Place(click.Path):
    """A path; an empty one, as an unset variable of a shell leaves it, is none."""

    def __init__(self, language: Language) -> None:
        """Speak ``language`` of what is no path."""
        self.language = language
        super().__init__(allow_dash=True)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Refuse what is empty."""
        if value == "":
            self.fail(say("path.empty", self.language), param, ctx)
        return super().convert(value, param, ctx)


def common(language: Language) -> list[click.Option]:
    """What every command takes, and the program itself before any command."""
    return [data(language), lang(language), debug(language)]


def lang(language: Language) -> click.Option:
    """``--lang``: it was looked for before anything was parsed; here it is only checked."""
    return click.Option(
        [tongue.OPTION],
        type=click.Choice(LANGUAGES, case_sensitive=False),
        expose_value=False,
        help=say("option.lang", language),
    )


def debug(language: Language) -> click.Option:
    """``--debug``: looked for where a fault of the program is told."""
    return click.Option(
        ["--debug"], is_flag=True, expose_value=False, help=say("option.debug", language)
    )


def data(language: Language) -> click.Option:
    """``--data``: what was given before the command counts too."""

    def gathered(
        context: click.Context, _option: click.Parameter, folders: tuple[str, ...]
    ) -> tuple[Path, ...]:
        from pathlib import Path

        earlier = context.parent.params.get("data", ()) if context.parent is not None else ()
        return (*earlier, *map(Path, folders))

    return click.Option(
        ["--data"],
        multiple=True,
        metavar=say("word.folder", language),
        type=Place(language),
        callback=gathered,
        help=say("option.data", language),
    )


def of_study(language: Language, versions: Complete, complete: Complete) -> list[click.Option]:
    """What a new study is about."""
    version = click.Option(
        ["--version"],
        metavar="VERSION",
        shell_complete=versions,
        help=say("option.version-of-study", language),
    )
    told = offers(language, complete, "option.offer-of-study")
    return [version, told, as_of(language, "option.as-of-study")]


def offers(language: Language, complete: Complete, key: str = "option.offer") -> click.Option:
    """``--offer``, any number of them."""
    return click.Option(
        ["--offer", "offers"],
        multiple=True,
        metavar=say("word.offer", language),
        shell_complete=complete,
        help=say(key, language),
    )


def as_of(language: Language, key: str = "option.as-of") -> click.Option:
    """``--as-of``."""
    return click.Option(
        ["--as-of"],
        type=Day(language),
        metavar="DATE",
        help=say(key, language),
    )


def to_as_of(language: Language) -> click.Option:
    """``--to-as-of``: the day for the later version, where it has its own."""
    return click.Option(
        ["--to-as-of"], type=Day(language), metavar="DATE", help=say("option.to-as-of", language)
    )


def against(language: Language) -> click.Option:
    """``--against``: another day."""
    return click.Option(
        ["--against"], type=Day(language), metavar="DATE", help=say("option.against", language)
    )


def min_sure(language: Language) -> click.Option:
    """``--min-sure``."""
    return click.Option(
        ["--min-sure"],
        type=click.Choice(["low", "medium", "high"]),
        default="low",
        help=say("option.min-sure", language),
    )


def under(language: Language, complete: Complete, key: str = "option.under") -> click.Option:
    """``--under``: the version of the criteria, where it is not the subject of the command."""
    return click.Option(
        ["--under"],
        metavar="VERSION",
        shell_complete=complete,
        help=say(key, language),
    )


def reading(language: Language, key: str = "option.reading") -> click.Option:
    """``--reading``."""
    return click.Option(
        ["--reading"],
        type=click.Choice(["detail", "addition"]),
        help=say(key, language),
    )


def of_difference(language: Language, complete: Complete) -> click.Option:
    """``--diff V1 V2``: of two versions, and not of one."""
    return click.Option(
        ["--diff"],
        nargs=2,
        metavar=say("word.two-versions", language),
        help=say("option.diff", language),
        shell_complete=complete,
    )


def what_if(language: Language) -> list[click.Option]:
    """``--what-if``, and where to write the version that it computes."""
    return [
        click.Option(
            ["--what-if"],
            type=click.Choice(["refinement-only", "ladder"]),
            help=say("option.what-if", language),
        ),
        click.Option(
            ["--write"],
            type=Place(language),
            metavar=say("word.folder", language),
            help=say("option.write", language),
        ),
    ]


def tying(language: Language) -> list[click.Option]:
    """``--propose-lineage`` and ``--across``: lineage that nobody declared."""
    return [flag(name, language) for name in ("propose-lineage", "across")]


def judging(language: Language) -> list[click.Option]:
    """``--policy`` and ``--fail-on``."""
    return [
        click.Option(
            ["--policy"],
            type=Place(language),
            metavar=say("word.file", language),
            help=say("option.policy", language),
        ),
        click.Option(
            ["--fail-on"],
            type=click.Choice(["eliminates", "may-eliminate", "moves-points", "wording"]),
            help=say("option.fail-on", language),
        ),
    ]


def study(language: Language) -> list[click.Option]:
    """``--study``, a scenario of it, and whether only reviewed marks count."""
    return [
        click.Option(
            ["--study"],
            type=Place(language),
            metavar=say("word.folder", language),
            help=say("option.study", language),
        ),
        click.Option(["--scenario"], metavar="ID", help=say("option.scenario", language)),
        flag("reviewed-only", language),
    ]


def of_marks(language: Language) -> list[click.Option]:
    """Whose marks come into which study, of which day, and how from another version."""
    folder = say("word.folder", language)
    carry = click.Choice(["same-question", "detail", "addition"])
    return [
        click.Option(
            ["--study"],
            type=Place(language),
            metavar=folder,
            required=True,
            help=say("option.into-study", language),
        ),
        click.Option(["--assessor"], metavar="ID", help=say("option.assessor", language)),
        click.Option(["--at"], type=Day(language), metavar="DATE", help=say("option.at", language)),
        click.Option(["--as-scenario"], metavar="ID", help=say("option.as-scenario", language)),
        click.Option(["--carry"], type=carry, help=say("option.carry", language)),
        flag("dry-run", language),
    ]


def of_migration(language: Language) -> list[click.Option]:
    """Where a study goes, and which answers go along."""
    carry = click.Choice(["same-question", "detail", "addition"])
    return [
        click.Option(
            ["--to"],
            type=Place(language),
            metavar=say("word.folder", language),
            help=say("option.to", language),
        ),
        click.Option(
            ["--carry"],
            type=carry,
            default="same-question",
            help=say("option.carry-along", language),
        ),
        flag("dry-run", language),
    ]


def by(language: Language) -> click.Option:
    """``--by``: what the rows of the table of effects are."""
    return click.Option(
        ["--by"],
        type=click.Choice(["cause", "group", "criterion", "version"]),
        help=say("option.by", language),
    )


def top(language: Language, key: str = "option.top") -> click.Option:
    """``--top``: how much is listed singly."""
    return click.Option(["--top"], type=click.IntRange(min=1), metavar="N", help=say(key, language))


def form(language: Language) -> click.Option:
    """``--format``; without it, the end of the output file's name decides."""
    return click.Option(
        ["--format", "form"], type=click.Choice(FORMS), help=say("option.format", language)
    )


def output(language: Language, key: str = "option.output") -> click.Option:
    """``--output``."""
    return click.Option(
        ["-o", "--output"],
        type=Place(language),
        metavar=say("word.file", language),
        help=say(key, language),
    )


def from_table(language: Language) -> list[click.Option]:
    """``--from-table``, and what a table does not say of its family."""
    natures = click.Choice(["published", "reconstructed", "own"])
    procedures = click.Choice(["tender", "consultation", "framework", "own"])
    return [
        click.Option(
            ["--from-table", "table"],
            type=Place(language),
            metavar=say("word.file", language),
            help=say("option.from-table", language),
        ),
        click.Option(["--family"], metavar="ID", help=say("option.family", language)),
        click.Option(["--nature"], type=natures, help=say("option.nature", language)),
        click.Option(["--procedure"], type=procedures, help=say("option.procedure", language)),
    ]


def flag(name: str, language: Language) -> click.Option:
    """An option that is there or not, ``--full``; its text is ``option.full``."""
    return click.Option([f"--{name}"], is_flag=True, help=say(f"option.{name}", language))
