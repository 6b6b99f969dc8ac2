"""The jobs, end to end: what the command line, a screen or a script asks for.

A job takes an opened library and names, and returns values. It prints nothing and knows no face.
Each job is loaded when it is first asked for, so that a score does not pay for a comparison.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from cloudeval.jobs.asking import NoCriterion, NoDate, NotOneFamily

if TYPE_CHECKING:
    from cloudeval.jobs.assuming import Assumed, assume
    from cloudeval.jobs.between_days import to_day
    from cloudeval.jobs.carrying import AnotherVersion
    from cloudeval.jobs.climbing import ladder
    from cloudeval.jobs.comparing import diff, judged, lifted, readings_of
    from cloudeval.jobs.convening import begun
    from cloudeval.jobs.covering import coverage
    from cloudeval.jobs.exporting import export, export_difference
    from cloudeval.jobs.fielding import attributed
    from cloudeval.jobs.following import history
    from cloudeval.jobs.imagining import NoLine, what_if
    from cloudeval.jobs.importing import Imported, ImportRefused, import_marks
    from cloudeval.jobs.marking import MarksRefused, apply_marks
    from cloudeval.jobs.migrating import migrate
    from cloudeval.jobs.over_time import against
    from cloudeval.jobs.profiling import profile
    from cloudeval.jobs.proposing import proposed
    from cloudeval.jobs.ruling import record_ruling
    from cloudeval.jobs.scoring import explain, score
    from cloudeval.jobs.stepping import NoSteps, by_version
    from cloudeval.jobs.studying import ChosenStudy, RulesAssumed, open_study
    from cloudeval.jobs.templating import template

__all__ = [
    "AnotherVersion",
    "Assumed",
    "ChosenStudy",
    "ImportRefused",
    "Imported",
    "MarksRefused",
    "NoCriterion",
    "NoDate",
    "NoLine",
    "NoSteps",
    "NotOneFamily",
    "RulesAssumed",
    "against",
    "apply_marks",
    "assume",
    "attributed",
    "begun",
    "by_version",
    "coverage",
    "diff",
    "explain",
    "export",
    "export_difference",
    "history",
    "import_marks",
    "judged",
    "ladder",
    "lifted",
    "migrate",
    "open_study",
    "profile",
    "proposed",
    "readings_of",
    "record_ruling",
    "score",
    "template",
    "to_day",
    "what_if",
]

_ROOMS = {
    "AnotherVersion": "carrying",
    "Assumed": "assuming",
    "ChosenStudy": "studying",
    "MarksRefused": "marking",
    "ImportRefused": "importing",
    "Imported": "importing",
    "NoLine": "imagining",
    "NoSteps": "stepping",
    "RulesAssumed": "studying",
    "against": "over_time",
    "apply_marks": "marking",
    "assume": "assuming",
    "attributed": "fielding",
    "begun": "convening",
    "by_version": "stepping",
    "coverage": "covering",
    "diff": "comparing",
    "explain": "scoring",
    "export": "exporting",
    "export_difference": "exporting",
    "history": "following",
    "import_marks": "importing",
    "judged": "comparing",
    "ladder": "climbing",
    "lifted": "comparing",
    "migrate": "migrating",
    "open_study": "studying",
    "profile": "profiling",
    "proposed": "proposing",
    "readings_of": "comparing",
    "record_ruling": "ruling",
    "score": "scoring",
    "template": "templating",
    "to_day": "between_days",
    "what_if": "imagining",
}


def __getattr__(name: str) -> object:
    """A job, from the module that holds it."""
    if name not in _ROOMS:
        raise AttributeError(name)
    return getattr(import_module(f"cloudeval.jobs.{_ROOMS[name]}"), name)
