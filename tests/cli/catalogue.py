"""Compiles click's French messages: `python -m tests.cli.catalogue` writes the .mo beside the .po."""

import ast
import struct
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "src/cloudeval/locale/fr/LC_MESSAGES"
SOURCE = FOLDER / "cloudeval.po"
COMPILED = FOLDER / "cloudeval.mo"
MAGIC = 0x950412DE


def messages(text: str) -> dict[str, str]:
    """Each message with its translation; the forms of a plural are joined as gettext joins them."""
    found: dict[str, str] = {}
    for entry in text.split("\n\n"):
        parts = _parts(entry)
        if "msgid" in parts:
            forms = [parts[name] for name in sorted(parts) if name.startswith("msgstr")]
            names = [parts[name] for name in ("msgid", "msgid_plural") if name in parts]
            found["\0".join(names)] = "\0".join(forms)
    return found


def _parts(entry: str) -> dict[str, str]:
    """What stands behind each keyword of one entry."""
    parts: dict[str, str] = {}
    keyword = ""
    for line in entry.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        named, _, quoted = line.partition('"')
        keyword = named.strip() or keyword
        parts[keyword] = parts.get(keyword, "") + ast.literal_eval(f'"{quoted}')
    return parts


def compiled(found: dict[str, str]) -> bytes:
    """The catalogue as gettext reads it: a table of originals, one of translations, then texts."""
    pairs = sorted((name.encode(), said.encode()) for name, said in found.items())
    head = struct.calcsize("<7I")
    start = head + 16 * len(pairs)
    tables: list[tuple[int, int]] = []
    texts = b""
    for column in (0, 1):
        for pair in pairs:
            tables.append((len(pair[column]), start + len(texts)))
            texts += pair[column] + b"\0"
    second = head + 8 * len(pairs)
    header = struct.pack("<7I", MAGIC, 0, len(pairs), head, second, 0, start)
    return header + b"".join(struct.pack("<2I", *entry) for entry in tables) + texts


if __name__ == "__main__":
    COMPILED.write_bytes(compiled(messages(SOURCE.read_text(encoding="utf-8"))))
