"""``cloudeval export --diff``: the workbook of a difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cloudeval.cli.asking import studied
from cloudeval.cli.refusal import refused
from cloudeval.cli.workbooks import Place, give
from cloudeval.model.wording import Language

if TYPE_CHECKING:
    from cloudeval.cli.commands.export import Asked


def export_difference(
    language: Language, asked: Asked, versions: tuple[str, str], place: Place
) -> None:
    """Lay the workbook of a difference out, and write it."""
    if asked.version is not None:
        raise refused(language, "export.version-and-diff", version=asked.version)
    with studied(asked, language) as (library, study):
        from cloudeval import jobs
        from cloudeval.workbooks.grid import TooManyRows

        try:
            book = jobs.export_difference(
                library,
                *versions,
                offers=asked.offers,
                as_of=asked.as_of,
                min_sure=asked.min_sure,
                reading=asked.reading,
                same_rules=asked.same_rules,
                study=study,
                language=language,
            )
        except jobs.NotOneFamily as error:
            names = {"before": error.before.name, "after": error.after.name}
            raise refused(language, "export.not-one-family", **names) from None
        except TooManyRows as error:
            raise refused(language, "export.too-long", rows=error.rows) from None
    give(book, place)
