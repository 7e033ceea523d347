"""What the shop itself asks for today: a backup that is proved."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from helpdesk.clock import from_text
from helpdesk.domain.today import Section, TodayRow
from helpdesk.domain.workflows.states import Tone
from helpdesk.formats import Words
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.texts import translate

BACKUP_DUE, BACKUP_LATE = timedelta(days=2), timedelta(days=7)
"""Since the last verified backup: to think of it, and to worry."""
AHEAD = timedelta(days=1)
"""So far ahead of now, a moment that was recorded says that the PC's clock is wrong, or was."""


def backup_sections(store: Store, today: date, now: datetime, settings: Settings) -> Iterator[Section]:  # noqa: ARG001
    """How old the last verified backup is, on quiet days too."""
    proved = settings["backup.proved"]
    row = TodayRow(
        "backup",
        0,
        translate("Today", "Last verified backup: {moment}")(moment=from_text(proved))
        if proved
        else translate("Today", "No backup was verified yet"),
        why=translate("Today", "A copy of the whole shop, verified. Enter makes one now."),
        when=Words.age(proved, now) if since_backup(proved, now) is not None else "",
    )
    yield Section(
        "backup",
        1000,
        translate("Today", "Safety"),
        "database-backup",
        backup_age(proved, now),
        rows=(row,),
        total=1,
        verb=translate("Today", "Back up now"),
        standing=True,
    )


def backup_age(proved: str, now: datetime) -> Tone:
    """How a last verified backup of that moment is marked: ``ready``, ``due`` or ``late``; none is late."""
    passed = since_backup(proved, now)
    if passed is None or passed >= BACKUP_LATE:
        return "late"
    return "due" if passed >= BACKUP_DUE else "ready"


def since_backup(proved: str, now: datetime) -> timedelta | None:
    """How old a last verified backup is; None where there is none, or its moment lies ahead: a clock was wrong then."""
    passed = now - from_text(proved) if proved else None
    return None if passed is None or passed < -AHEAD else passed
