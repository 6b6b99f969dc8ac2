"""What may be changed, row by row, with what stands there in the version and what is assumed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Literal

from cloudeval.model.criterion import AnyCriterion, Reading, Requirement
from cloudeval.model.mark import Subject, name_of
from cloudeval.model.noun import record
from cloudeval.model.scenario import ALL, Assumption
from cloudeval.reports.answers import answer, outcomes, said
from cloudeval.reports.numbers import in_full, per_cent, trimmed
from cloudeval.reports.saying import Say
from cloudeval.scoring.evaluation import Evaluation, Outcome
from cloudeval.tui.desk.places import LineOf
from cloudeval.tui.texts import plain
from cloudeval.tui.whatif.state import (
    NONE,
    Assumptions,
    Ground,
    is_lifted,
    part_of,
    sum_of,
    top_of,
    weight_of,
)

Sheet = Literal["weights", "tests", "exempt", "facts"]
SHEETS: tuple[Sheet, ...] = ("weights", "tests", "exempt", "facts")
CHANGED = "≠"
ON, OFF = "[✓]", "[ ]"
_NARROW_PLACES = 1


@record
class Slider:
    """A weight beside the one that the version has, on a scale that ends at ``top``."""

    weight: Fraction
    published: Fraction
    top: Fraction
    value: str
    part: str


@record
class Change:
    """A row: something that may be changed."""

    key: str
    """A group, a criterion, ``*`` for all exemptions; or the next."""
    text: str
    changed: bool = False
    slider: Slider | None = None
    about: LineOf | None = None
    """What a fact may be assumed of."""
    fact: Assumption | None = None


NEW, HERE, FACT = "+", "+here", "fact:"
"""Keys of rows that assume a fact: any, the one on which one stood, one that is assumed."""


@record
class Around:
    """What the rows tell beside the assumptions."""

    ground: Ground
    base: Outcome
    fails: Mapping[str, tuple[int, int]]
    """By criterion, how many offers do not meet it, and how many have not shown that they do."""
    here: LineOf | None
    """The criterion and the offer on which one stood at the desk."""


def changes(sheet: Sheet, held: Assumptions, around: Around, say: Say) -> tuple[Change, ...]:
    """The rows of one sheet."""
    makers = {"weights": _weights, "tests": _tests, "exempt": _exempt, "facts": _facts}
    return tuple(makers[sheet](held, around, say))


def numbers(held: Assumptions) -> Mapping[Sheet, int]:
    """On each sheet, how much is assumed."""
    counts = (held.weights, held.off, held.lifted, held.facts)
    return {sheet: len(of) for sheet, of in zip(SHEETS, counts, strict=True)}


# ── weights ─────────────────────────────────────────────────────────────────────────────────────


def _weights(held: Assumptions, around: Around, say: Say) -> Iterator[Change]:
    on = around.ground
    titles = {group.id: say.file(group.title) for group in on.criteria.groups}
    top = top_of(held, on)
    for group in on.groups:
        weight = weight_of(held, group)
        ends = (group.weight, weight)
        parts = (part_of(one, on, group) for one in (NONE, held))
        slider = Slider(
            weight,
            group.weight,
            top,
            say.moved(*(in_full(each, say.language) for each in ends)),
            say.moved(*(per_cent(each, say.language, _NARROW_PLACES) for each in parts)),
        )
        text = plain(f"{group.id} {titles[group.id]}")
        yield Change(group.id, text, weight != group.weight, slider)


def hint(sheet: Sheet, held: Assumptions, around: Around, say: Say) -> str:
    """What must be known to read a sheet: how the rest of the weights gives way, say."""
    on = around.ground
    match sheet:
        case "tests":
            return say("tui.whatif.hint.tests" if on.tests else "tui.whatif.hint.tests.none")
        case "exempt":
            return say("tui.whatif.hint.exempt" if on.exempting else "tui.whatif.hint.exempt.none")
        case "facts":
            return say("tui.whatif.hint.facts")
        case "weights":
            return _sums(held, on, say)


def _sums(held: Assumptions, on: Ground, say: Say) -> str:
    if not on.groups:
        return say("tui.whatif.hint.weights.none")
    language = say.language
    sums = say.moved(*(trimmed(each, language) for each in (on.sum, sum_of(held, on))))
    if on.divide_by is None:
        return say("tui.whatif.hint.weights.rescaled", sums=sums)
    most = sum((part_of(held, on, group) for group in on.groups), on.elsewhere / on.divide_by)
    values = {"by": trimmed(on.divide_by, language), "most": trimmed(most * 100, language)}
    return say("tui.whatif.hint.weights.divided", sums=sums, **values)


# ── requirements, vetoes, exemptions ────────────────────────────────────────────────────────────


def _tests(held: Assumptions, around: Around, say: Say) -> Iterator[Change]:
    on = around.ground
    for one in on.tests:
        off = one.id in held.off
        kind = "tui.whatif.requirement" if isinstance(one, Requirement) else "tui.whatif.veto"
        not_met, unproven = around.fails.get(one.id, (0, 0))
        signs = f"{_count('✗', not_met)} {_count('?', unproven)}"
        text = f"{OFF if off else ON} {signs} {_called(one, say)} · {say(kind)}"
        yield Change(one.id, text, off)


def _count(sign: str, number: int) -> str:
    """A number of offers with its sign, in a column; nothing for none."""
    return f"{sign}{number}".ljust(3) if number else " " * 3


def failures(base: Outcome) -> dict[str, tuple[int, int]]:
    """How many offers do not meet each criterion, and how many have not shown that they do."""
    found: dict[str, tuple[int, int]] = {}
    for each in base.evaluations:
        for check in each.checks:
            if check.criterion is not None and check.verdict != "met":
                fails, open_ = found.get(check.criterion.id, (0, 0))
                failed = check.verdict == "not-met"
                found[check.criterion.id] = (fails + failed, open_ + (not failed))
    return found


def _exempt(held: Assumptions, around: Around, say: Say) -> Iterator[Change]:
    exempting = around.ground.exempting
    if exempting:
        every = held.lifted == ALL
        told = say("tui.whatif.exempt.all", number=len(exempting))
        yield Change(ALL[0], f"{OFF if every else ON} {told}", every)
    for one in exempting:
        lifted = is_lifted(held, one.id)
        offers = say.some((name for each in one.exempt for name in each.offers), 3)
        text = f"{OFF if lifted else ON} {_called(one, say)} · {offers}"
        yield Change(one.id, text, lifted)


def _called(one: AnyCriterion, say: Say) -> str:
    return plain(f"{one.id} {say.file(one.title)}")


# ── facts ───────────────────────────────────────────────────────────────────────────────────────


def _facts(held: Assumptions, around: Around, say: Say) -> Iterator[Change]:
    for fact in held.facts:
        values = {"offer": fact.offer, "name": plain(name_of(fact.about))}
        now, was = (
            assumed_answer(fact, around, say),
            published_answer(fact.offer, fact.about, around, say),
        )
        told = say("tui.whatif.fact", answer=now, **values)
        parts = [told, say("tui.whatif.fact.was", answer=was)] if was else [told]
        yield Change(fact_key(fact.subject), plain(" · ".join(parts)), changed=True, fact=fact)
    here = around.here
    if here is not None:
        one = around.ground.criteria.by_id()[here.criterion]
        told = say("tui.whatif.suppose.here", criterion=_called(one, say), offer=here.offer)
        yield Change(HERE, plain(told), about=here)
    yield Change(NEW, say("tui.whatif.suppose"))


def fact_key(about: Subject) -> str:
    """The key of a fact's row."""
    return f"{FACT}{about}"


def assumed_answer(fact: Assumption, around: Around, say: Say) -> str:
    """What is assumed, in words."""
    ends = (fact.answer.low, fact.answer.high)
    written = (end if isinstance(end, str) else "yes" if end else "no" for end in ends)
    words = around.base.reader.vocabulary
    low, high = (said(fact.about, end, words, say) for end in written)
    return low if low == high else say("between", low=low, high=high)


def published_answer(offer: str, about: Reading, around: Around, say: Say) -> str:
    """What is so without assumptions; nothing where the version asks for it in another way."""
    each = evaluation_of(around.base, offer)
    if each is None or about not in each.sheet.possibilities.read:
        return ""
    return answer(about, outcomes(each, about), around.base.reader.vocabulary, say)


def evaluation_of(outcome: Outcome, offer: str) -> Evaluation | None:
    """An offer of the field."""
    return next((each for each in outcome.evaluations if each.offer == offer), None)
