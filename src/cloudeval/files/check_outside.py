"""Rulings against the facts: a ruling decides between what is said, and cannot add to it."""

from __future__ import annotations

from collections.abc import Iterator

from cloudeval.files.findings import Finding, error
from cloudeval.files.offers import Offers
from cloudeval.files.problems import Unusable
from cloudeval.model.mark import name_of
from cloudeval.model.study import Study
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.scoring.convening import committee, facts_named
from cloudeval.scoring.facts_at import Reader, fact_of


def check_outside(study: Study, words: Vocabulary, offers: Offers) -> Iterator[Finding]:
    """The rulings that leave nothing of what the facts and the marks leave possible."""
    reader = Reader(words, study.what.as_of, committee=committee(study, words, study.what.as_of))
    for place, ruling in enumerate(study.rulings):
        if ruling not in study.in_force:
            continue
        try:
            (candidate,) = offers.candidates((ruling.offer,))
        except (Unusable, ValueError):
            continue
        facts = [fact_of(candidate, *named[1:], reader) for named in facts_named(ruling, words)]
        said = [fact.ground.said for fact in facts]
        if any(one is not None and ruling.number in one.ruled_out for one in said):
            values = {"number": ruling.number, "offer": ruling.offer, "name": name_of(ruling.about)}
            yield error("ruling.outside", ("rulings", place, "answer"), **values)
