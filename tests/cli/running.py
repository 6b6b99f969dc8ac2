"""Calls the command line: in this process for most tests, in one of its own where that matters."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from cloudeval.cli.running import run

ROOT = Path(__file__).parents[2]
PROGRAM = (sys.executable, "-c", "from cloudeval.cli.main import main; main()")


@dataclass(frozen=True)
class Answer:
    """What a call gave."""

    code: int
    out: str
    err: str


def called(*arguments: str, env: Mapping[str, str | None] | None = None) -> Answer:
    """Call the command line in this process."""
    with CliRunner().isolation(env=env) as (out, err, _):
        code = run(arguments)
    return Answer(code, out.getvalue().decode(), err.getvalue().decode())


def started(
    *arguments: str, cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> Answer:
    """Call the command line in a process of its own, as a person would."""
    done = subprocess.run(
        [*PROGRAM, *arguments],
        cwd=cwd,
        env=os.environ | dict(env or {}),
        check=False,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=120,
    )
    return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())


def flat(text: str) -> str:
    """A text on one line, with every space the same, as a reader sees it."""
    return " ".join(text.split())
