"""Starts the screen, and lets go of the study whatever happens to it."""

from __future__ import annotations

import gc

from cloudeval.jobs.sitting import Sitting
from cloudeval.model.wording import Language
from cloudeval.tui.app import CloudevalApp


def run(sitting: Sitting, language: Language, me: str | None = None) -> str:
    """Show ``sitting`` until it is left; what is to be told afterwards, if anything."""
    # The command line does without the collector of circles; a screen that stays open cannot. What
    # was read stays to the end, so it need not be looked through each time.
    gc.freeze()
    gc.enable()
    app = CloudevalApp(sitting, language, me)
    try:
        app.run()
    finally:
        sitting.leave()
    if app.fault is not None:
        raise app.fault  # what was entered is in the journal
    return app.farewell
