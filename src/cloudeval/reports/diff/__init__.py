"""The result of ``diff``: a page, a document, a table."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from cloudeval.changes.lineage import contested
from cloudeval.effects.difference import Difference
from cloudeval.reports import frame
from cloudeval.reports.diff.answering import who_could_answer
from cloudeval.reports.diff.by_cause import causes
from cloudeval.reports.diff.by_offer import offers, standings, totals
from cloudeval.reports.diff.by_version import steps_told
from cloudeval.reports.diff.changed import what_changed
from cloudeval.reports.diff.degrees import by_severity
from cloudeval.reports.diff.effects import all_effects, largest
from cloudeval.reports.diff.kept_ids import hidden_changes
from cloudeval.reports.diff.lifted import as_written, same_rules_option, same_rules_told
from cloudeval.reports.diff.minimal import minimal_changes
from cloudeval.reports.diff.neutral import neutrality
from cloudeval.reports.diff.pairing import pairing
from cloudeval.reports.diff.parts import By
from cloudeval.reports.diff.proposing import across_notice, options, proposals
from cloudeval.reports.diff.reasons import every_change, notes
from cloudeval.reports.diff.speaking import speaking
from cloudeval.reports.diff.splitting import splits_cut
from cloudeval.reports.diff.standing import ledger, ledger_in_full
from cloudeval.reports.diff.terms import terms
from cloudeval.reports.diff.two_days import days_options, days_told, two_days_told
from cloudeval.reports.diff.undoing import undoing
from cloudeval.reports.numbers import band
from cloudeval.reports.page import Block, Heading, Headline, Page, Paragraph, Table
from cloudeval.reports.reproduction import (
    command,
    offer_options,
    reference,
    sure_option,
)
from cloudeval.reports.results import Compared
from cloudeval.reports.saying import Say
from cloudeval.reports.score_award import offered
from cloudeval.scoring.evaluation import Outcome


def page(
    compared: Compared,
    language: str,
    *,
    full: bool = False,
    by: By = "cause",
    top: int | None = None,
) -> Page:
    """The difference as a page; ``full`` gives every change with all that it did.

    Effects are told ``by`` cause, group or criterion, the ``top`` of them singly.
    """
    say = speaking(language)
    first = compared.first
    blocks: list[Block] = [
        *across_notice(compared, say),
        *frame.labelled(say, first.before, first.after),
        *_about(compared, say),
        *same_rules_told(compared, say, full=full),
        *_headline(first, say),
        *terms((first.before, first.after), say),
        *what_changed(compared, say),
        *by_severity(compared, say),
        *hidden_changes(compared, say, full=full),
        *([*standings(first, say), *totals(first, say)] if full else offers(first, say)),
    ]
    blocks += causes(compared, say, full=full, by=by, top=None if full else top)
    blocks += [*steps_told(compared, say, full=full), *two_days_told(compared, say, full=full)]
    if full:
        blocks += _in_full(compared, say)
    else:
        blocks += [] if by == "criterion" else largest(compared, say, top=top)
        blocks += splits_cut(first, say, full=False)
        blocks += ledger(compared, say, top=top)
    blocks += judged(compared, say, full=full)
    blocks += notes(compared, say, full=full)
    if full:
        blocks += _behind(first, say)
    else:
        blocks.append(Paragraph(say("diff.more"), close=True))
    blocks += proposals(compared, say, full=full)
    blocks += _ended(compared, _shown_options(full=full, by=by, top=top), say, full=full)
    return Page(_title(compared, say), tuple(blocks))


def _ended(compared: Compared, shown: tuple[str, ...], say: Say, *, full: bool) -> list[Block]:
    """The files read, and how to get this again."""
    versions = (compared.first.before, compared.first.after)
    names = [version.name for version in versions]
    digests = [*zip(names, compared.digests, strict=True)]
    return [
        *frame.files_read(compared.inputs, say, full=full),
        *frame.reproduction(_reproduced(compared, shown), digests, say),
    ]


def screen(compared: Compared, language: str, elsewhere: str | None = None) -> Page:
    """The difference on one screen, for whoever asked for no more.

    What is left out is told by the options that give it, or stands ``elsewhere``.
    """
    from cloudeval.reports.diff.on_one_screen import screen_of

    say = speaking(language)
    blocks = screen_of(compared, _reproduced(compared, ()), say, elsewhere)
    return Page(_title(compared, say), tuple(blocks))


def brief(compared: Compared, language: str) -> Page:
    """The difference on two pages, to be handed on: both readings abreast, sources numbered."""
    from cloudeval.reports.diff.on_two_pages import brief_of

    say = speaking(language)
    first = compared.first
    blocks = [
        *across_notice(compared, say),
        *frame.labelled(say, first.before, first.after),
        *_about(compared, say),
        *same_rules_told(compared, say),
        *_headline(first, say),
        *brief_of(compared, say),
        *proposals(compared, say, full=False),
        *_ended(compared, (), say, full=False),
    ]
    return Page(_title(compared, say), tuple(blocks))


def document(compared: Compared) -> dict[str, Any]:
    """The difference as data for programs, in both languages at once."""
    from cloudeval.reports.diff.documented import compared_document

    return compared_document(compared)


def table(compared: Compared, language: str) -> Table:
    """One row for each change and offer, then what the changes do not account for."""
    from cloudeval.reports.diff.rows import compared_table

    return compared_table(compared, speaking(language))


def _title(compared: Compared, say: Say) -> str:
    before, after = compared.first.before, compared.first.after
    family = frame.family_title(after, compared.family, say)
    natures = dict.fromkeys(say(f"nature.{each.nature}") for each in (before, after))
    one_family = before.family == after.family
    names = [each.version if one_family else each.name for each in (before, after)]
    return say("diff.title", family=family, versions=" → ".join(names), nature=" → ".join(natures))


def _about(compared: Compared, say: Say) -> list[Block]:
    first = compared.first
    evaluations = first.outcomes[1].evaluations
    parts = [
        days_told(compared, say),
        frame.chosen(compared.cast, first.after, (each.role for each in evaluations), say),
    ]
    min_sure = first.outcomes[1].reader.min_sure
    if min_sure != "low":
        parts.append(say(f"min-sure.{min_sure}"))
    told = Paragraph(" ".join(filter(None, parts)), close=True)
    return [told, *frame.fictional([each.candidate for each in evaluations], say)]


def _headline(first: Difference, say: Say) -> list[Block]:
    """Whether the order is settled under each version, then how wide the totals are."""
    if not first.offers:
        return [Headline(say("settled.nobody"))]
    was, now = (_settled(outcome) for outcome in first.outcomes)
    loud = say(f"diff.settled.{was}.{now}")
    widths = [_widths(outcome, say) for outcome in first.outcomes]
    return [Headline(loud, say("diff.widths", before=widths[0], after=widths[1]))]


def _settled(outcome: Outcome) -> str:
    return "yes" if outcome.settled else "no"


def _widths(outcome: Outcome, say: Say) -> str:
    widths = [each.ceiling - each.floor for each in offered(outcome)] or [Fraction(0)]
    return band(min(widths), max(widths), say.language)


def judged(compared: Compared, say: Say, *, full: bool) -> list[Block]:
    """Was it neutral, who could answer, who passed whom, and what would undo it."""
    first = compared.first
    if first.days is not None:
        return who_could_answer(first, say, full=full)
    return [
        *neutrality(compared, say, full=full),
        *minimal_changes(compared, say, full=full),
        *who_could_answer(first, say, full=full),
        *pairing(first, say, full=full),
        *undoing(first, say, full=full),
    ]


def _in_full(compared: Compared, say: Say) -> list[Block]:
    """Every change with its reason, its effects and its verdicts."""
    blocks: list[Block] = []
    if compared.first.changes:
        blocks += [Heading(2, say("changes.title")), *every_change(compared, say)]
    effects = all_effects(compared, say)
    if effects:
        blocks += [Heading(2, say("effects.title")), *effects]
    blocks += splits_cut(compared.first, say, full=True)
    blocks += ledger_in_full(compared, say)
    if compared.first.unchanged:
        listed = Paragraph(", ".join(compared.first.unchanged), close=True)
        blocks += [Heading(2, say("unchanged.title")), listed]
    return blocks


def _behind(first: Difference, say: Say) -> list[Block]:
    """What was assumed in each version, and whose work they are."""
    blocks: list[Block] = []
    for version in (first.before, first.after):
        if version.assumptions or version.defects:
            blocks += [Heading(2, version.name), *frame.assumptions(version, say)]
    return [*blocks, *frame.credit((first.before, first.after), say)]


def _reading_option(compared: Compared) -> tuple[str, ...]:
    """The reading, where one alone of several was asked for."""
    first = compared.first
    told = contested((first.before, first.after)) or first.reading != "detail"
    return ("--reading", first.reading) if len(compared.readings) == 1 and told else ()


def _shown_options(*, full: bool, by: By, top: int | None) -> tuple[str, ...]:
    """How the page was asked for."""
    return (
        *(("--by", by) if by != "cause" or not (full or top is not None) else ()),
        *(("--top", str(top)) if top is not None else ()),
        *(("--full",) if full else ()),
    )


def _reproduced(compared: Compared, shown: tuple[str, ...]) -> str:
    first = compared.first
    candidates = [each.candidate for each in first.outcomes[1].evaluations]
    return command(
        ["diff", *(reference(each, compared.inputs) for each in as_written(compared))],
        compared.inputs,
        offer_options(compared.cast, candidates),
        days_options(compared),
        sure_option(first.outcomes[1].reader.min_sure),
        _reading_option(compared),
        same_rules_option(compared),
        options(compared),
        () if compared.policy is None else ("--policy", compared.policy.path),
        shown,
    )
