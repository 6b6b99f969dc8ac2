"""The screen in a browser: who is let in, and what answers there."""

from __future__ import annotations

import asyncio
import re
import socket
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType, WSServerHandshakeError

from cloudeval.tui.browser.door import HOST, Door, new_token
from cloudeval.tui.browser.live import sized
from cloudeval.tui.browser.page import Words
from cloudeval.tui.browser.server import MOST, application, serving

TOKEN = "right-token"  # noqa: S105 - it opens nothing
DOOR = Door(8000, TOKEN)
TOLD = Words("en", "a <b> & study", "Left.", "Again", "No script.")
APP = """
from textual.app import App
from textual.widgets import Static
class Small(App):
    def compose(self):
        yield Static("it answers", markup=False)
    def on_key(self, event):
        if event.key == "q":
            self.exit()
        self.query_one(Static).update(event.key + " was typed")
Small().run()
"""


# ── who may come in ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000"])
def test_our_own_page_is_let_in_by_either_name_of_the_loopback(host: str) -> None:
    assert DOOR.opens(f"/{TOKEN}/", [host], [], is_live=False)
    assert DOOR.opens(f"/{TOKEN}/live", [host], [f"http://{host}"], is_live=True)


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "",
        "/wrong",
        f"/{TOKEN}x/",
        f"/{TOKEN[:-1]}/",
        f"//{TOKEN}/",
        f"x/{TOKEN}/",
        TOKEN,
        "/é/",
        "/live",
        "/static/js/textual.js",
    ],
)
def test_nothing_is_answered_without_the_token(path: str) -> None:
    assert not DOOR.opens(path, ["127.0.0.1:8000"], [], is_live=False)


@pytest.mark.parametrize(
    "hosts",
    [
        [],
        ["evil.example:8000"],
        ["127.0.0.1"],
        ["127.0.0.1:8001"],
        ["127.0.0.1:8000.evil.example"],
        ["evil.example", "127.0.0.1:8000"],
        ["127.0.0.1:8000", "127.0.0.1:8000"],
        ["[::1]:8000"],
        ["0.0.0.0:8000"],
    ],
)
def test_a_foreign_name_that_leads_here_is_not_answered(hosts: list[str]) -> None:
    origins = [f"http://{host}" for host in hosts[:1]]
    assert not DOOR.opens(f"/{TOKEN}/", hosts, [], is_live=False)
    assert not DOOR.opens(f"/{TOKEN}/live", hosts, origins, is_live=True)


@pytest.mark.parametrize(
    "origins",
    [
        [],
        ["null"],
        ["http://evil.example"],
        ["https://127.0.0.1:8000"],
        ["http://localhost:8000"],
        ["http://127.0.0.1:8001"],
        ["http://127.0.0.1:8000", "http://evil.example"],
    ],
)
def test_a_page_from_elsewhere_opens_nothing_live(origins: list[str]) -> None:
    assert not DOOR.opens(f"/{TOKEN}/live", ["127.0.0.1:8000"], origins, is_live=True)


def test_on_the_plain_port_browsers_leave_it_out() -> None:
    assert Door(80, TOKEN).opens(f"/{TOKEN}/", ["localhost"], [], is_live=False)


def test_each_start_has_a_token_of_its_own_that_nobody_guesses() -> None:
    tokens = {new_token() for _ in range(50)}
    assert len(tokens) == 50
    assert all(len(one) >= 43 and "/" not in one for one in tokens)


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        (("120", "40"), (120, 40)),
        ((None, None), (80, 24)),
        (("0", "-5"), (1, 1)),
        (("999999999", "1e9"), (1000, 24)),
        ((float("inf"), [1]), (80, 24)),
    ],
)
def test_a_size_that_a_browser_tells_is_kept_within_reason(
    told: tuple[object, object], kept: tuple[int, int]
) -> None:
    assert sized(*told) == kept


# ── what answers ───────────────────────────────────────────────────────────────────────────────

Asking = Callable[[ClientSession, Door], Awaitable[None]]


def served(asking: Asking, command: list[str] | None = None) -> None:
    """Ask a server on a free port of the loopback."""

    async def run() -> None:
        with socket.create_server((HOST, 0)) as place:
            door = Door(place.getsockname()[1], new_token())
            app = application(door, command or [sys.executable, "-c", APP], TOLD)
            ready, until = asyncio.Event(), asyncio.Event()
            task = asyncio.create_task(serving(app, place, ready.set, until))
            await ready.wait()
            try:
                async with ClientSession() as session:
                    await asyncio.wait_for(asking(session, door), 60)
            finally:
                until.set()
                await task

    asyncio.run(run())


def ours(door: Door) -> dict[str, str]:
    return {"Origin": f"http://{HOST}:{door.port}"}


async def until(live: ClientWebSocketResponse, wanted: bytes) -> None:
    told = b""
    while wanted not in told:
        message = await live.receive()
        assert message.type is WSMsgType.BINARY, message
        told += message.data


def test_without_the_token_or_under_another_name_every_path_is_refused_alike() -> None:
    async def ask(session: ClientSession, door: Door) -> None:
        base = f"http://{HOST}:{door.port}"
        for path in ("/", "/live", "/wrong/", "/static/js/textual.js", "/download/x", "/nothing"):
            async with session.get(base + path) as answer:
                assert answer.status == 403, path
        for path in ("", "live", "static/js/textual.js"):
            for headers in ({"Host": "evil.example"}, {"Origin": "http://evil.example"}):
                async with session.get(door.address + path, headers=headers) as answer:
                    assert answer.status == 403, (path, headers)

    served(ask)


def test_a_live_screen_opens_for_our_own_page_alone() -> None:
    async def ask(session: ClientSession, door: Door) -> None:
        live = f"{door.address}live"
        wrong: list[dict[str, str]] = [
            {},
            {"Origin": "http://evil.example"},
            {"Origin": "null"},
            {"Origin": "http://evil.example", "Host": "evil.example"},
        ]
        for headers in wrong:
            with pytest.raises(WSServerHandshakeError) as refused:
                await session.ws_connect(live, headers=headers)
            assert refused.value.status == 403, headers
        with pytest.raises(WSServerHandshakeError) as refused:
            await session.ws_connect(f"http://{HOST}:{door.port}/live", headers=ours(door))
        assert refused.value.status == 403

    served(ask)


def test_whoever_has_the_address_gets_the_page_and_a_screen_that_answers() -> None:
    async def ask(session: ClientSession, door: Door) -> None:
        async with session.get(door.address) as answer:
            assert answer.status == 200
            page = await answer.text()
            policy = answer.headers["Content-Security-Policy"]
            assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert "a &lt;b&gt; &amp; study" in page
        assert f"ws://{HOST}:{door.port}/{door.token}/live" in page
        assert "https://" not in page  # nothing comes from elsewhere
        assert "default-src 'none'" in policy
        for name in re.findall(r'(?:src|href)="/([^"]+)"|url\("/([^"]+)"\)', page):
            async with session.get(f"http://{HOST}:{door.port}/{''.join(name)}") as answer:
                assert answer.status == 200, name
        for name in ("", "../server.py", "%2e%2e/server.py", "..%2fserver.py", "js"):
            async with session.get(f"{door.address}static/{name}") as answer:
                assert answer.status in (403, 404), name
        async with session.ws_connect(
            f"{door.address}live?width=60&height=10", headers=ours(door)
        ) as live:
            await until(live, b"it answers")
            for junk in (
                "",
                "{",
                "7",
                "[]",
                '["stdin"]',
                '["stdin", 7]',
                '["resize", {}]',
                '["x"]',
            ):
                await live.send_str(junk)
            await live.send_bytes(b"\x00")
            await live.send_json(["resize", {"width": 20, "height": 4}])
            await live.send_json(["ping", 7])
            while (message := await live.receive()).type is not WSMsgType.TEXT:
                pass
            assert message.json() == ["pong", 7]

    served(ask)


def test_what_is_typed_reaches_the_screen_and_it_ends_with_its_process() -> None:
    async def ask(session: ClientSession, door: Door) -> None:
        async with session.ws_connect(f"{door.address}live", headers=ours(door)) as live:
            await until(live, b"it answers")
            await live.send_json(["stdin", "x"])
            await until(live, b"x was typed")
            await live.send_json(["stdin", "q"])
            while (await live.receive()).type is WSMsgType.BINARY:
                pass
            assert live.closed

    served(ask)


def test_a_page_that_is_closed_ends_its_process(tmp_path: Path) -> None:
    ended = tmp_path / "ended"

    async def ask(session: ClientSession, door: Door) -> None:
        async with session.ws_connect(f"{door.address}live", headers=ours(door)) as live:
            await until(live, b"it answers")

    served(ask, [sys.executable, "-c", f"{APP}open({str(ended)!r}, 'w').close()"])
    assert ended.exists()


def test_a_process_that_does_not_start_closes_its_page() -> None:
    async def ask(session: ClientSession, door: Door) -> None:
        async with session.ws_connect(f"{door.address}live", headers=ours(door)) as live:
            assert (await live.receive()).type in (WSMsgType.CLOSE, WSMsgType.CLOSED)

    served(ask, [sys.executable, "-c", "print('not a screen')"])


def test_an_argument_of_the_command_stays_one_word_whatever_is_in_it(tmp_path: Path) -> None:
    nasty = "a b; echo $HOME `x` 'y' \"z\" & | > \n"
    told = tmp_path / "told"
    program = f"import sys; open({str(told)!r}, 'w').write(repr(sys.argv[1:]))"

    async def ask(session: ClientSession, door: Door) -> None:
        async with session.ws_connect(f"{door.address}live", headers=ours(door)) as live:
            await live.receive()
        assert told.read_text(encoding="utf-8") == repr([nasty])

    served(ask, [sys.executable, "-c", program, nasty])


def test_there_are_only_so_many_screens_at_once() -> None:
    async def ask(session: ClientSession, door: Door) -> None:
        address, program = f"{door.address}live", ours(door)
        held = [await session.ws_connect(address, headers=program) for _ in range(MOST)]
        with pytest.raises(WSServerHandshakeError) as refused:
            await session.ws_connect(address, headers=program)
        assert refused.value.status == 503
        for live in held:
            await live.close()

    idle = "import sys; print('__GANGLION__', flush=True); sys.stdin.buffer.read(1)"
    served(ask, [sys.executable, "-S", "-c", idle])


def test_no_file_is_ever_handed_out() -> None:
    async def ask(session: ClientSession, door: Door) -> None:
        async with session.get(f"{door.address}download/anything") as answer:
            assert answer.status == 404

    served(ask)
