"""Counting the shelves while work goes on: beginning, entering what was found, posting the differences, giving up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, ClassVar

from helpdesk.action import Action, Context, Fields, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.clock import from_text
from helpdesk.domain import numbers
from helpdesk.domain.counting import COUNTED_WHAT, Moved, reckon
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.domain.stock import MOST_PIECES
from helpdesk.domain.stock_words import COUNT_REASONS
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.stock.count_reader import lines_of
from helpdesk.services.stock.count_rows import CountRow, missing_count
from helpdesk.services.stock.ledger import kept_part, set_on_hand
from helpdesk.store.database import Store
from helpdesk.store.paging import marks
from helpdesk.store.tables.stock import CountLine, StockCount
from helpdesk.texts import Text, translate

NOT_OPEN = translate("Counts", "{count} is over; begin a new one.")


@dataclass(frozen=True, kw_only=True)
class StartCount(Action):
    """What is kept of the parts now is written down; from here on work may go on."""

    prompt = Prompt(
        translate("CountDialog", "Begin a count"),
        translate("CountDialog", "Begin"),
        translate(
            "CountDialog",
            "What is kept now is written down. Work may go on: what moves meanwhile is taken in by itself.",
        ),
        dialog="start_count",
    )

    scope: str = entry(translate("Counts", "What is counted"), "choice", default="all", choices=COUNTED_WHAT)
    place: str = entry(
        translate("Counts", "Place"),
        default="",
        hint=translate("Counts", "A shelf, as it stands at the parts"),
    )
    blind: bool = entry(
        translate("Counts", "Without telling what should be there"),
        "check",
        default=False,
        hint=translate("Counts", "Who counts sees no expected number, neither here nor on the sheet"),
    )
    notes: str = entry(translate("Counts", "Remarks"), "text", default="")
    parts: tuple[int, ...] = ()

    def rules(self) -> dict[str, Text]:
        if self.scope == "place" and not tidy_line(self.place):
            return {"place": translate("Counts", "Which place?")}
        if self.scope == "chosen" and not self.parts:
            return {"scope": translate("Counts", "Choose the parts in the list first.")}
        return {}

    def label(self) -> Text:
        return translate("Counts", "Count started")

    def run(self, ctx: Context) -> Outcome:
        where, params = self._chosen()
        if not ctx.store.value(f"SELECT 1 FROM parts WHERE {where} LIMIT 1", params):
            raise Conflict(translate("Counts", "No part lies there: there is nothing to count."))
        made = ctx.store.insert(
            StockCount,
            scope=self.scope,
            place=tidy_line(self.place) if self.scope == "place" else "",
            blind=self.blind,
            notes=tidy(self.notes),
            state="open",
            started_at=ctx.now,
            since_move=ctx.store.value("SELECT coalesce(max(id), 0) FROM stock_moves"),
            staff_id=ctx.staff,
        )
        ctx.store.run(
            "INSERT INTO count_lines (count_id, part_id, snapshot) "
            f"SELECT ?, id, on_hand FROM parts WHERE {where} ORDER BY location, name_key, id",
            (made, *params),
        )
        count = ctx.store.value("SELECT count(*) FROM count_lines WHERE count_id = ?", (made,))
        said = translate("Counts", "{count} started: %n part(s)", "", 1)
        return Outcome(made, said(n=count, count=numbers.number("count", made)))

    def _chosen(self) -> tuple[str, tuple[Any, ...]]:
        """Which parts; one that is no longer kept only while pieces of it lie there."""
        if self.scope == "chosen":
            return f"id IN ({marks(self.parts)})", self.parts
        kept = "(archived = 0 OR on_hand <> 0)"
        if self.scope == "place":
            return f"location = ? AND {kept}", (tidy_line(self.place),)
        return kept, ()


@dataclass(frozen=True, kw_only=True)
class Found(Fields):
    """What was found of one part; nothing counted takes back what was entered."""

    part: int
    counted: int | None = entry(
        translate("Counts", "Counted"), "number", default=None, least=0, most=MOST_PIECES
    )
    reason: str = entry(translate("Counts", "Reason"), "choice", default="", choices=COUNT_REASONS)
    note: str = entry(translate("Counts", "Note"), default="")


@dataclass(frozen=True, kw_only=True)
class EnterCounts(Action):
    """What was found of some parts; the rest of the count waits, for days if need be."""

    id: int
    found: tuple[Found, ...]
    at: datetime | None = entry(
        translate("Counts", "Counted at"),
        "moment",
        default=None,
        hint=translate("Counts", "Empty: now. From a sheet: when it was counted."),
    )

    def rules(self) -> dict[str, Text]:
        if not self.found:
            return {"found": translate("Counts", "Nothing was entered.")}
        for each in self.found:
            if problems := each.problems():
                return {"found": next(iter(problems.values()))}
        return {}

    def label(self) -> Text:
        return translate("Counts", "%n part(s) counted", "", 1)(n=len(self.found))

    def run(self, ctx: Context) -> Outcome:
        row = open_count(ctx.store, self.id)
        if self.at is not None and self.at > ctx.now:
            raise Invalid({"at": translate("Problems", "That day is still to come.")})
        # A sheet tells minutes, and the count may have begun within one.
        if self.at is not None and self.at < row.started_at.replace(second=0, microsecond=0):
            raise Invalid({"at": translate("Counts", "The count began only at {at}.")(at=row.started_at)})
        for each in self.found:
            _enter(ctx, row, each, self.at)
        return Outcome(row.id, self.label())


@dataclass(frozen=True, kw_only=True)
class PostCount(Action):
    """The differences go into the stock, in one step; what was not counted stays as it is."""

    right: ClassVar[str] = "correct_stock"

    id: int

    def label(self) -> Text:
        return translate("Counts", "Count posted")

    def run(self, ctx: Context) -> Outcome:
        row = open_count(ctx.store, self.id)
        lines = lines_of(ctx.store, row.id)
        counted = [line for line in lines if line.counted is not None]
        if not counted:
            raise Conflict(translate("Counts", "Nothing was counted yet."))
        unsaid = next((line for line in counted if line.difference and not line.reason), None)
        if unsaid is not None:
            said = translate("Counts", "{name}: say why {counted} lie there and not {expected}.")
            raise Conflict(said(name=unsaid.name, counted=unsaid.counted, expected=unsaid.expected))
        differ = [line for line in counted if line.difference]
        for line in differ:
            part = kept_part(ctx.store, line.part)
            reason = ctx.words.say(COUNT_REASONS[line.reason])
            told = " · ".join(filter(None, (reason, line.note)))
            on_hand = part.on_hand + (line.difference or 0)
            set_on_hand(ctx, part, on_hand, "counted", count_line_id=line.id, reason=told)
        ctx.store.update(StockCount, row.id, state="closed", closed_at=ctx.now)
        said = translate("Counts", "{count} posted: %n difference(s)", "", 1)
        return Outcome(row.id, said(n=len(differ), count=row.number))


@dataclass(frozen=True, kw_only=True)
class CancelCount(Action):
    """A count is given up; the stock stays as it is."""

    id: int

    def label(self) -> Text:
        return translate("Counts", "Count given up")

    def run(self, ctx: Context) -> Outcome:
        row = open_count(ctx.store, self.id)
        ctx.store.update(StockCount, row.id, state="cancelled", closed_at=ctx.now)
        return Outcome(row.id, translate("Counts", "{count} given up")(count=row.number))


def count_row(store: Store, count: int) -> CountRow:
    """A count that must be there. Raises ``NotFound``."""
    found = store.select_one(CountRow, "WHERE c.id = ?", (count,))
    if found is None:
        raise missing_count()
    return found


def open_count(store: Store, count: int) -> CountRow:
    """A count that goes on. Raises ``Conflict`` for one that is over."""
    row = count_row(store, count)
    if not row.open:
        raise Conflict(NOT_OPEN(count=row.number))
    return row


def _enter(ctx: Context, row: CountRow, found: Found, at: datetime | None) -> None:
    """One line: what was found, beside what should have been there at that moment, or now."""
    part = kept_part(ctx.store, found.part)
    moves = _moves_since(ctx.store, part.id, row.since_move)
    line = ctx.store.value("SELECT id FROM count_lines WHERE count_id = ? AND part_id = ?", (row.id, part.id))
    if line is None:
        # It lies there although nobody expected it: what was kept of it at the start is reckoned back.
        snapshot = part.on_hand - sum(move.pieces for move in moves)
        line = ctx.store.insert(CountLine, count_id=row.id, part_id=part.id, snapshot=snapshot)
    snapshot = ctx.store.value("SELECT snapshot FROM count_lines WHERE id = ?", (line,))
    told = reckon(snapshot, moves, found.counted, at)
    counted = found.counted is not None
    ctx.store.update(
        CountLine,
        line,
        counted=found.counted,
        counted_at=(at or ctx.now) if counted else None,
        kept=told.expected if counted else None,
        moved=told.moved if counted else False,
        reason=found.reason if counted and told.difference else "",
        note=tidy_line(found.note),
        staff_id=ctx.staff,
    )


def _moves_since(store: Store, part: int, last: int) -> Sequence[Moved]:
    """What moved of a part after an entry of the ledger."""
    rows = store.rows(
        "SELECT at, quantity FROM stock_moves WHERE part_id = ? AND id > ? AND quantity <> 0 ORDER BY id",
        (part, last),
    )
    return [Moved(from_text(at), quantity) for at, quantity in rows]
