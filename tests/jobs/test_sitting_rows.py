"""Whatever is entered at the table: a kill loses nothing, and the end writes what was shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from cloudeval.jobs.scoring import score
from cloudeval.jobs.sitting import RefusedMark, Sitting, sit_down
from cloudeval.jobs.studying import open_study
from cloudeval.model.claim import Span
from cloudeval.model.criterion import AttributeReading
from cloudeval.model.instant import Stamp, read_stamp
from cloudeval.model.mark import Decision
from cloudeval.model.study import Study
from tests.tui.sittings import ALDER, BIRCH, CEDAR, library_of, marked, study_at

PEOPLE = ("anne", "bruno", "chloe")
ANSWERS = {"rev.rehearsal": ("never", "on-paper", "real-data"), "rev.formats": ("documented",)}
OFFERS = (ALDER, BIRCH, CEDAR)
Draw = Callable[[int], int]


def ticking() -> Callable[[], Stamp]:
    """A clock on which every look is a second later."""
    at = datetime(2026, 9, 20, 9, 0, tzinfo=UTC)

    def look() -> Stamp:
        nonlocal at
        at += timedelta(seconds=1)
        return read_stamp(at.isoformat())

    return look


def do(sitting: Sitting, name: str, draw: Draw) -> None:
    """One thing that a person might do; what is refused is not entered."""
    by, offer = PEOPLE[draw(3)], OFFERS[draw(3)]
    attribute = [*ANSWERS][draw(2)]
    answer = ANSWERS[attribute][draw(len(ANSWERS[attribute]))]
    assert sitting.chosen is not None
    study = sitting.chosen.study
    match name:
        case "mark":
            made = marked(offer, attribute, answer, f"Seen {draw(2)}.")
            sitting.mark(by, replace(made, at=sitting.clock()))
        case "withdraw":
            held = sitting.standing(by, offer, AttributeReading(attribute=attribute))
            if held is not None:
                sitting.withdraw(by, held, "An error.")
        case "review":
            standing = [*study.standing()]
            if standing:
                sitting.review(by, *standing[draw(len(standing))])
        case "rule":
            reads = AttributeReading(attribute=attribute)
            sitting.rule(by, decided(offer, reads, answer, sitting.clock()))
        case "undo":
            sitting.undo()
        case _:
            sitting.redo()


def decided(offer: str, about: AttributeReading, answer: str, at: Stamp) -> Decision:
    return Decision(
        number=1,
        offer=offer,
        about=about,
        answer=Span(low=answer, high=answer),
        reason="As the committee sees it.",
        members=("anne", "bruno"),
        at=at,
    )


def shown(sitting: Sitting) -> Study:
    assert sitting.chosen is not None
    return sitting.chosen.study


NAMES = (
    "mark",
    "mark",
    "rule",
    "review",
    "withdraw",
    "undo",
    "undo",
    "redo",
    "kill",
    "end",
    "save",
)


@settings(max_examples=12, phases=[Phase.generate])
@given(st.data())
def test_whatever_is_entered_a_kill_loses_nothing_and_the_end_writes_what_was_shown(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = study_at(tmp_path_factory.mktemp("row"))
    clock = ticking()
    sitting = sit_down(library_of(folder), folder, clock=clock)
    told: dict[int, Decision] = {}
    for name in data.draw(st.lists(st.sampled_from(NAMES), max_size=14)):
        before, held = shown(sitting), sitting.ledger
        if name in ("kill", "end", "save"):
            (sitting.leave if name == "kill" else sitting.close)()
            sitting = sit_down(library_of(folder), folder, clock=clock)
            assert shown(sitting) == before
            assert sitting.ledger.done == (held.done if name == "kill" else ())
        elif name == "save":
            sitting.save()
            assert (shown(sitting), sitting.ledger.last) == (before, None)
        else:
            try:
                do(sitting, name, lambda most: data.draw(st.integers(0, most - 1)))
            except RefusedMark:
                assert shown(sitting) == before
                assert sitting.ledger == held
        if name in ("end", "save"):  # from then on a number is a ruling's for good
            for ruling in shown(sitting).rulings:
                assert told.setdefault(ruling.number, ruling) == ruling
    numbers = [ruling.number for ruling in shown(sitting).rulings]
    assert numbers == [*range(1, len(numbers) + 1)]
    before, evaluations = shown(sitting), sitting.scored.outcome.evaluations
    sitting.close()
    library = library_of(folder)
    assert library.study(folder) == before
    # A mark that was taken back may leave a ruling without room, which check then tells.
    wrong = {one.code for one in library.check([folder]) if one.severity == "error"}
    assert wrong <= {"ruling.outside"}
    scored = score(library, study=open_study(library, folder))
    assert [(e.floor, e.ceiling, e.standing) for e in scored.outcome.evaluations] == [
        (e.floor, e.ceiling, e.standing) for e in evaluations
    ]
