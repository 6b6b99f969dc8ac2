"""What a criterion asks, as rows of a page: its levels with what each is worth, its bounds."""

from __future__ import annotations

from collections.abc import Iterator

from cloudeval.model.criterion import AnyCriterion, AwardCriterion, LinearScale, Requirement
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.model.worth import ladder, value
from cloudeval.reports.answers import said, what_is_read
from cloudeval.reports.numbers import in_full, trimmed
from cloudeval.reports.saying import Say
from cloudeval.tui.page import PageRow


def bounds_of(criterion: AnyCriterion, say: Say) -> str:
    """What must hold, or what eliminates; nothing where nothing does."""
    if isinstance(criterion, Requirement):
        held = criterion.condition
        bounds = {"at_least": held.at_least, "at_most": held.at_most}
    else:
        veto = criterion.veto
        bounds = {} if veto is None else {"below": veto.below, "above": veto.above}
    told = [say(f"bound.{name}", bound=text) for name, text in bounds.items() if text]
    return say.listed(told)


def levels(criterion: AnyCriterion, words: Vocabulary, say: Say) -> Iterator[PageRow]:
    """What each level means, and what it is worth."""
    yield PageRow(say("tui.page.levels"), "head")
    yield PageRow(what_is_read(criterion.reads, words, say))
    rungs = ladder(criterion.reads, words)
    if rungs is None:
        if isinstance(criterion, AwardCriterion) and isinstance(criterion.scale, LinearScale):
            scale = criterion.scale
            ends = {"worst": scale.worst, "best": scale.best}
            written = {key: in_full(end, say.language) for key, end in ends.items()}
            yield PageRow(say("tui.page.linear", unit=scale.unit, **written))
        return
    for number, rung in enumerate(rungs):
        meaning = said(criterion.reads, rung, words, say)
        worth = ""
        if isinstance(criterion, AwardCriterion):
            worth = trimmed(value(criterion.scale, number, rungs) * 100, say.language, 1)
        key = "tui.page.level" if worth else "tui.page.level-bare"
        yield PageRow(say(key, number=number, meaning=meaning, worth=worth), "item")
