"""Counts the lines of the EMC2 reconstruction and scores its cast on four days, for emc2.md.

python docs/emc2_table.py            writes the tables between their markers
python docs/emc2_table.py --check    says whether they are in step, and changes nothing
"""  # noqa: INP001 - a script beside the page that it writes

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
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
from cloudeval.reports.numbers import shown
from cloudeval.reports.results import Scored
from cloudeval.reports.saying import Say
from cloudeval.reports.score_award import in_order
from cloudeval.reports.standings import standing
from cloudeval.scoring.evaluation import Evaluation

PAGE = Path(__file__).with_name("emc2.md")


def between(text: str, name: str, told: str) -> str:
    """A page with ``told`` between the markers ``name``."""
    start, end = f"<!-- {name}: begin -->\n", f"<!-- {name}: end -->"
    before, found, rest = text.partition(start)
    _, also, after = rest.partition(end)
    if not (found and also):
        raise SystemExit(f"{PAGE.name} has no markers for {name}.")
    return f"{before}{start}{told}{end}{after}"


def table(head: Sequence[str], rows: Iterable[Sequence[object]], words: int = 1) -> str:
    """A table in Markdown; after the first ``words`` columns, figures stand to the right."""
    lines = [head, [*["---"] * words, *["---:"] * (len(head) - words)], *rows]
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


DAYS = (date(2019, 3, 1), date(2023, 12, 21), date(2026, 4, 23), date(2026, 9, 30))
"""When Azure was chosen; the attested day; when Scaleway was chosen; after the last register."""


def stories() -> str:
    """The cast under version 6 on each of the days."""
    library = cloudeval.open_library()
    return "\n".join(_story(cloudeval.score(library, "emc2@v6", as_of=day)) for day in DAYS)


def _story(scored: Scored) -> str:
    say = Say("en")
    told = [each for each in in_order(scored.outcome) if each.standing != "not-offered"]
    gone = [each.offer for each in scored.outcome.evaluations if each.standing == "not-offered"]
    rows = [
        (each.offer, standing(scored.criteria, each.standing, say), *_counts(each), *_ends(each))
        for each in told
    ]
    head = ["offer studied", "against v6 as reconstructed", "met", "not met", "unproven"]
    absent = f"Not on offer that day: {', '.join(gone)}.\n\n" if gone else ""
    lines = table([*head, "floor", "ceiling"], rows, words=2)
    return f"On {say.on(scored.as_of.date)}.\n\n{absent}{lines}\n{_failed(told, say)}"


def _counts(each: Evaluation) -> tuple[int, ...]:
    verdicts = Counter(check.verdict for check in each.checks if check.criterion is not None)
    return verdicts["met"], verdicts["not-met"], verdicts["unproven"]


def _ends(each: Evaluation) -> tuple[str, str]:
    return shown(each.floor, "en"), shown(each.ceiling, "en")


def _failed(told: Sequence[Evaluation], say: Say) -> str:
    """The lines that are not met, each with the offers that do not meet it."""
    failing: dict[str, list[str]] = {}
    for each in told:
        for check in each.checks:
            if check.criterion is not None and check.verdict == "not-met":
                failing.setdefault(say.file(check.criterion.title), []).append(each.offer)
    if not failing:
        return "No line is shown to be not met.\n"
    return "".join(f"* {title}: {', '.join(offers)}\n" for title, offers in failing.items())


def main() -> None:
    """Write the tables, or only compare them."""
    text = PAGE.read_text(encoding="utf-8")
    told = between(between(text, "tables", tables()), "days", stories())
    if "--check" in sys.argv[1:]:
        raise SystemExit(None if told == text else f"{PAGE.name} is out of step.")
    PAGE.write_text(told, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
