"""What is entered at the desk: asked for in a form, put before the sitting, told of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from cloudeval.files.problems import Problem
from cloudeval.files.replacing import NotSaved
from cloudeval.jobs.sitting import RefusedMark
from cloudeval.model.entry import Entry
from cloudeval.tui.desk import marking, telling
from cloudeval.tui.desk.forms import Filled, Form
from cloudeval.tui.forms import Asking, Chooser

if TYPE_CHECKING:
    from cloudeval.tui.desk.screen import Desk


def mark(desk: Desk, level: int | None = None) -> None:
    """Ask for a mark on what one stands on, with one level chosen if one was named."""
    about, me = desk.about(), desk.state.me
    if about is None:
        return
    if me is None:
        choose_me(desk, lambda: mark(desk, level))
        return

    def marked(filled: Filled) -> str:
        before = desk.sitting.scored
        made = marking.mark(about, desk.sitting, me, filled)
        wrong = put(desk, lambda: desk.sitting.mark(me, made))
        if not wrong:
            same = before is desk.sitting.scored  # nothing was entered
            told = desk.say("tui.said-already") if same else ""
            desk.after(before, told or telling.moved(before, desk.sitting.scored, desk.say))
        return wrong

    asked = marking.asked(about, desk.sitting, me, level, desk.say)
    desk.app.push_screen(Form(asked, desk.say, marked))


def take_back(desk: Desk) -> None:
    """Ask for the reason, and take back one's own mark on what one stands on."""
    about, me = desk.about(), desk.state.me
    if about is None:
        return
    if me is None:
        choose_me(desk, lambda: take_back(desk))
        return
    criterion = desk.sitting.scored.criteria.by_id()[about.criterion]
    standing = desk.sitting.standing(me, about.offer, criterion.reads)
    if standing is None:
        desk.tell(desk.say("tui.no-mark", who=desk.called(me)))
        return

    def given(reason: str | None) -> None:
        if reason is not None:
            before = desk.sitting.scored
            if entered(desk, lambda: desk.sitting.withdraw(me, standing, reason)):
                desk.after(before, telling.moved(before, desk.sitting.scored, desk.say))

    desk.app.push_screen(Asking(desk.say("tui.form.reason")), given)


def turn(desk: Desk, key: str, turning: Callable[[], Entry | None]) -> None:
    """Undo or redo, and say what."""
    before = desk.sitting.scored
    turned: list[Entry | None] = []
    if entered(desk, lambda: turned.append(turning())) and turned[0] is not None:
        moved = telling.moved(before, desk.sitting.scored, desk.say, saved=False)
        entry = telling.entry(turned[0], desk.say, desk.called)
        told = desk.say(key, entry=entry, moved=moved)
        desk.after(before, told)


def choose_me(desk: Desk, then: Callable[[], None] | None = None) -> None:
    """Ask who marks, then go on."""
    choices = [(name, desk.called(name)) for name in desk.sitting.assessors]
    if not choices:
        desk.tell(desk.say("tui.no-assessors"))
        return

    def chosen(name: str | None) -> None:
        if name is not None:
            desk.state = replace(desk.state, me=name)
            desk.draw()
            if then is not None:
                then()

    desk.app.push_screen(Chooser(desk.say("tui.form.who"), choices), chosen)


def entered(desk: Desk, entering: Callable[[], object]) -> bool:
    """Enter something; what does not go is told, and nothing else happens."""
    wrong = put(desk, entering)
    if wrong:
        desk.tell(wrong)
    return not wrong


def put(desk: Desk, entering: Callable[[], object]) -> str:
    """Enter something; why it was not taken, in plain words, if it was not."""
    try:
        entering()
    except RefusedMark as refused:
        folder = desk.sitting.chosen.folder if desk.sitting.chosen else ""
        problems = (
            Problem(code=one.code, file=folder, values=one.values) for one in refused.findings
        )
        why = " ".join(one.said(desk.say.language) for one in problems)
        return desk.say("tui.refused", why=why)
    except NotSaved as error:
        return desk.told_of(error) or ""
    return ""
