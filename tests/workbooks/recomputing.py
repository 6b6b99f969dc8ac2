"""LibreOffice recomputes a workbook from scratch: every stored result is taken out of a copy first.

It trusts stored results otherwise, and would confirm whatever we wrote.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

PROGRAM = shutil.which("soffice") or shutil.which("libreoffice")
NEEDED = "CLOUDEVAL_LIBREOFFICE"
"""Set to ``needed``, it turns a missing LibreOffice from a skip into a failure; CI sets it."""
_RESULT = re.compile(r"(<f>[^<]*</f>)<v>[^<]*</v>")

Place = tuple[str, str]
"""A sheet and a cell."""


def program() -> str:
    """LibreOffice; where there is none, the test is skipped, or fails if it is needed."""
    if PROGRAM is None:
        why = "LibreOffice (soffice) is not installed: nobody but us has recomputed the workbooks"
        if os.environ.get(NEEDED) == "needed":
            pytest.fail(why)
        pytest.skip(why)
    return PROGRAM


def without_results(book: Path, copy: Path) -> int:
    """Copy a workbook without the results of its formulas; how many there were."""
    taken = 0
    with zipfile.ZipFile(book) as source, zipfile.ZipFile(copy, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name.startswith("xl/worksheets/sheet"):
                text, count = _RESULT.subn(r"\1", content.decode())
                taken += count
                content = text.encode()
            target.writestr(name, content)
    return taken


def recomputed(books: Sequence[Path], folder: Path) -> list[Path]:
    """Copies of workbooks, with every result computed by LibreOffice and by nobody else."""
    bare, out = folder / "bare", folder / "out"
    bare.mkdir()
    for book in books:
        assert without_results(book, bare / book.name)
    subprocess.run(
        [
            program(),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx:Calc MS Excel 2007 XML",
            "--outdir",
            str(out),
            *(str(bare / book.name) for book in books),
        ],
        check=True,
        capture_output=True,
        timeout=600,
    )
    return [out / book.name for book in books]


def formulas(book: Path) -> dict[Place, str]:
    """Every cell that holds a formula."""
    loaded = openpyxl.load_workbook(book, read_only=True)
    return {
        (sheet.title, cell.coordinate): cell.value
        for sheet in loaded.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f" and isinstance(cell.value, str)
    }


def results(book: Path) -> dict[Place, object]:
    """Every cell that holds anything, by its stored result."""
    loaded = openpyxl.load_workbook(book, read_only=True, data_only=True)
    return {
        (sheet.title, cell.coordinate): cell.value
        for sheet in loaded.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }


def differing(ours: Path, theirs: Path) -> dict[Place, tuple[object, object, str]]:
    """Where a formula's result, as we stored it, is not what LibreOffice computed."""
    stored, computed = results(ours), results(theirs)
    return {
        place: (stored.get(place), computed.get(place), formula)
        for place, formula in formulas(ours).items()
        if not same(stored.get(place), computed.get(place))
    }


def same(one: object, other: object) -> bool:
    """The same text, or the same number to 1e-9; an empty text may be stored as nothing."""
    if isinstance(one, int | float) and isinstance(other, int | float):
        return abs(one - other) <= 1e-9 * max(1, abs(one))
    return (one or "") == (other or "") and type(one or "") is type(other or "")
