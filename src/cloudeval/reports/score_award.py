"""The third block of a score, award: totals and places; then how much of it is known."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from cloudeval.reports import frame
from cloudeval.reports.evidence import counted, facts_of, rests_on_low
from cloudeval.reports.numbers import NOTHING, shown, span
from cloudeval.reports.page import Block, Paragraph, Table, column, figures
from cloudeval.reports.saying import Say
from cloudeval.reports.standings import grade_name, is_tested, standing, standing_title
from cloudeval.scoring.evaluation import POINTS, Evaluation, Outcome
from cloudeval.scoring.grading import Grade
from cloudeval.scoring.ranking import Place

_LOW = 2
"""Offers of which a brief page tells what rests on claims of low sureness."""


def in_order(outcome: Outcome) -> list[Evaluation]:
    """By place, then by the most that is possible, then by name; who has no place comes last."""

    def key(each: Evaluation) -> tuple[object, ...]:
        place = each.place
        ends = (place.best, place.worst) if place is not None else (0, 0)
        return (place is None, each.standing == "not-offered", *ends, -each.ceiling, each.offer)

    return sorted(outcome.evaluations, key=key)


def offered(outcome: Outcome) -> list[Evaluation]:
    """The offers that there were on that day, in their order."""
    return [each for each in in_order(outcome) if each.standing != "not-offered"]


def shown_offers(outcome: Outcome) -> list[Evaluation]:
    """The same, but all of them where there was none of them: a table is never empty."""
    return offered(outcome) or in_order(outcome)


def place_cell(place: Place | None) -> str:
    """A place, or the places that are possible."""
    return NOTHING if place is None else span(place.best, place.worst)


def grade_cell(grade: Grade | None) -> str:
    """A grade, or the grades that are possible."""
    return NOTHING if grade is None else span(grade.low, grade.high)


def shows_standing(outcome: Outcome) -> bool:
    """Whether standing tells offers apart, or could; else one sentence says it for all."""
    admitted = all(each.standing == "admitted" for each in outcome.evaluations)
    return is_tested(outcome.criteria) or not admitted


def award(outcome: Outcome, say: Say, *, full: bool = True) -> list[Block]:
    """The offers with their totals, and what the figures mean."""
    if not outcome.evaluations:
        return []
    criteria = outcome.criteria
    caption = say("award.caption", points=frame.denominator(criteria, say))
    notes = [
        *([] if full else _roles(outcome, say)),
        *_grade_note(outcome, say, full=full),
        *_bounds_note(outcome, say),
    ]
    table = _totals(outcome, caption, say, full=full)
    return [table, Paragraph(" ".join(notes), close=True)] if notes else [table]


def _roles(outcome: Outcome, say: Say) -> list[str]:
    """In one sentence, the offers of each role: by provider where all of its offers have it."""
    held: dict[str, set[str]] = {}
    for each in outcome.evaluations:
        held.setdefault(each.offer.partition("/")[0], set()).add(each.role or "")
    named: dict[str, dict[str, None]] = {}
    for each in outcome.evaluations:
        provider = each.offer.partition("/")[0]
        if each.role:
            name = provider if len(held[provider]) == 1 else each.offer
            named.setdefault(each.role, {})[name] = None
    if not named:
        return []
    told = (
        say("roles.of", role=say(f"role.{role}"), offers=", ".join(names))
        for role, names in named.items()
    )
    return [say("roles", told=say("apart").join(told))]


def _totals(outcome: Outcome, caption: str, say: Say, *, full: bool) -> Table:
    rule = outcome.criteria.grade
    roles = full and any(each.role for each in outcome.evaluations)
    stands = shows_standing(outcome)
    ignores = rule is not None and rule.unanswered == "ignored"
    graded = rule is not None and (full or ignores)
    columns = [
        column(say(f"column.offer.{outcome.criteria.procedure}")),
        *([column(say("column.role"))] if roles else []),
        *([column(standing_title(outcome.criteria, say))] if stands else []),
        figures(say("column.place")),
        figures(say("column.floor")),
        figures(say("column.ceiling")),
        figures(say("column.width")),
        *([figures(grade_name(outcome.criteria, say))] if graded else []),
        *([figures(say("column.grade-published"))] if ignores else []),
    ]
    rows: dict[tuple[str, ...], list[str]] = {}
    for number, each in enumerate(in_order(outcome) if full else shown_offers(outcome)):
        row = [
            *([say(f"role.{each.role}") if each.role else ""] if roles else []),
            *([standing(outcome.criteria, each.standing, say)] if stands else []),
            place_cell(each.place),
            *_totals_of(each, say),
            *([grade_cell(_grade(each))] if graded else []),
            *([_published(_grade(each))] if ignores else []),
        ]
        rows.setdefault((str(number) if full else "", *row), []).append(each.offer)
    told = tuple(
        (names, *cells) for (_, *cells), offers in rows.items() for names in frame.packed(offers)
    )
    return Table(tuple(columns), told, caption)


def _totals_of(each: Evaluation, say: Say) -> tuple[str, ...]:
    """Floor, ceiling and width; an offer that there was not has none."""
    if each.standing == "not-offered":
        return (NOTHING,) * 3
    numbers = (each.floor, each.ceiling, each.ceiling - each.floor)
    return tuple(shown(number, say.language) for number in numbers)


def _grade(each: Evaluation) -> Grade | None:
    return None if each.standing == "not-offered" else each.grade


def _published(grade: Grade | None) -> str:
    if grade is None:
        return NOTHING
    figure = NOTHING if grade.published is None else str(grade.published)
    return f"{figure} ({grade.answered}/{grade.graded})"


def grade_sentence(cells: Mapping[str, str], say: Say) -> str:
    """The levels of all offers in one sentence: the most frequent, then who has another."""
    by_cell: dict[str, list[str]] = {}
    for offer, cell in cells.items():
        by_cell.setdefault(cell, []).append(offer)
    first, *rest = sorted(by_cell.items(), key=lambda each: -len(each[1]))
    if not rest:
        return say("grades.all", cell=first[0])
    told = say.listed(say("grades.of", cell=cell, offers=say.listed(o)) for cell, o in rest)
    return say("grades.but", cell=first[0], number=len(first[1]), others=told)


def _grade_note(outcome: Outcome, say: Say, *, full: bool) -> list[str]:
    rule = outcome.criteria.grade
    if rule is None:
        return []
    key = "grade.ignored" if rule.unanswered == "ignored" else "grade.unknown"
    least = "" if rule.minimum is None else " " + say("grade.minimum", minimum=rule.minimum)
    told = say(key, name=grade_name(outcome.criteria, say)) + least
    cells = {each.offer: grade_cell(each.grade) for each in offered(outcome)}
    if not full and rule.unanswered != "ignored" and cells:
        told = f"{told} {grade_sentence(cells, say)}"
    return [told]


def _bounds_note(outcome: Outcome, say: Say) -> list[str]:
    loose = [
        each.offer
        for each in outcome.evaluations
        if not each.exact or (each.place is not None and not each.place.exact)
    ]
    return [say("bounds", offers=frame.names(loose, say))] if loose else []


# ── how much is known ───────────────────────────────────────────────────────────────────────────


def knowledge(outcome: Outcome, say: Say) -> list[str]:
    """How many facts are unknown or disputed, and what rests on claims of low sureness."""
    return [_facts(outcome, say), *_low(outcome, say)] if offered(outcome) else []


def knowledge_in_full(outcome: Outcome, say: Say) -> list[Block]:
    """The same for each offer."""
    return [_knowledge_table(outcome, say)] if offered(outcome) else []


def _facts(outcome: Outcome, say: Say) -> str:
    counts = [counted(facts_of(each)) for each in offered(outcome)]
    unknown = sorted(count["unknown"] for count in counts)
    read = max(sum(count.values()) for count in counts)
    disputed = sum(count["disputed"] for count in counts)
    key = "facts.none" if unknown[0] == read else "facts.unknown"
    first = say(key, unknown=span(unknown[0], unknown[-1]), read=read)
    return f"{first} {say.count('facts.disputed', disputed)}"


def low_points(evaluation: Evaluation) -> Fraction:
    """The points at stake on lines of which a claim of low sureness speaks."""
    lines = (each for each in evaluation.contributions if rests_on_low(each.facts))
    return sum((each.share for each in lines), Fraction(0)) * POINTS


def _low(outcome: Outcome, say: Say) -> list[str]:
    found = sorted(((low_points(each), each.offer) for each in outcome.evaluations), reverse=True)
    told = [f"{offer} {shown(points, say.language)}" for points, offer in found if points]
    return [say("facts.low", offers=say.some(told, _LOW))] if told else []


def _knowledge_table(outcome: Outcome, say: Say) -> Table:
    kinds = ("known", "open", "disputed", "unknown")
    columns = (
        column(say("column.offer.own")),
        figures(say("column.facts")),
        *(figures(say(f"column.{kind}")) for kind in kinds),
        figures(say("column.low")),
    )
    rows = []
    for each in offered(outcome):
        count = counted(facts_of(each))
        figure = [sum(count.values()), *(count[kind] for kind in kinds)]
        low = shown(low_points(each), say.language)
        rows.append((each.offer, *map(str, figure), low))
    return Table(columns, tuple(rows), say("facts.caption"))
