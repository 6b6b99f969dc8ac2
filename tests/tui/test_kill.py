import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="children are made by forking")
ROOT = Path(__file__).parents[2]
CHILDREN = 200
SCREENS = 10


def killed(module: str, place: Path, times: int) -> dict[str, Any]:
    """What a program that kills tells."""
    done = subprocess.run(
        [sys.executable, "-m", f"tests.tui.{module}", str(place), str(times), "1"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
        timeout=240,
    )
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def test_whatever_moment_it_is_killed_nothing_that_was_acknowledged_is_lost(tmp_path: Path) -> None:
    told = killed("killed", tmp_path, CHILDREN)
    assert told["acknowledged"] >= CHILDREN
    assert told["lost"] == []


def test_what_the_screen_told_to_be_saved_is_there_after_it_was_killed(tmp_path: Path) -> None:
    told = killed("killed_screen", tmp_path, SCREENS)
    assert told["recovered"] >= told["acknowledged"] >= SCREENS
    assert told["lost"] == []
