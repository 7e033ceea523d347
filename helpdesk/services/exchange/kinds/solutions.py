"""Solutions as rows of a file: symptom, cause, fix, and for what they hold; each row that changes one is a version."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from helpdesk.action import entry
from helpdesk.classes import dataclass
from helpdesk.domain.solution_words import CONFIDENCE
from helpdesk.services.exchange.file.cells import Value
from helpdesk.services.exchange.file.fields import REF, Field, column
from helpdesk.services.exchange.run.kind import ImportRun
from helpdesk.services.exchange.run.links import follow
from helpdesk.services.exchange.run.names import PRODUCT, SOLUTION
from helpdesk.services.exchange.run.rows import Row
from helpdesk.services.exchange.run.simple_kind import SimpleImporter, SimpleKind
from helpdesk.services.solutions.actions import SolutionForm, content_of
from helpdesk.services.solutions.rows import CONTENT
from helpdesk.store.tables.solutions import Solution, SolutionVersion
from helpdesk.texts import translate


@dataclass(frozen=True, kw_only=True)
class SolutionRowForm(SolutionForm):
    """A solution as a file has it: how sure one is of it stands in the row, too."""

    confidence: str = entry(
        translate("Solutions", "Confidence"), "choice", default="draft", choices=CONFIDENCE
    )

    def own(self) -> dict[str, Any]:
        return super().own() | {"confidence": self.confidence}


_column = partial(column, SolutionRowForm)


class SolutionFile(SimpleKind):
    """The kind ``solutions``."""

    noun = SOLUTION
    label = translate("Exchange", "Solutions")
    table = Solution
    form = SolutionRowForm
    references = {"product_ref": PRODUCT, "superseded_by_ref": SOLUTION}
    later = "superseded_by_ref"
    identity = telling = ("symptom", "fix")
    fields = (
        REF,
        _column("symptom", "b", "síntoma, avería, fallo, problema"),
        _column("fix", "c", "solución, arreglo, reparación, remedio"),
        _column("cause", "d", "causa", kind="open"),
        Field(
            "product_ref",
            "e",
            translate("Exchange", "Product's reference"),
            "ref producto, referencia de producto, código de producto",
        ),
        _column("brand", "f", "marca"),
        _column("category", "g", "categoría, familia"),
        _column("parts", "h", "repuestos, piezas"),
        _column("minutes", "i", "minutos, tiempo"),
        _column(
            "confidence",
            "j",
            "confianza, estado",
            choice_words={"validated": "validado", "archived": "archivado"},
        ),
        _column("said", "k", "palabras del cliente, dice el cliente"),
        _column("symptom_code", "l", "código de síntoma", kind="open"),
        _column("cause_text", "m", "explicación de la causa, detalle de la causa"),
        _column("risk", "n", "seguridad, riesgo, precaución"),
        Field(
            "superseded_by_ref",
            "o",
            translate("Solutions", "Replaced by"),
            "sustituida por, reemplazada por",
        ),
    )

    def importer(self, run: ImportRun) -> SolutionImporter:
        """Who takes its rows."""
        return SolutionImporter(run, self)


class SolutionImporter(SimpleImporter):
    """Takes rows of solutions: what one says is kept as a version, as if it had been saved by hand."""

    def check(self, rows: Sequence[Row]) -> None:
        """What a row names must be there; what replaces one may stand further down."""
        follow(self.run, rows, "product_ref", PRODUCT)
        follow(self.run, rows, "superseded_by_ref", SOLUTION, later=True)

    def link(self, rows: Sequence[Row]) -> None:
        """Those that name each other are refused by nobody else: a circle of replacements replaces nothing."""
        for row in rows:
            self.run.warn(
                row,
                "superseded_by_ref",
                translate("Exchange", "These replace each other; the link is left out."),
            )

    def add(self, rows: Sequence[Row]) -> None:
        """New solutions, each with its first version."""
        nothing = dict.fromkeys(self.kind.references)
        made = [self._whole(row.values, nothing | row.links) for row in rows]
        for row in rows:
            row.record = row.reserved
        self.store.insert_many(
            Solution,
            ("id", "ref", *made[0]),
            [(row.record, row.ref, *own.values()) for row, own in zip(rows, made, strict=True)],
        )
        self.store.insert_many(
            SolutionVersion,
            ("solution_id", "version", "content", "at", "staff_id"),
            [
                (row.record, 1, content_of(own), self.run.stamp, self.run.ctx.staff)
                for row, own in zip(rows, made, strict=True)
            ],
        )

    def _whole(self, values: Mapping[str, Value], links: Mapping[str, int | None]) -> dict[str, Any]:
        now = self.run.stamp
        return self.columns(values, links) | {
            "created_at": now,
            "changed_at": now,
            "author_id": self.run.ctx.staff,
        }

    def change(self, rows: Sequence[Row]) -> None:
        """Changed cells of known solutions; a change of what one says is its next version."""
        said = {row.record: self._said(row.record) for row in rows if row.record is not None}
        super().change(rows)
        for solution, before in said.items():
            now = self._said(solution)
            if now != before:
                self._keep(solution, now)

    def _said(self, solution: int) -> dict[str, Any]:
        row = self.store.row(f"SELECT {', '.join(CONTENT)} FROM solutions WHERE id = ?", (solution,))
        return dict(zip(CONTENT, row or (), strict=False))

    def _keep(self, solution: int, own: dict[str, Any]) -> None:
        last = self.store.value(
            "SELECT max(version) FROM solution_versions WHERE solution_id = ?", (solution,)
        )
        number = (last or 0) + 1
        self.store.update(Solution, solution, version=number, changed_at=self.run.stamp)
        self.store.insert(
            SolutionVersion,
            solution_id=solution,
            version=number,
            content=content_of(own),
            at=self.run.stamp,
            staff_id=self.run.ctx.staff,
        )
