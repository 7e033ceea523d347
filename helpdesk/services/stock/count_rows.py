"""The rows of counts: a count, and its lines as they stand; reads nothing itself."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain import numbers
from helpdesk.errors import NotFound
from helpdesk.store.rows import read_from
from helpdesk.texts import translate

_OF = "FROM count_lines WHERE count_id = c.id"


@read_from("counts c LEFT JOIN staff t ON t.id = c.staff_id", sorts=("id",))
class CountRow(NamedTuple):
    """A count of the shelves."""

    id: int
    scope: str
    place: str
    state: str
    blind: bool
    started_at: datetime
    closed_at: datetime | None
    notes: str
    since_move: Annotated[int, "coalesce(c.since_move, 0)"]
    who: Annotated[str | None, "t.name"]
    lines: Annotated[int, f"(SELECT count(*) {_OF})"]
    counted: Annotated[int, f"(SELECT count(counted) {_OF})"]
    differ: Annotated[int, f"(SELECT count(CASE WHEN counted <> kept THEN 1 END) {_OF})"]

    @property
    def number(self) -> str:
        """As people call it."""
        return numbers.number("count", self.id)

    @property
    def open(self) -> bool:
        """Whether it goes on."""
        return self.state == "open"


@read_from("count_lines l JOIN parts p ON p.id = l.part_id JOIN counts c ON c.id = l.count_id")
class CountLineRow(NamedTuple):
    """A part in a count."""

    id: int
    of: Annotated[int, "l.count_id"]
    part: Annotated[int, "l.part_id"]
    name: Annotated[str, "p.name"]
    code: Annotated[str, "p.code"]
    maker_code: Annotated[str, "p.maker_code"]
    location: Annotated[str, "p.location"]
    on_hand: Annotated[int, "p.on_hand"]
    snapshot: int
    counted: int | None
    counted_at: datetime | None
    kept: int | None
    moved_then: Annotated[bool, "l.moved"]
    moved_now: Annotated[bool, "p.on_hand <> l.snapshot"]
    reason: str
    note: str

    @property
    def expected(self) -> int:
        """What should be there: when it was counted, else now. The snapshot and what moved since."""
        return self.on_hand if self.kept is None else self.kept

    @property
    def difference(self) -> int | None:
        """Found less expected; nothing while it is not counted."""
        return None if self.counted is None else self.counted - self.expected

    @property
    def moved(self) -> bool:
        """Whether it moved during the count."""
        return self.moved_then if self.counted is not None else self.moved_now


def missing_count() -> NotFound:
    """The words for a count that is not there."""
    return NotFound(translate("Counts", "That count is no longer there."))
