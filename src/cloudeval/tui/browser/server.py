"""What answers: textual-serve's screen behind our own door, and nothing else of it.

Each page starts the same command as a process of its own, as each terminal would.
"""

from __future__ import annotations

import asyncio
import os
import shlex
import signal
import subprocess
from collections.abc import Callable, Sequence
from contextlib import suppress
from socket import socket

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware
from textual_serve.server import Server

from cloudeval.tui.browser.door import HOST, Door
from cloudeval.tui.browser.page import LIVE, STATIC, Words, headers, written


def in_words(command: Sequence[str]) -> str:
    """A command as the system's shell takes it, every argument one word whatever is in it."""
    return subprocess.list2cmdline(command) if os.name == "nt" else shlex.join(command)


def application(door: Door, command: Sequence[str], told: Words) -> web.Application:
    """What answers at a door."""
    screens = Server(in_words(command), host=HOST, port=door.port, title=told.title)
    app = web.Application(middlewares=[_guard(door)])
    app.on_response_prepare.append(_with_headers)

    async def page(request: web.Request) -> web.Response:
        text = written(told, request.host, door.token)
        return web.Response(text=text, content_type="text/html")

    app.router.add_get(f"/{door.token}/", page)
    app.router.add_get(f"/{door.token}/{LIVE}", screens.handle_websocket)
    app.router.add_static(f"/{door.token}/{STATIC}", screens.statics_path)
    return app


def _guard(door: Door) -> Middleware:
    @web.middleware
    async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
        asked = request.headers
        is_live = "Upgrade" in asked or request.path.endswith(f"/{LIVE}")
        hosts, origins = asked.getall("Host", []), asked.getall("Origin", [])
        if not door.opens(request.path, hosts, origins, is_live=is_live):
            raise web.HTTPForbidden
        return await handler(request)

    return guarded


async def _with_headers(request: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(headers(request.host))


async def serving(
    app: web.Application, place: socket, ready: Callable[[], None], until: asyncio.Event
) -> None:
    """Answer at ``place`` until it is asked to end; then every screen is told to."""
    # No log of what was asked: it would hold the token.
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=2.0)
    await runner.setup()
    try:
        await web.SockSite(runner, place).start()
        ready()
        await until.wait()
    finally:
        await runner.cleanup()


def serve(app: web.Application, place: socket, ready: Callable[[], None]) -> None:
    """Answer until somebody presses Ctrl-C, or the process is asked to end."""

    async def run() -> None:
        until = asyncio.Event()
        with suppress(NotImplementedError):  # Windows has the exception alone
            for number in (signal.SIGINT, signal.SIGTERM):
                asyncio.get_running_loop().add_signal_handler(number, until.set)
        await serving(app, place, ready, until)

    with suppress(KeyboardInterrupt):
        asyncio.run(run())
