"""Files from where one stands: workbooks, the template of marks, briefs as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cloudeval.jobs.sitting import Sitting
    from cloudeval.reports.results import Compared
    from cloudeval.tui.desk.screen import Desk
    from cloudeval.tui.room import Room


def enter(desk: Desk) -> None:
    """Ask which file is to be made of what lies on the table, and make it."""
    from cloudeval.tui.export.asking import offer
    from cloudeval.tui.export.making import of_table

    offer(desk, of_table(desk.sitting, desk.say))


def export_difference(room: Room, compared: Compared) -> None:
    """Ask which file is to be made of a comparison, and make it."""
    from cloudeval.tui.export.asking import offer
    from cloudeval.tui.export.making import of_difference

    sitting = room.shell.desk.sitting
    pending = len(sitting.ledger.done)
    offer(room, of_difference(sitting.library, compared, room.say, pending))


def export_profile(room: Room, sitting: Sitting, offer: str) -> None:
    """Ask which file is to be made of an offer's profile, and make it."""
    from cloudeval.tui.export.asking import offer as offer_files
    from cloudeval.tui.export.making import of_profile

    offer_files(room, of_profile(sitting, offer, room.say))
