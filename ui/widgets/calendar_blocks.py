"""Knows what stands on a calendar: columns, and visits as they lie in them; must not know whose they are."""

from __future__ import annotations

from typing import Literal

from helpdesk.classes import NamedTuple
from helpdesk.domain.calendar_days import Band, Lane

Look = Literal["planned", "unwritten", "under_way", "done", "partly", "not_done"]
"""How a visit stands: ``unwritten`` is one past of which nobody wrote down how it went."""


class Strip(NamedTuple):
    """Somebody else's visit, as a thin bar at the edge of a column."""

    top: int
    bottom: int


class CalendarColumn(NamedTuple):
    """A day of a person. ``key`` is the owner's affair."""

    key: object
    title: str
    """The day; said once for columns side by side that share it."""
    name: str = ""
    """Whose column it is, where there are several."""
    today: bool = False
    note: str = ""
    """What is so all day long: a holiday, a leave."""
    closed: tuple[tuple[int, int], ...] = ()
    """Minutes in which nobody works."""
    strips: tuple[Strip, ...] = ()
    initials: str = ""
    """Of whoever the strips are."""
    spoken: str = ""


class Block(NamedTuple):
    """What lies in one column of a visit; one over midnight has two."""

    visit: int
    column: int
    top: int
    bottom: int
    look: Look
    icon: str
    time: str
    title: str
    lines: tuple[str, ...] = ()
    """Place, and what else is to be said, the most important first."""
    against: str = ""
    """What stands against it, in a word."""
    travel: int = 0
    """Minutes to get there, before it."""
    tail: str = ""
    movable: bool = False
    lane: Lane = Lane()


class CalendarSheet(NamedTuple):
    """All that is shown."""

    columns: tuple[CalendarColumn, ...]
    bands: tuple[Band, ...]
    blocks: tuple[Block, ...]
    folded: tuple[str, ...] = ()
    """The words of each folded stretch."""
    now: tuple[int, int] | None = None
    """The column of today and the minute."""
    spoken: str = ""
