"""The room of a profile."""

from __future__ import annotations

from typing import ClassVar

from cloudeval.jobs.sitting import Sitting
from cloudeval.reports.saying import Say
from cloudeval.tui.commands import Command
from cloudeval.tui.pager import Pager
from cloudeval.tui.profile.leaves import leaves


class Profile(Pager):
    """All that is on file about one offer."""

    MENU: ClassVar[tuple[Command, ...]] = (
        *Pager.MENU[:3],
        Command("export", ("e",), footer=True, signs="e"),
        *Pager.MENU[3:],
    )

    def __init__(self, sitting: Sitting, offer: str, say: Say, label: str) -> None:
        """Show the profile of ``offer`` in the field that lies on the table."""
        super().__init__(say, label, leaves(sitting.library, sitting.scored, offer, say))
        self.sitting, self.offer = sitting, offer

    def top(self) -> str:
        """Whose page it is, and the way down to it."""
        return f"{self.offer} · {super().top()}"

    def do_export(self) -> None:
        """Write the profile, or its questions, into a file."""
        from cloudeval.tui.export import export_profile

        export_profile(self, self.sitting, self.offer)
