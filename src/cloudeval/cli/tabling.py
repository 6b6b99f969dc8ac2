"""``cloudeval new family``: a table goes in, the files of whole versions come out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from cloudeval.cli import starting
from cloudeval.cli.asking import told, unusable_files
from cloudeval.cli.refusal import refused
from cloudeval.cli.speech import say
from cloudeval.cli.starting import Planned
from cloudeval.cli.streams import talk
from cloudeval.model.text import disarmed
from cloudeval.model.wording import Language

if TYPE_CHECKING:
    from cloudeval.files.folders import Folder
    from cloudeval.files.problems import Problem
    from cloudeval.formats.table import FamilyFiles
    from cloudeval.formats.trees import Settings
    from cloudeval.model.vocabulary import Vocabulary

README = "README.md"


def settings(
    family: str | None, nature: str | None, procedure: str | None, folder: Path, language: Language
) -> Settings:
    """What the options say of a family; without a name, it is called as its folder."""
    from cloudeval.files.problems import Problem
    from cloudeval.formats.cells import slug
    from cloudeval.formats.trees import NATURES, PROCEDURES, Settings
    from cloudeval.model.names import read_family_name
    from cloudeval.model.noun import NotWrittenSo

    name = family or slug(folder.absolute().name)
    try:
        read_family_name(name)
    except NotWrittenSo as not_so:
        problem = Problem(code=not_so.code, file="--family", values=not_so.values)
        raise unusable_files([problem], language) from None
    chosen = next((one for one in NATURES if one == nature), NATURES[-1])
    words = next((one for one in PROCEDURES if one == procedure), PROCEDURES[-1])
    return Settings(name, chosen, words)


def read(table: Path, settings: Settings, data: Sequence[Path], language: Language) -> FamilyFiles:
    """The files of a family; every problem of the table ends the command."""
    from cloudeval.files.library import open_library
    from cloudeval.files.problems import Unusable
    from cloudeval.files.resolving import family_names
    from cloudeval.formats.table import read_table

    try:
        folders = open_library(data).folders
        if settings.family in family_names(folders):
            raise refused(language, "new.family.taken", name=settings.family)
        return read_table(table, settings, _known(folders))
    except Unusable as unusable:
        raise unusable_files(unusable.problems, language) from None


def _known(folders: Sequence[Folder]) -> Vocabulary:
    """The attributes that every folder may read, so that a table can name them."""
    from cloudeval.files.cache import Cache
    from cloudeval.files.store import Store, refuse
    from cloudeval.files.tables import Tables

    problems: list[Problem] = []
    words = Tables(Store(Cache(None)), folders).words((), problems)
    refuse(problems)
    return words.vocabulary


def plan(made: FamilyFiles, settings: Settings, table: Path) -> tuple[Planned, ...]:
    """All files of the folder: the readme, the versions, the attributes, the schemas."""
    files = [Planned(Path(name), text) for name, text in made.files]
    schemas = [starting.schema_file(name) for name in ("criteria", "attributes")]
    return (Planned(Path(README), _readme(made, settings, table)), *files, *schemas)


def _readme(made: FamilyFiles, settings: Settings, table: Path) -> str:
    told = zip(made.versions, made.dates, made.criteria, strict=True)
    rows = "\n".join(f"| {name} | {date} | {count} |" for name, date, count in told)
    template = (starting.TEMPLATES / "family" / README).read_text(encoding="utf-8")
    return Template(template).substitute(
        family=settings.family,
        table=" ".join(disarmed(table.name).split()),
        rows=rows,
        first=made.versions[0],
        last=made.versions[-1],
        day=_day(settings),
        without_reason=made.without_reason,
    )


def tell(made: FamilyFiles, settings: Settings, folder: Path, language: Language) -> None:
    """What is doubtful, what the table leaves out, and what to do next."""
    for problem in made.warnings:
        talk(told(problem, language))
    if made.without_reason:
        talk(say("new.family.without-reason", language, count=made.without_reason))
    talk(
        say(
            "new.family.next",
            language,
            versions=len(made.versions),
            criteria=made.criteria[-1],
            folder=starting.quoted(folder),
            first=made.versions[0],
            last=made.versions[-1],
            day=_day(settings),
        )
    )


def _day(settings: Settings) -> str:
    """The dates of a reconstruction are modelled, and select no fact."""
    return " --as-of today" if settings.nature == "reconstructed" else ""
