"""What a file is, found out before anything in it is believed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, ZipInfo, is_zipfile

from cloudeval.files.problems import Unusable
from cloudeval.workbooks.reading.limits import (
    MIB,
    MOST_BYTES,
    MOST_OTHER_TAGS,
    MOST_PART,
    MOST_PARTS,
    MOST_RATIO,
    MOST_TAGS,
    SMALL_PART,
)
from cloudeval.workbooks.reading.refused import refused

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
"""Begins the files of Excel 97 to 2003, and those that a password closes."""
_OLD = {".xls": "old", ".xlsb": "binary", ".xlsm": "macros", ".xltm": "macros"}
_DECLARED = re.compile(rb"<!(DOCTYPE|ENTITY)")
_ROW = re.compile(rb"""<(?:\w+:)?row\s[^>]*?\br=["']([0-9]+)["']""")
_LONG = ("xl/worksheets/", "xl/sharedStrings")
"""The parts that grow with what people write."""
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_ENCRYPTED = 1
"""The flag of a part that a password closes."""


def guarded(path: Path, file: str) -> bytes:
    """The bytes of a workbook that may be opened; else ``ImportRefused``.

    They are read once: what was looked at is what is opened.
    """
    suffix = path.suffix.lower()
    if suffix in _OLD:
        raise refused(file, _OLD[suffix])
    try:
        if path.stat().st_size > MOST_BYTES:
            raise refused(file, "too-large", most=MOST_BYTES // MIB)
        whole = path.read_bytes()
    except FileNotFoundError:
        raise refused(file, "no-file") from None
    except OSError as error:
        raise refused(file, "unreadable", why=error.strerror or str(error)) from None
    if whole.startswith(_OLE):
        raise refused(file, "old-or-closed")
    if not is_zipfile(BytesIO(whole)):
        raise refused(file, "no-workbook")
    try:
        with ZipFile(BytesIO(whole)) as packed:
            _check_parts(packed, file)
            _check_content(packed, file)
    except Unusable:
        raise
    except Exception:  # noqa: BLE001 - whatever is wrong with it, it is not opened
        raise refused(file, "damaged") from None
    return whole


def linked(whole: bytes) -> bool:
    """Whether a workbook points to other files; they are never opened."""
    with ZipFile(BytesIO(whole)) as packed:
        return any(name.startswith("xl/externalLinks/") for name in packed.namelist())


def _check_parts(packed: ZipFile, file: str) -> None:
    """Sizes, as the list of parts tells them: no more than that is ever unpacked."""
    parts = packed.infolist()
    if len(parts) > MOST_PARTS:
        raise refused(file, "many-parts", most=MOST_PARTS)
    names = [part.filename for part in parts]
    if len({name.casefold() for name in names}) < len(names):
        raise refused(file, "damaged")
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise refused(file, "old-or-closed")
    if any(_is_bomb(part) for part in parts) or sum(p.file_size for p in parts) > MOST_BYTES:
        raise refused(file, "bomb", most=MOST_BYTES // MIB)
    if any("vbaproject" in name.casefold() for name in names):
        raise refused(file, "macros")
    if "[Content_Types].xml" not in names:
        raise refused(file, "no-workbook")


def _is_bomb(part: ZipInfo) -> bool:
    if part.file_size > MOST_PART:
        return True
    packed = max(part.compress_size, 1)
    return part.file_size > SMALL_PART and part.file_size > MOST_RATIO * packed


def _check_content(packed: ZipFile, file: str) -> None:
    for name, content in _written(packed):
        # Whoever writes spreadsheets declares no entities; in UTF-16 they could not be looked for.
        if content.startswith(_UTF_16) or b"\x00" in content[:4] or _DECLARED.search(content):
            raise refused(file, "entities")
        most = MOST_TAGS if name.startswith(_LONG) else MOST_OTHER_TAGS
        if content.count(b"<") > most:
            raise refused(file, "many-tags", part=name, most=most)
        if name == "[Content_Types].xml" and b"macroenabled" in content.lower():
            raise refused(file, "macros")
        if name.startswith("xl/worksheets/") and not _ascending(content):
            raise refused(file, "damaged")


def _ascending(sheet: bytes) -> bool:
    """Whether rows follow one another: openpyxl passes over one that goes back, in silence."""
    last = 0
    for found in _ROW.finditer(sheet):
        number = int(found[1][:9])
        if number <= last:
            return False
        last = number
    return True


def _written(packed: ZipFile) -> Iterator[tuple[str, bytes]]:
    for part in packed.infolist():
        if part.filename.lower().endswith((".xml", ".rels", ".vml")):
            yield part.filename, packed.read(part)
