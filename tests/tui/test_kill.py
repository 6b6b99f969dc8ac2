import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CHILDREN = 200


@pytest.mark.skipif(not hasattr(os, "fork"), reason="children are made by forking")
def test_whatever_moment_it_is_killed_nothing_that_was_acknowledged_is_lost(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.tui.killed", str(tmp_path), str(CHILDREN), "1"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
        timeout=240,
    )
    told = json.loads(done.stdout)
    assert told["acknowledged"] >= CHILDREN
    assert told["lost"] == []
