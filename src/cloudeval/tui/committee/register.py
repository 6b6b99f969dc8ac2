"""The register of rulings as a screen; from each ruling to the criterion that it is on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cloudeval.jobs.sitting import Sitting
from cloudeval.model.mark import Decision, name_of, subject
from cloudeval.reports.saying import Say
from cloudeval.reports.study.heard import Teller, stamped
from cloudeval.scoring.convening import read
from cloudeval.tui.committee.positions import names, positions
from cloudeval.tui.desk.places import LineOf
from cloudeval.tui.page import Page, PageRow, clean_page
from cloudeval.tui.pager import Leaf, Pager

if TYPE_CHECKING:
    from cloudeval.tui.desk.screen import Desk


def enter(desk: Desk) -> None:
    """Show the register over the desk."""
    desk.app.push_screen(Register(desk))


class Register(Pager):
    """The register; Enter on a ruling leads to its criterion."""

    def __init__(self, desk: Desk) -> None:
        """Show the register of what lies on the desk."""
        self.desk = desk
        sitting, say = desk.sitting, desk.say
        title = say("tui.committee.register")
        leaf = Leaf("register", title, lambda _watch, _width: register(sitting, say))
        super().__init__(say, desk.label, (leaf,))

    def leads(self, down: object) -> bool:
        """A row leads to a criterion."""
        return isinstance(down, LineOf)

    def follow(self, down: object) -> None:
        """Leave for the criterion."""
        if isinstance(down, LineOf):
            self.dismiss(None)
            self.desk.stand_on(down)


def register(sitting: Sitting, say: Say) -> Page:
    """The register as a page: every ruling, the last first."""
    title = say("tui.committee.register")
    rulings = () if sitting.chosen is None else sitting.chosen.study.rulings
    if not rulings:
        return clean_page(title, [PageRow(say("tui.committee.register.none"))], say)
    rows = (row for ruling in reversed(rulings) for row in _rows(ruling, sitting, say))
    return clean_page(title, rows, say)


def _rows(ruling: Decision, sitting: Sitting, say: Say) -> Iterator[PageRow]:
    if sitting.chosen is None:
        return
    study = sitting.chosen.study
    teller = Teller(study, sitting.scored.outcome.reader.vocabulary, say)
    lines = criteria_of(ruling, sitting)
    down = LineOf(ruling.offer, lines[0]) if lines and _is_shown(ruling, sitting) else None
    state = _state(ruling, sitting, say)
    told = say(
        "tui.committee.register.number",
        number=ruling.number,
        at=stamped(ruling.at, say),
        state=state,
    )
    yield PageRow(told, "head", down)
    on = ", ".join(lines) or say("tui.committee.no-criterion")
    about = {"offer": ruling.offer, "name": name_of(ruling.about), "criteria": on}
    yield PageRow(say("tui.committee.on", **about), "item", down)
    who = say.listed(names(ruling.members, study))
    decided = teller.answer(ruling.about, ruling.answer)
    yield PageRow(say("tui.committee.decided", answer=decided, who=who), "item", down)
    yield PageRow(say("tui.committee.reason", reason=ruling.reason), "item", down)
    for each in ruling.evidence:
        yield PageRow(teller.evidence(each), "item", down)


def _state(ruling: Decision, sitting: Sitting, say: Say) -> str:
    """In force or replaced, and whether it is in the study's file."""
    if sitting.chosen is None:
        return ""
    later = {each.replaces: each.number for each in sitting.chosen.study.rulings}
    if ruling.number in later:
        state = say("tui.committee.replaced", number=later[ruling.number])
    elif ruling.set_aside is not None:
        state = say("tui.committee.set-aside", version=ruling.set_aside.moved_to)
    else:
        state = say("tui.committee.idle" if _is_idle(ruling, sitting) else "tui.committee.in-force")
    entered = {one.ruling.number for one in sitting.ledger.done if one.ruling is not None}
    parts = [state, *([say("tui.committee.unfolded")] if ruling.number in entered else [])]
    return " · ".join(parts)


def _is_idle(ruling: Decision, sitting: Sitting) -> bool:
    """Whether facts and marks leave no room for it."""
    criteria = sitting.scored.criteria.by_id()
    return any(
        ruling.number in positions(each, criteria[name]).ruled_out
        for each in sitting.scored.outcome.evaluations
        if each.offer == ruling.offer
        for name in criteria_of(ruling, sitting)
    )


def _is_shown(ruling: Decision, sitting: Sitting) -> bool:
    return any(each.offer == ruling.offer for each in sitting.scored.outcome.evaluations)


def criteria_of(ruling: Decision, sitting: Sitting) -> tuple[str, ...]:
    """The criteria that read what a ruling decides: those that ask just that, else all."""
    words = sitting.scored.outcome.reader.vocabulary
    criteria = sitting.scored.criteria.criteria
    exact = [one.id for one in criteria if subject(ruling.offer, one.reads) == ruling.subject]
    facts = {*read(ruling.about, words)}
    return tuple(exact or (one.id for one in criteria if facts & {*read(one.reads, words)}))
