"""The result of ``explain``: from a total to its sources, as a page, a document, a table."""

from __future__ import annotations

from typing import Any

from cloudeval.reports import frame
from cloudeval.reports.explain_criterion import criterion_blocks
from cloudeval.reports.explain_offer import offer_blocks
from cloudeval.reports.page import Block, Heading, Items, Page, Paragraph, Table
from cloudeval.reports.reproduction import (
    as_of_option,
    command,
    reference,
    sure_option,
)
from cloudeval.reports.results import Explanation, Scored
from cloudeval.reports.saying import Say
from cloudeval.reports.sources import Numbered


def page(explanations: tuple[Explanation, ...], language: str, *, full: bool = False) -> Page:
    """The chain, for each offer in turn; sources are numbered and listed at the end."""
    say = Say(language)
    if not explanations:
        return Page(say("settled.nobody"))
    first = explanations[0]
    sources = Numbered(say)
    criteria = first.scored.criteria
    blocks: list[Block] = [
        *frame.labelled(say, criteria),
        *_studied(first.scored, say),
        *_about(explanations, say),
    ]
    for each in explanations:
        if len(explanations) > 1:
            blocks.append(Heading(2, each.evaluation.offer))
        blocks += _chain(each, sources, say)
    if sources.lines:
        blocks += [Heading(2, say("sources.title")), Items(sources.lines, numbered=True)]
    blocks += frame.assumptions(criteria, say) if full else ()
    blocks += [
        *frame.credit((criteria,), say),
        *frame.files_read(first.scored.inputs, say, full=full, close=criteria.credit is not None),
        *frame.reproduction(
            _reproduced(explanations, full=full),
            [
                (first.scored.as_written.name, first.scored.digest),
                *_study_digests(first.scored, say),
            ],
            say,
        ),
    ]
    return Page(_title(explanations, say), tuple(blocks))


def document(explanations: tuple[Explanation, ...]) -> dict[str, Any]:
    """The chain as data for programs, in both languages at once."""
    from cloudeval.reports.explain_document import explained_document

    return explained_document(explanations)


def table(explanations: tuple[Explanation, ...], language: str) -> Table:
    """One row for each source of each claim on each fact that a criterion reads."""
    from cloudeval.reports.explain_table import explained_table

    return explained_table(explanations, Say(language))


def _studied(scored: Scored, say: Say) -> list[Block]:
    """That a study was used, and what a scenario assumes, beside the result without it."""
    if scored.study is None:
        return []
    from cloudeval.reports import study
    from cloudeval.reports.study.beside import as_written

    beside = as_written(scored.study, scored.outcome, say.language)
    return [*study.notices(scored.study, say), *beside]


def _study_digests(scored: Scored, say: Say) -> list[tuple[str, str]]:
    if scored.study is None:
        return []
    from cloudeval.reports.study import digests

    return digests(scored.study, say.language)


def _title(explanations: tuple[Explanation, ...], say: Say) -> str:
    first = explanations[0]
    criteria = first.scored.criteria
    names = [each.evaluation.offer for each in explanations]
    one = names[0] if len(names) == 1 else first.evaluation.candidate.provider.id
    about = f"{one} · {first.criterion.id}" if first.criterion is not None else one
    family = frame.family_title(criteria, first.scored.family, say)
    nature = say(f"nature.{criteria.nature}")
    return say("explain.title", about=about, family=family, version=criteria.version, nature=nature)


def _about(explanations: tuple[Explanation, ...], say: Say) -> list[Block]:
    scored: Scored = explanations[0].scored
    parts = [frame.version_date(scored.criteria, say), frame.as_of(scored.as_of, say)]
    min_sure = scored.outcome.reader.min_sure
    if min_sure != "low":
        parts.append(say(f"min-sure.{min_sure}"))
    candidates = [each.evaluation.candidate for each in explanations]
    return [Paragraph(" ".join(parts), close=True), *frame.fictional(candidates, say)]


def _chain(each: Explanation, sources: Numbered, say: Say) -> list[Block]:
    if each.criterion is not None:
        return criterion_blocks(each, sources, say)
    return offer_blocks(each, sources, say)


def _reproduced(explanations: tuple[Explanation, ...], *, full: bool) -> str:
    first = explanations[0]
    scored, candidate = first.scored, first.evaluation.candidate
    whole = len(explanations) > 1
    asked = [] if first.criterion is None else [first.criterion.id]
    return command(
        ["explain", candidate.provider.id if whole else candidate.id, *asked],
        scored.inputs,
        ("--under", reference(scored.as_written, scored.inputs)),
        as_of_option(scored.as_of),
        sure_option(scored.outcome.reader.min_sure),
        ("--full",) if full else (),
    )
