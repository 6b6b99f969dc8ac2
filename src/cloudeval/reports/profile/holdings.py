"""What is not jurisdiction, and is told apart from it: owners, foreign technology, dated facts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from cloudeval.model.claim import Period, Span
from cloudeval.model.number import is_number, read_number
from cloudeval.model.provider import Dependency, Note, Owner
from cloudeval.reports.evidence import dates
from cloudeval.reports.numbers import in_full
from cloudeval.reports.page import Block, Heading, Items, Paragraph
from cloudeval.reports.results import Profiled
from cloudeval.reports.saying import Say
from cloudeval.reports.sources import Numbered
from cloudeval.scoring.speaking import positive


def owners(profiled: Profiled, sources: Numbered, level: int) -> list[Block]:
    """Who holds the company on the day, and who held or holds it on other days."""
    say, held = sources.say, profiled.candidate.provider.company.owners
    now = [owner for owner in held if _holds(owner, profiled.reader.on)]
    then = [owner for owner in held if owner not in now]
    blocks: list[Block] = [
        Heading(level, say("owners.title")),
        Paragraph(say("owners.intro"), close=True),
    ]
    blocks += _listed([_owner(owner, profiled, sources) for owner in now], "owners.none", say)
    if then:
        blocks.append(Paragraph(say("owners.other-days"), close=True))
        blocks.append(Items(tuple(_owner(owner, profiled, sources) for owner in then)))
    return blocks


def dependencies(profiled: Profiled, sources: Numbered, level: int) -> list[Block]:
    """Foreign technology, of the company and of the offer."""
    say, candidate = sources.say, profiled.candidate
    told = [
        _dependency(each, whose, profiled, sources)
        for whose, place in (
            ("of-the-offer", candidate.offer.dependencies),
            ("of-the-company", candidate.provider.company.dependencies),
        )
        for each in place
    ]
    return [
        Heading(level, say("dependencies.title")),
        Paragraph(say("dependencies.intro"), close=True),
        *_listed(told, "dependencies.none", say),
    ]


def notes(profiled: Profiled, sources: Numbered, level: int) -> list[Block]:
    """Dated facts that no criterion reads, of the offer and of the company."""
    say, candidate = sources.say, profiled.candidate
    told = [
        _note(each, whose, profiled, sources)
        for whose, place in (
            ("of-the-offer", candidate.offer.notes),
            ("of-the-company", candidate.provider.company.notes),
        )
        for each in place
    ]
    return [Heading(level, say("notes.dated")), Items(tuple(told))] if told else []


def _listed(told: list[str], nothing: str, say: Say) -> list[Block]:
    return [Items(tuple(told))] if told else [Paragraph(say(nothing), close=True)]


def _holds(period: Period, on: date) -> bool:
    return positive(period, on, lasts=True).voice == "holds"


def _owner(owner: Owner, profiled: Profiled, sources: Numbered) -> str:
    say = sources.say
    name = (
        owner.holder
        if owner.country is None
        else say("owner.country", holder=owner.holder, country=owner.country)
    )
    shares = [
        say(key, span=span_told(span, say))
        for key, span in (("owner.share", owner.share), ("owner.votes", owner.votes))
        if span is not None
    ]
    told = [name, ", ".join(shares) or say("owner.no-share")]
    return _line(told, owner, profiled, sources)


def span_told(span: Span, say: Say) -> str:
    """A share in per cent, or from one to another."""
    low, high = (_per_cent(str(end), say) for end in (span.low, span.high))
    return low if span.is_one else say("owner.span", low=low, high=high)


def _per_cent(written: str, say: Say) -> str:
    number = in_full(read_number(written), say.language) if is_number(written) else written
    return say("per-cent", number=number)


def _dependency(each: Dependency, whose: str, profiled: Profiled, sources: Numbered) -> str:
    say = sources.say
    name = (
        each.technology
        if each.country is None
        else say("owner.country", holder=each.technology, country=each.country)
    )
    return _line([name, say(whose)], each, profiled, sources)


def _note(note: Note, whose: str, profiled: Profiled, sources: Numbered) -> str:
    say = sources.say
    return _line([say.file(note.text), say(whose)], note, profiled, sources)


def _line(
    told: Iterable[str], each: Owner | Dependency | Note, profiled: Profiled, sources: Numbered
) -> str:
    """What is said, when, how surely, and on what source."""
    say = sources.say
    parts = " · ".join(filter(None, [*told, dates(each, say), say(f"sureness.{each.sure}")]))
    note = "" if isinstance(each, Note) else say.file(each.note)
    cited = sources.cite(each.sources, profiled.candidate.provider.sources)
    return " ".join(filter(None, [f"{parts}.", note, cited]))
