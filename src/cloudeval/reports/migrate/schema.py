"""The schema of ``migrate``."""

from __future__ import annotations

from typing import get_args

from cloudeval.model.mark import MarkState, SetAsideBecause
from cloudeval.reports.migrate.data import MIGRATE
from cloudeval.reports.migrate.moved import (
    HOW_MARKS,
    HOW_RULINGS,
    HOW_SCENARIOS,
    Part,
    PartBecause,
)
from cloudeval.reports.schema_parts import (
    COUNT,
    DIGEST,
    FLAG,
    NAMES,
    NOTICE,
    SPAN,
    TEXT,
    Schema,
    document,
    maybe,
    one_of,
    several,
    thing,
)

_QUESTIONS = thing({"same": NAMES, "changed": NAMES, "others": NAMES})


def migrated() -> Schema:
    """What ``migrate`` writes."""
    side = thing({"folder": TEXT, "family": TEXT, "version": TEXT, "digest": DIGEST})
    parts = {
        "notice": NOTICE,
        "title": TEXT,
        "from": side,
        "to": side,
        "carry": one_of(("same-question", "detail", "addition")),
        "written": FLAG,
        "counts": thing(dict.fromkeys(HOW_MARKS, COUNT)),
        "marks": several(_mark()),
        "rulings": several(_ruling()),
        "scenarios": several(_scenario()),
        "not_copied": NAMES,
    }
    return document(MIGRATE, "What became of each answer of a study under another version.", parts)


def _answered() -> dict[str, Schema]:
    return {"offer": TEXT, "about": {"type": "object"}, "answer": SPAN}


def _because() -> Schema:
    return maybe(one_of(get_args(SetAsideBecause)))


def _mark() -> Schema:
    states = one_of(get_args(MarkState))
    return thing(
        {
            "assessor": TEXT,
            **_answered(),
            "at": TEXT,
            "state": states,
            "became": one_of(HOW_MARKS),
            "because": _because(),
            "asked": maybe(thing({"version": TEXT, "criterion": TEXT})),
            "questions": _QUESTIONS,
            "stands_as": maybe(states),
        }
    )


def _ruling() -> Schema:
    return thing(
        {
            "number": COUNT,
            **_answered(),
            "became": one_of(HOW_RULINGS),
            "because": _because(),
            "questions": _QUESTIONS,
        }
    )


def _scenario() -> Schema:
    part = one_of(get_args(Part))
    left = thing({"part": part, "name": TEXT, "because": one_of(get_args(PartBecause))})
    return thing(
        {
            "id": TEXT,
            "title": TEXT,
            "became": one_of(HOW_SCENARIOS),
            "left": several(left),
            "renamed": several(thing({"part": part, "name": TEXT, "heirs": NAMES})),
            "kept_as": maybe(TEXT),
        }
    )
