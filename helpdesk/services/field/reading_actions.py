"""Meter readings: what a unit's meter showed; they never fall without a word about it."""

from __future__ import annotations

from datetime import date
from typing import Any

from helpdesk.action import Action, Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import tidy_line
from helpdesk.errors import Invalid, NotFound
from helpdesk.services.goods.unit_reader import require_unit
from helpdesk.store.database import Store
from helpdesk.store.tables.field import MeterReading
from helpdesk.texts import Text, translate

MOST = 1_000_000_000_000


@dataclass(frozen=True, kw_only=True)
class ReadingForm(Action):
    """The fields of a reading."""

    read_on: date = entry(translate("Plans", "Read on"), "date")
    value: int = entry(translate("Plans", "Value"), "number", least=0, most=MOST)
    measure: str = entry(
        translate("Plans", "Unit of the meter"),
        default="",
        hint=translate("Plans", "For example: km, hours, cycles"),
    )

    def own(self) -> dict[str, Any]:
        """The columns of the reading."""
        return {"read_on": self.read_on, "value": self.value, "measure": tidy_line(self.measure)}


@dataclass(frozen=True, kw_only=True)
class AddReading(ReadingForm):
    """A reading; one that is lower than the one before is a typing error, or of a new meter."""

    prompt = Prompt(
        translate("ReadingDialog", "Meter reading"),
        translate("ReadingDialog", "Save reading"),
        about="unit",
        narrow=True,
        draft=translate("ReadingDialog", "Reading of {unit}"),
    )

    unit: int
    new_meter: bool = entry(translate("Plans", "A new meter"), "check", default=False)

    def label(self) -> Text:
        return translate("Plans", "Reading of {day}: {value}")(day=self.read_on, value=self.value)

    def run(self, ctx: Context) -> Outcome:
        require_unit(ctx.store, self.unit)
        if self.read_on > ctx.today:
            raise Invalid({"read_on": translate("Plans", "This day has not come yet.")})
        series = last_series(ctx.store, self.unit) + self.new_meter
        check_order(ctx.store, self.unit, self.read_on, self.value, series)
        reading = ctx.store.insert(
            MeterReading, unit_id=self.unit, series=series, staff_id=ctx.staff, **self.own()
        )
        return Outcome(reading, self.label())


@dataclass(frozen=True, kw_only=True)
class RemoveReading(Action):
    """Take out a reading written by mistake."""

    id: int

    def label(self) -> Text:
        return translate("Plans", "Reading removed")

    def run(self, ctx: Context) -> Outcome:
        unit = ctx.store.value("SELECT unit_id FROM readings WHERE id = ?", (self.id,))
        if unit is None:
            raise NotFound(translate("Plans", "That reading is no longer there."))
        ctx.store.delete(MeterReading, self.id)
        return Outcome(unit, self.label())


def last_series(store: Store, unit: int) -> int:
    """Which meter of the unit is read now, from 1."""
    return int(store.value("SELECT coalesce(max(series), 1) FROM readings WHERE unit_id = ?", (unit,)))


def check_order(store: Store, unit: int, day: date, value: int, series: int) -> None:
    """Readings of one meter never fall.

    Raises:
        Invalid: one before it is higher, or one after it is lower.
    """
    before = store.row(
        "SELECT read_on, value FROM readings WHERE unit_id = ? AND series = ? AND read_on <= ? "
        "ORDER BY read_on DESC, value DESC, id DESC LIMIT 1",
        (unit, series, day.isoformat()),
    )
    if before and before[1] > value:
        said = translate(
            "Plans",
            "On {day} the meter showed {value}, which is more. A typing error, or a new meter? Then tick “A new meter”.",
        )
        raise Invalid({"value": said(day=date.fromisoformat(before[0]), value=before[1])})
    after = store.row(
        "SELECT read_on, value FROM readings WHERE unit_id = ? AND series = ? AND read_on > ? "
        "ORDER BY read_on, value, id LIMIT 1",
        (unit, series, day.isoformat()),
    )
    if after and after[1] < value:
        said = translate("Plans", "On {day}, later, the meter showed {value}, which is less.")
        raise Invalid({"value": said(day=date.fromisoformat(after[0]), value=after[1])})
