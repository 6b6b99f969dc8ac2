"""The jobs, end to end: what the command line, a screen or a script asks for.

A job takes an opened library and names, and returns values. It prints nothing and knows no face.
Each job is loaded when it is first asked for, so that a score does not pay for a comparison.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from cloudeval.jobs.asking import NoCriterion, NoDate

if TYPE_CHECKING:
    from cloudeval.jobs.carrying import AnotherVersion
    from cloudeval.jobs.comparing import diff, judged, readings_of
    from cloudeval.jobs.convening import begun
    from cloudeval.jobs.covering import coverage
    from cloudeval.jobs.following import history
    from cloudeval.jobs.imagining import NoLine, what_if
    from cloudeval.jobs.marking import MarksRefused, apply_marks
    from cloudeval.jobs.over_time import against
    from cloudeval.jobs.profiling import profile
    from cloudeval.jobs.ruling import record_ruling
    from cloudeval.jobs.scoring import explain, score
    from cloudeval.jobs.studying import ChosenStudy, RulesAssumed, open_study

__all__ = [
    "AnotherVersion",
    "ChosenStudy",
    "MarksRefused",
    "NoCriterion",
    "NoDate",
    "NoLine",
    "RulesAssumed",
    "against",
    "apply_marks",
    "begun",
    "coverage",
    "diff",
    "explain",
    "history",
    "judged",
    "open_study",
    "profile",
    "readings_of",
    "record_ruling",
    "score",
    "what_if",
]

_ROOMS = {
    "AnotherVersion": "carrying",
    "MarksRefused": "marking",
    "apply_marks": "marking",
    "ChosenStudy": "studying",
    "NoLine": "imagining",
    "RulesAssumed": "studying",
    "against": "over_time",
    "begun": "convening",
    "coverage": "covering",
    "diff": "comparing",
    "explain": "scoring",
    "history": "following",
    "judged": "comparing",
    "open_study": "studying",
    "profile": "profiling",
    "readings_of": "comparing",
    "record_ruling": "ruling",
    "score": "scoring",
    "what_if": "imagining",
}


def __getattr__(name: str) -> object:
    """A job, from the module that holds it."""
    if name not in _ROOMS:
        raise AttributeError(name)
    return getattr(import_module(f"cloudeval.jobs.{_ROOMS[name]}"), name)
