"""``cloudeval tui --browser``, as it is called."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from aiohttp import ClientSession

from cloudeval.cli import browsing
from cloudeval.cli.running import run

EXAMPLES = Path(__file__).parents[2] / "examples"
PROGRAM = str(Path(sys.executable).parent / "cloudeval")


def test_without_the_extra_it_is_told_how_to_install_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browsing, "find_spec", lambda _name: None)
    assert run(["tui", "--browser"]) == 2
    assert 'pip install "cloudeval[browser]"' in capsys.readouterr().err


def test_a_port_that_somebody_has_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert run(["tui", "--browser", "--port", str(port), "--lang", "fr"]) == 2
    assert f"Le port {port} n’est pas libre" in capsys.readouterr().err


def test_a_port_without_a_browser_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["tui", "--port", "8000"]) == 2
    assert "--browser" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="asked to end by a signal")
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_screen_of_a_study_answers_at_the_address_and_ends_when_asked(
    tmp_path: Path, language: str
) -> None:
    folder = tmp_path / "a study; echo"
    shutil.copytree(EXAMPLES / "study", folder)
    program = subprocess.Popen(
        [PROGRAM, "tui", str(folder), "--browser", "--as", "anne", "--lang", language],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "CLOUDEVAL_DATA": str(EXAMPLES / "own-criteria")},
    )
    assert program.stdout is not None
    address = program.stdout.readline().strip()

    async def ask() -> None:
        host = address.split("/")[2]
        async with (
            ClientSession() as session,
            session.ws_connect(
                f"{address}live?width=80&height=24", headers={"Origin": f"http://{host}"}
            ) as live,
        ):
            wanted = b"60.26" if language == "en" else b"60,26"
            told = b""
            while wanted not in told:
                told += (await live.receive_bytes(timeout=60)) or b""
            assert (folder / ".lock").exists()
            program.send_signal(signal.SIGINT)
            while not live.closed:
                await live.receive(timeout=60)

    try:
        assert address.startswith("http://127.0.0.1:")
        asyncio.run(ask())
        _, told = program.communicate(timeout=60)
    finally:
        program.kill()
    assert program.returncode == 0
    assert "Traceback" not in told
    assert not (folder / ".lock").exists()
