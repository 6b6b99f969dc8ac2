"""The pages of a comparison: what a report says, and the lines that lead on from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from cloudeval.effects.discrimination import answerable
from cloudeval.reports import diff, ladder, study, whatif
from cloudeval.reports.diff.answering import who_could_answer
from cloudeval.reports.diff.by_cause import causes
from cloudeval.reports.diff.changed import offers_in_order, size
from cloudeval.reports.diff.minimal import minimal_changes
from cloudeval.reports.diff.neutral import neutrality
from cloudeval.reports.diff.pairing import pairing
from cloudeval.reports.diff.parts import By
from cloudeval.reports.diff.splitting import splits_cut
from cloudeval.reports.diff.two_days import two_days_told
from cloudeval.reports.diff.undoing import told_of
from cloudeval.reports.numbers import shown
from cloudeval.reports.page import Notice, Paragraph
from cloudeval.reports.results import Compared
from cloudeval.reports.score_award import in_order
from cloudeval.scoring.evaluation import POINTS
from cloudeval.tui.compare import slope
from cloudeval.tui.compare.changes import change_line
from cloudeval.tui.compare.leading import Lead, by_name, either, to_changes, to_offers
from cloudeval.tui.compare.slope import Picture, Stop, picture
from cloudeval.tui.compare.ways import (
    LadderOf,
    Line,
    OfferOf,
    Side,
    Told,
    Under,
    Way,
)
from cloudeval.tui.compare.work import Comparison
from cloudeval.tui.desk.places import LineOf
from cloudeval.tui.working import Watch

Found = tuple[Sequence[Told], Lead]
"""What a page is made of, and where its rows lead."""
_BYS: tuple[By, ...] = ("cause", "group")


def nowhere(told: str) -> None:
    """A row that leads nowhere."""
    del told


def _names(compared: Compared) -> list[str]:
    return [each.offer for each in compared.first.outcomes[1].evaluations]


# ── the answer ──────────────────────────────────────────────────────────────────────────────────


def answer(held: Comparison, watch: Watch) -> Found:
    """The whole answer on one screen."""
    compared = held.compared(watch)
    at = held.say("tui.compare.on-page", page=held.say("tui.compare.tab.causes"))
    page = diff.screen(compared, held.say.language, at)
    page = study.on_page(page, compared.study, held.say.language)
    return [*marks_left_out(held), *page.blocks], to_offers(_names(compared))


def marks_left_out(held: Comparison) -> list[Told]:
    """Said of two days where a study lies on the table: its marks speak of one day only."""
    return [Notice(held.say("tui.compare.marks-left-out"))] if held.leaves_marks_out else []


# ── rung by rung ────────────────────────────────────────────────────────────────────────────────


def rungs(held: Comparison, watch: Watch) -> Found:
    """Every rung from the earlier version to the later, scored."""
    laddered = held.laddered(watch)
    say = ladder.speaking(held.say.language)
    ways = {each.offer: LadderOf(each.offer) for each in laddered.ends[1].evaluations}
    return [*ladder.body(laddered, say), *ladder.made_of(say)], by_name(ways)


# ── causes and changes ──────────────────────────────────────────────────────────────────────────


def by_cause(held: Comparison, watch: Watch) -> Found:
    """What made each total change: by cause, then by group."""
    compared, say = held.compared(watch), held.say
    told: list[Told] = []
    for by in _BYS:
        blocks = causes(compared, say, full=False, by=by)
        told += [Line(say(f"tui.compare.by.{by}"), "head"), *blocks] if blocks else []
    told += splits_cut(compared.first, say, full=False)
    names = offers_in_order(compared.first)
    told += [Line(say("tui.compare.offers"), "head"), *(_to_offer(name) for name in names)]
    return told, to_offers(names)


def _to_offer(name: str) -> Line:
    return Line(name, "item", OfferOf(name))


# ── neutrality ──────────────────────────────────────────────────────────────────────────────────


def only_detail(held: Comparison, watch: Watch) -> Found:
    """Whether what was refined is only more detailed, and what if it had been."""
    imagined, compared = held.imagined(watch), held.compared(watch)
    say = whatif.speaking(held.say.language)
    told: list[Told] = [*neutrality(compared, held.say, full=False)]
    told += whatif.body(imagined, say, full=True)
    return told, to_offers(_names(compared))


# ── who could answer ────────────────────────────────────────────────────────────────────────────


def exclusive(held: Comparison, watch: Watch) -> Found:
    """Who could answer, what one offer alone meets, and whom each requirement keeps out."""
    compared = held.compared(watch)
    first, say = compared.first, held.say
    told: list[Told] = [*who_could_answer(first, say, full=True)]
    if not told:
        return [Paragraph(say("tui.compare.one-offer"))], nowhere
    ways: dict[str, Way] = {}
    sides: tuple[Side, Side] = (0, 1)
    for side in sides:
        found = answerable(first.outcomes[side])
        for bar in found.bars:
            ways[bar.criterion.id] = Under(side, LineOf(bar.out[0], bar.criterion.id))
        version = first.outcomes[side].criteria.version
        told.append(Line(say("tui.compare.alone", version=version), "head"))
        alone = [each for each in found.divided if each.how == "alone" and each.offer is not None]
        for each in alone:
            text = say(
                "tui.compare.alone.item",
                offer=each.offer,
                name=each.criterion.id,
                title=say.file(each.criterion.title),
                points=shown(each.share * POINTS, say.language),
            )
            told.append(
                Line(text, "item", Under(side, LineOf(each.offer or "", each.criterion.id)))
            )
        if not alone:
            told.append(Line(say("tui.compare.alone.none"), "text"))
    return told, by_name(ways)


# ── the way back ────────────────────────────────────────────────────────────────────────────────


def undo(held: Comparison, watch: Watch) -> Found:
    """The shortest way back, the changes that it takes, and what decides together."""
    compared, say = held.compared(watch), held.say
    first = compared.first
    if not first.changes or not first.offers:
        return [Paragraph(say("tui.compare.nothing-changed"))], nowhere
    found, returning = held.undone(watch)
    told: list[Told] = [*told_of(found, returning, first, say, full=True)]
    answers = [] if found is None else [found.certain, found.possible]
    answers += [each.answer for each in returning.all()]
    watch.check()
    sets = [each.changes for each in answers if each.changes]
    names = dict.fromkeys(change.fingerprint for changes in sets for change in changes)
    known = {entry.change.fingerprint: entry for entry in held.entries(watch)}
    if names:
        told.append(Line(say("tui.compare.undone"), "head"))
        told += (change_line(held, known[name]) for name in names if name in known)
    told += minimal_changes(compared, say, full=True)
    lead = either(to_offers(_names(compared)), to_changes(known.values(), say))
    return told, lead


# ── places ──────────────────────────────────────────────────────────────────────────────────────


def places(held: Comparison, watch: Watch, width: int) -> Found:
    """The places over all versions, drawn; and who passed whom between the two."""
    scored = held.sloped(watch)
    compared, say = held.compared(watch), held.say
    stops = [
        Stop(
            title,
            {each.offer: each.place for each in one.outcome.evaluations},
            frozenset(
                each.offer for each in one.outcome.evaluations if each.standing == "not-offered"
            ),
        )
        for title, one in scored
    ]
    offers = [each.offer for each in in_order(scored[-1][1].outcome)]
    drawn = picture(offers, stops, width)
    told: list[Told] = [Line(say("tui.compare.places"), "text")]
    told += _drawn(drawn, say("tui.compare.places.figures"))
    told.append(Line(say("tui.compare.places.signs"), "text"))
    if not held.two_days:
        told += pairing(compared.first, say, full=True)
    return told, to_offers(_names(compared))


def _drawn(found: Picture, title: str) -> Iterator[Told]:
    def lines(some: Iterable[slope.Line]) -> Iterator[Told]:
        for each in some:
            yield Line(each.text or " ", "picture", OfferOf(each.offer) if each.offer else None)

    yield from lines(found.drawn)
    if found.figures:
        yield Line(title, "head")
        yield from lines(found.figures)


# ── two days ────────────────────────────────────────────────────────────────────────────────────


def facts(held: Comparison, watch: Watch) -> Found:
    """What moved between two days: rules or facts, check by check and line by line."""
    compared = held.compared(watch)
    told = two_days_told(compared, held.say, full=True)
    lines = by_name(dict(_moved_lines(compared)))
    return [*marks_left_out(held), *told], either(to_offers(_names(compared)), lines)


def _moved_lines(compared: Compared) -> Iterator[tuple[str, Way]]:
    """Each line that other facts moved, as it is read for the offer that they moved most."""
    most: dict[str, tuple[Fraction, str]] = {}
    for offer in compared.first.offers:
        for name, cell in offer.facts.items():
            most[name] = max(most.get(name, (Fraction(0), "")), (size(cell), offer.offer))
    later = compared.first.after.by_id()
    for name, (_, offer_name) in most.items():
        if offer_name:
            yield name, Under(1 if name in later else 0, LineOf(offer_name, name))
