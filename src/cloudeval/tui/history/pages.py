"""The pages of a criterion's history: one for all versions, and one below for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from cloudeval.files.library import Library
from cloudeval.jobs.asking import NoCriterion
from cloudeval.jobs.following import history
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.criterion import AnyCriterion, AwardCriterion
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.reports.history import date_of, share
from cloudeval.reports.history import page as report
from cloudeval.reports.numbers import in_full, shown
from cloudeval.reports.results import Step
from cloudeval.reports.saying import Say
from cloudeval.scoring.evaluation import POINTS
from cloudeval.tui.asked import bounds_of, levels
from cloudeval.tui.blocks import rows
from cloudeval.tui.page import Page, PageRow, clean_page
from cloudeval.tui.pager import Leaf
from cloudeval.tui.working import Watch

GONE, NEW, SAME = "−", "+", " "
"""Before a line that the version before had, one that is new, one that both have."""


def leaf(library: Library, criteria: CriteriaSet, criterion: str, say: Say) -> Leaf:
    """The history of one criterion of a version, to be worked out when it is asked for."""

    def work(watch: Watch, width: int) -> Page:
        watch.check()
        title = say("tui.history.title", criterion=criterion)
        try:
            steps = history(library, criterion, version=criteria.name)
        except NoCriterion:
            return clean_page(title, [PageRow(say("tui.history.alone"))], say)
        watch.check()
        return clean_page(title, overview(criterion, steps, library, width, say), say)

    return Leaf(f"history:{criterion}", say("tui.history.title", criterion=criterion), work)


def overview(
    criterion: str, steps: Sequence[Step], library: Library, width: int, say: Say
) -> Iterator[PageRow]:
    """What the report of a history says, and for each version a way down to its text."""
    told = report(criterion, tuple(steps), say.language)
    yield PageRow(say("tui.history.versions"), "head")
    for number, step in enumerate(steps):
        before = steps[number - 1] if number else None
        yield PageRow(_line(step, before, say), "item", _below(step, before, library, say))
    yield from rows(told.blocks, say, width)


def _line(step: Step, before: Step | None, say: Say) -> str:
    version = step.version
    ids = ", ".join(one.id for one in step.criteria)
    values = {"version": version.version, "criteria": ids}
    if before is None:
        return say("tui.history.first", **values)
    return say.count("tui.history.step", len(step.changes), **values)


def _below(step: Step, before: Step | None, library: Library, say: Say) -> Leaf:
    def work(watch: Watch, width: int) -> Page:
        del width
        watch.check()
        return clean_page(title, text(step, before, library, say), say)

    title = f"{step.version.version}"
    return Leaf(f"history:{step.version.name}:{title}", title, work)


def text(step: Step, before: Step | None, library: Library, say: Say) -> Iterator[PageRow]:
    """What a criterion was in one version, held against the version before, line by line."""
    yield PageRow(f"{step.version.name} · {date_of(step)}", "title")
    now = _told(step, library, say)
    if before is None:
        yield PageRow(say("tui.history.first-text"))
        was = now
    else:
        against = before.version.version
        yield PageRow(say("tui.history.against", version=against, gone=GONE, new=NEW))
        was = _told(before, library, say)
    for sign, row in held_against(was, now):
        head = row.look == "head" and sign == SAME
        yield PageRow(row.text if head else f"{sign} {row.text}", "head" if head else "item")


def held_against(was: Sequence[PageRow], now: Sequence[PageRow]) -> Iterator[tuple[str, PageRow]]:
    """The lines of two texts, each once: those that are gone, those that are new, the others."""
    ends = SequenceMatcher(None, [row.text for row in was], [row.text for row in now], False)
    for how, first, last, start, end in ends.get_opcodes():
        if how == "equal":
            yield from ((SAME, row) for row in now[start:end])
        else:
            yield from ((GONE, row) for row in was[first:last])
            yield from ((NEW, row) for row in now[start:end])


def _told(step: Step, library: Library, say: Say) -> list[PageRow]:
    words = library.vocabulary(step.version)
    found = [row for one in step.criteria for row in _criterion(step, one, words, say)]
    return [row for row in found if row.text.strip()]


def _criterion(step: Step, one: AnyCriterion, words: Vocabulary, say: Say) -> Iterator[PageRow]:
    yield PageRow(f"{one.id} · {say.file(one.title)}", "head")
    yield PageRow(say.file(one.question))
    yield PageRow(say.file(one.note))
    yield PageRow(say("explain.role", role=say(f"criterion.{one.role}")))
    part = share(step, one)
    if part is not None and isinstance(one, AwardCriterion):
        weight = in_full(one.weight, say.language)
        points = shown(part * POINTS, say.language)
        yield PageRow(say("tui.history.weight", weight=weight, share=points, group=one.group))
    bounds = bounds_of(one, say)
    if bounds:
        yield PageRow(say("explain.checks", bounds=bounds))
    for exemption in one.exempt:
        values = {"offers": ", ".join(exemption.offers), "reason": say.file(exemption.reason)}
        yield PageRow(say("tui.history.exempt", **values))
    yield from (PageRow(row.text) for row in levels(one, words, say) if row.look != "head")
