"""Saving without leaving, and writing on where another window has left off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cloudeval.files.folders import JOURNAL
from cloudeval.files.problems import Unusable
from cloudeval.files.replacing import NotSaved
from cloudeval.tui.desk import telling

if TYPE_CHECKING:
    from cloudeval.tui.desk.screen import Desk


def save(desk: Desk) -> None:
    """Put what was entered into the study, and say that it is there for good."""
    say, sitting = desk.say, desk.sitting
    try:
        count = sitting.save()
    except (NotSaved, Unusable) as error:
        folder = sitting.chosen.folder if sitting.chosen else ""
        journal = f"{folder}/{JOURNAL}"
        desk.tell(say("tui.keeping.failed", why=_why(error, desk), journal=journal))
        return
    told = say.count("tui.keeping.saved", count) if count else say("tui.keeping.nothing")
    desk.after(None, told)


def take_over(desk: Desk) -> None:
    """Write here if the other window has gone; else say who is there."""
    say, sitting = desk.say, desk.sitting
    try:
        sitting.take_over()
    except (NotSaved, Unusable) as error:
        desk.tell(say("tui.keeping.not-taken", why=_why(error, desk)))
        return
    told = [say("tui.keeping.taken"), telling.greeting(sitting, say)]
    desk.after(None, " ".join(filter(None, told)))


def _why(error: NotSaved | Unusable, desk: Desk) -> str:
    if isinstance(error, Unusable):
        return " ".join(one.said(desk.say.language) for one in error.problems)
    return f"{error.path}: {error.cause.strerror or error.cause}."
