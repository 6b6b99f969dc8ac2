"""Assumptions are saved as a scenario of the study, and a scenario is opened to start from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cloudeval.files.problems import Problem, Unusable
from cloudeval.files.replacing import NotSaved
from cloudeval.jobs.keeping import keep, kept, names_kept
from cloudeval.model.names import read_identifier
from cloudeval.model.noun import NotWrittenSo
from cloudeval.reports.study import assumed_parts
from cloudeval.tui.forms import Chooser
from cloudeval.tui.whatif.forms import Keeping, Named
from cloudeval.tui.whatif.state import Head, assumptions_of, scenario_of

if TYPE_CHECKING:
    from cloudeval.tui.whatif.screen import WhatIf

_FREE = "what-if"


def save(room: WhatIf) -> None:
    """Ask for a name, and save; without a study, say how to come by one."""
    say = room.say
    if room.sitting.chosen is None:
        room.tell(say("tui.whatif.no-study"))
    elif not room.tried.now.number:
        room.tell(say("tui.whatif.nothing"))
    elif room.me is None:
        _ask_who(room)
    else:
        _ask_name(room, room.me)


def _ask_who(room: WhatIf) -> None:
    names = room.sitting.assessors
    if not names:
        room.tell(room.say("tui.no-assessors"))
        return

    def chosen(name: str | None) -> None:
        if name is not None:
            room.me = name
            _ask_name(room, name)

    choices = [(name, room.called(name)) for name in names]
    room.app.push_screen(Chooser(room.say("tui.form.who"), choices), chosen)


def _ask_name(room: WhatIf, who: str) -> None:
    say, chosen = room.say, room.sitting.chosen

    def saved(named: Named) -> str:
        """Save; what is wrong, in plain words."""
        try:
            name = read_identifier(named.id)
        except NotWrittenSo as error:
            return Problem(code=error.code, file=named.id, values=error.values).said(say.language)
        head = Head(name, named.title, named.why, who, room.sitting.clock())
        try:
            file = keep(room.sitting, scenario_of(room.tried.now, head))
        except (Unusable, NotSaved) as error:
            return room.told_of(error) or ""
        room.named, room.saved = named, room.tried.now
        folder = chosen.folder if chosen is not None else ""
        room.tell(say("tui.whatif.saved", file=file, folder=folder, id=name))
        return ""

    taken = names_kept(room.sitting)
    proposed = Named(_free(taken), room.named.title, room.named.why)
    told = say("scenario.and").join(assumed_parts(room.scenario, say))
    room.app.push_screen(Keeping(room.called(who), proposed, told, say, saved))


def _free(taken: tuple[str, ...]) -> str:
    """A name that no scenario has yet."""
    at = 1
    while f"{_FREE}-{at}" in taken:
        at += 1
    return f"{_FREE}-{at}"


def start_from(room: WhatIf) -> None:
    """Ask for a scenario of the study, and assume what it does."""
    names = names_kept(room.sitting)
    if not names:
        room.tell(room.say("tui.whatif.no-scenarios"))
        return

    def chosen(name: str | None) -> None:
        if name is None:
            return
        try:
            scenario = kept(room.sitting, name)
        except Unusable as error:
            room.tell(room.told_of(error) or "")
            return
        room.named = Named(scenario.id, scenario.title, scenario.why)
        values = {"title": scenario.title, "id": scenario.id, "why": scenario.why}
        room.said = room.say("tui.whatif.opened", who=room.called(scenario.by), **values)
        room.saved = assumptions_of(scenario, room.around.ground)
        room.assume(room.saved)

    choices = [(name, name) for name in names]
    room.app.push_screen(Chooser(room.say("tui.whatif.ask.open"), choices), chosen)
