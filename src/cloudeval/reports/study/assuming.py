"""What a scenario will assume, or does, that was read from a workbook."""

from __future__ import annotations

from cloudeval.model.mark import name_of
from cloudeval.model.scenario import Scenario
from cloudeval.model.study import Study
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.reports.page import Items, Page, Paragraph
from cloudeval.reports.study import speaking
from cloudeval.reports.study.heard import Teller


def assuming_page(
    scenario: Scenario, study: Study, vocabulary: Vocabulary, language: str, *, written: bool
) -> Page:
    """Each answer that is assumed, and whether it was saved."""
    say = speaking(language)
    teller = Teller(study, vocabulary, say)
    lines = tuple(
        say(
            "assuming.line",
            offer=each.offer,
            name=name_of(each.about),
            answer=teller.answer(each.about, each.answer),
        )
        for each in scenario.assumed
    )
    title = say("assuming.title", id=scenario.id, title=study.what.title)
    end = say(f"entering.{'written' if written else 'dry'}")
    return Page(title, (Paragraph(say("assuming.about")), Items(lines), Paragraph(end)))
