"""What must hold of a difference whose two versions are read on two days."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cloudeval.changes.lineage import edges, turned
from cloudeval.effects.days.causes import moved
from cloudeval.effects.days.over_time import over_time
from cloudeval.effects.days.two_days import two_days
from cloudeval.effects.difference import Columns, Difference, Sheets, sheets, told
from cloudeval.effects.splitting import splitting
from cloudeval.model.attribute import EXPOSURE
from cloudeval.model.claim import ExposureClaim
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import ExposureReading, LevelsScale
from cloudeval.model.law import InForce, Law
from cloudeval.model.moment import read_moment
from cloudeval.model.provider import Candidate
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.scoring.evaluation import Evaluation, evaluate
from cloudeval.scoring.facts_at import Reader
from cloudeval.testing.strategies import DAY, RevisedCase, fields, revised_cases
from cloudeval.testing.words import AFTER, BEFORE
from tests.builders import award, candidate, flat, said
from tests.laws.test_effect_laws import NOTHING, added_up, both, compared, states_of

FEWER = settings(max_examples=50)
LATER = date(2025, 6, 1)
ZERO, ONE = Fraction(0), Fraction(1)
Field = tuple[Candidate, ...]


@dataclass(frozen=True)
class TwoDays:
    """Two versions, and what may be known of a field of offers on either day."""

    case: RevisedCase
    later: Field

    @property
    def readers(self) -> tuple[Reader, Reader]:
        return Reader(self.case.vocabulary, DAY), Reader(self.case.vocabulary, LATER)

    def _repr_pretty_(self, printer: Any, _cycle: object) -> None:
        printer.pretty(self.case)
        printer.text("\nlater: ")
        printer.pretty(replace(self.case, field=self.later))


@st.composite
def on_two_days(draw: st.DrawFn, *, size: int = 2, gaps: int = 2, steps: int = 3) -> TwoDays:
    """Facts are learnt, change or are forgotten between the days, of some companies' offers."""
    case = draw(revised_cases(size=size, gaps=gaps, steps=steps))
    both_versions = (case.before, case.after)
    drawn = draw(fields(case.vocabulary, both_versions, size=size, gaps=gaps))
    here = case.field[: len(drawn)]
    stays = {one.provider.id: draw(st.booleans()) for one in here}
    # Siblings have one company: it stays as it was for all of them or for none.
    later = tuple(
        one if stays[one.provider.id] else other for one, other in zip(here, drawn, strict=False)
    )
    return TwoDays(replace(case, field=here[: len(later)]), later)


def filled(one: TwoDays, before: CriteriaSet, after: CriteriaSet) -> tuple[Sheets, Sheets]:
    readers = one.readers
    return (
        sheets(before, after, one.case.field, readers[0]),
        sheets(before, after, one.later, readers[1]),
    )


def between(one: TwoDays, after: CriteriaSet | None = None) -> Difference:
    before, after = one.case.before, after or one.case.after
    tied = edges(before, after, "detail")
    return two_days(("detail", tied), filled(one, before, after))


def backwards(one: TwoDays) -> Difference:
    before, after = one.case.before, one.case.after
    tied = turned(edges(before, after, "detail"))
    first, second = filled(one, after, before)
    return two_days(("detail", tied), (second, first))


def same(one: TwoDays) -> CriteriaSet:
    return replace(one.case.before, version="v2", supersedes="v1")


# ── the columns add up ──


def check_sums(one: TwoDays) -> None:
    found = between(one)
    ends = (
        evaluate(one.case.before, one.case.field, one.readers[0]).evaluations,
        evaluate(one.case.after, one.later, one.readers[1]).evaluations,
    )
    for offer, was, now in zip(found.offers, *ends, strict=True):
        assert both(offer.before) == (was.floor, was.ceiling)
        assert both(offer.after) == (now.floor, now.ceiling)
        parts = [effect.columns for effect in offer.effects.values()]
        rest = [offer.ruler, offer.unknowns, *offer.facts.values()]
        assert added_up([*parts, *rest]) == both(offer.change)
        assert added_up(found.causes(offer).values()) == both(offer.change)
        assert offer.change.floor == now.floor - was.floor
        assert offer.change.ceiling == now.ceiling - was.ceiling


@given(on_two_days())
def test_changes_ruler_unknowns_and_facts_add_up_to_the_change(one: TwoDays) -> None:
    check_sums(one)


def check_backwards(one: TwoDays) -> None:
    there, back = between(one), backwards(one)
    for here, other in zip(there.offers, back.offers, strict=True):
        for part in ("change", "ruler", "unknowns"):
            assert both(getattr(here, part)) == opposite(getattr(other, part))
        assert {n: both(c) for n, c in here.facts.items()} == {
            n: opposite(c) for n, c in other.facts.items()
        }
        assert (here.range.low, here.range.high) == (-other.range.high, -other.range.low)
        assert by_names(there, here.offer) == {
            (new, old): opposite_pairs
            for (old, new), opposite_pairs in by_names(back, here.offer, -1).items()
        }


def opposite(columns: Columns) -> tuple[Fraction, Fraction]:
    return -columns.floor, -columns.ceiling


def by_names(
    found: Difference, name: str, sign: int = 1
) -> dict[tuple[frozenset[str], frozenset[str]], tuple[Fraction, Fraction]]:
    """Effects by the criteria on either side, whatever they are called backwards."""
    (offer,) = [offer for offer in found.offers if offer.offer == name]
    sums: Counter[tuple[frozenset[str], frozenset[str], int]] = Counter()
    for change in found.changes:
        old = frozenset(change.before.names if change.before else ())
        new = frozenset(change.after.names if change.after else ())
        columns = offer.effects[change.fingerprint].columns
        sums[old, new, 0] += columns.floor * sign  # type: ignore[assignment]
        sums[old, new, 1] += columns.ceiling * sign  # type: ignore[assignment]
    return {
        (old, new): (Fraction(sums[old, new, 0]), Fraction(sums[old, new, 1]))
        for old, new, _ in sums
    }


@FEWER
@given(on_two_days())
def test_backwards_all_figures_change_their_signs(one: TwoDays) -> None:
    check_backwards(one)


# ── what did not change ──


def possible(each: Evaluation) -> dict[str, list[object]]:
    return {
        line.criterion.id: [
            (fact.key, getattr(fact, "low", None), getattr(fact, "high", None))
            if not hasattr(fact, "states")
            else (fact.key, fact.states)
            for fact in line.possible.facts
        ]
        for line in each.sheet.lines
    }


def check_same_facts(one: TwoDays) -> None:
    found = between(one)
    assert found.days is not None
    days = found.days
    for place, offer in enumerate(found.offers):
        for name in offer.facts:
            sides = [
                (possible(first.evaluations[place]), possible(second.evaluations[place]))
                for first, second in zip(days[0].outcomes, days[1].outcomes, strict=True)
            ]
            assert any(was.get(name) != now.get(name) for was, now in sides)


@given(on_two_days())
def test_a_line_whose_facts_are_the_same_has_nothing_of_the_facts(one: TwoDays) -> None:
    check_same_facts(one)


@FEWER
@given(revised_cases())
def test_where_no_fact_moved_it_is_the_difference_of_either_day(case: RevisedCase) -> None:
    one = TwoDays(case, case.field)
    plain = compared(case)
    found = between(one)
    for offer, bare in zip(found.offers, plain.offers, strict=True):
        assert offer.facts == {}
        assert offer.effects == bare.effects
        assert (offer.ruler, offer.unknowns) == (bare.ruler, bare.unknowns)
        assert offer.verdicts == bare.verdicts
        assert offer.change == bare.change


@FEWER
@given(revised_cases())
def test_on_one_day_it_is_the_difference_of_that_day(case: RevisedCase) -> None:
    tied = ("detail", edges(case.before, case.after, "detail"))
    once = sheets(case.before, case.after, case.field, case.reader)
    assert two_days(tied, (once, once)) == told(tied, once)  # type: ignore[arg-type]


def check_same_rules(one: TwoDays) -> None:
    found = between(one, same(one))
    assert found.changes == ()
    ends = (
        evaluate(one.case.before, one.case.field, one.readers[0]),
        evaluate(one.case.before, one.later, one.readers[1]),
    )
    for offer, over in zip(found.offers, over_time(*ends), strict=True):
        assert both(offer.change) == both(over.change)
        assert both(offer.ruler) == NOTHING
        lines = {line.criterion.id: line.change for line in over.lines}
        for name, columns in offer.facts.items():
            assert both(columns) == both(lines[name])
        left = [columns for name, columns in lines.items() if name not in offer.facts]
        assert added_up(left) == both(offer.unknowns)


@given(on_two_days(steps=0))
def test_under_one_version_it_is_what_the_days_did(one: TwoDays) -> None:
    check_same_rules(one)


def read_together() -> TwoDays:
    """What one line reads is the same on both days; the other law that the lines read is learnt.

    Before, the least favourable state has no ground under the one law and a direct one under the
    other; once there is none under the other, a direct one under the first.
    """
    laws = [law("law.0"), law("law.1")]
    falling = LevelsScale(kind="levels", values=dict(zip(EXPOSURE, (ONE, ONE, ZERO), strict=True)))
    rising = LevelsScale(kind="levels", values=dict(zip(EXPOSURE, (ZERO, ZERO, ONE), strict=True)))
    version = flat(
        award("any", 2, reads=ExposureReading(exposure=()), scale=rising),
        award("one", reads=ExposureReading(exposure=("law.0",)), scale=falling),
    )
    bare = candidate("ash", {})
    none = ExposureClaim(way="none", by=BEFORE, seen=AFTER, sure="high", sources=())
    learnt = replace(bare, offer=replace(bare.offer, exposure={"law.1": (none,)}))
    vocabulary = Vocabulary({}, {}, {each.id: each for each in laws})
    after = replace(version, version="v2", supersedes="v1")
    return TwoDays(RevisedCase(vocabulary, version, after, (bare,)), (learnt,))


def law(name: str) -> Law:
    in_force = InForce(since=read_moment("2001-01-01"), sure="high", sources=())
    return Law(id=name, title=said(name), country="XX", extraterritorial=True, periods=(in_force,))


def test_another_state_of_the_same_fact_is_told_of_no_line() -> None:
    one = read_together()
    for check in (check_sums, check_same_facts, check_same_rules, check_backwards):
        check(one)
    (offer,) = between(one).offers
    assert offer.facts == {}
    assert offer.unknowns.floor == Fraction(100, 3)


# ── ranges ──


def check_ranges(one: TwoDays) -> None:
    found = between(one)
    readers = one.readers
    for offer, was, now in zip(found.offers, one.case.field, one.later, strict=True):
        each = []
        for field, reader in ((was, readers[0]), (now, readers[1])):
            made = replace(one.case, field=(field,))
            states_of(made, field)
            tied = ("detail", edges(one.case.before, one.case.after, "detail"))
            plain = told(tied, sheets(one.case.before, one.case.after, (field,), reader))  # type: ignore[arg-type]
            each.append(plain.offers[0])
        assert offer.range.low == each[1].after.floor - each[0].before.ceiling
        assert offer.range.high == each[1].after.ceiling - each[0].before.floor
        for name, effect in offer.effects.items():
            spans = [day.effects[name].range for day in each]
            assert effect.range.low == sum(span.low for span in spans) / 2
            assert effect.range.high == sum(span.high for span in spans) / 2
            for end in both(effect.columns):
                assert effect.range.low <= end <= effect.range.high


@FEWER
@given(on_two_days(size=1))
def test_an_effect_lies_within_its_range_and_the_days_are_independent(one: TwoDays) -> None:
    check_ranges(one)


# ── verdicts ──


def check_verdicts(one: TwoDays) -> None:
    found = between(one)
    versions = (one.case.before, one.case.after)
    days = ((one.case.field, one.readers[0]), (one.later, one.readers[1]))
    alone = [
        evaluate(version, field, reader).evaluations
        for field, reader in days
        for version in versions
    ]
    for offer, *four in zip(moved(found), *alone, strict=True):
        assert offer.standings == tuple(each.standing for each in four)
        before, rules, by_facts, after = offer.standings
        assert (offer.by is None) == (before == after)
        if offer.by is not None:
            assert (rules == after) == (offer.by in ("rules", "either"))
            assert (by_facts == after) == (offer.by in ("facts", "either"))
        verdicts = [
            {c.criterion.id: c.verdict for c in each.checks if c.criterion is not None}
            for each in four
        ]
        for check in offer.checks:
            if check.criterion is not None and check.verdicts.before and check.verdicts.after:
                assert verdicts[3][check.criterion.id] == check.verdicts.after
                assert verdicts[1][check.criterion.id] == check.verdicts.rules


@given(on_two_days())
def test_of_each_verdict_that_moved_it_is_told_what_leads_to_it(one: TwoDays) -> None:
    check_verdicts(one)


@FEWER
@given(on_two_days(steps=0))
def test_under_one_version_only_facts_move_a_verdict(one: TwoDays) -> None:
    for offer in moved(between(one, same(one))):
        assert offer.by in (None, "facts")
        assert {check.by for check in offer.checks} <= {"facts"}


@FEWER
@given(revised_cases())
def test_with_the_same_facts_only_rules_move_a_verdict(case: RevisedCase) -> None:
    for offer in moved(between(TwoDays(case, case.field))):
        assert offer.by in (None, "rules")
        assert {check.by for check in offer.checks} <= {"rules"}


@FEWER
@given(on_two_days())
def test_the_parts_of_a_split_add_up_between_two_days_too(one: TwoDays) -> None:
    found = between(one)
    for name, by_offer in splitting(found).items():
        for offer in found.offers:
            parts = by_offer[offer.offer]
            columns = (parts.splitting, parts.asking, parts.elsewhere)
            assert added_up(columns) == both(offer.effects[name].columns)
