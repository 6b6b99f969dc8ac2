"""The JSON Schema (draft 2020-12) of each document that is written; strict, every key is named."""

from __future__ import annotations

from cloudeval.reports import schema_score
from cloudeval.reports.listing import LIST
from cloudeval.reports.schema_parts import (
    COUNT,
    DATE,
    DIGEST,
    FLAG,
    NOTICE,
    TEXT,
    WORDING,
    Schema,
    document,
    maybe,
    several,
    thing,
    version,
)

NAMES_OF_DOCUMENTS = (
    *("score", "diff", "explain", "profile"),
    *("against", "coverage", "what-if", "ladder", "history", "migrate", "list"),
)
"""What ``schema`` has an answer for."""


def schema(name: str) -> Schema:
    """The schema of one document."""
    return {
        "score": schema_score.score,
        "diff": _diff,
        "explain": schema_score.explain,
        "profile": _profile,
        "against": _against,
        "coverage": _coverage,
        "what-if": _what_if,
        "ladder": _ladder,
        "history": _history,
        "migrate": _migrate,
        "list": _list,
    }[name]()


def _diff() -> Schema:
    from cloudeval.reports.diff.schema import diff
    from cloudeval.reports.study.schema import study

    made = diff()
    made["properties"]["study"] = study()
    return made


def _history() -> Schema:
    from cloudeval.reports.diff.schema import history

    return history()


def _profile() -> Schema:
    from cloudeval.reports.profile.schema import profile

    return profile()


def _against() -> Schema:
    from cloudeval.reports.against.schema import against

    return against()


def _coverage() -> Schema:
    from cloudeval.reports.coverage.schema import coverage

    return coverage()


def _what_if() -> Schema:
    from cloudeval.reports.whatif.schema import what_if

    return what_if()


def _ladder() -> Schema:
    from cloudeval.reports.ladder.schema import ladder

    return ladder()


def _migrate() -> Schema:
    from cloudeval.reports.migrate.schema import migrated

    return migrated()


def _list() -> Schema:
    told = version()
    one = thing(
        {
            "version": TEXT,
            "nature": told["nature"],
            "date": DATE,
            "date_is": told["date_is"],
            "criteria": COUNT,
            "digest": DIGEST,
        }
    )
    family = thing({"family": TEXT, "title": WORDING, "versions": several(one)})
    offer = thing({"offer": TEXT, "provider": TEXT, "name": TEXT, "fictional": FLAG})
    parts = {
        "default_family": maybe(TEXT),
        "notice": NOTICE,
        "families": several(family),
        "offers": several(offer),
    }
    return document(LIST, "The criteria and the offers on file.", parts)
