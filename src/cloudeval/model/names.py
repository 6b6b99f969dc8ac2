"""Names by which files speak of one another."""

from __future__ import annotations

import re
from typing import Annotated

from cloudeval.model.noun import NotWrittenSo, Written

IDENTIFIER = "[A-Za-z][A-Za-z0-9._-]{0,63}"
VERSION = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}"
_IDENTIFIER = re.compile(IDENTIFIER)
_VERSION = re.compile(VERSION)
_OFFER = re.compile(f"{IDENTIFIER}(/{IDENTIFIER})?")
_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?")
# A spreadsheet reads these as a cell, a number, a truth value or a date, and would change the id.
_SPREADSHEET = re.compile(
    r"(?i)[a-z]{1,3}[0-9]{1,7}|r[0-9]+c[0-9]+|true|false|vrai|faux"
    r"|(jan|feb|fev|mar|apr|avr|may|mai|jun|jul|aug|sep|sept|oct|nov|dec)[-. ]?[0-9]{1,4}"
)


def read_identifier(written: object) -> str:
    """A name that is safe as a file, a sheet and a cell: letters, digits, dot, ``_``, ``-``."""
    if not isinstance(written, str) or _IDENTIFIER.fullmatch(written) is None or ".." in written:
        raise NotWrittenSo("value.identifier", written=str(written)[:60])
    if _DEVICES.fullmatch(written) or _SPREADSHEET.fullmatch(written):
        raise NotWrittenSo("value.identifier-taken", written=written)
    return str(written)


def read_level_name(written: object) -> str:
    """The name of a rung on a ladder, ``r1``: it stands in texts only, never alone in a cell."""
    if not isinstance(written, str) or _IDENTIFIER.fullmatch(written) is None or ".." in written:
        raise NotWrittenSo("value.identifier", written=str(written)[:60])
    return str(written)


def read_family_name(written: object) -> str:
    """The name of a family, ``emc2``: it is followed by ``@`` and a version wherever it is told."""
    name = read_level_name(written)
    if _DEVICES.fullmatch(name):
        raise NotWrittenSo("value.identifier-taken", written=name)
    return name


def read_version(written: object) -> str:
    """The name of a version: ``v6``, ``1.2.1``."""
    if not isinstance(written, str) or _VERSION.fullmatch(written) is None or ".." in written:
        raise NotWrittenSo("value.version", written=str(written)[:60])
    return str(written)


def read_offer_name(written: object) -> str:
    """``provider`` (all its offers) or ``provider/offer``."""
    if not isinstance(written, str) or _OFFER.fullmatch(written) is None:
        raise NotWrittenSo("value.offer", written=str(written)[:60])
    return str(written)


Identifier = Annotated[
    str, Written(read_identifier, {"type": "string", "pattern": f"^{IDENTIFIER}$"})
]
LevelName = Annotated[
    str, Written(read_level_name, {"type": "string", "pattern": f"^{IDENTIFIER}$"})
]
FamilyName = Annotated[
    str, Written(read_family_name, {"type": "string", "pattern": f"^{IDENTIFIER}$"})
]
VersionName = Annotated[str, Written(read_version, {"type": "string", "pattern": f"^{VERSION}$"})]
OfferName = Annotated[
    str, Written(read_offer_name, {"type": "string", "pattern": f"^{IDENTIFIER}(/{IDENTIFIER})?$"})
]


def covers(name: str, offer: str) -> bool:
    """Whether ``name``, a provider or a full offer name, means ``offer`` (``provider/offer``)."""
    return name == offer or name == offer.partition("/")[0]
