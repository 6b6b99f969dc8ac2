"""Scores cloud offers under versioned criteria, and tells what each change did to each offer.

What the command line does can be done from Python, typed, in three lines::

    import cloudeval

    library = cloudeval.open_library()
    scored = cloudeval.score(library, "eu-csf@1.2.1")

``diff``, ``explain``, ``profile`` and ``history`` follow the same form; what a committee says of
the offers is opened by ``open_study`` and given as ``study=``. Files that cannot be used
raise ``Unusable``, with every problem and its place. A name is loaded when it is first used:
whoever asks for the version loads nothing else.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cloudeval.effects.many.field import Field, FieldDifference, NotAnswered
    from cloudeval.files.library import Library, open_library
    from cloudeval.files.problems import Problem, Unusable
    from cloudeval.jobs import (
        NoCriterion,
        NoDate,
        NotOneFamily,
        against,
        attributed,
        by_version,
        coverage,
        diff,
        explain,
        export,
        export_difference,
        history,
        import_marks,
        judged,
        ladder,
        lifted,
        migrate,
        open_study,
        profile,
        proposed,
        score,
        template,
        to_day,
        what_if,
    )
    from cloudeval.reports.results import Compared, Explanation, Profiled, Scored, Step
    from cloudeval.workbooks.writing import write_workbook

__version__ = "0.1.0"

__all__ = [
    "Compared",
    "Explanation",
    "Field",
    "FieldDifference",
    "Library",
    "NoCriterion",
    "NoDate",
    "NotAnswered",
    "NotOneFamily",
    "Problem",
    "Profiled",
    "Scored",
    "Step",
    "Unusable",
    "__version__",
    "against",
    "attributed",
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
    "open_library",
    "open_study",
    "profile",
    "proposed",
    "score",
    "template",
    "to_day",
    "what_if",
    "write_workbook",
]

_HOMES = {
    "Compared": "reports.results",
    "Explanation": "reports.results",
    "Field": "effects.many.field",
    "FieldDifference": "effects.many.field",
    "Library": "files.library",
    "NoCriterion": "jobs",
    "NoDate": "jobs",
    "NotAnswered": "effects.many.field",
    "NotOneFamily": "jobs",
    "Problem": "files.problems",
    "Profiled": "reports.results",
    "Scored": "reports.results",
    "Step": "reports.results",
    "Unusable": "files.problems",
    "against": "jobs",
    "attributed": "jobs",
    "by_version": "jobs",
    "coverage": "jobs",
    "diff": "jobs",
    "explain": "jobs",
    "export": "jobs",
    "export_difference": "jobs",
    "history": "jobs",
    "import_marks": "jobs",
    "judged": "jobs",
    "ladder": "jobs",
    "lifted": "jobs",
    "migrate": "jobs",
    "open_library": "files.library",
    "open_study": "jobs",
    "profile": "jobs",
    "proposed": "jobs",
    "score": "jobs",
    "template": "jobs",
    "to_day": "jobs",
    "what_if": "jobs",
    "write_workbook": "workbooks.writing",
}


def __getattr__(name: str) -> object:
    """Load a public name on first use."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    """Every public name, loaded or not."""
    return sorted({*globals(), *__all__})
