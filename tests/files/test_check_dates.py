"""Warnings that depend on a day: certificates that end, and readings that are old."""

from datetime import date
from pathlib import Path

import pytest

from cloudeval.files.problems import Problem
from tests.files.making import copy_of_excerpts, edit, library

FILE = "providers/ovhcloud.yaml"
HELD = 'until: "2026-12-29"'
USUAL = ', by: "2021-10"'


@pytest.fixture
def excerpts(tmp_path: Path) -> Path:
    return copy_of_excerpts(tmp_path)


def found(folder: Path, on: str | None) -> list[Problem]:
    day = date.fromisoformat(on) if on else None
    return [p for p in library(folder).check([folder], day) if p.file.endswith("ovhcloud.yaml")]


def test_without_a_day_dates_are_not_looked_at(excerpts: Path) -> None:
    assert found(excerpts, None) == []


@pytest.mark.parametrize(
    ("on", "code", "days"),
    [
        ("2026-09-30", "certificate.ends-soon.stated", 90),
        ("2026-12-29", "certificate.ends-soon.stated", 0),
        ("2026-12-30", "certificate.ended.stated", 1),
    ],
)
def test_an_end_that_a_source_gives(excerpts: Path, on: str, code: str, days: int) -> None:
    (told,) = (p for p in found(excerpts, on) if p.values.get("scheme") == "secnumcloud")
    assert (told.code, told.values["days"], told.severity) == (code, days, "warning")
    line = (excerpts / FILE).read_text(encoding="utf-8").splitlines()[told.line - 1]
    assert HELD in line


@pytest.mark.parametrize(
    ("on", "code"),
    [
        ("2024-02-01", "certificate.ends-soon.usual"),
        ("2024-05-01", "certificate.ended.usual"),
    ],
)
def test_an_end_by_the_usual_length(excerpts: Path, on: str, code: str) -> None:
    (told,) = (p for p in found(excerpts, on) if p.values.get("scheme") == "hds")
    assert told.code == code
    assert told.values["day"] == "2024-04-12"


def test_old_readings_are_counted_once_for_each_offer(excerpts: Path) -> None:
    old = [p for p in found(excerpts, "2028-06-01") if p.code == "facts.old"]
    assert [p.values["offer"] for p in old] == [
        "ovhcloud/public-cloud",
        "ovhcloud/hosted-private-cloud-snc",
    ]
    assert all(p.values["limit"] == 365 for p in old)


def test_a_renewal_ends_the_warning(excerpts: Path) -> None:
    path = excerpts / FILE
    line = next(x for x in path.read_text(encoding="utf-8").splitlines() if HELD in x)
    renewed = line.replace(HELD, 'until: "2029-12-29"').replace(
        'by: "2023-12-28"', 'by: "2026-12-01"'
    )
    edit(path, line, f"{line}\n{renewed}")
    assert not [p for p in found(excerpts, "2026-12-30") if p.values.get("scheme") == "secnumcloud"]
