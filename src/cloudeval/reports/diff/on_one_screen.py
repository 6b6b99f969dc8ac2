"""The whole answer on one screen of 80 columns and 24 lines, in the order in which it is asked.

How sure it is; what changed; what that did to each offer; whether it was neutral; who could answer;
what would undo it; where to read more. Each part has a line or two, and offers that do not fit are
counted, with the most that any of them moved.
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

from cloudeval.changes.kept_ids import same_id_stricter
from cloudeval.effects.discrimination import answerable
from cloudeval.effects.neutrality.questions import Answers, neutralities
from cloudeval.reports import frame
from cloudeval.reports.diff.answering import FEWEST
from cloudeval.reports.diff.changed import entries
from cloudeval.reports.diff.degrees import by_policy
from cloudeval.reports.diff.kept_ids import unchanged
from cloudeval.reports.diff.lifted import same_rules_told
from cloudeval.reports.diff.moved import moved
from cloudeval.reports.diff.proposing import across_notice, proposals
from cloudeval.reports.diff.terms import terms
from cloudeval.reports.diff.two_days import two_days_told
from cloudeval.reports.diff.undoing import undone
from cloudeval.reports.numbers import DASH, trimmed
from cloudeval.reports.page import Block, Headline, Notice, Paragraph
from cloudeval.reports.reproduction import PROGRAM
from cloudeval.reports.results import Compared, DayRead
from cloudeval.reports.saying import Say
from cloudeval.reports.score_award import offered
from cloudeval.reports.told import kind_word
from cloudeval.scoring.evaluation import Outcome

_DIGITS = 8
"""Digits of a digest: the command leaves no room for more."""
_KINDS = 2
"""Kinds of change that are counted by name, those that the readings count otherwise first."""


def sure(compared: Compared, say: Say) -> list[Block]:
    """Whether the order is settled, how wide the totals are, and of which day the facts are."""
    first = compared.first
    label = across_notice(compared, say)
    if frame.label(first.before, first.after) is not None:
        label.append(Notice(say("screen.reconstructed")))
    invented = _invented(first.outcomes[1], say)
    if not first.offers:
        return [*label, Headline(say("settled.nobody"), close=True)]
    was, now = ("yes" if outcome.settled else "no" for outcome in first.outcomes)
    before, after = (_widths(outcome, say) for outcome in first.outcomes)
    detail = say("screen.sure", before=before, after=after, days=_days(compared, say))
    loud = Headline(say(f"diff.settled.{was}.{now}"), detail, close=True)
    lifted = same_rules_told(compared, say)
    return [*label, *invented, *lifted, loud, *terms((first.before, first.after), say)]


def _invented(outcome: Outcome, say: Say) -> list[Block]:
    """Invented offers are said to be invented; by name where there is more room."""
    fictional = [each.candidate.provider.fictional for each in outcome.evaluations]
    if not any(fictional):
        return []
    return [Notice(say("screen.fictional", number=sum(fictional), all=len(fictional)))]


def _widths(outcome: Outcome, say: Say) -> str:
    widths = [each.ceiling - each.floor for each in offered(outcome)] or [Fraction(0)]
    return DASH.join(dict.fromkeys(trimmed(w, say.language, 1) for w in (min(widths), max(widths))))


def _days(compared: Compared, say: Say) -> str:
    told = [
        (each.date, _because(each, say)) for each in (compared.as_of, compared.to_as_of) if each
    ]
    parts = [say("screen.day", day=say.on(day), because=because) for day, because in told]
    return say("screen.then").join(parts)


def _because(day: DayRead, say: Say) -> str:
    sources = ", ".join(citation.ref for citation in day.sources)
    return say(f"screen.because.{day.because}", sources=sources)


def changed(compared: Compared, say: Say) -> list[Block]:
    """How many changes of which kinds, how grave, and how much stayed as it was."""
    first = compared.first
    if not first.changes:
        return [Paragraph(unchanged(compared, say), close=True)]
    told = [_counted(compared, say), *_kept(compared, say), *_grave(compared, say)]
    told.append(say("screen.unchanged", number=len(first.unchanged), all=len(first.after.criteria)))
    return [Paragraph(" ".join(told), close=True), *by_policy(compared, say)]


def _counted(compared: Compared, say: Say) -> str:
    counts = {r.reading: Counter(change.kind for change in r.changes) for r in compared.readings}
    several = [*counts.values()]
    kinds = dict.fromkeys(kind for count in several for kind in count)
    apart = [kind for kind in kinds if len({count[kind] for count in several}) > 1]
    alike = sorted((k for k in kinds if k not in apart), key=lambda kind: -several[0][kind])
    listed = [*apart, *alike][:_KINDS]
    parts = [f"{kind_word(kind, say)} {_each([c[kind] for c in several])}" for kind in listed]
    left = [sum(count[kind] for kind in kinds if kind not in listed) for count in several]
    if any(left):
        parts.append(say("screen.other-kinds", told=_each(left)))
    told = ", ".join(parts)
    if len(several) == 1:
        return say.count("screen.changed", len(compared.first.changes), kinds=told)
    numbers = {each.reading: len(each.changes) for each in compared.readings}
    return say("screen.changed.contested", kinds=told, **numbers)


def _each(numbers: list[int]) -> str:
    """One number, or one for each reading."""
    return "/".join(map(str, numbers if len(set(numbers)) > 1 else numbers[:1]))


def _kept(compared: Compared, say: Say) -> list[str]:
    """Criteria that ask more under their old id, and answers whose words moved."""
    stricter = {e.change.subject for e in entries(compared, say) if same_id_stricter(e.change)}
    moved = len(compared.relabelled)
    told = [say("screen.stricter", number=len(stricter))] if stricter else []
    return [*told, say.count("screen.relabelled", moved)] if moved else told


def _grave(compared: Compared, say: Say) -> list[str]:
    count = Counter(entry.severity for entry in entries(compared, say))
    if not count["eliminates"] + count["may-eliminate"]:
        return []
    return [say("screen.severity", eliminates=count["eliminates"], may=count["may-eliminate"])]


def answered(compared: Compared, say: Say) -> list[Block]:
    """How many criteria of each version one offer alone meets, or may meet alone."""
    sides = [*map(answerable, compared.first.outcomes)]
    if min(len(offered(side.outcome)) for side in sides) < FEWEST:
        return []
    before, after = ((side.count("alone"), len(side.divided)) for side in sides)
    may = [side.count("may-be-alone") for side in sides]
    told = say("screen.alone.may", before=may[0], after=may[1])
    line = say(
        "screen.alone",
        before=before[0],
        all_before=before[1],
        after=after[0],
        all_after=after[1],
        may=told,
    )
    return [Paragraph(line, close=True)]


def detailed(compared: Compared, say: Say) -> list[Block]:
    """Was it neutral: how many refinements pass the five questions, and all of them together."""
    answers = neutralities(compared.readings)
    if not any(each.refinements for each in answers):
        return []
    parts = [
        say.count(
            f"screen.neutral.{reading.reading if len(answers) > 1 else 'alone'}",
            each.passing,
            passing=each.passing,
            all=len(each.refinements),
        )
        for reading, each in zip(compared.readings, answers, strict=True)
    ]
    together = dict.fromkeys(_together(each) for each in answers)
    whole = say("screen.or").join(say(f"neutral.together.{told}") for told in together)
    line = say("screen.neutral", told=", ".join(parts), together=whole)
    return [Paragraph(line, close=True)]


def _together(each: Answers) -> str:
    if "no" in each.together.told.values():
        return "denied"
    return "yes" if each.together.is_detail else "open"


def judged(compared: Compared, say: Say) -> list[Block]:
    """Was it neutral, who could answer, what would undo it; not between two days."""
    if not compared.first.changes and compared.first.days is None:
        return []
    if compared.first.days is not None:
        return [*two_days_told(compared, say, full=False)[:1], *answered(compared, say)]
    return [
        *detailed(compared, say),
        *answered(compared, say),
        *undone(compared.first, say),
    ]


def more(compared: Compared, line: str, left: str, say: Say, elsewhere: str | None) -> list[Block]:
    """Where to read more, and how to get this again."""
    before, after = (digest[:_DIGITS] for digest in compared.digests)
    version = str(PROGRAM["version"])
    again = say("screen.reproduce", command=line, version=version, before=before, after=after)
    if elsewhere is not None:
        told = say("screen.more-here", left=left, where=elsewhere) if left else ""
    else:
        told = say("screen.more-offers", left=left) if left else say("screen.more")
    return [*([Paragraph(told, close=True)] if told else []), Paragraph(again, close=True)]


def screen_of(compared: Compared, line: str, say: Say, elsewhere: str | None = None) -> list[Block]:
    """All parts in their order; ``line`` is the command that gives them again.

    ``elsewhere`` names the place of the offers that are left out, where it is no option.
    """
    first = compared.first
    offers, left = moved(compared, say) if first.changes or first.days else ([], "")
    return [
        *sure(compared, say),
        *changed(compared, say),
        *offers,
        *judged(compared, say),
        *proposals(compared, say, full=False),
        *more(compared, line, left, say, elsewhere),
    ]
