"""Until when answers to each version were due, and whether its weights were disclosed."""

from __future__ import annotations

from typing import Any

from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.terms import days_left
from cloudeval.reports.numbers import MINUS, span
from cloudeval.reports.page import Block, Paragraph
from cloudeval.reports.saying import Say
from cloudeval.reports.sources import documented

_ANSWERED = ("tender", "consultation")
"""Procedures in which somebody had to answer by a day."""


def terms(versions: tuple[CriteriaSet, CriteriaSet], say: Say) -> list[Block]:
    """One sentence for both versions; nothing for rules that nobody had to answer."""
    if all(each.terms is None for each in versions):
        asked = any(each.procedure in _ANSWERED for each in versions)
        return [Paragraph(say("screen.terms.unknown"), close=True)] if asked else []
    told = (
        say("screen.terms", version=each.version, days=days(each, say), weights=weights(each, say))
        for each in versions
    )
    return [Paragraph(say("screen.terms.both", told=" · ".join(told)), close=True)]


def days(version: CriteriaSet, say: Say) -> str:
    """How many days were left to answer; in brackets where the version's date is modelled."""
    left = days_left(version.date, version.terms)
    if left is None:
        return say("terms.days.unknown")
    told = say.count("terms.days", max(map(abs, left)), days=span(*left).replace("-", MINUS))
    return told if version.date_is == "published" else say("terms.days.modelled", told=told)


def weights(version: CriteriaSet, say: Say) -> str:
    """Whether those who were to answer were told the weights."""
    found = version.terms.weights if version.terms is not None else None
    return say(f"terms.weights.{found or 'unknown'}")


def terms_document(version: CriteriaSet) -> dict[str, Any]:
    """The same as data; null is unknown."""
    left = days_left(version.date, version.terms)
    told = version.terms
    due = told.answers_due if told is not None else None
    return {
        "answers_due": None if due is None else due.written,
        "days_left": None if left is None else {"low": left[0], "high": left[1]},
        "weights": None if told is None else told.weights,
        "sources": documented(told.sources, version.sources) if told is not None else [],
    }
