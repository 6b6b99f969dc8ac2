"""How much of what a version asks is known of one offer, by group and criterion by criterion."""

from __future__ import annotations

from collections import Counter

from cloudeval.model.criterion import AnyCriterion
from cloudeval.reports.coverage import speaking
from cloudeval.reports.coverage.offers import titles
from cloudeval.reports.numbers import NOTHING, shown
from cloudeval.reports.page import Block, Headline, Items, Paragraph, Table, column, figures
from cloudeval.reports.results import Scored
from cloudeval.reports.saying import Say
from cloudeval.scoring.coverage import KNOWLEDGE, Knowledge, knowledge_by_criterion

By = dict[str, list[tuple[AnyCriterion, Knowledge]]]


def by_group(scored: Scored, offer: str) -> By:
    """The criteria of each group of a version with how each stands, groups as in its file."""
    evaluation = next(each for each in scored.outcome.evaluations if each.offer == offer)
    found: By = {group.id: [] for group in scored.criteria.groups}
    for criterion, how in knowledge_by_criterion(evaluation):
        found[criterion.group].append((criterion, how))
    return {group: held for group, held in found.items() if held}


def table(scored: Scored, offer: str, found: By, screen: Say) -> tuple[Block, ...]:
    """A row for each group: how many criteria stand how, and the ends of its part of the total."""
    say = speaking(screen.language)
    evaluation = next(each for each in scored.outcome.evaluations if each.offer == offer)
    ends = {each.group: (each.floor, each.ceiling) for each in evaluation.groups}
    whole = Counter(how for held in found.values() for _, how in held)
    kinds = [kind for kind in KNOWLEDGE if kind != "exempt" or whole[kind]]
    columns = (
        column(say("column.group")),
        *(figures(say(f"column.{kind}")) for kind in kinds),
        figures(screen("tui.profile.floor")),
        figures(screen("tui.profile.ceiling")),
    )
    named = titles(scored.criteria, say)
    rows = [
        (
            f"{group} {named[group]}",
            *_counts(Counter(how for _, how in held), kinds),
            *(shown(end, say.language) for end in ends.get(group, ())),
            *([NOTHING] * (0 if group in ends else 2)),
        )
        for group, held in found.items()
    ]
    totals = (evaluation.floor, evaluation.ceiling)
    rows.append(
        (
            screen("tui.profile.all"),
            *_counts(whole, kinds),
            *(shown(end, say.language) for end in totals),
        )
    )
    told = screen("tui.profile.known", known=whole["known"], all=whole.total())
    return (
        Headline(told),
        Paragraph(say("coverage.any-search")),
        Table(columns, tuple(rows)),
    )


def _counts(counts: Counter[Knowledge], kinds: list[Knowledge]) -> list[str]:
    return [str(counts[kind]) if counts[kind] else NOTHING for kind in kinds]


def criteria_of(held: list[tuple[AnyCriterion, Knowledge]], screen: Say) -> tuple[Block, ...]:
    """The criteria of a group, those that are not known first, in the order of the file."""
    order = sorted(held, key=lambda each: each[1] in ("known", "exempt"))
    told = tuple(
        screen(
            "tui.profile.criterion",
            id=criterion.id,
            title=screen.file(criterion.title),
            how=screen(f"tui.profile.how.{how}"),
        )
        for criterion, how in order
    )
    return (Items(told),)
