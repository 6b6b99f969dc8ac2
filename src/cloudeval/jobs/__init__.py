"""The jobs, end to end: what the command line, a screen or a script asks for.

A job takes an opened library and names, and returns values. It prints nothing and knows no face.
Each job is loaded when it is first asked for, so that a score does not pay for a comparison.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from cloudeval.jobs.asking import NoCriterion, NoDate

if TYPE_CHECKING:
    from cloudeval.jobs.comparing import diff, judged, readings_of
    from cloudeval.jobs.covering import coverage
    from cloudeval.jobs.exporting import export
    from cloudeval.jobs.following import history
    from cloudeval.jobs.imagining import NoLine, what_if
    from cloudeval.jobs.over_time import against
    from cloudeval.jobs.profiling import profile
    from cloudeval.jobs.scoring import explain, score

__all__ = [
    "NoCriterion",
    "NoDate",
    "NoLine",
    "against",
    "coverage",
    "diff",
    "explain",
    "export",
    "history",
    "judged",
    "profile",
    "readings_of",
    "score",
    "what_if",
]

_ROOMS = {
    "NoLine": "imagining",
    "against": "over_time",
    "coverage": "covering",
    "diff": "comparing",
    "explain": "scoring",
    "export": "exporting",
    "history": "following",
    "judged": "comparing",
    "profile": "profiling",
    "readings_of": "comparing",
    "score": "scoring",
    "what_if": "imagining",
}


def __getattr__(name: str) -> object:
    """A job, from the module that holds it."""
    if name not in _ROOMS:
        raise AttributeError(name)
    return getattr(import_module(f"cloudeval.jobs.{_ROOMS[name]}"), name)
