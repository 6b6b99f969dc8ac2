"""The schema of what documents say of a study."""

from __future__ import annotations

from typing import get_args

from cloudeval.model.mark import MarkState, SetAsideBecause
from cloudeval.reports.schema_parts import (
    COUNT,
    DATE,
    DIGEST,
    FLAG,
    NAMES,
    SPAN,
    STANDING,
    TEXT,
    Q,
    Schema,
    maybe,
    one_of,
    several,
    thing,
)
from cloudeval.reports.study.documented import ASIDE
from cloudeval.scoring.fact import Hearing

_ABOUT: Schema = {"type": "object"}
_ANSWERED = {"about": _ABOUT, "answer": SPAN}


def study() -> Schema:
    """The key ``study`` of a result: which study, and how much of it counts."""
    marks = thing(
        {
            "counted": COUNT,
            "reviewed": COUNT,
            "proposed": COUNT,
            "aside": thing(dict.fromkeys(ASIDE, COUNT)),
        }
    )
    return maybe(
        thing(
            {
                "title": TEXT,
                "folder": TEXT,
                "digest": DIGEST,
                "as_of": DATE,
                "marks": marks,
                "rulings": COUNT,
                "reviewed_only": FLAG,
                "scenario": maybe(_scenario()),
            }
        )
    )


def _scenario() -> Schema:
    place = maybe(thing({"best": COUNT, "worst": COUNT}))
    stands = thing({"standing": STANDING, "floor": Q, "ceiling": Q, "place": place})
    return thing(
        {
            "id": TEXT,
            "title": TEXT,
            "why": TEXT,
            "by": TEXT,
            "at": TEXT,
            "weights": {"type": "object", "additionalProperties": Q},
            "switched_off": NAMES,
            "exemptions_lifted": {"anyOf": [{"const": "all"}, NAMES]},
            "assumed": several(thing({"offer": TEXT, **_ANSWERED})),
            "written": maybe({"type": "object", "additionalProperties": stands}),
        }
    )


def set_aside() -> Schema:
    """Why an answer did not come along to another version."""
    because = one_of(get_args(SetAsideBecause))
    return thing({"moved_from": TEXT, "moved_to": TEXT, "because": because})


def said() -> Schema:
    """What a study says of one fact."""
    keys = ("text", "title", "url", "locator", "at", "read")
    evidence = several(thing(dict.fromkeys(keys, TEXT), optional=keys))
    done = {"by": TEXT, "at": TEXT}
    mark = {
        "assessor": TEXT,
        **_ANSWERED,
        "at": TEXT,
        "state": one_of(get_args(MarkState)),
        "heard": one_of(get_args(Hearing)),
        "evidence": evidence,
        "comment": maybe(TEXT),
        "asked": maybe(thing({"version": TEXT, "criterion": TEXT})),
        "reviewed": maybe(thing(done)),
        "withdrawn": maybe(thing({**done, "reason": TEXT})),
        "set_aside": maybe(set_aside()),
    }
    ruling = {
        "number": COUNT,
        **_ANSWERED,
        "reason": TEXT,
        "members": NAMES,
        "at": TEXT,
        "evidence": evidence,
        "replaces": maybe(COUNT),
        "ruled_out": FLAG,
    }
    parts = {
        "marks": several(thing(mark)),
        "rulings": several(thing(ruling)),
        "assumed": several(thing(_ANSWERED)),
    }
    return thing(parts)
