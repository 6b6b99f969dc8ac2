"""A difference on two days: which days, what the facts did, and which verdicts they moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from cloudeval.effects.days.causes import BY, By, MovedCheck, MovedOffer, moved
from cloudeval.effects.difference import NIL, Difference
from cloudeval.reports import frame
from cloudeval.reports.diff.changed import offers_in_order, size
from cloudeval.reports.numbers import NOTHING, pair, quantity
from cloudeval.reports.page import Block, Heading, Paragraph, Table, column, figures
from cloudeval.reports.reproduction import as_of_option
from cloudeval.reports.results import Compared
from cloudeval.reports.saying import Say
from cloudeval.reports.standings import subject
from cloudeval.scoring.screening import Check, Verdict


def days_told(compared: Compared, say: Say) -> str:
    """The day on which facts are read, or both days, each with why."""
    if compared.to_as_of is None:
        return frame.as_of(compared.as_of, say)
    days = (compared.as_of, compared.to_as_of)
    before, after = (say.on(day.date) for day in days)
    why, because = (frame.because(day, say) for day in days)
    old, new = (each.version for each in (compared.first.before, compared.first.after))
    return say(
        "two-days.days", before=before, after=after, old=old, new=new, why=why, because=because
    )


def days_options(compared: Compared) -> tuple[str, ...]:
    """The days, as the command is given them."""
    told = as_of_option(compared.as_of)
    if compared.to_as_of is None:
        return told
    return (*told, "--to-as-of", compared.to_as_of.date.isoformat())


def two_days_told(compared: Compared, say: Say, *, full: bool) -> list[Block]:
    """What moved the standings, rules or facts; in full also each check and each line.

    Nothing for a difference on one day. How many points the facts moved stands in the table of
    causes.
    """
    each = compared.first
    if each.days is None:
        return []
    offers = moved(each)
    sentences = [_standings(offers, say), *_come_and_gone(each, say)]
    if not full:
        return [Paragraph(" ".join(sentences), close=True)]
    return [
        Heading(2, say("two-days.title")),
        Paragraph(" ".join([say("two-days.how"), *sentences])),
        *_checks(each, offers, say),
        *_lines(each, say),
    ]


def _standings(offers: Iterable[MovedOffer], say: Say) -> str:
    count = Counter(offer.by for offer in offers if offer.by is not None)
    if not count:
        return say("two-days.standings.none")
    told = (
        say("two-days.counted", number=count[by], by=say(f"two-days.by.{by}"))
        for by in BY
        if count[by]
    )
    return say.count("two-days.standings", count.total(), told=", ".join(told))


def _come_and_gone(each: Difference, say: Say) -> list[str]:
    """Offers that could not be had on one of the days."""
    sides = [
        {one.offer: one.standing == "not-offered" for one in outcome.evaluations}
        for outcome in each.outcomes
    ]
    came = [name for name, absent in sides[0].items() if absent and not sides[1][name]]
    went = [name for name, absent in sides[1].items() if absent and not sides[0][name]]
    told = []
    for key, names, outcome in (
        ("came", came, each.outcomes[0]),
        ("went", went, each.outcomes[1]),
    ):
        if names:
            day = say.on(outcome.reader.on)
            listed = say.listed(names)
            told.append(say.count(f"two-days.{key}", len(names), offers=listed, day=day))
    return told


def _checks(each: Difference, offers: Iterable[MovedOffer], say: Say) -> list[Block]:
    """Each check with another verdict; those first that keep an offer out or let it in."""
    told = [(offer.offer, check) for offer in offers for check in offer.checks]
    if not told:
        return [Paragraph(say("two-days.no-check"), close=True)]
    told.sort(key=lambda one: "not-met" not in (one[1].verdicts.before, one[1].verdicts.after))
    names = ("criterion", "offer.own", "before", "by-rules", "by-facts", "after", "leads")
    columns = tuple(column(say(f"column.{name}")) for name in names)
    rows = tuple(_check(each, name, check, say) for name, check in told)
    return [Table(columns, rows, say("two-days.checks", number=len(told)))]


def _check(each: Difference, offer: str, check: MovedCheck, say: Say) -> tuple[str, ...]:
    four = check.verdicts
    verdicts = (four.before, four.rules, four.facts, four.after)
    version = each.before if each.after.grade is None else each.after
    name = subject(Check(check.kind, check.criterion, "met"), version, say)
    words = (_verdict(verdict, say) for verdict in verdicts)
    return (name, offer, *words, say(f"two-days.by.{check.by}"))


def _verdict(verdict: Verdict | None, say: Say) -> str:
    return NOTHING if verdict is None else say(f"verdict.{verdict}")


def _lines(each: Difference, say: Say) -> list[Block]:
    """What the facts did to each line, the largest first."""
    names = offers_in_order(each)
    facts = {offer.offer: offer.facts for offer in each.offers}
    lines = dict.fromkeys(line for name in names for line in facts[name])
    if not lines:
        return []
    largest = {line: max(size(facts[name].get(line, NIL)) for name in names) for line in lines}
    rows = tuple(
        (line, *(pair(facts[name].get(line, NIL), say.language, sign=True) for name in names))
        for line in sorted(lines, key=lambda line: (-largest[line], line))
    )
    columns = (column(say("column.criterion")), *map(figures, names))
    return [Table(columns, rows, say("two-days.lines"))]


# ── as data ─────────────────────────────────────────────────────────────────────────────────────


def facts_document(each: Difference) -> dict[str, Any] | None:
    """What other facts did to each criterion, for each offer; None on one day."""
    if each.days is None:
        return None
    return {
        offer.offer: {
            name: {"floor": quantity(columns.floor), "ceiling": quantity(columns.ceiling)}
            for name, columns in offer.facts.items()
        }
        for offer in each.offers
    }


def moved_document(each: Difference) -> dict[str, Any] | None:
    """What moved each offer's standing and its checks; None on one day."""
    if each.days is None:
        return None
    return {offer.offer: _moved(offer) for offer in moved(each)}


def _moved(offer: MovedOffer) -> dict[str, Any]:
    return {
        "standing": dict(zip(FOUR, offer.standings, strict=True)) | {"moved_by": offer.by},
        "checks": [_moved_check(check) for check in offer.checks],
    }


def _moved_check(check: MovedCheck) -> dict[str, Any]:
    four = check.verdicts
    verdicts = (four.before, four.rules, four.facts, four.after)
    by: By = check.by
    return {
        "kind": check.kind,
        "criterion": None if check.criterion is None else check.criterion.id,
        **dict(zip(FOUR, verdicts, strict=True)),
        "moved_by": by,
    }


FOUR = ("before", "by_rules", "by_facts", "after")
"""The earlier rules and facts; the later rules alone; the later facts alone; both."""
