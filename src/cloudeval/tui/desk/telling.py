"""What a screen says in a line: what an entry moved, what was recovered, who is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cloudeval.files.problems import Problem
from cloudeval.jobs.sitting import Sitting
from cloudeval.model.entry import Entry
from cloudeval.model.mark import name_of
from cloudeval.reports.results import Scored
from cloudeval.reports.saying import Say
from cloudeval.reports.standings import standing
from cloudeval.reports.study.heard import stamped
from cloudeval.scoring.evaluation import Evaluation
from cloudeval.tui.desk.table import place, total
from cloudeval.tui.texts import plain


def moved(before: Scored, after: Scored, say: Say, *, saved: bool = True) -> str:
    """What an entry did to totals, places and standings; or that it moved nothing.

    That it is ``saved`` is told first, unless something else is told already.
    """
    told = [
        line
        for was, now in zip(before.outcome.evaluations, after.outcome.evaluations, strict=True)
        if (line := _moved(was, now, after, say))
    ]
    moves = " · ".join(told) if told else say("tui.moved.nothing")
    if saved:
        moves = say("tui.moved", what=moves)
    numbers = sorted(_idle(before, after))
    if numbers:
        named = say.listed(say("study.ruling.named", number=number) for number in numbers)
        idle = say("tui.moved.idle", numbers=named)
        return f"{moves} {idle}"
    return moves


def _idle(before: Scored, after: Scored) -> set[int]:
    """Rulings in force that decided something, and now decide nothing."""
    found: set[int] = set()
    for was, now in zip(before.outcome.evaluations, after.outcome.evaluations, strict=True):
        if was.sheet is not now.sheet:
            found |= _ruled_out(now) - _ruled_out(was)
    return found


def _ruled_out(each: Evaluation) -> set[int]:
    return {
        number
        for possible in each.sheet.possibilities.read.values()
        for fact in possible.facts
        if fact.ground.said is not None
        for number in fact.ground.said.ruled_out
    }


def _moved(was: Evaluation, now: Evaluation, after: Scored, say: Say) -> str:
    def pairs() -> Iterator[str]:
        if (was.floor, was.ceiling) != (now.floor, now.ceiling):
            yield say.moved(total(was, say), total(now, say))
        if place(was) != place(now):
            yield say("tui.moved.place", places=say.moved(place(was), place(now)))
        if was.standing != now.standing:
            ends = (standing(after.criteria, one.standing, say) for one in (was, now))
            yield say.moved(*ends)

    told = ", ".join(pairs())
    return say("tui.moved.offer", offer=now.offer, what=told) if told else ""


def entry(one: Entry, say: Say, called: Callable[[str], str]) -> str:
    """An entry in a line: who, by the name that is ``called``, what, when."""
    about = one.mark or one.ruling
    if about is None:
        return ""
    whose = called(one.assessor) if one.assessor else ""
    values: dict[str, object] = {"who": called(one.by), "at": stamped(one.at, say), "whose": whose}
    low, high = (_end(end) for end in (about.answer.low, about.answer.high))
    values |= {"offer": about.offer, "about": name_of(about.about)}
    values["answer"] = low if low == high else f"{low}–{high}"
    values["number"] = one.ruling.number if one.ruling is not None else ""
    return plain(say(f"tui.entry.{one.do}", **values))


def _end(end: str | bool) -> str:  # noqa: FBT001 - a value of a file
    return end if isinstance(end, str) else "yes" if end else "no"


def label(scored: Scored, say: Say) -> str:
    """What these rules are: a reconstruction says so wherever it is shown."""
    criteria = scored.criteria
    parts = [criteria.name, say("tui.day", day=say.on(scored.as_of.date))]
    if criteria.nature == "reconstructed":
        parts.insert(0, say("nature.reconstructed"))
    if any(each.candidate.provider.fictional for each in scored.outcome.evaluations):
        parts.append(say("tui.fictional"))
    return " · ".join(parts)


def greeting(sitting: Sitting, say: Say) -> str:
    """What must be known at the start: what was recovered, who else is there."""
    told = []
    if sitting.chosen is None:
        told.append(say("tui.no-study"))
    why = sitting.why_reading
    if isinstance(why, Problem):
        told.append(say("tui.reading.why", why=why.said(say.language)))
    elif why is not None:
        reason = why.cause.strerror or str(why.cause)
        told.append(say("tui.reading.folder", folder=why.path.parent, why=reason))
    told += [problem.said(say.language) for problem in sitting.warnings]
    if sitting.recovered:
        told.append(say.count("tui.recovered", len(sitting.recovered)))
    if sitting.unreadable:
        told.append(say("tui.unreadable", number=sitting.unreadable))
    return " ".join(told)
