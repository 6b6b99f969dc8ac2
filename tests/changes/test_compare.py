"""The closed list of changes: what each is called, and that each is told once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import pytest

from cloudeval.changes.change import KINDS, MIRROR, Change
from cloudeval.changes.compare import compare
from cloudeval.changes.lineage import edges, kin
from cloudeval.changes.units import units
from cloudeval.model.attribute import Scheme
from cloudeval.model.criteria_set import ByGroup, CriteriaSet, GradeRule
from cloudeval.model.criterion import (
    AnyCriterion,
    CertificationReading,
    Condition,
    ExposureReading,
    LevelsScale,
    Lineage,
    Reading,
    Veto,
)
from cloudeval.model.law import Law
from tests.builders import DOWN, TENTHS, UP, award, flat, grouped, reader, requirement, said

SEAL = Scheme(title=said("seal"), editions=("1.0", "2.0"), services=("host", "run"))
LAWS = [
    Law(id=f"law.{n}", title=said("law"), country="XX", extraterritorial=True, periods=())
    for n in range(2)
]
LESS = LevelsScale(kind="levels", values={t: min(w, Fraction(9, 10)) for t, w in UP.values.items()})


def found(before: CriteriaSet, after: CriteriaSet) -> tuple[Change, ...]:
    words = reader(before, after, schemes={"seal": SEAL}, laws=LAWS).vocabulary
    tied = kin(before, after, edges(before, after, "detail"))
    return compare(before, after, tied, units(before, after), words)


def told(before: AnyCriterion, after: AnyCriterion) -> list[str]:
    """The kinds of change between two sets that differ in one line; another stays as it is."""
    other = award("other", 2)
    return [
        change.kind
        for change in found(flat(before, other), flat(after, other, version="v2", supersedes="v1"))
    ]


LINE = award("line")
MUST = requirement("must", "t5")


@pytest.mark.parametrize(
    ("was", "now", "kinds"),
    [
        (LINE, LINE, []),
        (LINE, award("line", 2), ["reweighted"]),
        (LINE, replace(LINE, group="elsewhere"), ["moved", "regrouped"]),
        (LINE, replace(LINE, title=said("other words")), ["reworded"]),
        (LINE, replace(LINE, question=said("other words")), ["reworded"]),
        (LINE, replace(LINE, note=said("a note")), []),
        (LINE, award("line", reads="another"), ["reads-changed"]),
        (LINE, award("line", scale=LESS), ["tightened"]),
        (award("line", scale=LESS), LINE, ["relaxed"]),
        (LINE, award("line", scale=DOWN), ["rescaled"]),
        (LINE, award("line", veto=Veto(below="t3")), ["veto-added"]),
        (award("line", veto=Veto(below="t3")), LINE, ["veto-removed"]),
        (award("line", veto=Veto(below="t3")), award("line", veto=Veto(below="t4")), ["tightened"]),
        (award("line", veto=Veto(below="t3")), award("line", veto=Veto(below="t2")), ["relaxed"]),
        (award("line", veto=Veto(below="t3")), award("line", veto=Veto(above="t3")), ["rescaled"]),
        (LINE, award("line", exempt=["a"]), ["exemption-granted"]),
        (award("line", exempt=["a"]), LINE, ["exemption-withdrawn"]),
        (
            award("line", exempt=["a"]),
            award("line", exempt=["b"]),
            ["exemption-granted", "exemption-withdrawn"],
        ),
        (LINE, award("line", grade={"t0": 0}), ["grade-changed"]),
        (MUST, requirement("must", "t6"), ["tightened"]),
        (MUST, requirement("must", "t4"), ["relaxed"]),
        (MUST, replace(MUST, condition=Condition(at_most="t5")), ["rescaled"]),
        (MUST, replace(MUST, condition=Condition(at_least="t0")), ["relaxed"]),
        (MUST, award("must"), ["recast"]),
        (award("must"), MUST, ["recast"]),
        (MUST, replace(MUST, role="selection"), ["recast"]),
        (
            MUST,
            replace(MUST, role="selection", condition=Condition(at_least="t9")),
            ["tightened", "recast"],
        ),
        (
            LINE,
            award("line", 3, scale=LESS, veto=Veto(below="t1")),
            ["reweighted", "tightened", "veto-added"],
        ),
        (LINE, replace(LINE, id="heir", lineage=Lineage(replaces=("line",))), ["renamed"]),
        (LINE, replace(LINE, id="heir", lineage=Lineage(refines=("line",))), ["refined"]),
        (LINE, award("another"), ["added", "removed"]),
        (LINE, award("line", lineage=Lineage(new=True)), ["added", "removed"]),
    ],
)
def test_what_a_change_is_called(was: AnyCriterion, now: AnyCriterion, kinds: list[str]) -> None:
    assert told(was, now) == kinds


def seal(edition: str | None = None, *covers: str) -> CertificationReading:
    return CertificationReading(certification="seal", edition=edition, covers=covers)


def law(*names: str) -> ExposureReading:
    return ExposureReading(exposure=names)


@pytest.mark.parametrize(
    ("was", "now", "kinds"),
    [
        (seal("1.0"), seal("2.0"), ["tightened"]),
        (seal("2.0"), seal("1.0"), ["relaxed"]),
        (seal("1.0"), seal("1.0", "host"), ["tightened"]),
        (seal("1.0", "host", "run"), seal("1.0", "run"), ["relaxed"]),
        (seal("1.0", "host"), seal("2.0", "host", "run"), ["tightened"]),
        (seal("1.0", "host"), seal("1.0", "run"), ["reads-changed"]),
        (seal("1.0", "host", "run"), seal("2.0", "host"), ["reads-changed"]),
        (seal("1.0", "host", "run"), seal("1.0", "run", "host"), []),
        (law("law.0"), law("law.0", "law.1"), ["tightened"]),
        (law("law.0", "law.1"), law("law.1"), ["relaxed"]),
        (law("law.0"), law("law.1"), ["reads-changed"]),
        (law("law.0"), law(), ["tightened"]),
        (law("law.0", "law.1"), law(), []),
        (seal("1.0"), law(), ["reads-changed"]),
    ],
)
def test_asking_for_more_of_the_same_is_tightening_it(
    was: Reading, now: Reading, kinds: list[str]
) -> None:
    scales = {
        CertificationReading: ("none", "in-process", "held"),
        ExposureReading: ("direct", "indirect", "none"),
    }

    def line(reading: Reading) -> AnyCriterion:
        rungs = scales[type(reading)]
        values = {rung: Fraction(n, 2) for n, rung in enumerate(rungs)}
        return award("line", reads=reading, scale=LevelsScale(kind="levels", values=values))

    assert told(line(was), line(now)) == kinds


def changed(before: Sequence[AnyCriterion], after: Sequence[AnyCriterion]) -> list[tuple[str, str]]:
    return [
        (change.kind, change.subject)
        for change in found(flat(*before), flat(*after, version="v2", supersedes="v1"))
    ]


def test_a_criterion_in_several_is_split_and_several_in_one_are_merged() -> None:
    parts = [
        award(f"part-{n}", reads="whole", lineage=Lineage(replaces=("whole",))) for n in (1, 2)
    ]
    assert changed([award("whole")], parts) == [("split", "whole")]
    whole = award("sum", reads="a", lineage=Lineage(replaces=("a-line", "b-line")))
    assert changed([award("a-line", reads="a"), award("b-line", reads="b")], [whole]) == [
        ("merged", "sum")
    ]


def test_detail_beside_a_criterion_that_goes_on_is_a_refinement() -> None:
    detail = award("detail", lineage=Lineage(refines=("whole",)))
    other = award("other")
    assert changed([award("whole", 4), other], [award("whole", 3), other, detail]) == [
        ("refined", "whole"),
        ("reweighted", "whole"),
    ]


def test_groups_are_told_by_their_own_name() -> None:
    lines = award("ax", group="x"), award("by", group="y")
    before = grouped({"x": 1, "y": 1}, *lines)
    after = grouped({"x": 2, "y": 1}, *lines, version="v2", supersedes="v1")
    assert [(c.kind, c.scope, c.subject) for c in found(before, after)] == [
        ("regrouped", "group", "x")
    ]
    renamed = replace(
        before,
        version="v2",
        groups=(replace(before.groups[0], title=said("other words")), before.groups[1]),
    )
    assert [(c.kind, c.scope, c.subject) for c in found(before, renamed)] == [
        ("reworded", "group", "x")
    ]


def test_a_set_that_is_weighed_by_group_from_now_on_tells_so_of_every_group() -> None:
    lines = award("ax", group="x"), award("by", group="y")
    before = flat(*lines)
    after = grouped({"x": 1, "y": 1}, *lines, version="v2", supersedes="v1")
    assert [(c.kind, c.subject) for c in found(before, after)] == [
        ("regrouped", "x"),
        ("regrouped", "y"),
    ]
    assert isinstance(after.weighting, ByGroup)


def test_a_sum_of_105_that_becomes_100_is_told_of_the_set() -> None:
    before = flat(award("one", 105), divide_by=100, declared=100)
    after = flat(award("one", 100), version="v2", divide_by=100, declared=100)
    kinds = [(c.kind, c.scope) for c in found(before, after)]
    assert kinds == [("reweighted", "criterion"), ("weight-sum", "set")]


def test_a_least_grade_that_is_demanded_from_now_on_is_told_of_the_set() -> None:
    rule = GradeRule(name=said("Level"), lowest=0, highest=4)
    graded = award("one", grade=dict.fromkeys(TENTHS, 0))
    before = replace(flat(graded), grade=rule)
    after = replace(before, version="v2", supersedes="v1", grade=replace(rule, minimum=2))
    (change,) = found(before, after)
    assert (change.kind, change.scope) == ("grade-changed", "set")
    words = replace(before, version="v2", grade=replace(rule, name=said("other words")))
    assert found(before, words) == ()


def test_changes_are_told_by_kind_and_then_by_name() -> None:
    before = flat(award("b-line"), award("c-line"), award("a-line"))
    after = flat(
        award("new-b"), award("new-a"), award("c-line", 2), award("a-line", 3), version="v2"
    )
    told_of = [(c.kind, c.subject) for c in found(before, after)]
    assert told_of == sorted(told_of, key=lambda each: (KINDS.index(each[0]), each[1]))
    assert [subject for _, subject in told_of] == ["new-a", "new-b", "b-line", "a-line", "c-line"]


def test_every_kind_has_a_mirror_that_is_a_kind() -> None:
    assert {*MIRROR, *MIRROR.values()} <= {*KINDS}
    for kind in ("added", "removed", "tightened", "relaxed", "veto-added", "exemption-granted"):
        assert MIRROR[MIRROR[kind]] == kind
