"""``diff --what-if``: a version that nobody published, scored, and written if it is asked for."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from cloudeval.cli import starting
from cloudeval.cli.asking import answered
from cloudeval.cli.refusal import reason, refused
from cloudeval.cli.rendering import Wanted, Ways
from cloudeval.cli.speech import say
from cloudeval.cli.streams import talk
from cloudeval.model.wording import Language

if TYPE_CHECKING:
    from cloudeval.cli.commands.diff import Asked
    from cloudeval.files.library import Library
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
            names = {"before": error.before.name, "after": error.after.name}
            raise refused(language, "diff.no-line", **names) from None
        if asked.write is not None:
            _write(imagined, library, Path(asked.write), language)
    from cloudeval.reports import whatif as report

    wanted.give(
        Ways(
            lambda: report.page(imagined, language, full=asked.full),
            lambda: report.table(imagined, language),
            lambda: report.document(imagined),
        )
    )


def _write(imagined: Imagined, library: Library, folder: Path, language: Language) -> None:
    """One file for each reading, beside the attributes that they read; nothing is written over."""
    from cloudeval.formats.set_file import set_file

    several = len(imagined.readings) > 1
    files = []
    for each in imagined.readings:
        made = each.outcome.criteria
        name = f"{made.version}-{each.reading}" if several else made.version
        told = [made.note.said(language)] if made.note is not None else []
        text = set_file(replace(made, version=name), told)
        files.append(starting.Planned(Path(f"{name}.yaml"), text))
    in_the_way = starting.in_the_way(files, folder)
    if in_the_way:
        raise refused(language, "diff.write-in-the-way", file=in_the_way[0])
    try:
        written = starting.write(files, folder)
        for path in library.words_beside(imagined.ends[1].criteria):
            shutil.copyfile(path, folder / path.name)
    except OSError as error:
        told_why = reason(error, language)
        raise refused(language, "output.not-written", file=folder, reason=told_why) from None
    for path in written:
        talk(say("diff.written", language, file=path))
