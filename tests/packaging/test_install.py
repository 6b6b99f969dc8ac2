"""What a person gets who installs the program: from a wheel, from the sources, or editable.

Nothing is fetched. Each environment is empty but for links to what the wheel itself declares
that it needs, so that a dependency that was forgotten is missing here too.
"""

import json
import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email.message import Message
from email.parser import HeaderParser
from importlib.metadata import distribution
from pathlib import Path, PurePosixPath

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
DATA = ("criteria", "providers", "examples")
KINDS = ("wheel", "sdist", "editable")
BINARIES = "Scripts" if os.name == "nt" else "bin"


@dataclass(frozen=True)
class Built:
    """What `python -m build` makes: the sources, and the wheel made from those sources."""

    sdist: Path
    wheel: Path


@dataclass(frozen=True)
class Installed:
    """The program in an environment of its own, called from a folder that is not the project's."""

    kind: str
    environment: Path
    elsewhere: Path
    sources: Path
    """The unpacked sources, which the editable install reads in place."""

    @property
    def packages(self) -> Path:
        return next(self.environment.glob("**/site-packages"))

    @property
    def program(self) -> Path:
        """The folder of the package that is to answer."""
        home = self.sources / "src" if self.kind == "editable" else self.packages
        return home / "cloudeval"

    @property
    def data(self) -> Path:
        """The folder in which the shipped data is to be found."""
        return self.sources if self.kind == "editable" else self.program / "data"

    def run(self, command: str, *arguments: str) -> str:
        """Standard output of a command that must end well."""
        binary = self.environment / BINARIES / command
        return run([binary, *arguments], cwd=self.elsewhere, env=self._surroundings())

    def python(self, code: str) -> str:
        return self.run("python", "-c", code).strip()

    def _surroundings(self) -> dict[str, str]:
        """The caller's variables without those that would lead to another copy or its cache."""
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("PYTHON", "CLOUDEVAL", "VIRTUAL_ENV"))
        }
        return kept | {"XDG_CACHE_HOME": str(self.elsewhere / "cache")}


def run(command: Sequence[Path | str], *, cwd: Path, env: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        command,
        cwd=cwd,
        env=env,
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        timeout=120,
    )
    assert done.returncode == 0, f"{command} ended with {done.returncode}:\n{done.stderr}"
    return done.stdout


def link_all(names: Sequence[str], folder: Path) -> Path:
    """A folder that holds these distributions and all that they need, and nothing else."""
    folder.mkdir()
    for name in closure(names):
        found = distribution(name)
        tops = {PurePosixPath(file).parts[0] for file in found.files or ()}
        for top in sorted(tops - {"..", "__pycache__"}):
            (folder / top).symlink_to(Path(str(found.locate_file(top))))
    return folder


def closure(names: Sequence[str]) -> set[str]:
    """The names, and those of all that they need in the running Python without extras."""
    wanted: list[str] = [canonicalize_name(name) for name in names]
    seen: set[str] = set()
    while wanted:
        name = wanted.pop()
        if name not in seen:
            seen.add(name)
            wanted += needed(distribution(name).requires or [])
    return seen


def needed(lines: Sequence[str]) -> Iterator[str]:
    """The names of the requirements that hold here when no extra is asked for."""
    for requirement in map(Requirement, lines):
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield canonicalize_name(requirement.name)


def metadata(wheel: Path) -> Message:
    with zipfile.ZipFile(wheel) as archive:
        name = next(n for n in archive.namelist() if n.endswith(".dist-info/METADATA"))
        return HeaderParser().parsestr(archive.read(name).decode("utf-8"))


def files_below(folder: Path) -> dict[str, bytes]:
    """Each file by its path inside the folder, without what Python and desktops leave behind."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("[!.]*")
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("workshop")


@pytest.fixture(scope="module")
def built(workshop: Path) -> Built:
    target = workshop / "dist"
    run([sys.executable, "-m", "build", "--no-isolation", "--outdir", target], cwd=ROOT)
    return Built(next(target.glob("*.tar.gz")), next(target.glob("*.whl")))


@pytest.fixture(scope="module")
def tools(workshop: Path) -> Path:
    """What a build needs, for environments that hold nothing."""
    return link_all(["hatchling"], workshop / "tools")


@pytest.fixture(scope="module")
def libraries(workshop: Path, built: Built) -> Path:
    """What the program needs, by its own word."""
    declared = metadata(built.wheel).get_all("Requires-Dist", [])
    return link_all(list(needed(declared)), workshop / "libraries")


@pytest.fixture(scope="module", params=KINDS)
def installed(
    request: pytest.FixtureRequest, workshop: Path, built: Built, tools: Path, libraries: Path
) -> Installed:
    kind = str(request.param)
    home = workshop / f"with {kind}"
    made = Installed(kind, home / "environment", home / "elsewhere", unpacked(built.sdist, home))
    made.elsewhere.mkdir()
    venv.create(made.environment, symlinks=os.name != "nt", with_pip=False)
    ways: dict[str, list[Path | str]] = {
        "wheel": [built.wheel],
        "sdist": [built.sdist],
        "editable": ["--editable", made.sources],
    }
    python = made.environment / BINARIES / "python"
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", str(python)]
    alone = ["--no-deps", "--no-index", "--no-build-isolation"]
    with_tools = os.environ | {"PYTHONPATH": str(tools)}
    run([*pip, "install", *alone, *ways[kind]], cwd=made.elsewhere, env=with_tools)
    (made.packages / "libraries.pth").write_text(f"{libraries}\n", encoding="utf-8")
    return made


def unpacked(sdist: Path, folder: Path) -> Path:
    folder.mkdir()
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, filter="data")
    return next(folder.glob("cloudeval-*"))


def test_the_wheel_declares_its_licence(built: Built) -> None:
    said = metadata(built.wheel)
    assert said["License-Expression"] == "MIT"
    assert said.get_all("License-File") == ["LICENSE", "NOTICE"]


def test_the_wheel_shows_the_readme(built: Built) -> None:
    shown = metadata(built.wheel).get_payload()
    assert shown == (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_wheel_is_typed(built: Built) -> None:
    with zipfile.ZipFile(built.wheel) as archive:
        assert "cloudeval/py.typed" in archive.namelist()


def test_the_wheel_puts_everything_inside_the_package(built: Built) -> None:
    with zipfile.ZipFile(built.wheel) as archive:
        tops = {PurePosixPath(name).parts[0] for name in archive.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"cloudeval"}


@pytest.mark.parametrize("folder", ["src", "tests", *DATA])
def test_the_sdist_holds_each_file_as_it_is(built: Built, tmp_path: Path, folder: str) -> None:
    sources = unpacked(built.sdist, tmp_path / "sources")
    assert files_below(sources / folder) == files_below(ROOT / folder)


def test_the_installed_copy_answers(installed: Installed) -> None:
    found = installed.python("import cloudeval; print(cloudeval.__file__)")
    assert Path(found) == installed.program / "__init__.py"


def test_the_shipped_data_is_found(installed: Installed) -> None:
    found = installed.python("from cloudeval.files.places import shipped; print(shipped())")
    assert Path(found) == installed.data


@pytest.mark.parametrize("folder", DATA)
def test_the_shipped_data_is_whole(installed: Installed, folder: str) -> None:
    assert files_below(installed.data / folder) == files_below(ROOT / folder)


def test_an_installation_holds_its_data_at_most_once(installed: Installed) -> None:
    copies = sorted(installed.packages.glob("**/families.yaml"))
    inside = installed.program / "data" / "criteria" / "families.yaml"
    assert copies == ([] if installed.kind == "editable" else [inside])


def test_the_command_tells_its_version(installed: Installed) -> None:
    version = installed.python("import cloudeval; print(cloudeval.__version__)")
    assert version in installed.run("cloudeval", "--version")


def test_the_command_lists_what_was_shipped(installed: Installed) -> None:
    listed = json.loads(installed.run("cloudeval", "list", "--format", "json"))
    assert "eu-csf" in {family["family"] for family in listed["families"]}
    assert listed["offers"]
