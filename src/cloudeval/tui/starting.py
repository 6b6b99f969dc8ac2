"""Starts the screen, and lets go of the study whatever happens to it."""

from __future__ import annotations

from cloudeval.jobs.sitting import Sitting
from cloudeval.model.wording import Language
from cloudeval.tui.app import CloudevalApp


def run(sitting: Sitting, language: Language, me: str | None = None) -> str:
    """Show ``sitting`` until it is left; what is to be told afterwards, if anything."""
    app = CloudevalApp(sitting, language, me)
    try:
        app.run()
    finally:
        sitting.leave()
    return app.farewell
