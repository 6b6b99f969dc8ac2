"""How each member marked one thing, beside each other, and what was ruled on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cloudeval.model.criterion import AnyCriterion
from cloudeval.model.mark import Decision, Mark, Subject
from cloudeval.model.noun import record
from cloudeval.model.study import Study
from cloudeval.reports.results import Scored
from cloudeval.reports.saying import Say
from cloudeval.reports.study.heard import Teller
from cloudeval.scoring.evaluation import Evaluation
from cloudeval.scoring.fact import Said

DIFFERS, RULED, SAYS, SILENT = "≠", "§", "•", "·"
"""Before a mark that differs from another, a ruling, any other mark, a member without a mark."""


@record
class Positions:
    """All that is said of what a criterion reads of one offer."""

    marks: tuple[tuple[str, Mark], ...]
    """Those that stand, each with its assessor."""
    rulings: tuple[Decision, ...]
    """Those in force, by number."""
    ruled_out: frozenset[int]
    """Rulings that decide nothing, since facts and marks leave no room for them."""

    def differs(self, mark: Mark) -> bool:
        """Whether somebody else answers the same thing differently."""
        return any(
            other.subject == mark.subject and other.answer != mark.answer for _, other in self.marks
        )

    @property
    def contested(self) -> bool:
        """Whether two assessors differ."""
        return any(self.differs(mark) for _, mark in self.marks)

    @property
    def waiting(self) -> tuple[tuple[str, Mark], ...]:
        """The marks that nobody has reviewed."""
        return tuple((who, mark) for who, mark in self.marks if mark.reviewed is None)


def positions(each: Evaluation, criterion: AnyCriterion) -> Positions:
    """What assessors and rulings say of what ``criterion`` reads of one offer."""
    facts = each.sheet.possibilities.read[criterion.reads].facts
    found = [fact.ground.said for fact in facts if fact.ground.said is not None]
    marks: dict[tuple[str, Subject], tuple[str, Mark]] = {}
    rulings: dict[int, Decision] = {}
    for said in found:
        for who, mark in _standing(said):
            marks.setdefault((who, mark.subject), (who, mark))
        rulings |= {ruling.number: ruling for ruling in said.rulings}
    return Positions(
        tuple(marks.values()),
        tuple(rulings[number] for number in sorted(rulings)),
        frozenset(number for said in found for number in said.ruled_out),
    )


def _standing(said: Said) -> Iterator[tuple[str, Mark]]:
    return ((one.assessor, one.mark) for one in said.marks if one.mark.stands)


def told(
    scored: Scored, each: Evaluation, criterion: AnyCriterion, say: Say
) -> tuple[str, tuple[str, ...]]:
    """A heading, and a line for each member's mark and each ruling; nothing without a study."""
    if scored.study is None:
        return "", ()
    study = scored.study.study
    held = positions(each, criterion)
    teller = Teller(study, scored.outcome.reader.vocabulary, say)
    head = say("tui.committee.differ" if held.contested else "tui.committee.marks")
    return head, (*_marks(held, study, teller), *_rulings(held, teller))


def _marks(held: Positions, study: Study, teller: Teller) -> Iterator[str]:
    by: dict[str, list[Mark]] = {one.id: [] for one in study.what.assessors}
    for who, mark in held.marks:
        by.setdefault(who, []).append(mark)
    for who, marks in by.items():
        name = study.called(who)
        if not marks:
            silent = teller.say("tui.committee.silent", who=name)
            yield f"{SILENT} {silent}"
        for mark in marks:
            sign = DIFFERS if held.differs(mark) else SAYS
            yield f"{sign} {mark_line(who, mark, teller)}"


def mark_line(who: str, mark: Mark, teller: Teller) -> str:
    """A mark in a line: whose, what, proposed or reviewed."""
    answer = teller.answer(mark.about, mark.answer)
    values = {"who": teller.study.called(who), "answer": answer}
    return teller.say("tui.committee.mark", state=teller.state(mark, who), **values)


def _rulings(held: Positions, teller: Teller) -> Iterator[str]:
    say = teller.say
    for ruling in held.rulings:
        line = say(
            "tui.committee.ruling",
            number=ruling.number,
            answer=teller.answer(ruling.about, ruling.answer),
            who=say.listed(names(ruling.members, teller.study)),
            at=say.on(ruling.at.day),
        )
        out = f" {say('study.ruled-out')}" if ruling.number in held.ruled_out else ""
        yield f"{RULED} {line}{out}"


def names(members: Iterable[str], study: Study) -> list[str]:
    """The names of members."""
    return [study.called(member) for member in members]
