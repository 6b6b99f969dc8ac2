"""The schema of ``coverage``."""

from __future__ import annotations

from typing import get_args

from cloudeval.reports.coverage.data import COVERAGE
from cloudeval.reports.schema_parts import (
    CAST,
    COUNT,
    DIGEST,
    FLAG,
    INPUTS,
    MIN_SURE,
    NAMES,
    NOTICE,
    TEXT,
    Q,
    Schema,
    as_of,
    document,
    one_of,
    several,
    thing,
    version,
)
from cloudeval.scoring.coverage import KNOWLEDGE
from cloudeval.scoring.fact import FactKind, Sure

_COUNTS = thing(dict.fromkeys(KNOWLEDGE, COUNT))


def coverage() -> Schema:
    """What ``coverage`` writes."""
    group = thing({"group": TEXT, "counts": _COUNTS, "floor": Q, "ceiling": Q})
    offer = thing(
        {
            "offer": TEXT,
            "counts": _COUNTS,
            "sought": thing({"claimed": COUNT, "in_vain": COUNT, "asked": COUNT}),
            "groups": several(group),
        }
    )
    parts = {
        **version(),
        "digest": DIGEST,
        "notice": NOTICE,
        "as_of": as_of(),
        "min_sure": MIN_SURE,
        "cast": CAST,
        "pairs": thing({"all": COUNT, "open": COUNT}),
        "counts": _COUNTS,
        "offers": several(offer),
        "subjects": several(_subject()),
        "inputs": INPUTS,
    }
    title = "How much of a field is known under one version, and what to look for first."
    return document(COVERAGE, title, parts)


def _subject() -> Schema:
    stake = thing(
        {
            "offer": TEXT,
            "awards": NAMES,
            "tests": NAMES,
            "may_fail": FLAG,
            "narrows": thing({"least": Q, "most": Q}),
        }
    )
    gap = thing(
        {
            "owner": TEXT,
            "sure": one_of(get_args(Sure)),
            "low": TEXT,
            "high": TEXT,
            "exact": FLAG,
            "settles": thing({"least": COUNT, "most": COUNT}),
            "stakes": several(stake),
        }
    )
    return thing(
        {
            "kind": one_of(get_args(FactKind)),
            "name": TEXT,
            "criteria": COUNT,
            "counts": _COUNTS,
            "looked": COUNT,
            "differs": FLAG,
            "may_fail": COUNT,
            "settles": COUNT,
            "points": Q,
            "gaps": several(gap),
        }
    )
