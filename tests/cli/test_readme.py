"""What the readme shows works as it is shown."""

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.running import ROOT, called

READMES = [ROOT / name for name in ("README.md", "LISEZ-MOI.md") if (ROOT / name).is_file()]


def lines(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    return re.findall(r"^\$ (cloudeval .+)$", text, re.MULTILINE)


@pytest.mark.skipif(not READMES, reason="no readme yet")
@pytest.mark.parametrize("path", READMES, ids=lambda path: path.name)
def test_the_commands_of_the_readme_work_in_their_order(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shown = lines(path)
    assert shown
    for line in shown:
        _, *words = shlex.split(line, comments=True)
        answer = called(*words)
        assert answer.code == 0, (line, answer.err)


@pytest.mark.skipif(not READMES, reason="no readme yet")
@pytest.mark.parametrize("path", READMES, ids=lambda path: path.name)
def test_the_python_of_the_readme_works(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    blocks = re.findall(r"```python\n(.*?)```", path.read_text(encoding="utf-8"), re.DOTALL)
    for block in blocks:
        exec(block, {})  # noqa: S102 - what the readme shows
