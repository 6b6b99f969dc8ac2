"""A ruling at the desk: what facts and members say is shown, the level and the reason are asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cloudeval.jobs.sitting import Sitting
from cloudeval.model.claim import Span
from cloudeval.model.criterion import AnyCriterion
from cloudeval.model.mark import Decision, subject
from cloudeval.model.worth import ladder
from cloudeval.reports.answers import fact_value
from cloudeval.reports.evidence import grounds
from cloudeval.reports.saying import Say
from cloudeval.scoring.convening import read
from cloudeval.scoring.evaluation import Evaluation
from cloudeval.scoring.facts_at import fact_of
from cloudeval.tui.committee.forms import AskedRuling, FilledRuling, Level, RulingForm
from cloudeval.tui.committee.positions import told
from cloudeval.tui.desk import entering, telling
from cloudeval.tui.desk.marking import cited, levels_of, span, unit_of
from cloudeval.tui.desk.places import LineOf

if TYPE_CHECKING:
    from cloudeval.tui.desk.screen import Desk


def enter(desk: Desk) -> None:
    """Ask for a ruling on what one stands on."""
    about, me = desk.about(), desk.state.me
    if about is None:
        return
    if me is None:
        entering.choose_me(desk, lambda: enter(desk))
        return

    def filled(put: FilledRuling) -> str:
        before = desk.sitting.scored
        numbers: list[int] = []
        ruling = made(about, desk.sitting, put)
        wrong = entering.put(desk, lambda: numbers.append(desk.sitting.rule(me, ruling).number))
        if not wrong:
            moved = telling.moved(before, desk.sitting.scored, desk.say)
            desk.after(before, desk.say("tui.committee.ruled", number=numbers[0], moved=moved))
        return wrong

    desk.app.push_screen(RulingForm(asked(about, desk.sitting, desk.say), desk.say, filled))


def asked(about: LineOf, sitting: Sitting, say: Say) -> AskedRuling:
    """The form for one criterion and one offer."""
    scored = sitting.scored
    criterion = scored.criteria.by_id()[about.criterion]
    each = next(one for one in scored.outcome.evaluations if one.offer == about.offer)
    words = scored.outcome.reader.vocabulary
    head, lines = told(scored, each, criterion, say)
    stands = _in_force(about.offer, criterion, sitting)
    return AskedRuling(
        title=say("tui.committee.form.title", offer=about.offer, criterion=about.criterion),
        question=say.file(criterion.question),
        facts=tuple(_facts(each, criterion, sitting, say)),
        positions=(head, *lines),
        replaces="" if stands is None else say("tui.committee.replaces", number=stands.number),
        levels=_levels(about.offer, criterion, sitting, say),
        unit=unit_of(criterion.reads, words),
        answer=_answered(stands, ladder(criterion.reads, words)),
        members=_members(sitting),
    )


def made(about: LineOf, sitting: Sitting, put: FilledRuling) -> Decision:
    """The ruling that a form makes; its number is for the register to give."""
    criterion = sitting.scored.criteria.by_id()[about.criterion]
    words = sitting.scored.outcome.reader.vocabulary
    evidence = (cited(put.evidence, put.place),) if put.evidence else ()
    return Decision(
        number=1,
        offer=about.offer,
        about=criterion.reads,
        answer=span(criterion.reads, put.answer, words),
        reason=put.reason,
        members=put.members,
        at=sitting.clock(),
        evidence=evidence,
    )


def _facts(each: Evaluation, criterion: AnyCriterion, sitting: Sitting, say: Say) -> list[str]:
    """What the provider's file says, as if nobody had marked anything."""
    reader = replace(sitting.scored.outcome.reader, committee=None)
    words = reader.vocabulary
    bare = [fact_of(each.candidate, *named, reader) for named in read(criterion.reads, words)]
    return [
        say("tui.committee.file", value=fact_value(fact, words, say), why=grounds(fact, say))
        for fact in bare
    ]


def _levels(offer: str, criterion: AnyCriterion, sitting: Sitting, say: Say) -> tuple[Level, ...]:
    words = sitting.scored.outcome.reader.vocabulary
    draft = Decision(
        number=1,
        offer=offer,
        about=criterion.reads,
        answer=Span(low="", high=""),
        reason="?",
        members=sitting.assessors[:1],
        at=sitting.clock(),
    )
    return tuple(
        Level(
            name,
            meaning,
            sitting.leaves_room(replace(draft, answer=span(criterion.reads, name, words))),
        )
        for name, meaning in levels_of(criterion.reads, words, say)
    )


def _in_force(offer: str, criterion: AnyCriterion, sitting: Sitting) -> Decision | None:
    """The ruling that another one would replace."""
    held = () if sitting.chosen is None else sitting.chosen.study.in_force
    wanted = subject(offer, criterion.reads)
    return next((one for one in held if one.subject == wanted), None)


def _answered(stands: Decision | None, rungs: tuple[str, ...] | None) -> str:
    if stands is None or not stands.answer.is_one:
        return ""
    end = stands.answer.low
    if isinstance(end, str):
        return end
    return "" if rungs is None else rungs[int(end)]


def _members(sitting: Sitting) -> tuple[tuple[str, str, bool], ...]:
    """Ticked are those who made the last ruling of this sitting, else all who may have."""
    if sitting.chosen is None:
        return ()
    today = sitting.clock().day
    people = sitting.chosen.study.what.assessors
    away = {one.id for one in people if any(each.date == today for each in one.absences)}
    last = next((one.ruling for one in reversed(sitting.ledger.done) if one.ruling), None)
    ticked = {one.id for one in people} - away if last is None else {*last.members}
    return tuple((one.id, one.name, one.id in ticked) for one in people)
