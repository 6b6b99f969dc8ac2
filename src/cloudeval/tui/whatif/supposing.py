"""A fact is assumed step by step: a criterion, an offer, an answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from cloudeval.files.check_provider import check_value
from cloudeval.files.problems import Problem
from cloudeval.model.attribute import Quantity, YesNo
from cloudeval.model.claim import Span
from cloudeval.model.criterion import AnyCriterion, AttributeReading, ExposureReading, Reading
from cloudeval.model.scenario import Assumption
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.worth import ladder
from cloudeval.reports.answers import said
from cloudeval.scoring.possible import laws_read
from cloudeval.tui.desk.places import LineOf
from cloudeval.tui.forms import Chooser
from cloudeval.tui.texts import plain, tied
from cloudeval.tui.whatif.forms import Finding, Typing
from cloudeval.tui.whatif.rows import published_answer

if TYPE_CHECKING:
    from cloudeval.tui.whatif.screen import WhatIf

_NO_LAW = "none"


def any_fact(room: WhatIf) -> None:
    """Ask for a criterion, then for the rest."""
    say = room.say
    criteria = room.around.ground.criteria.criteria
    choices = [(one.id, plain(f"{one.id} {say.file(one.title)}")) for one in criteria]

    def found(name: str | None) -> None:
        if name is not None:
            of_criterion(room, name)

    room.app.push_screen(Finding(say("tui.whatif.ask.find"), choices, say), found)


def of_criterion(room: WhatIf, name: str) -> None:
    """Ask for an offer, each with what its answer is now, then for the rest."""
    say, base = room.say, room.around.base
    criterion = room.around.ground.criteria.by_id()[name]
    here = room.around.here
    offers = [each.offer for each in base.evaluations]
    if here is not None and here.offer in offers:
        offers.remove(here.offer)
        offers.insert(0, here.offer)
    choices = []
    for offer in offers:
        now = published_answer(offer, criterion.reads, room.around, say)
        told = say("tui.whatif.offer", offer=offer, answer=now)
        choices.append((offer, tied(told, say.language)))

    def chosen(offer: str | None) -> None:
        if offer is not None:
            of_offer(room, LineOf(offer, name))

    title = say("tui.whatif.ask.offer", criterion=name)
    room.app.push_screen(Chooser(title, choices), chosen)


def of_offer(room: WhatIf, about: LineOf) -> None:
    """Ask for an answer; where a criterion reads several laws, for one of them first."""
    criterion = room.around.ground.criteria.by_id()[about.criterion]
    reads = criterion.reads
    words = room.around.base.reader.vocabulary
    if not isinstance(reads, ExposureReading) or len(laws_read(reads, words)) == 1:
        if isinstance(reads, ExposureReading):
            reads = ExposureReading(exposure=laws_read(reads, words))
        answered(room, about, reads, criterion)
        return
    say = room.say
    choices = [(law, plain(say.file(words.laws[law].title))) for law in laws_read(reads, words)]
    choices.append((_NO_LAW, say("tui.whatif.ask.no-law")))

    def chosen(law: str | None) -> None:
        if law == _NO_LAW:
            room.suppose(_fact(about.offer, reads, _NO_LAW, words))
        elif law is not None:
            answered(room, about, ExposureReading(exposure=(law,)), criterion)

    title = say("tui.whatif.ask.law", criterion=about.criterion)
    room.app.push_screen(Chooser(title, choices), chosen)


def answered(room: WhatIf, about: LineOf, reads: Reading, criterion: AnyCriterion) -> None:
    """Ask for a level or a number."""
    say, words = room.say, room.around.base.reader.vocabulary
    rungs = ladder(reads, words)

    def given(written: str | None) -> None:
        if written is not None:
            room.suppose(_fact(about.offer, reads, written, words))

    was = published_answer(about.offer, criterion.reads, room.around, say)
    values = {"criterion": criterion.id, "offer": about.offer, "was": was}
    if rungs is not None:
        choices = [(rung, plain(said(reads, rung, words, say))) for rung in rungs]
        room.app.push_screen(Chooser(say("tui.whatif.ask.answer", **values), choices), given)
        return
    quantity = _quantity(reads, words)
    title = say("tui.whatif.ask.number", unit=quantity.unit if quantity else "", **values)
    room.app.push_screen(Typing(title, "", _checked(room, quantity, criterion.id)), given)


def again(room: WhatIf, fact: Assumption) -> None:
    """Ask for another answer on what is assumed already."""
    for criterion in room.around.ground.criteria.criteria:
        if criterion.reads == fact.about:
            answered(room, LineOf(fact.offer, criterion.id), fact.about, criterion)
            return
    one = room.around.ground.criteria.criteria[0]
    answered(room, LineOf(fact.offer, one.id), fact.about, one)


def _fact(offer: str, reads: Reading, written: str, words: Vocabulary) -> Assumption:
    end: str | bool = written
    if isinstance(reads, AttributeReading) and isinstance(words.attributes[reads.attribute], YesNo):
        end = written == "yes"
    return Assumption(offer=offer, about=reads, answer=Span(low=end, high=end))


def _quantity(reads: Reading, words: Vocabulary) -> Quantity | None:
    found = words.attributes[reads.attribute] if isinstance(reads, AttributeReading) else None
    return found if isinstance(found, Quantity) else None


def _checked(room: WhatIf, quantity: Quantity | None, name: str) -> Callable[[str], str]:
    def check(written: str) -> str:
        if quantity is None:
            return ""
        findings = check_value(Span(low=written, high=written), quantity, ())
        problems = (Problem(code=one.code, file=name, values=one.values) for one in findings)
        return " ".join(one.said(room.say.language) for one in problems)

    return check
