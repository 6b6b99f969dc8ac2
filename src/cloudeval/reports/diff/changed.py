"""The changes themselves, under one reading of lineage or both at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from cloudeval.changes.change import Change
from cloudeval.changes.change import order as change_order
from cloudeval.effects.difference import NO_EFFECT, Columns, Difference, Effect, OfferDifference
from cloudeval.effects.severity import severities
from cloudeval.model.noun import record
from cloudeval.model.policy import Ruled, Ruling, Severity
from cloudeval.reports.diff import proposing
from cloudeval.reports.diff.kept_ids import unchanged
from cloudeval.reports.numbers import trimmed
from cloudeval.reports.page import Block, Paragraph
from cloudeval.reports.results import Compared
from cloudeval.reports.saying import Say
from cloudeval.reports.score_award import offered
from cloudeval.reports.told import counted, tallied


@record
class Entry:
    """A change with what it did. ``mark`` says so where only one reading of lineage has it."""

    change: Change
    each: Difference
    offers: Mapping[str, OfferDifference]
    mark: str = ""
    severity: Severity = "wording"
    ruling: Ruling | None = None

    @property
    def ruled(self) -> Ruled:
        """Its severity, or what a policy makes of it."""
        return self.severity if self.ruling is None else self.ruling.ruled

    def effect(self, offer: str) -> Effect:
        """What it did to one offer."""
        return self.offers[offer].effects.get(self.change.fingerprint, NO_EFFECT)


def entries(compared: Compared, say: Say) -> tuple[Entry, ...]:
    """All changes of all readings, each once."""
    held = [{change.fingerprint for change in each.changes} for each in compared.readings]
    shared = set.intersection(*held)
    rulings = {} if compared.policy is None else compared.policy.rulings
    found: dict[str, Entry] = {}
    for each in compared.readings:
        degrees = severities(each)
        offers = {offer.offer: offer for offer in each.offers}
        for change in each.changes:
            name = change.fingerprint
            mark = "" if name in shared else say(f"reading.{each.reading}.mark")
            mark = proposing.mark(change, compared, say.language) or mark
            ruling = rulings.get(name)
            found.setdefault(name, Entry(change, each, offers, mark, degrees[name], ruling))
    return tuple(sorted(found.values(), key=lambda entry: change_order(entry.change)))


def offers_in_order(each: Difference) -> list[str]:
    """The offers that there were on that day, as the later version places them."""
    return [one.offer for one in offered(each.outcomes[1])]


def size(columns: Columns) -> Fraction:
    """How far an effect goes, in either column."""
    return max(abs(columns.floor), abs(columns.ceiling))


def largest_of(entry: Entry, names: Sequence[str]) -> Fraction:
    """How far a change goes for any of these offers."""
    return max((size(entry.effect(name).columns) for name in names), default=Fraction(0))


def what_changed(compared: Compared, say: Say) -> list[Block]:
    """How many changes of which kind; what the readings differ in, each by itself."""
    first = compared.first
    if not first.changes:
        return [Paragraph(unchanged(compared, say), close=True)]
    if len(compared.readings) > 1:
        told = [say("changes.contested", readings=say("apart").join(_readings(compared, say)))]
    else:
        told = [say.count("changes", len(first.changes), kinds=tallied(first.changes, say))]
    told.append(say.count("changes.unchanged", len(first.unchanged), all=len(first.after.criteria)))
    factors = [each.units.rescaled_by for each in compared.readings]
    told += [
        say("diff.rescaled", factor=trimmed(factor, say.language))
        for factor in dict.fromkeys(factors)
        if factor is not None
    ]
    return [Paragraph(" ".join(told), close=True)]


def _readings(compared: Compared, say: Say) -> Iterator[str]:
    """Each reading with the kinds that it counts otherwise, then the kinds they all have."""
    counts = [Counter(change.kind for change in each.changes) for each in compared.readings]
    alike = {kind: n for kind, n in counts[0].items() if all(c[kind] == n for c in counts)}
    for each, count in zip(compared.readings, counts, strict=True):
        own = {kind: number for kind, number in count.items() if kind not in alike}
        kinds = counted(own or count, say)
        yield say.count(f"reading.{each.reading}.counted", len(each.changes), kinds=kinds)
    if alike and len(alike) < max(map(len, counts)):
        yield say("changes.both", kinds=counted(alike, say))
