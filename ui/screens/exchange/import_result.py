"""What an import came to, or would: the counts, and the rows with something wrong or odd; reads no file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from helpdesk.classes import dataclass
from helpdesk.formats import Words
from helpdesk.services.exchange.run.kind import ImportReport, Remark
from helpdesk.texts import Text, translate
from ui import theme
from ui.widgets.facts import Fact, Facts
from ui.widgets.inline import Inline
from ui.widgets.pill import Mark
from ui.widgets.records import Cell, Column, RecordTable

SEEN = 8
"""Remarks that are seen without scrolling."""
REFUSED = Mark(translate("ImportDialog", "Refused"), "circle-alert", "late")
ODD = Mark(translate("ImportDialog", "Odd"), "triangle-alert", "due")


@dataclass(frozen=True, slots=True)
class RemarkRow:
    """A remark as listed."""

    id: int
    mark: Mark
    remark: Remark


class _Remarks:
    """The remarks of a report as a list's source, refusals first."""

    columns: Sequence[Column] = (
        Column(
            "row",
            translate("ImportDialog", "Row"),
            align="right",
            stays=True,
            cell=lambda row, words: words.number(row.remark.row),
        ),
        Column("mark", translate("ImportDialog", "What"), cell=lambda row, _: Cell(mark=row.mark)),
        Column("column", translate("ImportDialog", "Column"), cell=lambda row, _: row.remark.column),
        Column(
            "text",
            translate("ImportDialog", "Reason"),
            stretch=True,
            stays=True,
            cell=lambda row, _: Cell(row.remark.text),
        ),
    )

    sorts = ()

    def __init__(self) -> None:
        self.rows: list[RemarkRow] = []

    def page(self, sort: str, descending: bool, after: RemarkRow | None, limit: int) -> Sequence[RemarkRow]:  # noqa: ARG002
        start = after.id if after is not None else 0
        return self.rows[start : start + limit]

    def count(self) -> int:
        return len(self.rows)


class ImportResult(QWidget):
    """Counts over remarks. Hidden until there is a report."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.verdict = Inline("", "ready")
        self.warning = Inline("", "due")
        self.counts = Facts(words)
        self._source = _Remarks()
        self.table = RecordTable(
            self._source, words, name="remarks", title=translate("ImportDialog", "Remarks")
        )
        self.table.setObjectName("remarks")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.FIELD))
        for part in (self.verdict, self.warning, self.counts, self.table):
            column.addWidget(part)
        self.hide()

    def show_report(self, report: ImportReport, *, written: bool, ended: Text | None = None) -> None:
        """Show a report of an import (``written``) or of a trial; ``ended`` says that it was stopped."""
        number = self.words.number
        self.counts.set_facts(
            [
                Fact(translate("ImportDialog", "Rows read"), number(report.read)),
                Fact(translate("ImportDialog", "New"), number(report.added)),
                Fact(translate("ImportDialog", "Changed"), number(report.updated)),
                Fact(translate("ImportDialog", "The same"), number(report.unchanged)),
                Fact(translate("ImportDialog", "Refused"), number(report.rejected)),
                Fact(translate("ImportDialog", "Odd, taken all the same"), number(_warnings(report))),
            ]
        )
        text = ended or self._verdict(report, written=written)
        good = report.rejected == 0 and ended is None
        self.verdict.tell(self.words.say(text) if good else "")
        self.warning.tell("" if good else self.words.say(text))
        rows = [(REFUSED, remark) for remark in report.refusals] + [
            (ODD, remark) for remark in report.warnings
        ]
        self._source.rows = [RemarkRow(place + 1, mark, remark) for place, (mark, remark) in enumerate(rows)]
        self.table.reload()
        self.table.setVisible(bool(rows))
        # As high as its rows, up to a handful: no void between it and what comes below.
        self.table.setFixedHeight(theme.px(theme.ROW) * (min(len(rows), SEEN) + 1) + theme.px(theme.LABEL))
        self.show()

    def _verdict(self, report: ImportReport, *, written: bool) -> Text:
        if written and report.rejected:
            return translate("ImportDialog", "%n row(s) refused; the others were imported.", "", 1)(
                n=report.rejected
            )
        if written:
            return translate("ImportDialog", "Imported. Undo reverses the whole import.")
        if report.rejected:
            return translate("ImportDialog", "Nothing was written. %n row(s) would be refused.", "", 1)(
                n=report.rejected
            )
        return translate("ImportDialog", "Nothing was written. Every row would be taken.")


def _warnings(report: ImportReport) -> int:
    return len(report.warnings) + report.more_warnings
