"""What answers: a page, what it is made of, and the screen; behind our own door.

textual-serve brings the terminal that runs in a browser. Its server is not used: it lets everybody
in, fetches letters from elsewhere, and asks a shell.
"""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from socket import socket

import textual_serve
from aiohttp import WSCloseCode, web
from aiohttp.typedefs import Handler, Middleware

from cloudeval.tui.browser.door import Door
from cloudeval.tui.browser.live import attached, sized
from cloudeval.tui.browser.page import KEYS, LIVE, SCRIPT, STATIC, Words, headers, written

MOST = 8
"""Screens at once; each is a process."""
_HEARTBEAT = 15.0
_OPEN = web.AppKey("open", set[web.WebSocketResponse])


def application(door: Door, command: Sequence[str], told: Words) -> web.Application:
    """What answers at a door."""
    app = web.Application(middlewares=[_guard(door)])
    app[_OPEN] = set()
    app.on_response_prepare.append(_with_headers)
    app.on_shutdown.append(_close)

    async def page(request: web.Request) -> web.Response:
        text = written(told, request.host, door.token)
        return web.Response(text=text, content_type="text/html")

    async def keys(_request: web.Request) -> web.Response:
        return web.Response(text=KEYS, content_type="text/javascript")

    async def screen(request: web.Request) -> web.StreamResponse:
        if len(app[_OPEN]) >= MOST:
            raise web.HTTPServiceUnavailable
        live = web.WebSocketResponse(heartbeat=_HEARTBEAT)
        app[_OPEN].add(live)
        try:
            await live.prepare(request)
            asked = request.query
            await attached(live, command, sized(asked.get("width"), asked.get("height")))
        finally:
            app[_OPEN].discard(live)
        return live

    app.router.add_get(f"/{door.token}/", page)
    app.router.add_get(f"/{door.token}/{SCRIPT}", keys)
    app.router.add_get(f"/{door.token}/{LIVE}", screen)
    app.router.add_static(f"/{door.token}/{STATIC}", Path(textual_serve.__file__).parent / "static")
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


async def _close(app: web.Application) -> None:
    for live in [*app[_OPEN]]:
        await live.close(code=WSCloseCode.GOING_AWAY)


async def serving(
    app: web.Application, place: socket, ready: Callable[[], None], until: asyncio.Event
) -> None:
    """Answer at ``place`` until it is asked to end; then every screen is asked to end too."""
    # No log of what was asked: it would hold the token.
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=20.0)
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
