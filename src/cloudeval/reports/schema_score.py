"""The schemas of ``score`` and ``explain``."""

from __future__ import annotations

from typing import get_args

from cloudeval.model.criteria_set import Cast
from cloudeval.model.criterion import AwardCriterion, Requirement
from cloudeval.reports.explain_document import EXPLAIN
from cloudeval.reports.schema_parts import (
    CAST,
    COUNT,
    DATE,
    DIGEST,
    FLAG,
    GRADE,
    INPUTS,
    MIN_SURE,
    NAMES,
    NOTICE,
    PLACE,
    RANGE,
    STANDING,
    TEXT,
    VERDICT,
    WHOLE,
    WORDING,
    Q,
    Schema,
    as_of,
    choices,
    document,
    maybe,
    named,
    one_of,
    several,
    thing,
    version,
)
from cloudeval.reports.score_document import SCORE
from cloudeval.reports.study.schema import study
from cloudeval.scoring.expiry import Basis, Ending
from cloudeval.scoring.fact import FactKind


def score() -> Schema:
    """What ``score`` writes."""
    remark = thing(
        {
            "id": TEXT,
            "text": WORDING,
            "criteria": NAMES,
            "groups": NAMES,
            "sources": several(named("source")),
        }
    )
    parts = {
        **version(),
        "digest": DIGEST,
        "notice": NOTICE,
        "as_of": as_of(),
        "min_sure": MIN_SURE,
        "cast": CAST,
        "settled": FLAG,
        "weights": named("weights"),
        "same_rules": maybe(several(thing({"criterion": TEXT, "offers": NAMES}))),
        "offers": several(thing(_offer())),
        "endings": several(_ending()),
        "old_readings": several(_reading()),
        "assumptions": several(remark),
        "defects": several(remark),
        "credit": maybe(WORDING),
        "inputs": INPUTS,
        "study": study(),
    }
    return document(SCORE, "Offers scored under one version, on one day, in points of 100.", parts)


def _ending() -> Schema:
    return thing(
        {
            "offer": TEXT,
            "scheme": TEXT,
            "end": DATE,
            "basis": one_of(get_args(Basis)),
            "state": one_of(get_args(Ending)),
            "days_left": WHOLE,
        }
    )


def _reading() -> Schema:
    kinds = one_of(get_args(FactKind))
    return thing({"offer": TEXT, "kind": kinds, "name": TEXT, "read": DATE, "age": COUNT})


def _reason() -> dict[str, Schema]:
    kinds = ("requirement", "veto", "grade", "exists")
    return {"kind": one_of(kinds), "criterion": maybe(TEXT), "verdict": VERDICT}


def _roles() -> tuple[str, ...]:
    found = (choices(noun, "role")["enum"] for noun in (Requirement, AwardCriterion))
    return tuple(role for roles in found for role in roles)


def _offer() -> dict[str, Schema]:
    check = {**_reason(), "role": maybe(one_of(_roles())), "exempt": FLAG}
    check["facts"] = several(named("fact"))
    return {
        "offer": TEXT,
        "provider": TEXT,
        "name": TEXT,
        "fictional": FLAG,
        "role": maybe(choices(Cast, "role")),
        "standing": STANDING,
        "reasons": several(thing(_reason())),
        "checks": several(thing(check)),
        "total": thing({"floor": Q, "ceiling": Q, "exact_range": FLAG}),
        "grade": GRADE,
        "place": PLACE,
        "groups": several(thing({"group": TEXT, "share": Q, "floor": Q, "ceiling": Q})),
        "contributions": several(thing(_contribution())),
    }


def _contribution() -> dict[str, Schema]:
    return {
        "criterion": TEXT,
        "group": TEXT,
        "share": Q,
        "answer": thing({"low": TEXT, "high": TEXT}),
        "value": RANGE,
        "floor": Q,
        "ceiling": Q,
        "exempt": FLAG,
        "facts": several(named("fact")),
    }


def asked() -> dict[str, Schema]:
    """A criterion as its file writes it."""
    asks = ("reads", "condition", "weight", "scale", "veto", "grade", "rests_on")
    anything: Schema = {"type": ["object", "string", "null"]}
    return {
        "id": TEXT,
        "role": one_of(_roles()),
        "group": TEXT,
        "title": WORDING,
        "question": WORDING,
        "asks": thing(dict.fromkeys(asks, anything)),
    }


def explain() -> Schema:
    """What ``explain`` writes."""
    silent = thing({"owner": TEXT, "kind": TEXT, "name": TEXT, "claims": several(named("claim"))})
    offer = {key: part for key, part in _offer().items() if key != "place"}
    offer |= {"exists": maybe(named("claim")), "silent": several(silent)}
    parts = {
        **version(),
        "digest": DIGEST,
        "notice": NOTICE,
        "as_of": as_of(),
        "min_sure": MIN_SURE,
        "weights": named("weights"),
        "criterion": maybe(thing({**asked(), "sources": several(named("source"))})),
        "offers": several(thing(offer)),
        "inputs": INPUTS,
        "study": study(),
    }
    return document(EXPLAIN, "From a total to its sources, in points of 100.", parts)
