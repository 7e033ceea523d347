"""When people work: their leave, and hours of their own that hold instead of the shop's."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any, ClassVar

from helpdesk.action import Action, Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import tidy_line
from helpdesk.errors import NotFound
from helpdesk.services.shop.hours_actions import is_time
from helpdesk.store.database import Store
from helpdesk.store.tables.people import Leave, Staff, WorkingSpan
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class LeaveForm(Action):
    """The days on which somebody is away."""

    first_on: date = entry(translate("Staff", "First day"), "date")
    last_on: date = entry(translate("Staff", "Last day"), "date")
    note: str = entry(translate("Staff", "Note"), default="")

    def rules(self) -> dict[str, Text]:
        if self.first_on and self.last_on and self.last_on < self.first_on:
            return {"last_on": translate("Staff", "That is before the first day.")}
        return {}

    def own(self) -> dict[str, Any]:
        """The columns of the leave."""
        return {"first_on": self.first_on, "last_on": self.last_on, "note": tidy_line(self.note)}


@dataclass(frozen=True, kw_only=True)
class AddLeave(LeaveForm):
    """Somebody is away on some days."""

    right: ClassVar[str] = "staff"

    prompt = Prompt(
        translate("Person", "Add a leave"),
        translate("Person", "Add leave"),
        about="person",
        narrow=True,
        draft=translate("Person", "Leave of {name}"),
    )

    person: int

    def label(self) -> Text:
        return translate("Staff", "Leave from {first} to {last} added")(
            first=self.first_on, last=self.last_on
        )

    def run(self, ctx: Context) -> Outcome:
        there(ctx.store, self.person)
        return Outcome(ctx.store.insert(Leave, staff_id=self.person, **self.own()), self.label())


@dataclass(frozen=True, kw_only=True)
class EditLeave(LeaveForm):
    """A leave is at other days."""

    right: ClassVar[str] = "staff"

    prompt = Prompt(
        translate("Person", "Change the leave"),
        translate("Person", "Save leave"),
        about="leave",
        narrow=True,
    )

    id: int

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return {"first_on": row.first_on, "last_on": row.last_on, "note": row.note}

    def label(self) -> Text:
        return translate("Staff", "Leave changed: {first} to {last}")(first=self.first_on, last=self.last_on)

    def run(self, ctx: Context) -> Outcome:
        _leave_there(ctx.store, self.id)
        ctx.store.update(Leave, self.id, **self.own())
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class RemoveLeave(Action):
    """Somebody is not away after all."""

    right: ClassVar[str] = "staff"

    id: int

    def label(self) -> Text:
        return translate("Staff", "Leave removed")

    def run(self, ctx: Context) -> Outcome:
        _leave_there(ctx.store, self.id)
        ctx.store.delete(Leave, self.id)
        return Outcome(None, self.label())


@dataclass(frozen=True, kw_only=True)
class SetWorkingHours(Action):
    """The hours a person works each week, whole, several stretches a day; none: whenever the shop is open."""

    right: ClassVar[str] = "staff"

    staff: int
    spans: tuple[tuple[int, str, str], ...]
    """A weekday (Monday 0), and from when until when."""

    def label(self) -> Text:
        return translate("Staff", "Working hours changed")

    def rules(self) -> dict[str, Text]:
        for weekday, opens, closes in self.spans:
            if not (weekday in range(7) and is_time(opens) and is_time(closes)):
                return {"spans": translate("Shop", "Times are written 09:00.")}
            if closes <= opens and closes != "00:00":
                said = translate("Staff", "Work must end after it begins: {opens}–{closes}.")
                return {"spans": said(opens=opens, closes=closes)}
        return self._overlap()

    def _overlap(self) -> dict[str, Text]:
        ordered = sorted(
            (day, opens, "24:00" if closes == "00:00" else closes) for day, opens, closes in self.spans
        )
        for one, other in pairwise(ordered):
            if one[0] == other[0] and other[1] < one[2]:
                said = translate("Staff", "Two stretches of one day overlap: {one} and {other}.")
                return {"spans": said(one=f"{one[1]}–{one[2]}", other=f"{other[1]}–{other[2]}")}
        return {}

    def run(self, ctx: Context) -> Outcome:
        there(ctx.store, self.staff)
        wanted, gone = set(self.spans), []
        for identity, *stretch in ctx.store.rows(
            "SELECT id, weekday, opens, closes FROM working_spans WHERE staff_id = ?", (self.staff,)
        ):
            if tuple(stretch) in wanted:
                wanted.discard(tuple(stretch))
            else:
                gone.append(identity)
        ctx.store.delete(WorkingSpan, *gone)
        ctx.store.insert_many(
            WorkingSpan,
            ("staff_id", "weekday", "opens", "closes"),
            [(self.staff, *stretch) for stretch in sorted(wanted)],
        )
        return Outcome(self.staff, self.label())


def there(store: Store, staff: int) -> None:
    """Raises ``NotFound`` where nobody is that."""
    if not store.exists(Staff, staff):
        raise NotFound(translate("Staff", "No such staff member."))


def _leave_there(store: Store, leave: int) -> None:
    if not store.exists(Leave, leave):
        raise NotFound(translate("Staff", "That leave is no longer there."))
