"""One screen in a browser: a process of its own, and what goes to and fro between the two.

The process is the same command as in a terminal; Textual's own driver for browsers writes and reads
in packets: a kind, a length, a content. Files and addresses that a process would hand to the
browser are not passed on. No shell is asked.
"""

from __future__ import annotations

import asyncio
import json
import os
from asyncio.subprocess import PIPE, Process
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from aiohttp import WSMsgType, web

DATA, META = b"D", b"M"
_READY = b"__GANGLION__\n"
_LINES = 10
"""Lines that a process may say before it is ready."""
_LARGEST = 1000
"""Columns, or rows, of a screen."""
_PATIENCE = 5.0
"""Seconds in which a process that was asked to end does so."""
_DRIVER = {
    "TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver",
    "TEXTUAL_FPS": "60",
    "TEXTUAL_COLOR_SYSTEM": "truecolor",
    "TERM_PROGRAM": "textual",
}


def packet(kind: bytes, content: bytes) -> bytes:
    """What the driver reads."""
    return kind + len(content).to_bytes(4, "big") + content


def _meta(kind: str, **told: int) -> bytes:
    return packet(META, json.dumps({"type": kind, **told}).encode())


def sized(width: object, height: object) -> tuple[int, int]:
    """A size that was told by a browser, kept within reason."""
    found = []
    for told, usual in ((width, 80), (height, 24)):
        try:
            number = int(told)  # type: ignore[call-overload]
        except (TypeError, ValueError, OverflowError):
            number = usual
        found.append(max(1, min(number, _LARGEST)))
    return found[0], found[1]


async def attached(live: web.WebSocketResponse, command: Sequence[str], size: object) -> None:
    """Show a process of its own until either side ends; then the process ends too."""
    width, height = size if isinstance(size, tuple) else sized(None, None)
    environment = {**os.environ, **_DRIVER, "COLUMNS": str(width), "ROWS": str(height)}
    process = await asyncio.create_subprocess_exec(
        *command, stdin=PIPE, stdout=PIPE, env=environment
    )
    shown = asyncio.create_task(_shown(process, live))
    typed = asyncio.create_task(_typed(live, process))
    try:
        await asyncio.wait({shown, typed}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        typed.cancel()
        await _ended(process, shown)
        await live.close()


async def _shown(process: Process, live: web.WebSocketResponse) -> None:
    """Pass on what the process draws; when nobody looks any more, only take it off its hands."""
    out = process.stdout
    if out is None:
        return
    for _ in range(_LINES):
        if await out.readline() in (_READY, b""):
            break
    with suppress(asyncio.IncompleteReadError):
        while True:
            kind = await out.readexactly(1)
            content = await out.readexactly(int.from_bytes(await out.readexactly(4), "big"))
            if kind == DATA and not live.closed:
                with suppress(ConnectionError):
                    await live.send_bytes(content)


async def _typed(live: web.WebSocketResponse, process: Process) -> None:
    """Pass on what is typed and clicked; what nobody understands is let go."""
    into = process.stdin
    if into is None:
        return
    async for message in live:
        if message.type is not WSMsgType.TEXT:
            continue
        try:
            kind, *rest = json.loads(message.data)
            told = rest[0] if rest else None
            if kind == "ping":
                await live.send_json(["pong", told])
                continue
            written = _packet_of(kind, told)
        except (ValueError, TypeError, LookupError, AttributeError):
            continue
        if written:
            with suppress(ConnectionError):
                into.write(written)
                await into.drain()


def _packet_of(kind: str, told: Any) -> bytes:
    match kind:
        case "stdin":
            return packet(DATA, told.encode("utf-8", "replace"))
        case "resize":
            width, height = sized(told["width"], told["height"])
            return _meta("resize", width=width, height=height)
        case "blur" | "focus":
            return _meta(kind)
        case _:
            return b""


async def _ended(process: Process, shown: asyncio.Task[None]) -> None:
    """Ask the process to end, as a terminal that is closed would; then make it."""
    with suppress(ConnectionError, RuntimeError):
        if process.stdin is not None:
            process.stdin.write(_meta("quit"))
            await process.stdin.drain()
    for end in (None, process.terminate, process.kill):
        with suppress(ProcessLookupError):
            if end is not None:
                end()
        with suppress(TimeoutError):
            await asyncio.wait_for(process.wait(), _PATIENCE)
            break
    await shown
