"""The files that ``new`` writes: templates as they are, and the schemas that they name."""

from __future__ import annotations

import os
import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

TEMPLATES = Path(__file__).parent.parent / "templates"
KINDS = ("criteria", "provider")
SCHEMAS: Mapping[str, tuple[str, ...]] = {
    "criteria": ("criteria", "attributes", "provider"),
    "provider": ("provider",),
    "study": ("study", "marks", "rulings", "scenario"),
}
"""Which schemas an editor needs for each kind."""


@dataclass(frozen=True, slots=True)
class Planned:
    """One file to be written."""

    place: Path
    """Within the new folder."""
    text: str
    shared: bool = False
    """Whether one may be there already, and then stays as it is: several kinds need one schema."""


def plan(kind: str) -> tuple[Planned, ...]:
    """All files of one kind of folder, in the order in which a reader opens them."""
    folder = TEMPLATES / kind
    places = sorted(path for path in folder.rglob("*") if path.is_file())
    own = [Planned(path.relative_to(folder), path.read_text(encoding="utf-8")) for path in places]
    return (*own, *(schema_file(name) for name in SCHEMAS[kind]))


def schema_file(name: str) -> Planned:
    """The schema of one kind of file, for editors."""
    from cloudeval.files.schema import schema_text

    return Planned(Path("schemas", f"{name}.schema.json"), schema_text(name), shared=True)


def in_the_way(files: Sequence[Planned], folder: Path) -> list[Path]:
    """What stands where a file would be written; nothing is ever written over."""
    if folder.exists() and not folder.is_dir():
        return [folder]
    places = (folder / file.place for file in files if not file.shared)
    return [place for place in places if os.path.lexists(place)]


def write(files: Sequence[Planned], folder: Path) -> list[Path]:
    """Write the files, and return where they lie."""
    written = []
    for file in files:
        place = folder / file.place
        if file.shared and place.exists():
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(file.text)
        written.append(place)
    return written


def quoted(path: Path) -> str:
    """A path as a shell takes it."""
    shown = path.as_posix()
    return f'"{shown}"' if os.name == "nt" and " " in shown else shlex.quote(shown)
