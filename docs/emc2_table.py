"""Counts the criteria and the changes of the EMC2 reconstruction, and writes them into emc2.md.

python docs/emc2_table.py            writes the tables between their markers
python docs/emc2_table.py --check    says whether they are in step, and changes nothing
"""  # noqa: INP001 - a script beside the page that it writes

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import get_args

import cloudeval
from cloudeval.changes.change import KINDS
from cloudeval.changes.compare import compare
from cloudeval.changes.lineage import READINGS, LineageReading, edges, kin
from cloudeval.changes.units import units
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import ContestedLineage, RestsOn

PAGE = Path(__file__).with_name("emc2.md")


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


def versions() -> list[CriteriaSet]:
    """The six versions, the oldest first."""
    library = cloudeval.open_library()
    return [library.criteria(f"emc2@{name}") for name in library.versions("emc2")]


def by_domain(sets: Sequence[CriteriaSet]) -> str:
    """How many criteria each domain has in each version."""
    counts = [Counter(c.group for c in each.criteria) for each in sets]
    rows = [(g.title.en, *(count[g.id] for count in counts)) for g in sets[-1].groups]
    total = ("**all**", *(f"**{count.total()}**" for count in counts))
    return table(["domain", *(each.version for each in sets)], [*rows, total])


def by_standing(sets: Sequence[CriteriaSet]) -> str:
    """How many criteria of each role, resting on what, each version has."""
    roles = [Counter(c.role for c in each.criteria) for each in sets]
    grounds = [Counter(c.rests_on for c in each.criteria) for each in sets]
    vetoes = [sum(award.veto is not None for award in each.awards) for each in sets]
    exempt = [sum(bool(c.exempt) for c in each.criteria) for each in sets]
    argued = [sum(isinstance(c.lineage, ContestedLineage) for c in each.criteria) for each in sets]
    rows: list[tuple[object, ...]] = [
        ("award criteria", *(count["award"] for count in roles)),
        ("requirements", *(count.total() - count["award"] for count in roles)),
        ("award criteria with a veto", *vetoes),
        ("lines with an exemption", *exempt),
        ("lines that come in with a contested lineage", *argued),
        *(
            (f"rests on: {ground}", *(count[ground] for count in grounds))
            for ground in get_args(RestsOn)
        ),
    ]
    return table(["", *(each.version for each in sets)], rows)


def by_change(sets: Sequence[CriteriaSet]) -> str:
    """How many changes of each kind each step has, under both readings where they differ."""
    steps = list(pairwise(sets))
    counts = [tuple(_kinds(*step, reading) for reading in READINGS) for step in steps]
    rows: list[tuple[object, ...]] = [
        (kind, *(_both(*(count[kind] for count in pair)) for pair in counts)) for kind in KINDS
    ]
    total = ("**all**", *(f"**{_both(*(count.total() for count in pair))}**" for pair in counts))
    head = ["kind of change", *(f"{old.version} → {new.version}" for old, new in steps)]
    return table(head, [*rows, total])


def _kinds(before: CriteriaSet, after: CriteriaSet, reading: LineageReading) -> Counter[str]:
    tied = kin(before, after, edges(before, after, reading))
    library = cloudeval.open_library()
    vocabulary = library.vocabulary(library.criteria(after.name))
    found = compare(before, after, tied, units(before, after), vocabulary)
    return Counter(change.kind for change in found)


def _both(addition: int, detail: int) -> str:
    return str(detail) if addition == detail else f"{addition} / {detail}"


def tables() -> str:
    """The three tables."""
    sets = versions()
    return (
        f"Criteria by domain.\n\n{by_domain(sets)}\n"
        f"Criteria by role, and by what they rest on.\n\n{by_standing(sets)}\n"
        "Changes by kind and step. Two figures: as addition / as detail, where a contested lineage"
        f" makes a difference.\n\n{by_change(sets)}"
    )


def main() -> None:
    """Write the tables, or only compare them."""
    text = PAGE.read_text(encoding="utf-8")
    told = between(text, "tables", tables())
    if "--check" in sys.argv[1:]:
        raise SystemExit(None if told == text else f"{PAGE.name} is out of step.")
    PAGE.write_text(told, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
