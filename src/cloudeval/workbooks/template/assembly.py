"""All sheets of a template together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from cloudeval.model.attribute import Quantity
from cloudeval.model.criterion import AttributeReading, Reading
from cloudeval.model.mark import subject
from cloudeval.model.plain import number_text
from cloudeval.reports.reproduction import PROGRAM, brief
from cloudeval.scoring.evaluation import Evaluation
from cloudeval.workbooks.book import Book, Choice, Sheet
from cloudeval.workbooks.cells import Row, Styled
from cloudeval.workbooks.score.answered import meaning, read_name, shown
from cloudeval.workbooks.tabling import Part, table_sheet
from cloudeval.workbooks.template.columns import FACTS, FILLED, FORMAT
from cloudeval.workbooks.template.earlier import answered, texts
from cloudeval.workbooks.template.grids import Plan
from cloudeval.workbooks.template.instructions import instruction_sheet

_SURE = ("known", "open", "disputed", "unknown")
_MOST_CHOICES = 60_000
"""Rules of choice that a sheet bears; what is beyond is typed, and checked when it comes back."""


def assembled(plan: Plan, assessors: Sequence[str]) -> Book:
    """The template of a version."""
    basis, say, criteria = plan.basis, plan.say, plan.basis.criteria
    scored = basis.scored
    word = say("book.file.word") if basis.label else ""
    named = (criteria.family, criteria.version, say("template.file"), plan.assessor, word)
    stem = "-".join(filter(None, named))
    return Book(
        title=say("template.title", name=basis.title),
        subject=f"{criteria.name} · {scored.as_of.date.isoformat()}",
        label=basis.label,
        digest=brief(scored.digest),
        made=scored.as_of.date,
        words={"page": say("book.page")},
        names={},
        sheets=[
            instruction_sheet(plan, assessors),
            _marks(plan),
            _choices(plan),
            _identity(plan),
        ],
        properties={"criteria": criteria.name, "criteria digest": scored.digest},
        file=f"{stem}.xlsx",
        label_word=word,
    )


def _marks(plan: Plan) -> Sheet:
    basis = plan.basis

    def rows() -> Iterator[Row]:
        for reading in basis.readings:
            for evaluation in basis.offers:
                yield _row(plan, reading, evaluation)

    return table_sheet(
        plan.told("marks"), [Part("marks", plan.marks, rows)], choices=list(_rules(plan))
    )


def _row(plan: Plan, reading: Reading, evaluation: Evaluation) -> Row:
    criterion = plan.asking[reading]
    question, unit = plan.say.file(criterion.question), _quantity(plan, reading)
    if unit is not None:
        low, high = (_digits(end) for end in (unit.range.low, unit.range.high))
        asked_in = plan.say("template.number", unit=unit.unit, low=low, high=high)
        question = f"{question} {asked_in}"
    style = "input.number" if unit is not None else "input.typed"
    answers, told = _given(plan, reading, evaluation, style)
    asked = (criterion.id, evaluation.offer, question, read_name(reading, plan.say))
    return (*asked, _on_file(plan, reading, evaluation), *answers, *told)


def _given(plan: Plan, reading: Reading, evaluation: Evaluation, style: str) -> tuple[Row, Row]:
    """The cells to be filled in, with what the assessor had answered before."""
    earlier = plan.earlier.get(subject(evaluation.offer, reading))
    if earlier is None:
        return (Styled(None, style),) * 2, (None,) * (len(FILLED) - 2)
    rungs = plan.basis.rungs[reading] or ()
    ends = answered(earlier, reading, plan.basis.tokens, rungs)
    told = texts(earlier)
    return tuple(Styled(end, style) for end in ends), tuple(told[key] or None for key in FILLED[2:])


def _on_file(plan: Plan, reading: Reading, evaluation: Evaluation) -> str:
    """What the files say on the day, in a few words."""
    possible = evaluation.sheet.possibilities.read[reading]
    sure = max((fact.ground.sure for fact in possible.facts), key=_SURE.index)
    word = plan.say(f"sure.word.{sure}")
    if sure == "unknown":
        return word
    tokens = plan.basis.tokens[reading]
    ends = [shown(tokens, end) for end in (min(possible.outcomes), max(possible.outcomes))]
    low, high = (end if isinstance(end, str) else _digits(end) for end in ends)
    return f"{word} · {low}" if low == high else f"{word} · {low} – {high}"


def _digits(number: object) -> str:
    return number_text(Fraction(str(number)))


def _quantity(plan: Plan, reading: Reading) -> Quantity | None:
    if isinstance(reading, AttributeReading):
        attribute = plan.basis.vocabulary.attributes[reading.attribute]
        return attribute if isinstance(attribute, Quantity) else None
    return None


def _rules(plan: Plan) -> Iterator[Choice]:
    """What may be chosen: one rule for all offers' answers to one question."""
    basis, grid, say = plan.basis, plan.marks, plan.say
    offers = len(basis.offers)
    left, right = grid.place("answer"), grid.place("up-to")
    title = say("book.choice.title")
    for number, reading in enumerate(basis.readings):
        if number >= _MOST_CHOICES or not offers:
            return
        top = grid.first - 1 + number * offers
        area = (top, left, top + offers - 1, right)
        if reading in plan.choices:
            source = plan.listed.block("choice", *plan.blocks[reading])
            yield Choice(area, source, title=title, message=say("template.choice.list"))
            continue
        unit = _quantity(plan, reading)
        if unit is not None:
            between = (unit.range.low, unit.range.high)
            message = say("template.choice.number")
            yield Choice(area, between=between, title=title, message=message)


def _choices(plan: Plan) -> Sheet:
    basis = plan.basis

    def rows() -> Iterator[Row]:
        for reading, offered in plan.choices.items():
            name, tokens = read_name(reading, plan.say), basis.tokens[reading]
            yield name, offered[0], plan.say("template.unknown.is")
            for choice in offered[1:]:
                at = tokens.index(choice)
                yield name, choice, meaning(reading, at, basis.vocabulary, plan.say)

    return table_sheet(plan.told("choices"), [Part("choices", plan.listed, rows)])


def _identity(plan: Plan) -> Sheet:
    scored = plan.basis.scored
    values = (
        FORMAT,
        plan.basis.criteria.name,
        scored.digest,
        scored.as_of.date.isoformat(),
        plan.basis.language,
        f"{PROGRAM['name']} {PROGRAM['version']}",
    )
    told = zip(FACTS, values, strict=True)
    return table_sheet(plan.told("identity"), [Part("identity", plan.facts, lambda: iter(told))])
