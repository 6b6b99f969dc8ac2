"""How long the difference of two large versions takes: what changed, and what that did to offers.

* What changed, against daff, which compares two tables row by row under a primary key. The same
  versions are in memory on both sides, one as tables of texts, the other as criteria; reading files
  is in neither. daff writes a table of what differs; ours follows lineage and names each change.
  Told twice: with versions as they are when read from files, where what two of them write alike is
  one value in memory, and with versions that share nothing.
* What it did, by cause, to many offers whose answers are known: exact, and checked to add up.

    make bench        (or: python benchmarks/difference.py --criteria 2000 --offers 100)
"""

from __future__ import annotations

import argparse
import gc
import platform
import random
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from importlib.metadata import version
from statistics import median

import daff

from cloudeval.changes.alike import alike
from cloudeval.changes.change import Change
from cloudeval.changes.compare import compare
from cloudeval.changes.lineage import edges, kin
from cloudeval.changes.units import units
from cloudeval.effects.many.field import Field, FieldDifference, field_difference
from cloudeval.files.building import build
from cloudeval.model.attribute import Level, Levels
from cloudeval.model.criteria_set import ByGroup, CriteriaSet, Group
from cloudeval.model.criterion import (
    AnyCriterion,
    AttributeReading,
    AwardCriterion,
    Condition,
    LevelsScale,
    Lineage,
    Reading,
    Requirement,
)
from cloudeval.model.moment import read_moment
from cloudeval.model.plain import number_text, plain
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.wording import Wording

RUNGS = ("r0", "r1", "r2", "r3", "r4")
GROUPS = 20
REMOVED, CHANGED, ADDED = 28, 165, 40
"""Of a thousand criteria; half of what is added refines a criterion that goes on."""
WORDS = (
    *("data", "provider", "cloud", "service", "encryption", "keys", "customer", "region", "access"),
    *("audit", "log", "control", "identity", "backup", "recovery", "incident", "exit", "evidence"),
    *("network", "patch", "personnel", "screening", "supply", "chain", "sovereignty", "retention"),
)

Pair = tuple[CriteriaSet, CriteriaSet]

# ── what is compared ────────────────────────────────────────────────────────────────────────────


def chance(seed: int) -> random.Random:
    """The same on every run."""
    return random.Random(seed)  # noqa: S311 - nothing here is secret


def criterion(number: int, lineage: Lineage | None = None) -> AnyCriterion:
    """One criterion; drawn anew each time, so that two versions share nothing."""
    drawn = chance(number)

    def said(count: int) -> Wording:
        fr, en = (" ".join(drawn.choices(WORDS, k=count)) for _ in range(2))
        return Wording(fr=fr, en=en)

    name, group = f"line-{number:05d}", f"group-{number % GROUPS:02d}"
    title, question = said(6), said(28)
    reads = AttributeReading(attribute=f"attribute-{number:05d}")
    if number % 8 == 0:
        return Requirement(
            role="requirement",
            id=name,
            group=group,
            title=title,
            question=question,
            reads=reads,
            condition=Condition(at_least="r2"),
            lineage=lineage,
        )
    marks = [Fraction(each, 20) for each in sorted(drawn.sample(range(1, 20), 3))]
    values = dict(zip(RUNGS, (Fraction(0), *marks, Fraction(1)), strict=True))
    return AwardCriterion(
        role="award",
        id=name,
        group=group,
        title=title,
        question=question,
        reads=reads,
        weight=Fraction(drawn.randint(50, 1000), 100),
        scale=LevelsScale(kind="levels", values=values),
        lineage=lineage,
    )


def edited(was: AnyCriterion, drawn: random.Random) -> AnyCriterion:
    """The same criterion with one change: in its words, its weight or its scale."""
    how = drawn.random()
    if not isinstance(was, AwardCriterion) or how < 0.3:
        asked = was.question
        return replace(was, question=Wording(fr=f"{asked.fr} ?", en=f"{asked.en}?"))
    if how < 0.8 or not isinstance(was.scale, LevelsScale):
        return replace(was, weight=was.weight + Fraction(drawn.randint(1, 100), 100))
    stricter = dict(zip(RUNGS, (Fraction(0), *list(was.scale.values.values())[:3]), strict=False))
    values = {**stricter, "r4": Fraction(1)}
    return replace(was, scale=LevelsScale(kind="levels", values=values))


def made(criteria: list[AnyCriterion], name: str, supersedes: str | None) -> CriteriaSet:
    """A version that weighs by group."""
    groups = tuple(
        Group(id=f"group-{n:02d}", title=Wording(fr=str(n), en=str(n)), weight=Fraction(5))
        for n in range(GROUPS)
    )
    return CriteriaSet(
        format="cloudeval/criteria/1",
        family="drawn",
        version=name,
        supersedes=supersedes,
        date=read_moment("2025-01-01"),
        date_is="published",
        nature="own",
        procedure="own",
        title=Wording(fr="Tirée au sort", en="Drawn"),
        weighting=ByGroup(kind="by-group"),
        groups=groups,
        criteria=tuple(criteria),
    )


def versions(size: int) -> Pair:
    """A version of ``size`` criteria and the one after it; they share nothing in memory."""
    drawn = chance(size)
    before = [criterion(number) for number in range(size)]
    removed = set(drawn.sample(range(size), size * REMOVED // 1000))
    kept = [number for number in range(size) if number not in removed]
    changed = set(drawn.sample(kept, size * CHANGED // 1000))
    after = [criterion(number) for number in kept]
    after = [edited(c, drawn) if n in changed else c for n, c in zip(kept, after, strict=True)]
    for number in range(size * ADDED // 1000):
        refined = Lineage(refines=(f"line-{drawn.choice(kept):05d}",))
        come = criterion(size + number, refined if number % 2 else None)
        after.insert(drawn.randrange(len(after) + 1), come)
    return made(before, "v1", None), made(after, "v2", "v1")


def as_read(pair: Pair) -> Pair:
    """The same versions as they are when they come from files."""
    before, after = (build(CriteriaSet, plain(each)) for each in pair)
    return before, after


def vocabulary(pair: Pair) -> Vocabulary:
    """What the criteria read: a ladder each."""
    levels = tuple(Level(id=rung, text=Wording(fr=rung, en=rung)) for rung in RUNGS)
    names = {
        each.reads.attribute
        for one in pair
        for each in one.criteria
        if isinstance(each.reads, AttributeReading)
    }
    words = {name: Wording(fr=name, en=name) for name in names}
    return Vocabulary(
        {n: Levels(kind="levels", id=n, question=words[n], levels=levels) for n in names}, {}, {}
    )


# ── both sides ──────────────────────────────────────────────────────────────────────────────────

COLUMNS = (
    *("id", "role", "group", "title (fr)", "title (en)", "question (fr)", "question (en)"),
    *("attribute", "condition", "weight", "levels", "replaces", "refines", "exempt"),
)


def table(one: CriteriaSet) -> list[list[str]]:
    """A version as people keep it in a spreadsheet, a row for each criterion."""
    return [[*COLUMNS], *(row(each) for each in one.criteria)]


def row(each: AnyCriterion) -> list[str]:
    """One criterion as texts."""
    weight, levels, condition = "", "", ""
    if isinstance(each, AwardCriterion):
        weight = number_text(each.weight)
        if isinstance(each.scale, LevelsScale):
            held = each.scale.values.items()
            levels = "; ".join(f"{rung} = {number_text(mark)}" for rung, mark in held)
    else:
        condition = each.condition.at_least or ""
    refines = each.lineage.refines if isinstance(each.lineage, Lineage) else ()
    attribute = each.reads.attribute if isinstance(each.reads, AttributeReading) else ""
    words = (each.title.fr, each.title.en, each.question.fr, each.question.en)
    told = (each.id, each.role, each.group, *words, attribute, condition, weight, levels)
    return [*told, "", ", ".join(refines), ""]


def theirs(before: list[list[str]], after: list[list[str]]) -> list[list[str]]:
    """What daff finds, row by row: ``->`` where one changed, ``+++`` and ``---``."""
    flags = daff.CompareFlags()
    flags.addPrimaryKey("id")
    views = daff.PythonTableView(before), daff.PythonTableView(after)
    found: list[list[str]] = []
    aligned = daff.Coopy.compareTables(*views, flags).align()
    daff.TableDiff(aligned, flags).hilite(daff.PythonTableView(found))
    return found


def ours(pair: Pair, words: Vocabulary) -> tuple[Change, ...]:
    """What ``diff`` finds before it looks at any offer."""
    common = units(*pair)
    touched = kin(*pair, edges(*pair, "detail"), alike(*pair, common))
    return compare(*pair, touched, common, words)


def same_work(found: tuple[Change, ...], rows: list[list[str]]) -> None:
    """Both sides found as many criteria that came, went and changed."""
    marks = Counter(row[0] for row in rows)
    gone = {name for c in found if c.before is not None for name in c.before.names}
    come = {name for c in found if c.after is not None for name in c.after.names}
    kinds = Counter(change.kind for change in found)
    new = sum(len(c.after.names) - 1 for c in found if c.kind == "refined" and c.after is not None)
    told = (kinds["added"] + new, kinds["removed"])
    if told != (marks["+++"], marks["---"]) or len(gone & come) < marks["->"]:
        raise SystemExit(f"not the same work: {kinds} against {marks}")


# ── offers ──────────────────────────────────────────────────────────────────────────────────────


def field(words: Vocabulary, count: int) -> Field:
    """Offers that have answered everything, one byte for each answer."""
    drawn = chance(count)
    answers: dict[Reading, bytes] = {
        AttributeReading(attribute=name): bytes(drawn.choices(range(len(RUNGS)), k=count))
        for name in sorted(words.attributes)
    }
    return Field(tuple(f"offer-{n}/offer-{n}" for n in range(count)), answers)


def adds_up(told: FieldDifference) -> None:
    """The causes of each offer are the change of its total, exactly."""
    for *parts, was, now in zip(*told.causes().values(), told.before, told.after, strict=True):
        if sum(parts) != now - was:
            raise SystemExit("causes do not add up")


def seconds(work: Callable[[], object], times: int = 3) -> float:
    """The processor's time for one run, the best of a few in a row.

    The collector is away meanwhile, as ``timeit`` has it.
    """
    gc.disable()
    taken = []
    for _ in range(times):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    gc.enable()
    return min(taken)


def main() -> None:
    """Print the tables for ``docs/performance.md``."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=11)
    arguments.add_argument("--criteria", type=int, default=10_000)
    arguments.add_argument("--offers", type=int, default=1_000)
    asked = arguments.parse_args()
    apart = versions(asked.criteria)
    read, words = as_read(apart), vocabulary(apart)
    tables = table(apart[0]), table(apart[1])
    same_work(ours(apart, words), theirs(*tables))
    if ours(apart, words) != ours(read, words):
        raise SystemExit("not the same changes")
    runs: dict[str, Callable[[], object]] = {
        "daff, by primary key": lambda: theirs(*tables),
        "changes, versions as read from files": lambda: ours(read, words),
        "changes, versions that share nothing": lambda: ours(apart, words),
    }
    taken: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(asked.rounds):
        for name, work in runs.items():
            taken[name].append(seconds(work))
    print(f"{asked.rounds} rounds in turn; {platform.system()} {platform.machine()},")
    print(
        f"Python {platform.python_version()}, daff {version('daff')}; {asked.criteria} criteria\n"
    )
    print("| what | median, ms | best, ms | times faster than daff, median (range) | of best |")
    print("|---|---|---|---|---|")
    peer = taken["daff, by primary key"]
    for name, times in taken.items():
        ratios = sorted(other / each for each, other in zip(times, peer, strict=True))
        told = f"{median(ratios):.1f} ({ratios[0]:.1f}–{ratios[-1]:.1f})"
        best = f"{min(peer) / min(times):.1f}"
        figures = f"{median(times) * 1000:.0f} | {min(times) * 1000:.0f}"
        print(f"| {name} | {figures} | {told} | {best} |")
    offers, tied = field(words, asked.offers), edges(*read, "detail")
    adds_up(field_difference(*read, tied, offers, words))
    whole = [
        seconds(lambda: field_difference(*read, tied, offers, words).causes())
        for _ in range(max(3, asked.rounds // 3))
    ]
    print(
        f"\n{asked.criteria} criteria × {asked.offers} offers, compared and told by cause:", end=""
    )
    print(f" {median(whole):.2f} s (best {min(whole):.2f} s), in one process")


if __name__ == "__main__":
    main()
