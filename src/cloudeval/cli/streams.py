"""The way out: data to standard output or a file, talk to standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from io import TextIOWrapper
from typing import TYPE_CHECKING, TextIO

from cloudeval.cli.refusal import reason, refused
from cloudeval.model.text import disarmed
from cloudeval.model.wording import Language

if TYPE_CHECKING:
    from pathlib import Path

PIPED_WIDTH = 80
_NARROWEST = 40


class Closed(Exception):
    """Whoever read standard output has stopped reading."""


def prepare() -> None:
    """Make the streams bear any text: UTF-8 into files and pipes, on every system.

    A terminal keeps its own encoding, and shows what it can. Lines end with a line feed, so that
    what is piped is the same everywhere.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace", newline="\n")


def width() -> int:
    """How many columns a page may take: the terminal's, 80 where there is none."""
    if not sys.stdout.isatty():
        return PIPED_WIDTH
    return max(_NARROWEST, columns())


def columns() -> int:
    """The columns of the terminal, 80 where nothing says how many."""
    named = os.environ.get("COLUMNS", "")
    if named.isdecimal() and int(named) > 0:
        return int(named)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or PIPED_WIDTH
    except (AttributeError, ValueError, OSError):
        return PIPED_WIDTH


def emit(text: str, language: Language) -> None:
    """Write data to standard output."""
    try:
        _write(sys.stdout, text)
    except BrokenPipeError:
        raise Closed from None
    except OSError as error:
        if _is_closed_pipe(error):
            raise Closed from None
        raise refused(language, "output.failed", reason=reason(error, language)) from None


def talk(text: str) -> None:
    """Say something on standard error, as well as that can be done."""
    with suppress(OSError):
        _write(sys.stderr, text)


def emit_bytes(whole: bytes, language: Language) -> None:
    """Write a file's bytes to standard output."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(whole)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise Closed from None
    except OSError as error:
        if _is_closed_pipe(error):
            raise Closed from None
        raise refused(language, "output.failed", reason=reason(error, language)) from None


def save(text: str, path: Path, language: Language) -> None:
    """Write data to a file, whole or not at all; a link stays one, a device is written to."""

    def write(place: Path) -> None:
        place.write_text(plain(text), encoding="utf-8", newline="")

    save_by(write, path, language)


def save_by(write: Callable[[Path], None], path: Path, language: Language) -> None:
    """Let ``write`` make a file, whole or not at all; see :func:`save`."""
    try:
        target = path.resolve()
        if target.exists() and not target.is_file():
            write(target)
        else:
            _replace(target, write)
    except (OSError, RuntimeError) as error:
        told = reason(error, language)
        raise refused(language, "output.not-written", file=path, reason=told) from None


def _replace(path: Path, write: Callable[[Path], None]) -> None:
    """Write beside, then rename, so that no file is left half written."""
    draft = path.with_name(f".{path.name[:200]}.{os.getpid()}.tmp")
    try:
        write(draft)
        if path.exists():
            draft.chmod(path.stat().st_mode & 0o7777)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def abandon() -> None:
    """Leave nothing for Python to write to a pipe that is closed."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def plain(text: str) -> str:
    """A text without control characters, ended by one line feed; a CSV's line ends stay."""
    lines = "\r\n".join(disarmed(part) for part in text.split("\r\n"))
    return lines if lines.endswith("\n") else f"{lines}\n"


def _write(stream: TextIO, text: str) -> None:
    stream.write(plain(text))
    stream.flush()


def _is_closed_pipe(error: OSError) -> bool:
    """Windows says "invalid argument" of a pipe that nobody reads."""
    return sys.platform == "win32" and error.errno == 22  # noqa: PLR2004 - EINVAL
