"""Reads YAML as plain data, refuses what two programs could read differently, and says where."""

from cloudeval.files.yaml.document import Document
from cloudeval.files.yaml.limits import (
    LONG_TEXT,
    MAX_ACCENTS,
    MAX_BYTES,
    MAX_DEPTH,
    MAX_EVENTS,
    MAX_KEY,
    MAX_PROBLEMS,
    MAX_TEXT,
)
from cloudeval.files.yaml.notation import PlainNumber, ambiguous
from cloudeval.files.yaml.place import Place
from cloudeval.files.yaml.reader import compose, read

__all__ = [
    "LONG_TEXT",
    "MAX_ACCENTS",
    "MAX_BYTES",
    "MAX_DEPTH",
    "MAX_EVENTS",
    "MAX_KEY",
    "MAX_PROBLEMS",
    "MAX_TEXT",
    "Document",
    "Place",
    "PlainNumber",
    "ambiguous",
    "compose",
    "read",
]
