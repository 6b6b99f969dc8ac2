"""A workbook on its way out: its name, and the file, whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cloudeval.cli.progress import Progress
from cloudeval.cli.refusal import refused
from cloudeval.cli.rendering import STDOUT
from cloudeval.cli.speech import say
from cloudeval.cli.streams import emit, emit_bytes, save_by, talk
from cloudeval.model.wording import Language

if TYPE_CHECKING:
    from cloudeval.workbooks.book import Book

SUFFIX = ".xlsx"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a workbook is to go; without a name, it gets one of its own."""

    language: Language
    output: str | None

    def refuse_other_names(self) -> None:
        """Refuse a name that says another kind of file, before anything is computed."""
        if self.output in (None, STDOUT):
            return
        path = Path(str(self.output))
        if path.suffix.lower() not in (SUFFIX, ""):
            raise refused(self.language, "export.not-xlsx", file=path)

    def of(self, book: Book) -> Path:
        """The file's path. The name of a reconstruction's file says what it is."""
        path = Path(book.file if self.output is None else self.output)
        if path.suffix.lower() != SUFFIX:
            path = path.with_name(f"{path.name}{SUFFIX}")
        from cloudeval.workbooks.placing import labelled

        named = labelled(path, book.label_word)
        if named != path:
            talk(say("export.named", self.language, file=named))
        return named


def give(book: Book, place: Place) -> None:
    """Write the workbook, and say where it lies."""
    from cloudeval.workbooks.writing import write_workbook

    if place.output == STDOUT:
        _pipe(book, place.language)
        return
    path = place.of(book)
    _refuse_open(path, place.language)
    with Progress(say("export.writing", place.language)) as progress:
        save_by(lambda draft: write_workbook(book, draft, progress), path, place.language)
    emit(path.as_posix(), place.language)


def _pipe(book: Book, language: Language) -> None:
    import sys
    from io import BytesIO

    from cloudeval.workbooks.writing import write_workbook

    if sys.stdout.isatty():
        raise refused(language, "export.to-terminal")
    whole = BytesIO()
    write_workbook(book, whole)
    emit_bytes(whole.getvalue(), language)


def _refuse_open(path: Path, language: Language) -> None:
    """Refuse to write under the hands of whoever has the file open."""
    from cloudeval.workbooks.placing import lock_beside

    lock = lock_beside(path)
    if lock is not None:
        raise refused(language, "export.open-elsewhere", file=path, lock=lock)
