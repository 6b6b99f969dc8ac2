"""One criterion for one offer: its share, what it reads, each fact, each claim, each source."""

from __future__ import annotations

from fractions import Fraction

from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import AnyCriterion, AwardCriterion
from cloudeval.model.names import covers
from cloudeval.reports import frame
from cloudeval.reports.answers import answer, outcomes
from cloudeval.reports.explain_facts import fact_blocks
from cloudeval.reports.explain_offer import check_line
from cloudeval.reports.numbers import band, in_full, shown, trimmed
from cloudeval.reports.page import Block, Heading, Items, Paragraph, Table, column, figures
from cloudeval.reports.results import Explanation
from cloudeval.reports.saying import Say
from cloudeval.reports.sources import Numbered
from cloudeval.scoring.evaluation import POINTS, Contribution
from cloudeval.scoring.weighting import WHOLE, group_of, weigh


def criterion_blocks(each: Explanation, sources: Numbered, say: Say) -> list[Block]:
    """The chain from the total through one criterion to the documents."""
    criterion = each.criterion
    if criterion is None:
        return []
    return [
        *_asked(criterion, each, sources, say),
        *_steps(each, say),
        *_checks(each, sources, say),
        *_exemptions(criterion, each, sources, say),
        *fact_blocks(each, sources, say),
    ]


def _asked(criterion: AnyCriterion, each: Explanation, sources: Numbered, say: Say) -> list[Block]:
    criteria = each.scored.criteria
    cited = sources.cite(criterion.sources, criteria.sources)
    title = f"{criterion.id} · {say.file(criterion.title)}"
    role = say(f"criterion.{criterion.role}")
    parts = [say.file(criterion.question), say("explain.role", role=role), cited]
    blocks: list[Block] = [Heading(3, title), Paragraph(" ".join(filter(None, parts)), close=True)]
    if criterion.note is not None:
        blocks.append(Paragraph(say.file(criterion.note), close=True))
    return blocks


# ── from the total to the line ──────────────────────────────────────────────────────────────────


def _steps(each: Explanation, say: Say) -> list[Block]:
    line, evaluation = each.contribution, each.evaluation
    if line is None:
        return []
    best = weigh(each.scored.criteria).scale * POINTS
    rows = [(say("total"), best, evaluation.floor, evaluation.ceiling)]
    for group in evaluation.groups:
        if group.group == line.criterion.group:
            title = _group_title(each.scored.criteria, group.group, say)
            rows.append((title, group.share * POINTS, group.floor, group.ceiling))
    rows.append((line.criterion.id, line.share * POINTS, line.floor, line.ceiling))
    columns = (
        column(say("column.step")),
        *(figures(say(f"column.{name}")) for name in ("share", "floor", "ceiling")),
    )
    cells = tuple(
        (name, *(shown(number, say.language) for number in (share, floor, ceiling)))
        for name, share, floor, ceiling in rows
    )
    caption = say("explain.steps", points=frame.denominator(each.scored.criteria, say))
    told = Paragraph(" ".join([_share(line, each, say), _value(line, each, say)]), close=True)
    return [Table(columns, cells, caption), told]


def _group_title(criteria: CriteriaSet, name: str, say: Say) -> str:
    titles = {group.id: say.file(group.title) for group in criteria.groups}
    return f"{name} · {titles[name]}"


def _share(line: Contribution, each: Explanation, say: Say) -> str:
    """The share, as it comes from published weights."""
    criteria = each.scored.criteria
    weighed = weigh(criteria)
    name = group_of(criteria, line.criterion.group)
    group = weighed.groups[name]
    values = {
        "weight": in_full(line.criterion.weight, say.language),
        "divisor": trimmed(group.divisor, say.language),
        "points": trimmed(line.share * POINTS, say.language),
        "group": line.criterion.group,
        "group_weight": in_full(group.weight, say.language),
        "group_divisor": trimmed(weighed.divisor, say.language),
    }
    return say("share.flat" if name == WHOLE else "share.by-group", **values)


def _value(line: Contribution, each: Explanation, say: Say) -> str:
    """The answer, and what the scale makes of it."""
    reading = line.criterion.reads
    vocabulary = each.scored.outcome.reader.vocabulary
    told = answer(reading, outcomes(each.evaluation, reading), vocabulary, say)
    if line.exempt:
        return say("explain.exempt", answer=told)
    low, high = line.value.low, line.value.high
    if low == high:
        return say("explain.value", answer=told, value=_worth(low, say))
    return say("explain.values", answer=told, value=band(low, high, say.language))


def _worth(value: Fraction, say: Say) -> str:
    return in_full(value, say.language)


# ── requirements ────────────────────────────────────────────────────────────────────────────────


def _checks(each: Explanation, sources: Numbered, say: Say) -> list[Block]:
    if not each.checks:
        return []
    blocks: list[Block] = [Paragraph(_bound(each.criterion, say))]
    return [*blocks, Items(tuple(check_line(one, each, sources, say) for one in each.checks))]


def _bound(criterion: AnyCriterion | None, say: Say) -> str:
    """What must hold, or what eliminates, as the file writes it."""
    if isinstance(criterion, AwardCriterion):
        veto = criterion.veto
        bounds = {"below": veto.below, "above": veto.above} if veto is not None else {}
    elif criterion is not None:
        condition = criterion.condition
        bounds = {"at_least": condition.at_least, "at_most": condition.at_most}
    else:
        bounds = {}
    told = [say(f"bound.{name}", bound=text) for name, text in bounds.items() if text is not None]
    return say("explain.checks", bounds=say.listed(told)) if told else say("explain.checks.bare")


def _exemptions(
    criterion: AnyCriterion, each: Explanation, sources: Numbered, say: Say
) -> list[Block]:
    criteria = each.scored.criteria
    found = [
        exemption
        for exemption in criterion.exempt
        if any(covers(name, each.evaluation.offer) for name in exemption.offers)
    ]
    return [
        Paragraph(
            say(
                "explain.exemption",
                reason=say.file(exemption.reason),
                sources=sources.cite(exemption.sources, criteria.sources),
            )
        )
        for exemption in found
    ]
