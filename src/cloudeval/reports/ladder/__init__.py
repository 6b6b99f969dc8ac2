"""The result of ``diff --what-if ladder``: two versions, and the rungs that lead to the later."""

from __future__ import annotations

from typing import Any

from cloudeval.effects.ladder.rungs import ORDERS
from cloudeval.reports import frame
from cloudeval.reports.ladder.climbs import inflation_table, order_tables
from cloudeval.reports.page import Block, Heading, Headline, Items, Page, Paragraph, Table
from cloudeval.reports.reproduction import (
    as_of_option,
    command,
    offer_options,
    reference,
    sure_option,
)
from cloudeval.reports.results import Climb, Laddered
from cloudeval.reports.saying import Say
from cloudeval.words.ladder import TEXTS as OF_LADDER
from cloudeval.words.report import TEXTS

KIND = "ladder"


def speaking(language: str) -> Say:
    """The words of this report beside those of all."""
    return Say(language, {**TEXTS, **OF_LADDER})


def page(laddered: Laddered, language: str, *, full: bool = False) -> Page:
    """Totals rung by rung in both orders, and what inflation moves when it comes first and last."""
    say = speaking(language)
    before, after = (outcome.criteria for outcome in laddered.ends)
    blocks: list[Block] = [*frame.labelled(say, before, after), *_about(laddered, say)]
    blocks += body(laddered, say)
    blocks += made_of(say) if full else [Paragraph(say("ladder.more"), close=True)]
    blocks += frame.files_read(laddered.inputs, say, full=full)
    names = (before.name, after.name)
    digests = list(zip(names, laddered.digests, strict=True))
    blocks += frame.reproduction(_reproduced(laddered, full=full), digests, say)
    return Page(_title(laddered, say), tuple(blocks))


def body(laddered: Laddered, say: Say) -> list[Block]:
    """What is found under each reading: inflation in both places, then every rung."""
    blocks: list[Block] = []
    for each in laddered.readings:
        if len(laddered.readings) > 1:
            blocks.append(Heading(2, say(f"ladder.reading.{each.reading}")))
        blocks += _headline(laddered, each, say)
        if any(one.rung.moved for one in each.orders["a"]):
            blocks += inflation_table(laddered, each, say)
            for order in ORDERS:
                blocks += order_tables(laddered, each, order, say)
    return blocks


def document(laddered: Laddered) -> dict[str, Any]:
    """The result as data for programs, in both languages at once."""
    from cloudeval.reports.ladder.data import laddered_document

    return laddered_document(laddered)


def table(laddered: Laddered, language: str) -> Table:
    """One row for each reading, order, rung and offer."""
    from cloudeval.reports.ladder.rows import laddered_table

    return laddered_table(laddered, speaking(language))


def _title(laddered: Laddered, say: Say) -> str:
    before, after = (outcome.criteria for outcome in laddered.ends)
    family = frame.family_title(after, laddered.family, say)
    versions = f"{before.version} → {after.version}"
    nature = say(f"nature.{after.nature}")
    return say("ladder.title", family=family, versions=versions, nature=nature)


def _about(laddered: Laddered, say: Say) -> list[Block]:
    after = laddered.ends[1]
    roles = (each.role for each in after.evaluations)
    parts = [
        frame.as_of(laddered.as_of, say),
        frame.chosen(laddered.cast, after.criteria, roles, say),
    ]
    if after.reader.min_sure != "low":
        parts.append(say(f"min-sure.{after.reader.min_sure}"))
    told = Paragraph(" ".join(filter(None, parts)), close=True)
    return [told, *frame.fictional([each.candidate for each in after.evaluations], say)]


def _headline(laddered: Laddered, each: Climb, say: Say) -> list[Block]:
    before, after = (outcome.criteria.version for outcome in laddered.ends)
    number = sum(one.rung.moved for one in each.orders["a"])
    if not number:
        return [Headline(say("ladder.no-rung", before=before, after=after))]
    loud = say.count("ladder.headline", number, before=before, after=after)
    return [Headline(loud, say("ladder.not-an-effect"))]


def made_of(say: Say) -> list[Block]:
    """What is done on each rung."""
    told = tuple(say(f"ladder.made-of.{name}") for name in (*ORDERS["a"], "facts"))
    return [Heading(2, say("ladder.made-of")), Items(told)]


def _reproduced(laddered: Laddered, *, full: bool) -> str:
    before, after = laddered.ends
    later = laddered.to_as_of
    lone = len(laddered.readings) == 1 and laddered.readings[0].reading != "detail"
    return command(
        ["diff", *(reference(each.criteria, laddered.inputs) for each in (before, after))],
        laddered.inputs,
        ("--what-if", KIND),
        offer_options(laddered.cast, [each.candidate for each in after.evaluations]),
        as_of_option(laddered.as_of),
        () if later is None else ("--to-as-of", later.date.isoformat()),
        sure_option(after.reader.min_sure),
        ("--reading", laddered.readings[0].reading) if lone else (),
        ("--full",) if full else (),
    )
