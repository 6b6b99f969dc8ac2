"""The result of ``diff --what-if``: two versions, and between them one that nobody published."""

from __future__ import annotations

from typing import Any

from cloudeval.reports import frame
from cloudeval.reports.page import Block, Heading, Page, Paragraph, Table
from cloudeval.reports.reproduction import (
    as_of_option,
    command,
    offer_options,
    reference,
    sure_option,
)
from cloudeval.reports.results import Imagined
from cloudeval.reports.saying import Say
from cloudeval.reports.whatif.questions import headline, question_table, refinement_table
from cloudeval.reports.whatif.totals import total_table
from cloudeval.words.report import TEXTS
from cloudeval.words.whatif import TEXTS as OF_WHATIF

KIND = "refinement-only"


def speaking(language: str) -> Say:
    """The words of this report beside those of all."""
    return Say(language, {**TEXTS, **OF_WHATIF})


def page(imagined: Imagined, language: str, *, full: bool = False) -> Page:
    """Totals before, as detail only, and after; then five questions to every refinement."""
    say = speaking(language)
    before, after = (outcome.criteria for outcome in imagined.ends)
    blocks: list[Block] = [*frame.labelled(say, before, after), *_about(imagined, say)]
    blocks += body(imagined, say, full=full)
    blocks += [] if full else [Paragraph(say("whatif.more"), close=True)]
    blocks += frame.files_read(imagined.inputs, say, full=full)
    names = (before.name, after.name)
    digests = list(zip(names, imagined.digests, strict=True))
    blocks += frame.reproduction(_reproduced(imagined, full=full), digests, say)
    return Page(_title(imagined, say), tuple(blocks))


def body(imagined: Imagined, say: Say, *, full: bool) -> list[Block]:
    """What is found under each reading, and what the computed version is."""
    blocks: list[Block] = []
    for each in imagined.readings:
        if len(imagined.readings) > 1:
            blocks.append(Heading(2, say(f"whatif.reading.{each.reading}")))
        blocks += headline(each, say)
        blocks += total_table(imagined, each, say)
        blocks += question_table(each, say)
        blocks += refinement_table(each, say) if full else ()
    return [*blocks, Paragraph(say.file(imagined.readings[0].outcome.criteria.note))]


def document(imagined: Imagined) -> dict[str, Any]:
    """The result as data for programs, in both languages at once."""
    from cloudeval.reports.whatif.data import imagined_document

    return imagined_document(imagined)


def table(imagined: Imagined, language: str) -> Table:
    """One row for each reading, offer and column of figures."""
    from cloudeval.reports.whatif.totals import imagined_table

    return imagined_table(imagined, speaking(language))


def _title(imagined: Imagined, say: Say) -> str:
    before, after = (outcome.criteria for outcome in imagined.ends)
    family = frame.family_title(after, imagined.family, say)
    versions = f"{before.version} → {after.version}"
    nature = say(f"nature.{after.nature}")
    return say("whatif.title", family=family, versions=versions, nature=nature)


def _about(imagined: Imagined, say: Say) -> list[Block]:
    after = imagined.ends[1]
    roles = (each.role for each in after.evaluations)
    parts = [
        frame.as_of(imagined.as_of, say),
        frame.chosen(imagined.cast, after.criteria, roles, say),
    ]
    if after.reader.min_sure != "low":
        parts.append(say(f"min-sure.{after.reader.min_sure}"))
    told = Paragraph(" ".join(filter(None, parts)), close=True)
    return [told, *frame.fictional([each.candidate for each in after.evaluations], say)]


def _reproduced(imagined: Imagined, *, full: bool) -> str:
    before, after = imagined.ends
    lone = len(imagined.readings) == 1 and imagined.readings[0].reading != "detail"
    return command(
        ["diff", *(reference(each.criteria, imagined.inputs) for each in (before, after))],
        imagined.inputs,
        ("--what-if", KIND),
        offer_options(imagined.cast, [each.candidate for each in after.evaluations]),
        as_of_option(imagined.as_of),
        sure_option(after.reader.min_sure),
        ("--reading", imagined.readings[0].reading) if lone else (),
        ("--full",) if full else (),
    )
