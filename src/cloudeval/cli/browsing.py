"""``cloudeval tui --browser``: the screen for a browser on this machine."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib.util import find_spec

from cloudeval.cli.refusal import refused
from cloudeval.cli.speech import say
from cloudeval.cli.streams import emit, talk
from cloudeval.model.wording import Language

_NEEDED = ("aiohttp", "textual_serve")
# Nothing is taken for a module of ours that lies where the command was typed: -P.
_PROGRAM = ("-P", "-c", "from cloudeval.cli.main import main; main()")


def browse(arguments: Sequence[str], title: str, port: int | None, language: Language) -> None:
    """Answer on a port of the loopback until Ctrl-C; each page calls the program itself."""
    if any(find_spec(name) is None for name in _NEEDED):
        raise refused(language, "tui.browser-missing")
    from socket import create_server

    from cloudeval.tui.browser.door import HOST, Door, new_token
    from cloudeval.tui.browser.page import words
    from cloudeval.tui.browser.server import application, serve
    from cloudeval.tui.speaking import speaking

    try:
        place = create_server((HOST, port or 0))
    except OSError as error:
        why = os.strerror(error.errno) if error.errno else str(error)
        raise refused(language, "tui.port-taken", port=port, reason=why) from None
    gc.enable()  # unlike other commands, this one goes on
    with place:
        door = Door(place.getsockname()[1], new_token())
        command = [sys.executable, *_PROGRAM, *arguments]

        def ready() -> None:
            talk(say("tui.browser-at", language))
            emit(door.address, language)

        serve(application(door, command, words(speaking(language), title)), place, ready)
