"""A result in the form that was asked for, on its way out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cloudeval.cli.refusal import refused
from cloudeval.cli.streams import PIPED_WIDTH, emit, save, width
from cloudeval.model.wording import Language

if TYPE_CHECKING:
    from cloudeval.reports.page import Page, Table

STDOUT = "-"
_FORM_OF = {".json": "json", ".csv": "csv", ".md": "markdown", ".markdown": "markdown"}
_DATA = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Ways:
    """The three shapes of one result; each is made only if it is asked for."""

    page: Callable[[], Page]
    table: Callable[[], Table]
    document: Callable[[], Mapping[str, object]]
    brief: Callable[[], Page] | None = None
    """What a document holds where it is not what a terminal shows."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a result is to be given."""

    language: Language
    form: str | None
    output: str | None

    def give(self, ways: Ways) -> None:
        """Write the result where it was asked for."""
        self.write(rendered(ways, self._form(), self.language, self._width()))

    def write(self, text: str) -> None:
        """Write text where the result was asked for."""
        if self._path is None:
            emit(text, self.language)
        else:
            save(text, self._path, self.language)

    def refuse_data(self) -> None:
        """Refuse to write over what looks like input, before anything is computed."""
        if self._path is not None and self._path.suffix.lower() in _DATA:
            raise refused(self.language, "output.is-data", file=self._path)

    @property
    def _path(self) -> Path | None:
        return None if self.output in (None, STDOUT) else Path(str(self.output))

    def _form(self) -> str:
        suffix = self._path.suffix.lower() if self._path is not None else ""
        return self.form or _FORM_OF.get(suffix, "table")

    def _width(self) -> int:
        return width() if self._path is None else PIPED_WIDTH


def rendered(ways: Ways, form: str, language: Language, columns: int) -> str:
    """The result as text."""
    from cloudeval.reports import writers

    match form:
        case "json":
            return writers.json(ways.document())
        case "csv":
            return writers.csv(ways.table())
        case "markdown":
            return writers.markdown((ways.brief or ways.page)())
        case _:
            return writers.text(ways.page(), width=columns, language=language)
