"""The result of ``diff`` as rows: each change on each offer, then what no change accounts for.

For one offer and one reading, the floors and the ceilings of all rows add up to those of the last,
the change of the total.
"""

from __future__ import annotations

from collections.abc import Iterator

from cloudeval.changes.change import Change
from cloudeval.effects.difference import Columns, Difference, OfferDifference
from cloudeval.effects.severity import severities
from cloudeval.reports.diff.kept_ids import unchanged
from cloudeval.reports.diff.proposing import labels, mark
from cloudeval.reports.diff.reasons import note_text
from cloudeval.reports.diff.standing import decides
from cloudeval.reports.numbers import machine
from cloudeval.reports.page import Table, column, figures
from cloudeval.reports.results import Compared
from cloudeval.reports.saying import Say
from cloudeval.reports.told import detail, kind_word, subject, title

_WORDS = (
    "notice",
    "from",
    "to",
    "as-of",
    "to-as-of",
    "reading",
    "offer",
    "kind",
    "subject",
    "title",
    "held",
)
_FIGURES = ("floor", "ceiling", "range-low", "range-high")
_MORE = ("verdict-before", "verdict-after", "decides", "severity", "ruled", "note", "fingerprint")


def compared_table(compared: Compared, say: Say) -> Table:
    """All figures unrounded, as machines read them."""
    columns = (
        *(column(say(f"csv.{name}")) for name in _WORDS),
        *(figures(say(f"csv.{name}")) for name in _FIGURES),
        *(column(say(f"csv.{name}")) for name in _MORE),
    )
    rows = tuple(row for each in compared.readings for row in _reading(compared, each, say))
    return Table(columns, rows)


def _reading(compared: Compared, each: Difference, say: Say) -> Iterator[tuple[str, ...]]:
    later = compared.to_as_of
    start = (
        labels(compared, say),
        each.before.name,
        each.after.name,
        compared.as_of.date.isoformat(),
        "" if later is None else later.date.isoformat(),
        each.reading,
    )
    titles = {
        criterion.id: say.file(criterion.title)
        for version in (each.before, each.after)
        for criterion in version.criteria
    }
    tails = _tails(compared, each, say)
    if not each.changes:
        yield (*start, "", unchanged(compared, say), *[""] * (3 + len(_FIGURES) + len(_MORE)))
    if not each.offers:
        for change in each.changes:
            told = (*start, "", *_told(change, compared, each, say))
            yield (*told, *[""] * (len(_FIGURES) + 3), *tails[change.fingerprint])
    for offer in each.offers:
        for change in each.changes:
            told = (*start, offer.offer, *_told(change, compared, each, say))
            yield (*told, *_figures(change, offer, say), *tails[change.fingerprint])
        for name, columns in offer.facts.items():
            told = (kind_word("facts", say), name, titles.get(name, ""))
            yield _rest(start, offer, told, columns)
        for cause, columns in (("ruler", offer.ruler), ("unknowns", offer.unknowns)):
            yield _rest(start, offer, (kind_word(cause, say), "", ""), columns)
        ends = (machine(offer.range.low), machine(offer.range.high))
        yield _rest(start, offer, (say("column.change"), "", ""), offer.change, ends)


def _told(change: Change, compared: Compared, each: Difference, say: Say) -> tuple[str, ...]:
    kind, marked = kind_word(change.kind, say), mark(change, compared, say.language)
    return (
        f"{kind} {marked}" if marked else kind,
        subject(change, say),
        title(change, (each.before, each.after), say),
        detail(change, say),
    )


def _figures(change: Change, offer: OfferDifference, say: Say) -> tuple[str, ...]:
    effect = offer.effects[change.fingerprint]
    numbers = (effect.columns.floor, effect.columns.ceiling, effect.range.low, effect.range.high)
    verdicts = offer.verdicts.get(change.fingerprint)
    if verdicts is None:
        return (*map(machine, numbers), "", "", "")
    sides = (verdicts.before, verdicts.after)
    told = ("" if side is None else say(f"verdict.{side}") for side in sides)
    return (*map(machine, numbers), *told, say(f"decides.{decides(verdicts)}"))


def _tails(compared: Compared, each: Difference, say: Say) -> dict[str, tuple[str, ...]]:
    """What is the same of a change for every offer."""
    degrees = severities(each)
    rulings = {} if compared.policy is None else compared.policy.rulings
    found: dict[str, tuple[str, ...]] = {}
    for change in each.changes:
        name = change.fingerprint
        ruling = rulings.get(name)
        ruled = "" if ruling is None else say(f"severity.{ruling.ruled}")
        note = note_text(change, compared, say)
        found[name] = (say(f"severity.{degrees[name]}"), ruled, note, name)
    return found


def _rest(
    start: tuple[str, ...],
    offer: OfferDifference,
    told: tuple[str, str, str],
    columns: Columns,
    ends: tuple[str, str] = ("", ""),
) -> tuple[str, ...]:
    figure = (machine(columns.floor), machine(columns.ceiling), *ends)
    return (*start, offer.offer, *told, "", *figure, *[""] * len(_MORE))
