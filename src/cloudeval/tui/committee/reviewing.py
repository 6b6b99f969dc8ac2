"""A review at the desk: a mark in full, and whether somebody else agrees with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cloudeval.model.mark import Mark
from cloudeval.reports.study.heard import Teller
from cloudeval.scoring.fact import Signed
from cloudeval.tui.committee.forms import AskedReview, ReviewForm
from cloudeval.tui.committee.positions import mark_line, positions
from cloudeval.tui.desk import entering
from cloudeval.tui.desk.places import LineOf
from cloudeval.tui.forms import Chooser

if TYPE_CHECKING:
    from cloudeval.tui.desk.screen import Desk


def enter(desk: Desk) -> None:
    """Show a mark on what one stands on that waits to be reviewed, and ask whether one agrees."""
    about, me = desk.about(), desk.state.me
    if about is None:
        return
    if me is None:
        entering.choose_me(desk, lambda: enter(desk))
        return
    scored = desk.sitting.scored
    each = next(one for one in scored.outcome.evaluations if one.offer == about.offer)
    held = positions(each, scored.criteria.by_id()[about.criterion])
    waiting = held.waiting
    if not waiting:
        desk.tell(
            desk.say("tui.committee.all-reviewed" if held.marks else "tui.committee.no-marks")
        )
    elif len(waiting) == 1:
        _ask(desk, about, me, waiting[0])
    else:
        teller = _teller(desk)
        # One's own comes last: to review what others said is what is asked for.
        choices = sorted(enumerate(waiting), key=lambda each: each[1][0] == me)
        lines = [(str(at), mark_line(*one, teller)) for at, one in choices]

        def chosen(at: str | None) -> None:
            if at is not None:
                _ask(desk, about, me, waiting[int(at)])

        desk.app.push_screen(Chooser(desk.say("tui.committee.which"), lines), chosen)


def _teller(desk: Desk) -> Teller:
    study = desk.sitting.chosen
    if study is None:
        raise RuntimeError
    return Teller(study.study, desk.sitting.scored.outcome.reader.vocabulary, desk.say)


def _ask(desk: Desk, about: LineOf, me: str, whose: tuple[str, Mark]) -> None:
    who, mark = whose
    criterion = desk.sitting.scored.criteria.by_id()[about.criterion]
    asked = AskedReview(
        title=desk.say(
            "tui.committee.review.title",
            who=desk.called(me),
            offer=about.offer,
            criterion=about.criterion,
        ),
        lines=(desk.say.file(criterion.question), _teller(desk).mark(Signed(who, mark))),
        is_own=who == me,
    )
    form = ReviewForm(asked, desk.say)
    desk.app.push_screen(form, lambda agreed: _agreed(desk, me, whose) if agreed else None)


def _agreed(desk: Desk, me: str, whose: tuple[str, Mark]) -> None:
    who, mark = whose
    before = desk.sitting.scored
    if entering.entered(desk, lambda: desk.sitting.review(me, who, mark)):
        key = "tui.committee.reviewed-own" if who == me else "tui.committee.reviewed"
        desk.after(before, desk.say(key, who=desk.called(who), me=desk.called(me)))
