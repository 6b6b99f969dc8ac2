"""Parts that the JSON Schemas of several documents share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, get_args

from cloudeval.model.claim import CertificateClaim, ExposureClaim
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.source import SURENESS, SourceKind
from cloudeval.reports.results import Because, Chosen
from cloudeval.scoring.fact import FactKind, Sure
from cloudeval.scoring.screening import Standing, Verdict

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
FLAG: Schema = {"type": "boolean"}
COUNT: Schema = {"type": "integer", "minimum": 0}
WHOLE: Schema = {"type": "integer"}
DATE: Schema = {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}
DIGEST: Schema = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
FINGERPRINT: Schema = {"type": "string", "pattern": "^[0-9a-f]{12}$"}


def one_of(names: Iterable[str]) -> Schema:
    """One word of a closed list."""
    return {"enum": [*names]}


def thing(parts: Mapping[str, Schema], optional: Iterable[str] = ()) -> Schema:
    """An object with these keys and no others; all but the ``optional`` ones are always there."""
    left_out = {*optional}
    return {
        "type": "object",
        "properties": dict(parts),
        "required": [name for name in parts if name not in left_out],
        "additionalProperties": False,
    }


def several(item: Schema) -> Schema:
    """A list."""
    return {"type": "array", "items": item}


def by_name(item: Schema) -> Schema:
    """The same for each offer, cause or reading, by its name."""
    return {"type": "object", "additionalProperties": item}


def maybe(some: Schema) -> Schema:
    """A value, or null where there is none."""
    return {"anyOf": [some, {"type": "null"}]}


def both(item: Schema) -> Schema:
    """Before and after."""
    return thing({"before": item, "after": item})


def named(name: str) -> Schema:
    """A part that the document defines once."""
    return {"$ref": f"#/$defs/{name}"}


Q = named("quantity")
COLUMNS = named("columns")
RANGE = named("range")
WORDING = named("wording")
NAMES = several(TEXT)

_EDGES = ("since", "by", "until", "ended", "seen")
SPAN = thing({"low": {"type": ["string", "boolean"]}, "high": {"type": ["string", "boolean"]}})


def choices(noun: type, name: str) -> Schema:
    """The closed list that a noun's field is one of."""
    from typing import get_type_hints

    return one_of(get_args(get_type_hints(noun)[name]))


def _claim() -> Schema:
    told = {
        "value": SPAN,
        "state": choices(CertificateClaim, "state"),
        "edition": SPAN,
        "covers": NAMES,
        "number": TEXT,
        "way": choices(ExposureClaim, "way"),
        "ground": WORDING,
        **dict.fromkeys(_EDGES, DATE),
        "sure": one_of(SURENESS),
        "unknown": FLAG,
        "looked": DATE,
        "note": WORDING,
        "sources": several(named("source")),
    }
    return thing(told, optional=[name for name in told if name != "sources"])


def _fact() -> Schema:
    return thing(
        {
            "owner": TEXT,
            "kind": one_of(get_args(FactKind)),
            "name": TEXT,
            "sure": one_of(get_args(Sure)),
            "low": TEXT,
            "high": TEXT,
            "unit": maybe(TEXT),
            "carried": FLAG,
            "inherited": FLAG,
            "implied": FLAG,
            "claims": several(named("claim")),
            "searches": several(named("claim")),
            "study": named("said"),
        },
        optional=("study",),
    )


def definitions() -> dict[str, Schema]:
    """What documents refer to by name."""
    return {
        "quantity": {
            **thing(
                {
                    "value": {"type": "number"},
                    "exact": {"type": "string", "pattern": "^-?[0-9]+/[1-9][0-9]*$"},
                }
            ),
            "description": "The nearest double, and the exact number as a ratio.",
        },
        "columns": thing({"floor": Q, "ceiling": Q}),
        "range": thing({"low": Q, "high": Q}),
        "wording": thing({"fr": TEXT, "en": TEXT}),
        "source": thing(
            {
                "ref": TEXT,
                "at": maybe(TEXT),
                "title": TEXT,
                "kind": maybe(one_of(get_args(SourceKind))),
                "url": maybe(TEXT),
                "locator": maybe(TEXT),
                "date": maybe(DATE),
                "read": maybe(DATE),
            }
        ),
        "claim": _claim(),
        "fact": _fact(),
        "grade": thing(
            {
                "low": WHOLE,
                "high": WHOLE,
                "published": maybe(WHOLE),
                "weakest": NAMES,
                "answered": COUNT,
                "graded": COUNT,
            }
        ),
        "place": thing({"best": COUNT, "worst": COUNT, "may_be_eliminated": FLAG, "exact": FLAG}),
        "weights": _weights(),
        "input": thing({"path": TEXT, "digest": DIGEST}),
    }


def _weights() -> Schema:
    group = thing({"group": TEXT, "weight": Q, "declared": maybe(Q), "actual": Q, "divisor": Q})
    parts = {"declared": maybe(Q), "actual": Q, "maximum": Q, "groups": several(group)}
    return thing(parts)


STANDING = one_of(get_args(Standing))
VERDICT = one_of(get_args(Verdict))
MIN_SURE = one_of(SURENESS)
CAST = one_of(get_args(Chosen))
NOTICE = maybe(WORDING)
INPUTS = several(named("input"))
PROGRAM = thing({"name": {"const": "cloudeval"}, "version": TEXT})
GRADE = maybe(named("grade"))
PLACE = maybe(named("place"))


def as_of() -> Schema:
    """The day on which facts are read, and why."""
    because = one_of(get_args(Because))
    day = {"type": "string", "format": "date"}
    cited = several(thing({"ref": TEXT, "at": maybe(TEXT)}))
    return thing({"date": day, "because": because, "sources": cited})


def version() -> dict[str, Schema]:
    """Which version this is."""
    return {
        "family": TEXT,
        "version": TEXT,
        "title": WORDING,
        "nature": choices(CriteriaSet, "nature"),
        "procedure": choices(CriteriaSet, "procedure"),
        "date": DATE,
        "date_is": choices(CriteriaSet, "date_is"),
    }


def document(name: str, described: str, parts: Mapping[str, Schema]) -> Schema:
    """A document's schema, with what it refers to."""
    told = {"schema": {"const": name}, "program": PROGRAM, **parts}
    from cloudeval.reports.study.schema import said

    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": name,
        "description": described,
        **thing(told),
        "$defs": {**definitions(), "said": said()},
    }
