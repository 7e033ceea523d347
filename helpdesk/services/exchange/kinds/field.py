"""Maintenance plans and meter readings as rows of a file: both name the unit they are for by its serial."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from helpdesk.domain.normal_forms import serial_key
from helpdesk.domain.plans import Interval, parse_interval
from helpdesk.services.exchange.file.cells import Value, said
from helpdesk.services.exchange.file.fields import REF, SERIAL_WORDS, Field, column
from helpdesk.services.exchange.kinds.goods import UnitFinder, serials
from helpdesk.services.exchange.run.kind import ImportRun, StoredRow
from helpdesk.services.exchange.run.links import NOWHERE
from helpdesk.services.exchange.run.names import PLAN, READING, RecordNames
from helpdesk.services.exchange.run.rows import Row
from helpdesk.services.exchange.run.simple_kind import SimpleImporter, SimpleKind
from helpdesk.services.field.plan_actions import BAD_INTERVAL, PlanForm
from helpdesk.services.field.plan_reader import first_day_of
from helpdesk.services.field.reading_actions import ReadingForm
from helpdesk.services.goods.product_actions import ProductForm
from helpdesk.services.goods.unit_actions import UnitForm
from helpdesk.store.database import Store
from helpdesk.store.paging import marks
from helpdesk.store.tables.field import MaintenancePlan, MeterReading
from helpdesk.texts import translate

_plan = partial(column, PlanForm)
_reading = partial(column, ReadingForm)

SERIAL = column(UnitForm, "serial", "b", SERIAL_WORDS, required=True)
BRAND = column(ProductForm, "brand", "c", "marca, fabricante")


class OfUnitFile(SimpleKind):
    """A kind whose rows name a unit by its serial, beside its brand where several makers gave the same."""

    def stored(
        self, store: Store, names: RecordNames, ids: Sequence[int] | None = None
    ) -> Iterator[StoredRow]:
        """Every record, the first recorded first."""
        where = f"WHERE t.id IN ({marks(ids)})" if ids is not None else ""
        columns = ", ".join(self._column(field.name, field.entry) for field in self.fields[1:])
        sql = (
            f"SELECT t.id, t.ref, {columns} FROM {self.noun.table} t JOIN units u ON u.id = t.unit_id "
            f"JOIN products p ON p.id = u.product_id {where} ORDER BY t.id"
        )
        for identity, ref, *cells in store.stream(sql, ids or ()):
            yield identity, (names.name(self.noun, ref, identity), *cells)

    def _column(self, name: str, entry: str) -> str:
        if name in {"serial", "brand"}:
            return "u.serial" if name == "serial" else "p.brand"
        return f"t.{entry}"


class PlanFile(OfUnitFile):
    """The kind ``plans``."""

    noun = PLAN
    label = translate("Exchange", "Maintenance plans")
    table = MaintenancePlan
    form = PlanForm
    identity = telling = ("serial", "every", "name")
    fields = (
        REF,
        SERIAL,
        BRAND,
        Field(
            "every",
            "d",
            translate("Exchange", "Every"),
            "cada, intervalo, periodicidad, frecuencia",
            required=True,
        ),
        _plan("name", "e", "nombre, plan, plan de mantenimiento"),
        _plan(
            "mode",
            "f",
            "cómputo, modo",
            choice_words={"fixed": "fijo", "floating": "flotante"},
            entry="counting",
        ),
        _plan("anchor_on", "g", "contado desde, fecha de inicio del cómputo, origen"),
        _plan("start_on", "h", "desde, inicio, primera fecha desde"),
        _plan("end_on", "i", "hasta, fin, última fecha hasta"),
        _plan("visits", "j", "visitas, visitas prometidas, número de visitas"),
        _plan("tolerance_days", "k", "tolerancia, días de tolerancia"),
        _plan(
            "closed_days",
            "l",
            "en día cerrado, días cerrados",
            choice_words={
                "forward": "adelante, siguiente",
                "back": "atrás, anterior",
                "nearest": "más cercano, cercano",
                "keep": "mantener, dejar",
            },
        ),
        _plan("last_done_on", "m", "última vez, hecho por última vez, última visita", past=True),
        _plan("meter_every", "n", "intervalo de contador, intervalo por contador"),
        _plan("meter_unit", "o", "unidad, unidad del contador"),
        _plan("contract", "p", "contrato, por contrato"),
        _plan("price", "q", "precio, importe, precio del contrato", entry="price_cents"),
        _plan("notice_until", "r", "último día para decir que no, aviso hasta, preaviso hasta"),
        Field(
            "told_on",
            "s",
            translate("Exchange", "Told of the end on"),
            "avisado el, aviso de fin enviado el",
            kind="date",
            past=True,
            entry="told_on",
        ),
    )

    def importer(self, run: ImportRun) -> PlanImporter:
        """Who takes rows of plans."""
        return PlanImporter(run, self)

    def _column(self, name: str, entry: str) -> str:
        if name == "every":
            return "t.every_count || ' ' || t.every_unit"
        if name == "mode":
            return "t.mode"
        if name == "contract":
            return "CASE WHEN t.contract THEN 'yes' ELSE 'no' END"
        return super()._column(name, entry)


class ReadingFile(OfUnitFile):
    """The kind ``readings``."""

    noun = READING
    label = translate("Exchange", "Meter readings")
    table = MeterReading
    form = ReadingForm
    identity = telling = ("serial", "read_on", "value")
    fields = (
        REF,
        SERIAL,
        BRAND,
        _reading("read_on", "d", "leído el, fecha, fecha de lectura", past=True),
        _reading("value", "e", "valor, lectura, contador"),
        _reading("unit", "f", "unidad, unidad del contador", entry="measure"),
    )

    def importer(self, run: ImportRun) -> ReadingImporter:
        """Who takes rows of readings."""
        return ReadingImporter(run, self)


class OfUnitImporter(SimpleImporter):
    """Takes rows that name a unit by its serial."""

    def __init__(self, run: ImportRun, kind: SimpleKind) -> None:
        super().__init__(run, kind)
        self.units = UnitFinder(run)

    def check(self, rows: Sequence[Row]) -> None:
        """The unit must be there, and be one."""
        super().check(rows)
        self._find_units(rows)

    def _find_units(self, rows: Sequence[Row]) -> None:
        self.units.load(serials(rows))
        for row in rows:
            serial, brand = row.text("serial"), row.text("brand")
            unit = self.units.pick(serial, brand, None) if serial_key(serial) else None
            if unit is not None and not self.units.doubtful(serial, brand):
                row.links["unit"] = unit.id
            elif row.fresh("serial", "brand"):
                text = translate("Exchange", "“{name}” is not known.")
                if unit is not None:
                    text = translate(
                        "Exchange", "Several makers have the serial {name}: give the brand, too."
                    )
                row.refuse("serial", text(name=said(serial)))

    def columns(self, values: Mapping[str, Value], links: Mapping[str, int | None]) -> dict[str, Any]:
        """The columns of a row, its unit among them."""
        return super().columns(values, links) | {"unit_id": links.get("unit", NOWHERE)}

    def change(self, rows: Sequence[Row]) -> None:
        """Changed cells of known records; the unit follows only where the row names another."""
        for row in rows:
            assert row.record is not None
            before = self.columns(row.before, {})
            after = self.columns(row.edited, row.links)
            if not row.changed & {"serial", "brand"}:
                after["unit_id"] = before["unit_id"]
            self.store.update(
                self.kind.table,
                row.record,
                **{name: value for name, value in after.items() if value != before[name]},
            )


class PlanImporter(OfUnitImporter):
    """Takes rows of plans; one that does not say from when it is counted gets the day of its unit."""

    def check(self, rows: Sequence[Row]) -> None:
        """The interval must be one, and there must be a day to count from."""
        super().check(rows)
        for row in rows:
            if parse_interval(row.text("every")) is None:
                if row.fresh("every") and row.get("every"):
                    row.refuse("every", BAD_INTERVAL)
                continue
            for name, text in self.form_of(row.all).rules().items():
                if row.fresh(name):
                    row.refuse(name, text)
            unit = row.links.get("unit")
            if row.get("anchor_on") is None and unit and first_day_of(self.store, unit) is None:
                row.refuse(
                    "anchor_on",
                    translate(
                        "Plans", "Nobody wrote down when the unit was sold or installed: say from when."
                    ),
                )

    def filled_by(self, values: Mapping[str, Value]) -> dict[str, Any]:
        """The fields of the form; the interval is one cell."""
        every = parse_interval(str(values.get("every") or "")) or Interval(1, "years")
        return super().filled_by(values) | {"every_count": every.number, "every_unit": every.unit}

    def columns(self, values: Mapping[str, Value], links: Mapping[str, int | None]) -> dict[str, Any]:
        """The columns of a plan, with the day it is counted from."""
        own = super().columns(values, links)
        unit = links.get("unit")
        if own["anchor_on"] is None and unit:
            own["anchor_on"] = first_day_of(self.store, unit)
        return own | {"told_on": values.get("told_on")}


class ReadingImporter(OfUnitImporter):
    """Takes rows of readings; one lower than the one before is odd."""

    def check(self, rows: Sequence[Row]) -> None:
        """A meter does not run backwards; a reading that says so is taken and told."""
        super().check(rows)
        for row in rows:
            unit = row.links.get("unit")
            if unit is None or not row.fresh("read_on", "value"):
                continue
            higher = self.store.value(
                "SELECT 1 FROM readings WHERE unit_id = ? AND read_on <= ? AND value > ? AND id <> ? LIMIT 1",
                (unit, row.text("read_on"), row.get("value"), row.record or 0),
            )
            if higher:
                self.run.warn(
                    row, "value", translate("Exchange", "An earlier reading of this unit is higher.")
                )
