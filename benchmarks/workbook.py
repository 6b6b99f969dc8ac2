"""How long an audit workbook takes to write, and how much memory, against openpyxl and XlsxWriter.

All three write the same sheets: the same texts, numbers and formulas, row by row as they are made.
The peers are let off what they cannot do or what costs them: openpyxl stores no result beside a
formula, and writes no styles here; XlsxWriter runs in its mode of constant memory. Each run has a
process of its own, so that memory is its own; the time to make the rows, which is the same for
all, is told apart. Time is the processor's, since none of them waits for anything.

    make bench        (or: python benchmarks/workbook.py --large)
"""

from __future__ import annotations

import argparse
import json
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from engine import offers, versions

from cloudeval.reports.results import DayRead, Scored
from cloudeval.scoring.evaluation import evaluate
from cloudeval.workbooks.book import Book
from cloudeval.workbooks.cells import Formula, Link, Styled
from cloudeval.workbooks.score import score_book
from cloudeval.workbooks.writing import write_workbook
from tests.builders import reader

MEBI = 1024


def book(size: int, count: int) -> Book:
    """The workbook of a set of ``size`` criteria and ``count`` offers, half of the facts known."""
    criteria = versions(size)[1]
    outcome = evaluate(criteria, offers(criteria, count, 0.5), reader(criteria))
    day = DayRead(date(2025, 1, 1), "asked")
    return score_book(Scored(outcome, day, None, "asked", "0" * 64, ()), "en")


def rows_alone(made: Book, _path: Path) -> None:
    """Make every row, and write nothing."""
    for sheet in made.sheets:
        for _ in sheet.rows():
            pass


def ours(made: Book, path: Path) -> None:
    """Our own way."""
    write_workbook(made, path)


def by_openpyxl(made: Book, path: Path) -> None:
    """Openpyxl's fastest way: write-only."""
    import openpyxl

    file = openpyxl.Workbook(write_only=True)
    for sheet in made.sheets:
        page = file.create_sheet(sheet.name)
        for _, row in sheet.rows():
            page.append([_plain(cell) for cell in row])
    file.save(path)


def by_xlsxwriter(made: Book, path: Path) -> None:
    """XlsxWriter's way of bounded memory, each formula with its value."""
    import xlsxwriter  # type: ignore[import-untyped]

    file = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    for sheet in made.sheets:
        page = file.add_worksheet(sheet.name)
        for number, row in sheet.rows():
            for column, held in enumerate(row):
                cell = held.cell if isinstance(held, Styled) else held
                if isinstance(cell, Formula):
                    value = cell.value
                    told = float(value) if isinstance(value, Fraction) else value
                    page.write_formula(number, column, f"={cell.text}", None, told)
                elif isinstance(cell, str | Link):
                    page.write_string(number, column, cell.text if isinstance(cell, Link) else cell)
                elif cell is not None:
                    page.write_number(number, column, float(cell))
    file.close()


def _plain(cell: object) -> object:
    if isinstance(cell, Styled):
        cell = cell.cell
    if isinstance(cell, Formula):
        return f"={cell.text}"
    if isinstance(cell, Link):
        return cell.text
    return float(cell) if isinstance(cell, Fraction) else cell


WAYS: dict[str, Callable[[Book, Path], None]] = {
    "rows alone": rows_alone,
    "cloudeval": ours,
    "XlsxWriter, constant memory": by_xlsxwriter,
    "openpyxl, write-only": by_openpyxl,
}


def one(way: str, size: int, count: int) -> dict[str, float]:
    """Seconds of the processor, mebibytes above what stood before, and mebibytes of the file."""
    made = book(size, count)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "book.xlsx"
        start = time.process_time()
        WAYS[way](made, path)
        taken = time.process_time() - start
        file = path.stat().st_size if path.exists() else 0
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    cells = sum(len(row) for sheet in made.sheets for _, row in sheet.rows())
    return {
        "seconds": taken,
        "memory": (after - before) / MEBI,
        "file": file / MEBI**2,
        "cells": cells,
    }


def main() -> None:
    """Print one table a size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--large", action="store_true", help="also 10,000 criteria × 50 offers")
    parser.add_argument("--one", nargs=3, help="one way at one size: way, criteria, offers")
    asked = parser.parse_args()
    if asked.one:
        way, size, count = asked.one
        print(json.dumps(one(way, int(size), int(count))))
        return
    peers = ", ".join(f"{name} {version(name)}" for name in ("openpyxl", "XlsxWriter"))
    print(f"Python {platform.python_version()}, {peers}")
    for size, count in ((400, 10), (2000, 20), *([(10_000, 50)] if asked.large else [])):
        found = {way: _apart(way, size, count) for way in WAYS}
        slowest = found["openpyxl, write-only"]["seconds"]
        print(f"\n{size} criteria × {count} offers, {int(found['cloudeval']['cells'])} cells\n")
        print("| way | processor, s | openpyxl's time over it | memory, MiB | file, MiB |")
        print("|---|---|---|---|---|")
        for way, told in found.items():
            times = slowest / told["seconds"]
            figures = f"{told['seconds']:.2f} | {times:.1f} | {told['memory']:.0f}"
            print(f"| {way} | {figures} | {told['file']:.1f} |")


def _apart(way: str, size: int, count: int) -> dict[str, float]:
    command = [sys.executable, __file__, "--one", way, str(size), str(count)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


if __name__ == "__main__":
    main()
