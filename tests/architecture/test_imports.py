"""The rooms keep to themselves, the public names are where they are said to be, all is documented."""

import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest

import cloudeval
from cloudeval.cli.program import COMMANDS

ROOT = Path(__file__).parents[2]
READMES = [ROOT / name for name in ("README.md", "LISEZ-MOI.md") if (ROOT / name).is_file()]


def fresh(code: str) -> str:
    """What a fresh interpreter prints."""
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=60
    )
    return done.stdout


def test_the_contracts_of_imports_are_kept() -> None:
    program = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run(
        [program, "--no-logo"], cwd=ROOT, check=False, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stdout


def test_the_package_alone_loads_nothing_of_its_own() -> None:
    loaded = fresh("import sys, cloudeval; print(*sys.modules)").split()
    assert not {name for name in loaded if name.startswith("cloudeval.")}
    assert not {"click", "yaml", "pydantic"} & set(loaded)


@pytest.mark.parametrize("name", cloudeval.__all__)
def test_each_public_name_is_there(name: str) -> None:
    assert getattr(cloudeval, name)
    assert name in dir(cloudeval)


def test_each_public_name_is_typed_as_it_is_loaded() -> None:
    source = inspect.getsource(cloudeval)
    typed = dict.fromkeys(cloudeval.__all__, "")
    told = r"^    from cloudeval\.(\S+) import (?:\(([^)]+)\)|(.+))$"
    for home, several, one_line in re.findall(told, source, re.MULTILINE):
        typed.update(dict.fromkeys(re.findall(r"\w+", several or one_line), home))
    del typed["__version__"]
    assert typed == cloudeval._HOMES


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'scoer'"):
        getattr(cloudeval, "scoer")  # noqa: B009 - mypy would see through the plain form


def test_the_three_lines_work() -> None:
    shown = fresh(
        "import cloudeval\n"
        "library = cloudeval.open_library()\n"
        'scored = cloudeval.score(library, "eu-csf@1.2.1")\n'
        "print(scored.criteria.name, len(scored.outcome.evaluations) > 5)\n"
    )
    assert shown == "eu-csf@1.2.1 True\n"


def test_unusable_files_raise_what_a_script_can_catch(tmp_path: Path) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text("a: [", encoding="utf-8")
    with pytest.raises(cloudeval.Unusable) as caught:
        cloudeval.score(cloudeval.open_library(environment={}), str(path))
    assert caught.value.problems[0].file.endswith("bad.yaml")


@pytest.mark.skipif(not READMES, reason="no readme yet")
@pytest.mark.parametrize("path", READMES, ids=lambda path: path.name)
@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented(path: Path, name: str) -> None:
    assert re.search(rf"`{name}\b", path.read_text(encoding="utf-8"))
