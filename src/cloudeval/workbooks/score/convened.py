"""What a study writes into the minutes: its members, and its rulings by number."""

from __future__ import annotations

from cloudeval.model.mark import name_of
from cloudeval.model.study import Assessor
from cloudeval.reports.saying import Say
from cloudeval.reports.study import speaking
from cloudeval.reports.study.heard import Teller
from cloudeval.workbooks.score.basis import Basis

Filled = tuple[str, ...]


def members(basis: Basis) -> list[Filled]:
    """Name, office, absences, interests; what nobody has declared is left to be written."""
    used = basis.scored.study
    return [] if used is None else [_member(each, basis.say) for each in used.study.what.assessors]


def _member(each: Assessor, say: Say) -> Filled:
    missed = []
    for absence in each.absences:
        told = say("book.minutes.absent", day=say.on(absence.date))
        missed.append(f"{told} ({absence.note})" if absence.note else told)
    interests = ""
    if each.interests is not None:
        interests = "; ".join(each.interests) or say("book.minutes.no-interests")
    return each.name, each.role or "", "; ".join(missed), interests


def rulings(basis: Basis) -> list[Filled]:
    """What each is on, what was decided, by whom, and why; one that was replaced says so."""
    used = basis.scored.study
    if used is None:
        return []
    teller = Teller(used.study, basis.vocabulary, speaking(basis.language))
    say = basis.say
    later = {each.replaces: each.number for each in used.study.rulings}
    found: list[Filled] = []
    for each in used.study.rulings:
        decided = teller.answer(each.about, each.answer)
        if each.number in later:
            decided = say("book.minutes.replaced", decided=decided, number=later[each.number])
        elif each.set_aside is not None:
            version = each.set_aside.moved_to
            decided = say("book.minutes.set-aside", decided=decided, version=version)
        who = say.listed(used.study.called(member) for member in each.members)
        parts = [f"{say.on(each.at.day)} · {each.reason}", *map(teller.evidence, each.evidence)]
        found.append((f"{each.offer} · {name_of(each.about)}", decided, who, " ".join(parts)))
    return found
