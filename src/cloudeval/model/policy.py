"""What a reader decides about single changes: another degree, or that it is accepted.

A policy changes no figure. It says by which changes a comparison may be held up, and why not by
others: for the next run, for the file, and for whoever asks later.
"""

from __future__ import annotations

from dataclasses import field
from typing import Annotated, Literal, get_args

from cloudeval.model.noun import NotWrittenSo, Written, noun
from cloudeval.model.wording import Wording

Severity = Literal["eliminates", "may-eliminate", "moves-points", "wording"]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""The degrees of a change, the gravest first."""

Ruled = Literal["eliminates", "may-eliminate", "moves-points", "wording", "accepted"]
"""A degree, or that the change is accepted and holds nothing up."""

_DIGITS = 12


def read_fingerprint(written: object) -> str:
    """Twelve digits of a change, as ``diff --full`` shows them."""
    told = written if isinstance(written, str) else ""
    if len(told) != _DIGITS or set(told) - set("0123456789abcdef"):
        raise NotWrittenSo("value.fingerprint", written=written)
    return told


Fingerprint = Annotated[
    str, Written(read_fingerprint, {"type": "string", "pattern": "^[0-9a-f]{12}$"})
]


@noun
class Ruling:
    """What is decided about one change."""

    fingerprint: Fingerprint
    ruled: Ruled = field(metadata={"alias": "as"})
    reason: Wording


@noun
class PolicyFile:
    """A policy file."""

    format: Literal["cloudeval/policy/1"]
    changes: tuple[Ruling, ...]
