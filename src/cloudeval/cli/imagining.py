"""``diff --what-if``: a version that nobody published, scored, and written if it is asked for."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from cloudeval.cli import starting
from cloudeval.cli.asking import answered
from cloudeval.cli.refusal import Refusal, reason, refused
from cloudeval.cli.rendering import Wanted, Ways
from cloudeval.cli.speech import say
from cloudeval.cli.streams import talk
from cloudeval.model.wording import Language

if TYPE_CHECKING:
    from cloudeval.cli.commands.diff import Asked
    from cloudeval.files.library import Library
    from cloudeval.jobs import NoLine
    from cloudeval.model.criteria_set import CriteriaSet
    from cloudeval.reports.results import Imagined


def imagine(language: Language, asked: Asked, wanted: Wanted) -> None:
    """Score the version, give the result, and write the file."""
    from cloudeval.jobs import NoLine

    with answered(asked.data, language) as library:
        from cloudeval import jobs

        try:
            imagined = jobs.what_if(
                library,
                asked.before,
                asked.after,
                offers=asked.offers,
                as_of=asked.as_of,
                min_sure=asked.min_sure,
                reading=asked.reading,
            )
        except NoLine as error:
            raise no_line(error, language) from None
        if asked.write is not None:
            after = imagined.ends[1].criteria
            written(_versions(imagined), after, library, Path(asked.write), language)
    from cloudeval.reports import whatif as report

    wanted.give(
        Ways(
            lambda: report.page(imagined, language, full=asked.full),
            lambda: report.table(imagined, language),
            lambda: report.document(imagined),
        )
    )


def no_line(error: NoLine, language: Language) -> Refusal:
    """The refusal of two versions of which the second does not come from the first."""
    names = {"before": error.before.name, "after": error.after.name}
    return refused(language, "diff.no-line", **names)


def _versions(imagined: Imagined) -> list[CriteriaSet]:
    """One version for each reading, named after it where there are several."""
    several = len(imagined.readings) > 1
    made = [(each.outcome.criteria, each.reading) for each in imagined.readings]
    return [
        replace(one, version=f"{one.version}-{reading}") if several else one
        for one, reading in made
    ]


def written(
    versions: Sequence[CriteriaSet],
    after: CriteriaSet,
    library: Library,
    folder: Path,
    language: Language,
) -> None:
    """A file for each version, beside the attributes that they read; nothing is written over."""
    from cloudeval.formats.set_file import set_file

    files = []
    for made in versions:
        told = [made.note.said(language)] if made.note is not None else []
        files.append(starting.Planned(Path(f"{made.version}.yaml"), set_file(made, told)))
    in_the_way = starting.in_the_way(files, folder)
    if in_the_way:
        raise refused(language, "diff.write-in-the-way", file=in_the_way[0])
    try:
        paths = starting.write(files, folder)
        for path in library.words_beside(after):
            shutil.copyfile(path, folder / path.name)
    except OSError as error:
        told_why = reason(error, language)
        raise refused(language, "output.not-written", file=folder, reason=told_why) from None
    for path in paths:
        talk(say("diff.written", language, file=path))
