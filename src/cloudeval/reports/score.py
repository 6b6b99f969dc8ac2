"""The result of ``score``: a page, a document, a table."""

from __future__ import annotations

from typing import Any

from cloudeval.reports import frame
from cloudeval.reports.numbers import shown
from cloudeval.reports.page import Block, Headline, Notice, Page, Paragraph, Table
from cloudeval.reports.reproduction import (
    as_of_option,
    command,
    offer_options,
    reference,
    sure_option,
)
from cloudeval.reports.results import Scored
from cloudeval.reports.saying import Say
from cloudeval.reports.score_award import award, knowledge, knowledge_in_full
from cloudeval.reports.score_checks import checks
from cloudeval.reports.score_dates import dates_told
from cloudeval.reports.score_offers import offers_in_full
from cloudeval.scoring.evaluation import Evaluation, Outcome

_LIFTED = 6
"""Lines that a notice names."""


def page(scored: Scored, language: str, *, full: bool = False) -> Page:
    """The result as a page; ``full`` gives every line of every offer."""
    say = Say(language)
    criteria, outcome = scored.criteria, scored.outcome
    nature = say(f"nature.{criteria.nature}")
    family = frame.family_title(criteria, scored.family, say)
    title = say("score.title", family=family, version=criteria.version, nature=nature)
    blocks: list[Block] = [
        *frame.labelled(say, criteria),
        *_lifted(scored, say),
        *_studied(scored, say),
        *about(scored, say),
        *_headline(outcome, say),
        *checks(outcome, say, full=full),
        *award(outcome, say, full=full),
        *_beside(scored, say),
        *frame.weights(outcome.weight_sums, say, full=full),
        *(_in_full(scored, say) if full else _in_brief(scored, say)),
        *frame.credit((criteria,), say),
        *frame.files_read(scored.inputs, say, full=full),
        *frame.reproduction(
            reproduced(scored, "score", full=full),
            [(scored.as_written.name, scored.digest), *_study_digests(scored, say)],
            say,
        ),
    ]
    return Page(title, tuple(blocks))


def _studied(scored: Scored, say: Say) -> list[Block]:
    """That a study was used, and what a scenario assumes."""
    if scored.study is None:
        return []
    from cloudeval.reports import study

    return study.notices(scored.study, say)


def _beside(scored: Scored, say: Say) -> list[Block]:
    """The result without the scenario."""
    if scored.study is None:
        return []
    from cloudeval.reports.study.beside import as_written

    return as_written(scored.study, scored.outcome, say.language)


def _study_digests(scored: Scored, say: Say) -> list[tuple[str, str]]:
    if scored.study is None:
        return []
    from cloudeval.reports.study import digests

    return digests(scored.study, say.language)


def _lifted(scored: Scored, say: Say) -> list[Block]:
    """That nobody was exempt here, and from what offers are exempt as it is written."""
    if not scored.same_rules:
        return []
    from cloudeval.scoring.lifting import exempting

    lines, version = exempting(scored.as_written), scored.as_written.name
    if not lines:
        return [Notice(say("same-rules.none", version=version))]
    names = say.some([line.id for line in lines], _LIFTED)
    return [Notice(say.count("same-rules", len(lines), version=version, lines=names))]


def _in_full(scored: Scored, say: Say) -> list[Block]:
    """How much is known, every line of every offer, and what was assumed."""
    outcome = scored.outcome
    dates = dates_told(outcome, say, full=True)
    return [
        *([Paragraph(" ".join(dates))] if dates else []),
        *knowledge_in_full(outcome, say),
        *offers_in_full(outcome, say),
        *frame.assumptions(scored.criteria, say),
    ]


def _in_brief(scored: Scored, say: Say) -> list[Block]:
    """How much is known and how much was assumed, in numbers, and where to read more."""
    told = [
        *dates_told(scored.outcome, say, full=False),
        *knowledge(scored.outcome, say),
        *frame.assumptions_counted(scored.criteria, say),
        say("score.more"),
    ]
    blocks: list[Block] = [Paragraph(" ".join(told), close=True)]
    return [*blocks, *frame.assumptions_for_documents(scored.criteria, say)]


def document(scored: Scored) -> dict[str, Any]:
    """The result as data for programs, in both languages at once."""
    from cloudeval.reports.score_document import scored_document

    return scored_document(scored)


def table(scored: Scored, language: str) -> Table:
    """One row for each offer, with numbers as machines read them."""
    from cloudeval.reports.score_table import scored_table

    return scored_table(scored, Say(language))


def reproduced(scored: Scored, *words: str, full: bool = False) -> str:
    """The command that gives this result again."""
    candidates = [evaluation.candidate for evaluation in scored.outcome.evaluations]
    return command(
        [*words, reference(scored.as_written, scored.inputs)],
        scored.inputs,
        offer_options(scored.cast, candidates),
        as_of_option(scored.as_of),
        sure_option(scored.outcome.reader.min_sure),
        ("--full",) if full else (),
        ("--same-rules",) if scored.same_rules else (),
    )


def about(scored: Scored, say: Say) -> list[Block]:
    """Which version, facts of which day, which offers."""
    evaluations = scored.outcome.evaluations
    parts = [
        frame.version_date(scored.criteria, say),
        frame.as_of(scored.as_of, say),
        frame.chosen(scored.cast, scored.criteria, (each.role for each in evaluations), say),
    ]
    if scored.outcome.reader.min_sure != "low":
        parts.append(say(f"min-sure.{scored.outcome.reader.min_sure}"))
    told = Paragraph(" ".join(filter(None, parts)), close=True)
    return [told, *frame.fictional([each.candidate for each in evaluations], say)]


def _headline(outcome: Outcome, say: Say) -> list[Block]:
    """How sure: whether the order is settled, then how wide the totals are."""
    evaluations = outcome.evaluations
    if not evaluations:
        return [Headline(say("settled.nobody"))]
    ranked = [each for each in evaluations if each.place is not None]
    if len(ranked) < 2:  # noqa: PLR2004 - it takes two to have an order
        loud = say("settled.alone") if ranked else say("settled.unranked")
    else:
        loud = say("settled.yes") if outcome.settled else say("settled.no")
    return [Headline(loud, " ".join(_detail(ranked, say)))]


def _detail(ranked: list[Evaluation], say: Say) -> list[str]:
    several = [each for each in ranked if each.place is not None and each.place.contested]
    pending = [each for each in ranked if each.standing == "pending"]
    parts = []
    if len(several) == len(ranked) > 1:
        parts.append(say("settled.everyone", all=len(ranked)))
    elif several:
        parts.append(say.count("settled.several", len(several), all=len(ranked)))
    elif len(ranked) > 1 and not pending:
        parts.append(say("settled.always"))
    if pending:
        parts.append(say.count("settled.pending", len(pending), all=len(ranked)))
    return [*parts, *_widths(ranked, say)]


def _widths(ranked: list[Evaluation], say: Say) -> list[str]:
    widths = sorted(each.ceiling - each.floor for each in ranked)
    if not widths:
        return []
    low, high = (shown(width, say.language) for width in (widths[0], widths[-1]))
    key = "widths.same" if low == high else "widths.from"
    return [say(key, low=low, high=high)]
