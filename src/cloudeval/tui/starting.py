"""Starts the screen, and lets go of the study whatever happens to it."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable
from typing import TYPE_CHECKING

from cloudeval.model.wording import Language
from cloudeval.tui.app import CloudevalApp

if TYPE_CHECKING:
    from cloudeval.files.keys import Keys
    from cloudeval.jobs.sitting import Sitting

_NEVER = 2**30
"""After so many collections of what is young, all memory is looked through."""


def run(
    opening: Callable[[], Sitting],
    language: Language,
    me: str | None = None,
    keys: Keys | None = None,
) -> str:
    """Show what ``opening`` reads until it is left; what is to be told afterwards, if anything.

    Whatever ``opening`` raises is raised here, when the terminal is as it was.
    """
    held: list[Sitting] = []

    def opened() -> Sitting:
        sitting = opening()
        held.append(sitting)
        # The command line does without the collector of circles; a screen that stays open cannot.
        # What was read stays to the end, so it need not be looked through each time.
        gc.freeze()
        gc.enable()
        # To look through all that long work has made takes as long as hundreds of keys.
        gc.set_threshold(*gc.get_threshold()[:2], _NEVER)
        return sitting

    app = CloudevalApp(opened, language, me, keys)
    try:
        app.run()
    finally:
        for sitting in held:
            sitting.leave()
    if app.ended_by is not None:
        signal.signal(app.ended_by, signal.SIG_DFL)
        os.kill(os.getpid(), app.ended_by)  # as if it had not been heeded
    if app.fault is not None:
        raise app.fault  # what was entered is in the journal
    return app.farewell
