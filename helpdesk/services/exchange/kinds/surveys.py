"""Survey sheets as rows of a file: who answered what, on which scale, about which case or after which call."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from helpdesk.domain.survey_words import SHEET_CHANNELS
from helpdesk.services.exchange.file.cells import Value
from helpdesk.services.exchange.file.fields import REF, Field, choices, column
from helpdesk.services.exchange.kinds.cases import CHANNEL_WORDS
from helpdesk.services.exchange.run.kind import ImportRun, StoredRow
from helpdesk.services.exchange.run.links import NOWHERE, refuse
from helpdesk.services.exchange.run.names import CALL, CUSTOMER, JOB, SURVEY, RecordNames, by_number, by_ref
from helpdesk.services.exchange.run.rows import Row
from helpdesk.services.exchange.run.simple_kind import SimpleImporter, SimpleKind
from helpdesk.services.surveys.actions import SheetForm
from helpdesk.store.database import Store
from helpdesk.store.paging import marks
from helpdesk.store.tables.voice import SurveySheet
from helpdesk.texts import translate

_column = partial(column, SheetForm)
_PLAIN = ("answered_at", "channel", "gone_wrong", "version")
"""Columns that no answer fills."""
_LINKS = {"customer_ref": "customer_id", "case_ref": "case_id", "call_ref": "call_id"}


class SurveyFile(SimpleKind):
    """The kind ``surveys``. A blank is no answer, 0 is one."""

    noun = SURVEY
    label = translate("Exchange", "Surveys")
    table = SurveySheet
    form = SheetForm
    references = {"customer_ref": CUSTOMER, "call_ref": CALL}
    identity = ("answered_at",)
    telling = ("answered_at", "customer_ref", "case_ref", "call_ref")
    once = False
    fields = (
        REF,
        Field(
            "answered_at",
            "b",
            translate("Exchange", "Answered"),
            "contestada, contestada el, respondida, fecha de respuesta, fecha",
            "moment",
            required=True,
            past=True,
        ),
        Field(
            "customer_ref",
            "c",
            translate("Exchange", "Customer's reference"),
            "ref cliente, referencia de cliente, código de cliente",
        ),
        Field(
            "case_ref",
            "d",
            translate("Exchange", "Case's reference"),
            "ref caso, referencia de caso, caso",
        ),
        Field(
            "call_ref", "e", translate("Exchange", "Call's reference"), "ref llamada, referencia de llamada"
        ),
        Field(
            "channel",
            "f",
            translate("Exchange", "Channel"),
            "canal, vía",
            "open",
            choices=choices(SHEET_CHANNELS, CHANNEL_WORDS),
        ),
        _column("csat", "g", "satisfacción"),
        _column("nps", "h", "recomendación, recomendaría"),
        _column("ces", "i", "facilidad, esfuerzo"),
        _column(
            "ces_scale",
            "j",
            "escala de facilidad, escala ces, escala",
            required=False,
            choice_words={"1.0": "1", "2.0": "2"},
        ),
        _column("things_gone_wrong", "k", "cosas que salieron mal, fallos, tgw"),
        _column("expected_1", "l", "esperado tangibles"),
        _column("expected_2", "m", "esperado fiabilidad"),
        _column("expected_3", "n", "esperado respuesta"),
        _column("expected_4", "o", "esperado seguridad"),
        _column("expected_5", "p", "esperado empatía"),
        _column("received_1", "q", "recibido tangibles"),
        _column("received_2", "r", "recibido fiabilidad"),
        _column("received_3", "s", "recibido respuesta"),
        _column("received_4", "t", "recibido seguridad"),
        _column("received_5", "u", "recibido empatía"),
        _column("comment", "v", "comentario, comentarios, observaciones"),
        Field("gone_wrong", "w", translate("Exchange", "What went wrong"), "qué salió mal"),
        Field("version", "x", translate("Exchange", "Version of the questions"), "versión"),
    )

    def importer(self, run: ImportRun) -> SurveyImporter:
        """Who takes rows of surveys."""
        return SurveyImporter(run, self)

    def stored(
        self, store: Store, names: RecordNames, ids: Sequence[int] | None = None
    ) -> Iterator[StoredRow]:
        """Every sheet, the first recorded first."""
        where = f"WHERE v.id IN ({marks(ids)})" if ids is not None else ""
        for row in store.stream(f"{_SELECT} {where} ORDER BY v.id", ids or ()):
            identity, ref, answered, customer, customer_ref, job, case, place, call, call_ref, *values = row
            yield (
                identity,
                (
                    names.name(SURVEY, ref, identity),
                    answered,
                    None if customer is None else names.name(CUSTOMER, customer_ref, customer),
                    None if case is None else names.name(JOB, job, case, place),
                    None if call is None else names.name(CALL, call_ref, call),
                    *(value if value != "" else None for value in values),
                ),
            )


_VALUES = [f"v.{field.entry or field.name}" for field in SurveyFile.fields[5:]]
_SELECT = (
    "SELECT v.id, v.ref, v.answered_at, k.id, k.ref, j.ref, j.case_id, j.position, l.id, l.ref, "
    f"{', '.join(_VALUES)} FROM surveys v LEFT JOIN customers k ON k.id = v.customer_id "
    "LEFT JOIN jobs j ON j.id = (SELECT id FROM jobs WHERE case_id = v.case_id ORDER BY position, id LIMIT 1) "
    "LEFT JOIN calls l ON l.id = v.call_id"
)


class SurveyImporter(SimpleImporter):
    """Takes rows of surveys; they open no complaint and ask nobody again."""

    def check(self, rows: Sequence[Row]) -> None:
        """What a row names must be there; ease lies on its scale, and says which it is."""
        super().check(rows)
        self._follow_cases(rows)
        for row in rows:
            ces, scale = row.get("ces"), row.text("ces_scale")
            if not row.fresh("ces", "ces_scale") or not isinstance(ces, int):
                continue
            if scale == "1.0" and ces > 5:
                row.refuse("ces", translate("Exchange", "On scale 1.0 ease lies between 1 and 5."))
            elif not scale:
                text = translate("Exchange", "The scale of ease is not said; 2.0 is taken.")
                self.run.warn(row, "ces_scale", text)

    def _follow_cases(self, rows: Sequence[Row]) -> None:
        """A sheet names a row of cases, or the case that joins several."""
        naming = [row for row in rows if row.get("case_ref") and row.fresh("case_ref")]
        names = {row.text("case_ref") for row in naming}
        jobs = by_ref(self.store, JOB, names)
        jobs |= by_number(self.store, JOB, names - jobs.keys())
        there = self._cases_of(jobs)
        rest = list(names - there.keys())
        there |= dict(self.store.rows(f"SELECT ref, id FROM cases WHERE ref IN ({marks(rest)})", rest))
        for row in naming:
            name = row.text("case_ref")
            if name in there:
                row.links["case_ref"] = there[name]
            else:
                refuse(row, "case_ref", name)

    def _cases_of(self, jobs: Mapping[str, int]) -> dict[str, int]:
        ids = list(set(jobs.values()))
        cases = dict(self.store.rows(f"SELECT id, case_id FROM jobs WHERE id IN ({marks(ids)})", ids))
        return {name: cases.get(job, NOWHERE) for name, job in jobs.items()}

    def columns(self, values: Mapping[str, Value], links: Mapping[str, int | None]) -> dict[str, Any]:
        """A sheet's columns, with what no answer fills."""
        own: dict[str, Any] = self.form_of(values).own()
        own |= {name: values.get(name) or "" for name in _PLAIN}
        if values.get("ces") is None:
            own["ces_scale"] = values.get("ces_scale") or ""
        return own | {column: links.get(name, NOWHERE) for name, column in _LINKS.items()}

    def add(self, rows: Sequence[Row]) -> None:
        """New sheets; one that names no case is about none."""
        for row in rows:
            row.links.setdefault("case_ref", None)
        super().add(rows)

    def change(self, rows: Sequence[Row]) -> None:
        """Changed cells of known sheets."""
        for row in rows:
            if "case_ref" in row.changed:
                row.links.setdefault("case_ref", None)
        super().change(rows)
