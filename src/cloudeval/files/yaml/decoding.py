"""Turns a path into bytes and bytes into text, or tells why that cannot be."""

import codecs
import os
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from cloudeval.files.problems import Problem, Unusable
from cloudeval.files.yaml.limits import MAX_BYTES
from cloudeval.files.yaml.place import place_in


def content(path: Path, file: str) -> bytes:
    """Read a file's bytes, never more than a file may have."""
    try:
        with path.open("rb") as stream:
            if os.fstat(stream.fileno()).st_size > MAX_BYTES:
                _refuse_size(file)
            return stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise Unusable([_not_opened(error, path, file)]) from error


def decoded(data: bytes, file: str) -> str:
    """The text that the bytes of a file say, in UTF-8 without a mark."""
    if len(data) > MAX_BYTES:
        _refuse_size(file)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\x00" in data[:4]:
        raise Unusable([Problem(code="yaml.utf-16", file=file)])
    if data.startswith(codecs.BOM_UTF8):
        raise Unusable([Problem(code="yaml.byte-order-mark", file=file, line=1, column=1)])
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unusable([_not_utf8(error, data, file)]) from error


def _not_opened(error: OSError | ValueError, path: Path, file: str) -> Problem:
    if isinstance(error, IsADirectoryError) or _is_folder(path):
        return Problem(code="yaml.file-folder", file=file)
    if isinstance(error, PermissionError):
        return Problem(code="yaml.file-forbidden", file=file)
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
        return Problem(code="yaml.file-missing", file=file)
    reason = error.strerror or type(error).__name__
    return Problem(code="yaml.file-unreadable", file=file, values={"reason": reason})


def _is_folder(path: Path) -> bool:
    with suppress(OSError, ValueError):
        return path.is_dir()
    return False


def _refuse_size(file: str) -> NoReturn:
    values = {"limit": MAX_BYTES // (1024 * 1024)}
    raise Unusable([Problem(code="yaml.too-large", file=file, values=values)])


def _not_utf8(error: UnicodeDecodeError, data: bytes, file: str) -> Problem:
    before = data[: error.start].decode("utf-8")
    line, column = place_in(before, len(before))
    values = {"byte": f"{data[error.start]:02X}"}
    return Problem(code="yaml.not-utf-8", file=file, line=line, column=column, values=values)
