"""The result of ``profile`` as rows: a claim of a fact; or a question, with room for its answer."""

from __future__ import annotations

from collections.abc import Iterator

from cloudeval.model.claim import Claim
from cloudeval.reports import frame
from cloudeval.reports.answers import about, claimed, fact_ends
from cloudeval.reports.evidence import EDGES, dates, silent_claims
from cloudeval.reports.page import Table, column
from cloudeval.reports.profile.asking import concerned, possible, question
from cloudeval.reports.profile.capabilities import family_name, family_of
from cloudeval.reports.profile.speaking import why_unknown
from cloudeval.reports.results import Profiled, Question
from cloudeval.reports.saying import Say
from cloudeval.reports.sources import source_line
from cloudeval.scoring.fact import Fact

_START = ("notice", "family", "version", "as-of", "offer")
_FACT = (
    "fact-owner",
    "fact-kind",
    "family-of-fact",
    "fact-name",
    "question",
    "fact-sure",
    "fact-low",
    "fact-high",
    "looked",
    "rank",
    "criteria-concerned",
)
_CLAIM = ("claim", *EDGES, "claim-sure", "counts", "sources")
_ASKED = ("rank", "fact-kind", "fact-name", "question", "have", "possible", "criteria-concerned")
_ROOM = ("answer", "evidence", "who")


def profiled_table(profiles: tuple[Profiled, ...], say: Say) -> Table:
    """One row for each claim of each fact, and for each fact without a claim."""
    columns = tuple(column(say(f"csv.{name}")) for name in (*_START, *_FACT, *_CLAIM))
    return Table(columns, tuple(row for each in profiles for row in _facts(each, say)))


def questions_table(profiles: tuple[Profiled, ...], say: Say, top: int | None) -> Table:
    """One row for each question, the most decisive first; the last cells are to be filled in."""
    columns = tuple(column(say(f"csv.{name}")) for name in (*_START, *_ASKED, *_ROOM))
    rows = (
        (*_start(profiled, say), *_asked(rank, each, profiled, say), *[""] * len(_ROOM))
        for profiled in profiles
        for rank, each in enumerate(profiled.questions[:top], 1)
    )
    return Table(columns, tuple(rows))


def _start(profiled: Profiled, say: Say) -> tuple[str, ...]:
    criteria = profiled.scored.criteria
    label, day = say.file(frame.label(criteria)), profiled.reader.on.isoformat()
    return (label, criteria.family, criteria.version, day, profiled.candidate.id)


def _facts(profiled: Profiled, say: Say) -> Iterator[tuple[str, ...]]:
    start = _start(profiled, say)
    asked = {each.gap.fact.key: (rank, each) for rank, each in enumerate(profiled.questions, 1)}
    for fact in (*profiled.certificates, *profiled.exposures, *profiled.capabilities):
        row = (*start, *_fact(fact, profiled, say), *_rank(asked.get(fact.key)))
        claims = [(claim, True) for claim in fact.ground.claims]
        claims += [(claim, False) for claim in silent_claims(profiled.evaluation, fact)]
        for claim, counts in claims:
            yield (*row, *_claim(claim, fact, profiled, say, counts=counts))
        if not claims:
            yield (*row, *[""] * len(_CLAIM))


def _fact(fact: Fact, profiled: Profiled, say: Say) -> tuple[str, ...]:
    key, looked = fact.key, max((each.looked for each in fact.ground.searches), default=None)
    return (
        key.owner,
        key.kind,
        family_name(family_of(key.name), say) if key.kind == "attribute" else "",
        key.name,
        about(fact, profiled.reader.vocabulary, say),
        say(f"sure.word.{fact.ground.sure}"),
        *fact_ends(fact),
        "" if looked is None else looked.written,
    )


def _rank(asked: tuple[int, Question] | None) -> tuple[str, str]:
    if asked is None:
        return "", ""
    rank, each = asked
    return str(rank), ", ".join(concerned(each))


def _claim(
    claim: Claim, fact: Fact, profiled: Profiled, say: Say, *, counts: bool
) -> tuple[str, ...]:
    days = (getattr(claim, edge) for edge in EDGES)
    return (
        claimed(claim, fact, profiled.reader.vocabulary, say),
        *("" if day is None else day.written for day in days),
        say(f"sureness.{claim.sure}"),
        say(f"truth.{'yes' if counts else 'no'}"),
        _sources(claim, profiled, say),
    )


def _sources(claim: Claim, profiled: Profiled, say: Say) -> str:
    table = profiled.candidate.provider.sources
    told = (source_line(each.ref, table.get(each.ref), say) for each in claim.sources)
    return " | ".join(told)


def _asked(rank: int, asked: Question, profiled: Profiled, say: Say) -> tuple[str, ...]:
    fact = asked.gap.fact
    return (
        str(rank),
        fact.key.kind,
        fact.key.name,
        question(fact, profiled, say),
        _have(fact, profiled, say),
        " | ".join(possible(fact, profiled, say)),
        ", ".join(concerned(asked)),
    )


def _have(fact: Fact, profiled: Profiled, say: Say) -> str:
    """What the claims say that speak, or that there is none."""
    words = profiled.reader.vocabulary
    told = (
        " · ".join(filter(None, [claimed(claim, fact, words, say), dates(claim, say)]))
        for claim in fact.ground.claims
    )
    found = " | ".join(told)
    if found:
        return found
    return say("claim.unknown", why=why_unknown(fact, profiled, say))
