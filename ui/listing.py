"""Writes a list to a file, one fact a column, behind the window; knows no screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from helpdesk.domain.normal_forms import fold
from helpdesk.texts import Text, translate
from ui.jobs import Task
from ui.shell import Shell
from ui.widgets.paths import FileWindow
from ui.widgets.record_text import cells, facts
from ui.widgets.records import RecordTable, Source

SLICE = 1_000


def export(shell: Shell, table: RecordTable, rows: Sequence[Any] | None = None) -> None:
    """Ask where to, then write these rows, or all of the list, with the facts of the columns on view."""
    dialog = FileWindow(table, shell.say(translate("Listing", "Export list")))
    dialog.setObjectName("export_list")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(shell.say(translate("Listing", "Table for a spreadsheet")) + " (*.csv)")
    dialog.setDefaultSuffix("csv")
    dialog.selectFile(file_name(table.accessibleName(), shell.today))
    dialog.fileSelected.connect(lambda path: write(shell, table, Path(path), rows))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def write(shell: Shell, table: RecordTable, path: Path, rows: Sequence[Any] | None = None) -> Task:
    """Write these rows, or the whole list, to ``path`` and say so."""
    records, words = table.records, shell.words
    outs = facts([records.columns[number] for number in table.header.visible_columns()])
    source, order, descending = records.source, records.order, records.descending

    def work(task: Task) -> int:
        from helpdesk.services.exchange.csv_export import write_list

        return write_list(
            path,
            [words.say(out.title) for out in outs],
            (cells(outs, row, words) for row in rows or _rows(source, order, descending)),
            total=len(rows) if rows else source.count(),
            progress=task.progress,
            cancelled=task.cancelled,
        )

    def done(count: int) -> None:
        said = translate("Listing", "%n row(s) written to {file}", "", 1)(n=count, file=path.name)
        shell.tell(said, "ready", translate("Listing", "Open"), lambda: _open(path))

    label: Text = translate("Listing", "Writing {file}")(file=path.name)
    return shell.jobs.run(label, work, done, shell.fail)


def _rows(source: Source, order: str, descending: bool) -> Iterator[Any]:
    last: Any | None = None
    while rows := source.page(order, descending, last, SLICE):
        yield from rows
        last = rows[-1]


def file_name(title: str, day: date) -> str:
    """The name of a file with a list: what the list is called, and the day."""
    return f"{'-'.join(fold(title).split())}-{day.isoformat()}.csv"


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
