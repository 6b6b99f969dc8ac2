"""How long the engine takes by size of the set, against tools that do a part of the same work.

* The difference of two sets, against deepdiff on the same criteria keyed by id. deepdiff finds what
  differs; ours names the kind of each change and follows lineage.
* A weighted sum, against numpy's product on the same marks. numpy adds floats that are all known;
  ours adds exact numbers, with unknown facts in every state, standing and possible places.

    make bench        (or: python benchmarks/engine.py)
"""

from __future__ import annotations

import platform
import random
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
from deepdiff import DeepDiff

from cloudeval.changes.compare import compare
from cloudeval.changes.lineage import edges, kin
from cloudeval.changes.units import units
from cloudeval.effects.difference import difference
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.plain import plain
from cloudeval.model.provider import Candidate
from cloudeval.scoring.evaluation import evaluate
from tests.builders import Lineage, award, candidate, grouped, reader

GROUPS = {f"group-{number}": 10 for number in range(10)}


def versions(size: int) -> tuple[CriteriaSet, CriteriaSet]:
    """A set of ``size`` criteria, grown from a third of it; half of what came refines."""
    chance = random.Random(size)  # noqa: S311 - the same marks on every run
    third = size // 3
    old = [award(f"line-{n}", chance.randint(1, 5), group=f"group-{n % 10}") for n in range(third)]
    kept = [award(c.id, int(c.weight) + (n % 3 == 0), group=c.group) for n, c in enumerate(old)]
    come = [
        award(
            f"line-{n}",
            chance.randint(1, 5),
            group=f"group-{n % 10}",
            lineage=Lineage(refines=(f"line-{n % third}",)) if n % 2 else None,
        )
        for n in range(third, size)
    ]
    before = grouped(GROUPS, *old)
    return before, grouped(GROUPS, *kept, *come, version="v2", supersedes="v1")


def offers(criteria: CriteriaSet, count: int, known: float) -> list[Candidate]:
    """Offers of which a share of the facts is known."""
    chance = random.Random(count)  # noqa: S311 - the same marks on every run
    names = [criterion.id for criterion in criteria.criteria]
    return [
        candidate(
            f"offer-{n}", {x: chance.randint(0, 10) for x in names if chance.random() < known}
        )
        for n in range(count)
    ]


def best(work: Callable[[], object], times: int = 3) -> float:
    """The best of a few runs, in milliseconds."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return min(taken) * 1000


def changes_of(before: CriteriaSet, after: CriteriaSet) -> object:
    """The list of changes, as ``diff`` computes it."""
    families = kin(before, after, edges(before, after, "detail"))
    told = units(before, after)
    return compare(before, after, families, told, reader(before, after).vocabulary)


def main() -> None:
    """Print the tables."""
    print(f"Python {platform.python_version()}, deepdiff {version('deepdiff')},", end=" ")
    print(f"numpy {np.__version__}\n")
    print("| criteria | changes, ms | deepdiff, ms | × |")
    print("|---|---|---|---|")
    for size in (48, 400, 2000):
        before, after = versions(size)
        ours = best(lambda b=before, a=after: changes_of(b, a))  # type: ignore[misc]
        flat = [{c.id: plain(c) for c in each.criteria} for each in (before, after)]
        theirs = best(lambda f=flat: DeepDiff(f[0], f[1]), 1)  # type: ignore[misc]
        print(f"| {size} | {ours:.1f} | {theirs:.0f} | {theirs / ours:.0f} |")
    print("\n| criteria × offers | facts known | score, ms | difference, ms | numpy, ms |")
    print("|---|---|---|---|---|")
    for size, count, known in ((48, 5, 1.0), (48, 13, 0.5), (400, 5, 1.0), (400, 13, 0.5)):
        before, after = versions(size)
        field, read = offers(after, count, known), reader(before, after)
        tied = ("detail", edges(before, after, "detail"))
        scoring = best(lambda a=after, f=field, r=read: evaluate(a, f, r))  # type: ignore[misc]
        differing = best(  # type: ignore[misc]
            lambda b=before, a=after, t=tied, f=field, r=read: difference(b, a, t, f, r)
        )
        marks, weights = np.random.default_rng(1).random((count, size)), np.ones(size)
        product = best(lambda m=marks, w=weights: m @ w, 50)  # type: ignore[misc]
        print(
            f"| {size} × {count} | {known:.0%} | {scoring:.1f} | {differing:.1f} | {product:.4f} |"
        )


if __name__ == "__main__":
    main()
