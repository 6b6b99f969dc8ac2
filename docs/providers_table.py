"""Counts what is known of each offer, and writes the tables into providers.md.

python docs/providers_table.py            writes the tables between their markers
python docs/providers_table.py --check    says whether they are in step, and changes nothing
"""  # noqa: INP001 - a script beside the page that it writes

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import cloudeval
from cloudeval.reports import coverage as report
from cloudeval.reports.coverage.offers import by_group, offer_table
from cloudeval.reports.coverage.subjects import subject_table
from cloudeval.reports.page import Page
from cloudeval.reports.writers import markdown
from cloudeval.scoring.coverage import Coverage

PAGE = Path(__file__).with_name("providers.md")
LOOKUPS = Path(__file__).with_name("lookups.csv")
VERSION = "emc2@v6"
DAYS = (date(2023, 12, 21), date(2026, 11, 28))
"""The day attested for the case, and the day of the last survey."""
MOST = 20
"""Things to look for that the page lists."""


def between(text: str, name: str, told: str) -> str:
    """A page with ``told`` between the markers ``name``."""
    start, end = f"<!-- {name}: begin -->\n", f"<!-- {name}: end -->"
    before, found, rest = text.partition(start)
    _, also, after = rest.partition(end)
    if not (found and also):
        raise SystemExit(f"{PAGE.name} has no markers for {name}.")
    return f"{before}{start}{told}{end}{after}"


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table in Markdown; figures stand to the right."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "".join("| " + " | ".join(map(str, line)) + " |\n" for line in lines)


def covered(day: date) -> Coverage:
    """All offers on file under the newest version, as of one day."""
    library = cloudeval.open_library()
    offers = [candidate.provider.id for candidate in library.candidates()]
    found = cloudeval.coverage(library, VERSION, offers=[*dict.fromkeys(offers)], as_of=day)
    return found.coverage


def coverage_tables(found: Coverage) -> str:
    """By offer, by group, and what to look for first."""
    say = report.speaking("en")
    blocks = (*offer_table(found, say), *by_group(found, say), *subject_table(found, say, MOST))
    return markdown(Page("", blocks)).partition("\n")[2].strip() + "\n"


def effort(found: Coverage) -> str:
    """For each offer, what was looked for, and how many look-ups and documents that took."""
    counted = {row["offer"]: row for row in csv.DictReader(LOOKUPS.open(encoding="utf-8"))}
    head = ["offer", "answered", "in vain", "not looked for", "look-ups", "documents opened"]
    rows = [
        (
            each.offer,
            each.claimed,
            each.in_vain,
            each.asked - each.claimed - each.in_vain,
            counted[each.offer]["lookups"],
            counted[each.offer]["documents"],
        )
        for each in found.sought
    ]
    return table(head, rows)


def page() -> str:
    """The page with all its tables."""
    text = PAGE.read_text(encoding="utf-8")
    for name, day in zip(("attested day", "last survey"), DAYS, strict=True):
        found = covered(day)
        text = between(text, name, coverage_tables(found))
    return between(text, "effort", effort(found))


def main() -> None:
    """Write the tables, or only compare them."""
    told = page()
    if "--check" in sys.argv[1:]:
        in_step = told == PAGE.read_text(encoding="utf-8")
        raise SystemExit(None if in_step else f"{PAGE.name} is out of step.")
    PAGE.write_text(told, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
