"""Between a form and a mark: what is asked, and what the answer makes."""

from __future__ import annotations

from cloudeval.jobs.sitting import Sitting
from cloudeval.model.attribute import Quantity, YesNo
from cloudeval.model.claim import Span
from cloudeval.model.criterion import AttributeReading, Reading
from cloudeval.model.mark import AskedAs, Evidence, Mark
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.worth import ladder
from cloudeval.reports.answers import said
from cloudeval.reports.saying import Say
from cloudeval.tui.desk.forms import Asked, Filled
from cloudeval.tui.desk.places import LineOf


def asked(about: LineOf, sitting: Sitting, me: str, level: int | None, say: Say) -> Asked:
    """The form for one criterion and one offer, with what one said before."""
    scored = sitting.scored
    criterion = scored.criteria.by_id()[about.criterion]
    words = scored.outcome.reader.vocabulary
    rungs = ladder(criterion.reads, words) or ()
    levels = levels_of(criterion.reads, words, say)
    earlier = sitting.standing(me, about.offer, criterion.reads)
    evidence, place = shown(earlier.evidence if earlier is not None else ())
    # An answer that leaves something open is no level: it is not narrowed unnoticed.
    stood = _end(earlier.answer.low) if earlier is not None and earlier.answer.is_one else ""
    answer = rungs[level] if level is not None and level < len(rungs) else stood
    if not stood or answer != stood:
        evidence = place = ""  # another answer is shown on evidence of its own
    who = sitting.chosen.study.called(me) if sitting.chosen is not None else me
    return Asked(
        title=say("tui.form.title", who=who, offer=about.offer, criterion=about.criterion),
        question=say.file(criterion.question),
        levels=levels,
        unit=unit_of(criterion.reads, words),
        answer=answer,
        stood=stood if answer == stood else "",
        evidence=evidence,
        place=place,
        comment=(earlier.comment or "") if earlier is not None and evidence else "",
    )


def levels_of(reads: Reading, words: Vocabulary, say: Say) -> tuple[tuple[str, str], ...]:
    """Each level with its number and its meaning; none where a number is asked for."""
    return tuple(
        (rung, f"{number} · {said(reads, rung, words, say)}")
        for number, rung in enumerate(ladder(reads, words) or ())
    )


def mark(about: LineOf, sitting: Sitting, me: str, filled: Filled) -> Mark:
    """The mark that a form makes; evidence given before and left as it was is kept whole."""
    scored = sitting.scored
    criterion = scored.criteria.by_id()[about.criterion]
    evidence = cited(filled.evidence, filled.place)
    earlier = sitting.standing(me, about.offer, criterion.reads)
    kept: tuple[Evidence, ...] = (evidence,)
    if earlier is not None and shown(earlier.evidence) == (filled.evidence, filled.place):
        kept = earlier.evidence
    return Mark(
        offer=about.offer,
        about=criterion.reads,
        answer=span(criterion.reads, filled.answer, scored.outcome.reader.vocabulary),
        at=sitting.clock(),
        evidence=kept,
        comment=filled.comment or None,
        asked=AskedAs(version=scored.criteria.name, criterion=criterion.id),
    )


def span(reads: Reading, written: str, words: Vocabulary) -> Span:
    """An answer as a form gives it: a level, a number, yes or no."""
    answer = written == "yes" if _is_yes_no(reads, words) else written
    return Span(low=answer, high=answer)


def cited(said: str, place: str) -> Evidence:
    """Evidence as a form gives it: what it says, and an address or another way to find it."""
    address = place.startswith(("https://", "http://"))
    return Evidence(
        text=said or None,
        url=place if address else None,
        locator=place if place and not address else None,
    )


def shown(evidence: tuple[Evidence, ...]) -> tuple[str, str]:
    """The two lines in which a form shows evidence: what it says, and where to find it."""
    if not evidence:
        return "", ""
    first = evidence[0]
    return first.text or first.title or "", first.url or first.locator or first.at or ""


def _is_yes_no(reads: Reading, words: Vocabulary) -> bool:
    return isinstance(reads, AttributeReading) and isinstance(
        words.attributes[reads.attribute], YesNo
    )


def unit_of(reads: Reading, words: Vocabulary) -> str:
    """The unit of a number that is asked for."""
    if not isinstance(reads, AttributeReading):
        return ""
    attribute = words.attributes[reads.attribute]
    return attribute.unit if isinstance(attribute, Quantity) else ""


def _end(end: str | bool) -> str:  # noqa: FBT001 - a value of a file
    return end if isinstance(end, str) else "yes" if end else "no"
