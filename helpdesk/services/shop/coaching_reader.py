"""Coaching sheets as they are read: of one talk side by side, or of one person; never a sum over people."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.clock import from_text
from helpdesk.domain import numbers
from helpdesk.domain.coaching import ACTS
from helpdesk.errors import NotFound
from helpdesk.store.database import Store
from helpdesk.store.rows import read_from
from helpdesk.texts import translate


@read_from(
    "coaching_sheets h LEFT JOIN staff p ON p.id = h.person_id LEFT JOIN staff o ON o.id = h.observer_id"
)
class CoachingRow(NamedTuple):
    """One sheet."""

    id: int
    call: Annotated[int | None, "h.call_id"]
    survey: Annotated[int | None, "h.survey_id"]
    person: Annotated[int, "h.person_id"]
    person_name: Annotated[str, "p.name"]
    observer: Annotated[int | None, "h.observer_id"]
    observer_name: Annotated[str | None, "o.name"]
    at: datetime
    named: str
    permission: str
    let_finish: str
    repeated: str
    answered: str
    neutral: str
    next_step: str
    thanked: str
    keep: str
    attempt: str

    @property
    def marks(self) -> Mapping[str, str]:
        """What was observed, by act."""
        return {act: getattr(self, act) for act in ACTS}

    @property
    def number(self) -> str:
        """The number of the talk it is about."""
        if self.call is not None:
            return numbers.number("call", self.call)
        return numbers.number("survey", self.survey or 0)


class Talk(NamedTuple):
    """A call, or the talk in which a survey sheet was filled."""

    number: str
    person: int | None
    """Who led it, as far as the records know."""
    at: datetime | None


class Coaching:
    """Reads coaching sheets; ``sees`` says whether whoever is at the PC is to read what is told of one person."""

    def __init__(self, store: Store, sees: Callable[[int], bool] = lambda _: True) -> None:
        self.store = store
        self._sees = sees

    def of_talk(self, *, call: int | None = None, survey: int | None = None) -> list[CoachingRow]:
        """All sheets about one talk, the first first: two of them side by side calibrate two observers."""
        talk, identity = ("call_id", call) if call is not None else ("survey_id", survey)
        rows = self.store.select(CoachingRow, f"WHERE h.{talk} = ? ORDER BY h.id", (identity,))
        return [row for row in rows if self._open(row)]

    def of_person(self, person: int, limit: int = 200) -> list[CoachingRow]:
        """The sheets about one person, the newest first."""
        rows = self.store.select(
            CoachingRow, "WHERE h.person_id = ? ORDER BY h.at DESC, h.id DESC LIMIT ?", (person, limit)
        )
        return [row for row in rows if self._open(row)]

    def sheet(self, sheet: int) -> CoachingRow:
        """One sheet. Raises ``NotFound``; also where it is not for whoever is at the PC."""
        row = sheet_of(self.store, sheet)
        if not self._open(row):
            raise NotFound(translate("Coaching", "That sheet is for the person, who wrote it and the owner."))
        return row

    def _open(self, row: CoachingRow) -> bool:
        """Whether it is read by whoever is at the PC: whom it is about, who wrote it, or who leads people."""
        return self._sees(row.person) or (row.observer is not None and self._sees(row.observer))

    def talk(self, *, call: int | None = None, survey: int | None = None) -> Talk:
        """What a sheet would be about. Raises ``NotFound``."""
        if call is not None:
            row = self.store.row(
                "SELECT coalesce((SELECT staff_id FROM call_attempts WHERE call_id = c.id AND staff_id IS NOT NULL "
                "ORDER BY at DESC, id DESC LIMIT 1), c.caller_id), c.called_at FROM calls c WHERE c.id = ?",
                (call,),
            )
            number = numbers.number("call", call)
        else:
            row = self.store.row("SELECT staff_id, answered_at FROM surveys WHERE id = ?", (survey,))
            number = numbers.number("survey", survey or 0)
        if row is None:
            raise NotFound(translate("Coaching", "That talk is no longer there."))
        at = from_text(row[1]) if row[1] else None
        return Talk(number, row[0], at)


def sheet_of(store: Store, sheet: int) -> CoachingRow:
    """A sheet that must be there."""
    found = store.select_one(CoachingRow, "WHERE h.id = ?", (sheet,))
    if found is None:
        raise NotFound(translate("Coaching", "That coaching sheet is no longer there."))
    return found


def heard_differently(sheets: Sequence[CoachingRow]) -> frozenset[str]:
    """The acts that two observers of one talk heard differently; what one left open is no difference."""
    found = set()
    for act in ACTS:
        said = {sheet.marks[act] for sheet in sheets} - {""}
        if len(said) > 1:
            found.add(act)
    return frozenset(found)
