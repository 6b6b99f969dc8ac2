"""All changes, those that moved most first; and one: before, after, and what it did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from cloudeval.changes.notes import note_of
from cloudeval.effects.standing.ledger import Verdicts
from cloudeval.reports.diff.changed import Entry, largest_of, offers_in_order, size, what_changed
from cloudeval.reports.diff.degrees import by_severity, degree
from cloudeval.reports.diff.effects import label
from cloudeval.reports.diff.kept_ids import hidden_changes
from cloudeval.reports.diff.reasons import notes, said_note
from cloudeval.reports.diff.standing import decides
from cloudeval.reports.numbers import NOTHING, pair, shown
from cloudeval.reports.page import Paragraph, Table, column, figures
from cloudeval.reports.told import detail, title
from cloudeval.tui.compare.leading import Lead, by_name, either, to_changes
from cloudeval.tui.compare.ways import ChangeOf, Line, OfferOf, Side, Told, Under, Way
from cloudeval.tui.compare.work import Comparison
from cloudeval.tui.desk.places import GroupOf, LineOf, SourceOf
from cloudeval.tui.working import Watch

_VISIBLE = Fraction(1, 200)
"""The least effect that is not shown as nothing."""
SIDES: tuple[Side, Side] = (0, 1)


def change_line(held: Comparison, entry: Entry) -> Line:
    """A change in a line: what, the offer that it moved most, how grave it is."""
    say = held.say
    names = offers_in_order(entry.each)
    told = label(entry, say, brief=True)
    parts = [told]
    if names and largest_of(entry, names) >= _VISIBLE:
        most = max(names, key=lambda name: size(entry.effect(name).columns))
        effect = pair(entry.effect(most).columns, say.language, sign=True)
        parts.append(say("tui.compare.moved-most", offer=most, effect=effect))
    if entry.ruled not in ("wording", "moves-points"):
        parts.append(degree(entry, say))
    return Line(" · ".join(parts), "item", ChangeOf(entry.change.fingerprint))


def changes(held: Comparison, watch: Watch) -> tuple[Sequence[Told], Lead]:
    """Every change, those first that moved a total most; each leads to what it did."""
    compared, say = held.compared(watch), held.say
    entries = held.entries(watch)
    watch.check()
    told: list[Told] = [
        *what_changed(compared, say),
        *by_severity(compared, say),
        *hidden_changes(compared, say, full=False),
        *notes(compared, say, full=False),
    ]
    names = offers_in_order(compared.first)
    ordered = sorted(entries, key=lambda entry: -largest_of(entry, names))
    if ordered:
        told.append(Line(say("tui.compare.largest-first"), "head"))
        told += (change_line(held, entry) for entry in ordered)
    return told, either(to_changes(entries, say))


def change(held: Comparison, watch: Watch, fingerprint: str) -> tuple[Sequence[Told], Lead]:
    """One change: what stood before and after, why, how grave, and what it did to each offer."""
    say = held.say
    entry = next(one for one in held.entries(watch) if one.change.fingerprint == fingerprint)
    compared = held.compared(watch)
    found = entry.change
    told: list[Told] = [Line(label(entry, say, brief=False), "title")]
    called = title(found, (entry.each.before, entry.each.after), say)
    told += [Paragraph(text) for text in (called, detail(found, say)) if text]
    told.append(Paragraph(say("tui.compare.degree", degree=degree(entry, say))))
    note = note_of(found, compared.notes)
    if note is not None:
        told.append(Paragraph(said_note(note, say)))
    told += _sides(held, entry)
    told += _effects(held, entry)
    if note is not None and note.sources:
        told.append(Line(say("column.sources"), "head"))
        offer = offers_in_order(entry.each)[:1] or [each.offer for each in entry.each.offers][:1]
        for citation in note.sources:
            source = compared.sources.get(citation.ref)
            text = f"→ {source.title if source is not None else citation.ref}"
            way = Under(1, SourceOf(offer[0], citation, of_rules=True)) if offer else None
            told.append(Line(text, "item", way))
    return told, by_name(_lines(entry))


def _most(entry: Entry) -> str | None:
    """The offer for which a criterion is shown where no offer was chosen: the one moved most."""
    names = [each.offer for each in entry.each.outcomes[1].evaluations]
    return max(names, key=lambda name: size(entry.effect(name).columns)) if names else None


def _sides(held: Comparison, entry: Entry) -> Iterator[Told]:
    """What stood before and what stands after, each leading to its own page."""
    say, found, offer = held.say, entry.change, _most(entry)
    versions = (entry.each.before, entry.each.after)
    for side, key in zip(SIDES, ("column.before", "column.after"), strict=True):
        half = (found.before, found.after)[side]
        yield Line(f"{say(key)} · {versions[side].version}", "head")
        if half is None:
            yield Line(say("tui.compare.no-side"), "text")
            continue
        groups = {group.id: group for group in versions[side].groups}
        known = versions[side].by_id()
        for name in half.names:
            if found.scope == "group" and name in groups:
                way: Way | None = Under(side, GroupOf(offer, name)) if offer else None
                yield Line(f"{name} · {say.file(groups[name].title)}", "item", way)
            elif name in known:
                criterion = known[name]
                way = Under(side, LineOf(offer, name)) if offer else None
                yield Line(f"{name} · {say.file(criterion.title)}", "item", way)
                yield Line(say.file(criterion.question), "item")


def _effects(held: Comparison, entry: Entry) -> Iterator[Told]:
    """What the change did to each offer: points, and who is admitted."""
    say = held.say
    names = offers_in_order(entry.each)
    verdicts = {
        name: found
        for name in names
        if (found := entry.offers[name].verdicts.get(entry.change.fingerprint)) is not None
    }
    columns = [
        column(say("column.offer.own")),
        figures(say("column.effect")),
        figures(say("tui.compare.range")),
    ]
    if verdicts:
        columns += (column(say(f"column.{name}")) for name in ("before", "after", "decides"))
    rows = tuple(
        (
            name,
            *_points(entry, name, held),
            *(_verdict(verdicts.get(name), held) if verdicts else ()),
        )
        for name in names
    )
    if rows:
        yield Line(say("tui.compare.did"), "head")
        yield Table(tuple(columns), rows)


def _points(entry: Entry, name: str, held: Comparison) -> tuple[str, str]:
    language = held.say.language
    effect = entry.effect(name)
    low, high = (shown(end, language) for end in (effect.range.low, effect.range.high))
    ends = low if effect.range.is_known else held.say("range", low=low, high=high)
    return pair(effect.columns, language, sign=True), ends


def _verdict(found: Verdicts | None, held: Comparison) -> tuple[str, ...]:
    say = held.say
    if found is None:
        return NOTHING, NOTHING, NOTHING
    sides = (found.before, found.after)
    told = (NOTHING if each is None else say(f"verdict.{each}") for each in sides)
    return (*told, say(f"decides.{decides(found)}"))


def _lines(entry: Entry) -> dict[str, Way]:
    """Each offer leads to the criterion as it is read for it; without one, to the offer."""
    found = entry.change
    for side in reversed(SIDES):
        half = (found.before, found.after)[side]
        known = (entry.each.before, entry.each.after)[side].by_id()
        names = [] if half is None else [name for name in half.names if name in known]
        if found.scope == "criterion" and names:
            return {
                each.offer: Under(side, LineOf(each.offer, names[0])) for each in entry.each.offers
            }
    return {each.offer: OfferOf(each.offer) for each in entry.each.offers}
