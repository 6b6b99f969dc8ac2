from collections import deque
from contextlib import chdir
from pathlib import Path

import pytest

from tests.tui.monkey import play
from tests.tui.sittings import sitting_at, study_at


@pytest.mark.parametrize("seed", [1, 2])
def test_whatever_is_struck_every_screen_answers_and_nothing_is_lost(
    seed: int, tmp_path: Path
) -> None:
    folder = study_at(tmp_path)
    told: deque[str] = deque(maxlen=60)
    with chdir(tmp_path):
        try:
            play(sitting_at(folder), seed, 120, told, ("en", "fr")[seed % 2])
        except BaseException as error:
            error.add_note(f"the last strokes: {' '.join(told)}")
            raise
