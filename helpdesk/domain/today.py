"""What an agenda is made of: sections of rows, each row a record of any noun that asks for something."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from helpdesk.classes import NamedTuple
from helpdesk.domain.workflows.states import State, Tone
from helpdesk.texts import Text, translate


class TodayRow(NamedTuple):
    """One record that asks for something: ``kind`` and ``id`` lead to it."""

    kind: str
    id: int
    title: Text | str
    number: Text | str = ""
    customer: str = ""
    why: Text | str = ""
    """What it asks for, or what is the matter with it."""
    who: str = ""
    mark: State | None = None
    due: date | None = None
    """The day it falls due; one that somebody planned or promised, so that it can be late."""
    since: datetime | None = None
    """Since when it stands as it is, where nothing is due."""
    when: Text | str = ""
    """In words, where it is neither."""
    staff: int | None = None
    """Whose it is, where everybody sees their own first."""
    case: int | None = None
    """The case it is about, where it leads elsewhere: what is told of that case is told of this too."""

    @property
    def told(self) -> set[tuple[str, int]]:
        """The records that are told of with it."""
        return {(self.kind, self.id)} | ({("case", self.case)} if self.case is not None else set())


class Section(NamedTuple):
    """Rows that ask for the same, and how they are shown."""

    key: str
    rank: int
    """How urgent it is among the sections of all nouns: the lowest stands first."""
    title: Text
    icon: str
    tone: Tone
    screen: str = ""
    view: str = ""
    """The screen and its saved view that hold all of it."""
    rows: Sequence[TodayRow] = ()
    total: int = 0
    """Of which ``rows`` are the first."""
    verb: Text = translate("Today", "Open")
    standing: bool = False
    """Whether it is always there, also on a day on which nothing must happen."""
