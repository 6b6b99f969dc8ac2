"""``diff --what-if ladder``: the rungs from one version to another, and a file of each if asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from cloudeval.cli.asking import answered
from cloudeval.cli.imagining import no_line, written
from cloudeval.cli.rendering import Wanted, Ways
from cloudeval.model.wording import Language

if TYPE_CHECKING:
    from cloudeval.cli.commands.diff import Asked
    from cloudeval.model.criteria_set import CriteriaSet
    from cloudeval.reports.results import Laddered


def climb(language: Language, asked: Asked, wanted: Wanted) -> None:
    """Score the rungs, give the result, and write the files."""
    from cloudeval.jobs import NoLine

    with answered(asked.data, language) as library:
        from cloudeval import jobs

        try:
            laddered = jobs.ladder(
                library,
                asked.before,
                asked.after,
                offers=asked.offers,
                as_of=asked.as_of,
                min_sure=asked.min_sure,
                reading=asked.reading,
                to_as_of=asked.to_as_of,
            )
        except NoLine as error:
            raise no_line(error, language) from None
        if asked.write is not None:
            after = laddered.ends[1].criteria
            written([*_rungs(laddered)], after, library, Path(asked.write), language)
    from cloudeval.reports import ladder as report

    wanted.give(
        Ways(
            lambda: report.page(laddered, language, full=asked.full),
            lambda: report.table(laddered, language),
            lambda: report.document(laddered),
        )
    )


def _rungs(laddered: Laddered) -> Iterator[CriteriaSet]:
    """The versions of all rungs on which anything changes, be it a word."""
    for each in laddered.readings:
        for rungs in each.orders.values():
            yield from (one.rung.criteria for one in rungs if one.rung.changed)
