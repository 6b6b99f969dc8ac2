"""LibreOffice types into a workbook as a person does: it opens it, types, recalculates, saves.

A macro of a profile that is thrown away afterwards does the typing. Nothing else of LibreOffice is
needed: no bindings, no display.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from tests.workbooks.recomputing import program

Typed = tuple[str, str, str]
"""A sheet, a cell, and what is typed there: read as a person's typing is."""

_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_OFFICE = "http://openoffice.org/2000"
_LIBRARIES = f"""{_XML}<library:libraries xmlns:library="{_OFFICE}/library" \
xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" \
xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>\
</library:libraries>"""
_LIBRARY = f"""{_XML}<library:library xmlns:library="{_OFFICE}/library" library:name="Standard" \
library:readonly="false" library:passwordprotected="false"><library:element \
library:name="Module1"/></library:library>"""
_MODULE = f"""{_XML}<script:module xmlns:script="{_OFFICE}/script" script:name="Module1" \
script:language="StarBasic">"""
_TYPING = """
Function Told(name, value)
  Dim one(0) As New com.sun.star.beans.PropertyValue
  one(0).Name = name
  one(0).Value = value
  Told = one()
End Function

Sub Types(doc, sheet, cell, text)
  typedIn = doc.Sheets.getByName(sheet).getCellRangeByName(cell)
  kind = doc.NumberFormats.getByKey(typedIn.NumberFormat).Type
  If (kind And com.sun.star.util.NumberFormat.TEXT) <> 0 Then
    typedIn.setString(text)
  Else
    typedIn.setFormula(text)
  End If
End Sub

Sub Change
  doc = StarDesktop.loadComponentFromURL({source}, "_blank", 0, Told("Hidden", True))
{steps}
  doc.calculateAll()
  doc.storeToURL({target}, Told("FilterName", "Calc MS Excel 2007 XML"))
  Open {done} For Output As #1
  Print #1, "saved"
  Close #1
  doc.close(True)
End Sub
"""


def typed(book: Path, entries: Sequence[Typed], folder: Path) -> Path:
    """The workbook as LibreOffice saved it after typing ``entries`` one after the other."""
    profile, target = folder / "typist", folder / "typed" / book.name
    done = folder / "saved.txt"
    target.parent.mkdir(exist_ok=True)
    # A profile is filled when LibreOffice first starts, and our macro would not survive that.
    _run(profile, "--terminate_after_init")
    steps = [f"  Types(doc, {', '.join(map(_quoted, each))})" for each in entries]
    code = _TYPING.format(
        source=_quoted(book.resolve().as_uri()),
        target=_quoted(target.resolve().as_uri()),
        steps="\n".join(steps),
        done=_quoted(done.resolve().as_uri()),
    )
    standard = profile / "user" / "basic" / "Standard"
    standard.mkdir(parents=True, exist_ok=True)
    (standard.parent / "script.xlc").write_text(_LIBRARIES, encoding="utf-8")
    (standard / "script.xlb").write_text(_LIBRARY, encoding="utf-8")
    module = f"{_MODULE}{escape(code)}</script:module>"
    (standard / "Module1.xba").write_text(module, encoding="utf-8")
    _run(profile, "macro:///Standard.Module1.Change")
    shutil.rmtree(profile)
    assert done.is_file(), "LibreOffice did not save what it typed"
    done.unlink()
    return target


def _quoted(text: str) -> str:
    """A text as Basic writes it."""
    return '"' + text.replace('"', '""') + '"'


def _run(profile: Path, *words: str) -> None:
    subprocess.run(
        [
            program(),
            f"-env:UserInstallation={profile.resolve().as_uri()}",
            "--headless",
            "--norestore",
            *words,
        ],
        # It may break down on its way out, after it has saved: whether it did is asked for apart.
        check=False,
        capture_output=True,
        timeout=120,
    )
