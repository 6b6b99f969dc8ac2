import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tui.sittings import study_at

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="children are made by forking")
def test_whatever_moment_it_is_killed_no_mark_that_was_acknowledged_is_lost(tmp_path: Path) -> None:
    folder = study_at(tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "tests.tui.killed", str(folder), "36", "1"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
        timeout=240,
    )
    told = json.loads(done.stdout)
    assert told["acknowledged"] >= 36
    assert told["lost"] == []
