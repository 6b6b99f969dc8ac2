"""The schema of ``diff --what-if``."""

from __future__ import annotations

from typing import get_args

from cloudeval.changes.lineage import READINGS
from cloudeval.effects.neutrality.questions import QUESTIONS, Told
from cloudeval.reports.schema_parts import (
    CAST,
    COUNT,
    DIGEST,
    FLAG,
    INPUTS,
    MIN_SURE,
    NAMES,
    NOTICE,
    STANDING,
    TEXT,
    Q,
    Schema,
    as_of,
    document,
    maybe,
    one_of,
    several,
    thing,
    version,
)
from cloudeval.reports.whatif.data import WHATIF


def what_if() -> Schema:
    """What ``diff --what-if`` writes."""
    total = thing({"offer": TEXT, "standing": STANDING, "floor": Q, "ceiling": Q})
    reading = thing(
        {
            "criteria": COUNT,
            "totals": several(total),
            **answers(),
        }
    )
    told_version = thing(version())
    parts = {
        "before": told_version,
        "after": told_version,
        "digests": several(DIGEST),
        "notice": NOTICE,
        "as_of": as_of(),
        "min_sure": MIN_SURE,
        "cast": CAST,
        "totals": thing({"before": several(total), "after": several(total)}),
        "readings": thing(dict.fromkeys(READINGS, reading), optional=READINGS),
        "inputs": INPUTS,
    }
    title = "Two versions, and between them the one in which detail is only detail."
    return document(WHATIF, title, parts)


def answers() -> dict[str, Schema]:
    """Five answers to each refinement under one reading, and to all together."""
    told = one_of(get_args(Told))
    neutrality = thing(
        {
            "subject": TEXT,
            "ancestors": NAMES,
            "heirs": NAMES,
            "told": thing(dict.fromkeys(QUESTIONS, told)),
            "touched": thing(dict.fromkeys(("b", "c", "d"), NAMES)),
            "factor": maybe(Q),
            "is_detail": FLAG,
        }
    )
    return {"refinements": several(neutrality), "together": neutrality}
