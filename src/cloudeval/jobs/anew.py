"""The same again from files alone: what somebody else gets who asks for it on the command line.

A sitting has read more than its result rests on, some of it more than once. What is to be handed
on must name the files that it rests on and no others, so it is made anew.
"""

from __future__ import annotations

from pathlib import Path

from cloudeval.files.library import Library
from cloudeval.jobs import studying
from cloudeval.jobs.comparing import diff
from cloudeval.jobs.scoring import score
from cloudeval.reports.results import Compared, Scored


def asked_of(scored: Scored) -> tuple[str, ...]:
    """The offers that were asked for; nobody's where the case or the study chose."""
    chosen = scored.outcome.evaluations if scored.cast == "asked" else ()
    return tuple(each.offer for each in chosen)


def scored_anew(library: Library, scored: Scored, folder: str | None) -> Scored:
    """The score of the same version, offers, day and study; ``folder`` is the study's."""
    anew = library.anew()
    offers, sure = asked_of(scored), scored.outcome.reader.min_sure
    if folder is not None:
        study = studying.open_study(anew, Path(folder))
        return score(anew, offers=offers, min_sure=sure, study=study)
    day = scored.as_of.date if scored.as_of.because == "asked" else None
    return score(anew, scored.criteria.name, offers=offers, as_of=day, min_sure=sure)


def compared_anew(library: Library, compared: Compared) -> tuple[Library, Compared]:
    """The difference of the same two versions, and the library in which it was read."""
    anew, first = library.anew(), compared.first
    after = first.outcomes[1]
    chosen = after.evaluations if compared.cast == "asked" else ()
    found = diff(
        anew,
        first.before.name,
        first.after.name,
        offers=tuple(each.offer for each in chosen),
        as_of=compared.as_of.date if compared.as_of.because == "asked" else None,
        min_sure=after.reader.min_sure,
    )
    return anew, found
