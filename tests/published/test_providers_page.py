"""The page that counts what is known of each offer: its tables, and the effort behind them."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from datetime import date

import pytest

import cloudeval
from cloudeval.files.library import open_library
from tests.cli.running import ROOT

PAGE = ROOT / "docs" / "providers.md"


def test_the_tables_of_the_page_are_in_step() -> None:
    done = subprocess.run(
        [sys.executable, "docs/providers_table.py", "--check"],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, f"{done.stderr}run: python docs/providers_table.py"


def test_look_ups_are_counted_for_every_offer_on_file() -> None:
    with (ROOT / "docs" / "lookups.csv").open(encoding="utf-8", newline="") as rows:
        counted = {row["offer"]: row for row in csv.DictReader(rows)}
    on_file = {f"{c.provider.id}/{c.offer.id}" for c in open_library().candidates()}
    assert counted.keys() == on_file
    assert all(int(row["lookups"]) > 0 for row in counted.values())


def test_the_page_speaks_of_the_two_days_that_were_asked_for() -> None:
    heads = re.findall(r"^## On (.+), the day", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert heads == ["21 December 2023", "28 November 2026"]


PAGES_WITH_SHARES = {
    "README.md": "that EMC2's version 6 asks",
    "docs/emc2.md": "that version 6 asks",
    "LISEZ-MOI.md": "que la version 6 d'EMC2 demande",
}
"""Pages that say which share of the answers is known on the two days, and how the sentence begins."""


@pytest.fixture(scope="module")
def shares() -> list[str]:
    """The two shares, in per cent with one decimal."""
    library = open_library()
    days = (date(2023, 12, 21), date(2026, 11, 28))
    found = [cloudeval.coverage(library, "emc2@v6", as_of=day).coverage.whole for day in days]
    return [
        f"{100 * counts['known'] / (counts.total() - counts['exempt']):.1f}" for counts in found
    ]


@pytest.mark.parametrize(("page", "start"), PAGES_WITH_SHARES.items())
def test_the_shares_that_are_known_are_told_alike_everywhere(
    page: str, start: str, shares: list[str]
) -> None:
    text = " ".join((ROOT / page).read_text(encoding="utf-8").split())
    sentence = text.partition(start)[2].partition(". ")[0]
    told = re.findall(r"(\d+[.,]\d) %", sentence)
    assert [share.replace(",", ".") for share in told] == shares
