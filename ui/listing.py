"""Writes a list to a file, one fact a column, behind the window; knows no screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from helpdesk.domain.normal_forms import fold
from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui.jobs import Task
from ui.shell import Shell
from ui.widgets.cells import Column, Out, say
from ui.widgets.records import RecordTable, Source

SLICE = 1_000


def export(shell: Shell, table: RecordTable) -> None:
    """Ask where to, then write all rows of the list with the facts of the columns on view."""
    dialog = QFileDialog(table, shell.say(translate("Listing", "Export list")))
    dialog.setObjectName("export_list")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(shell.say(translate("Listing", "Table for a spreadsheet")) + " (*.csv)")
    dialog.setDefaultSuffix("csv")
    dialog.selectFile(file_name(table.accessibleName(), shell.today))
    dialog.fileSelected.connect(lambda path: write(shell, table, Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def write(shell: Shell, table: RecordTable, path: Path) -> Task:
    """Write the list to ``path`` and say so."""
    records, words = table.records, shell.words
    outs = facts([records.columns[number] for number in table.header.visible_columns()])
    source, order, descending = records.source, records.order, records.descending

    def work(task: Task) -> int:
        from helpdesk.services.exchange.csv_export import write_list

        return write_list(
            path,
            [words.say(out.title) for out in outs],
            _cells(outs, words, _rows(source, order, descending)),
            total=source.count(),
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


def facts(columns: Sequence[Column]) -> list[Out]:
    """What columns give to a file: one fact each, none twice."""
    found: dict[Text, Out] = {}
    for column in columns:
        for out in column.out or (Out(column.title, partial(_first, column)),):
            found.setdefault(out.title, out)
    return list(found.values())


def _first(column: Column, row: Any, words: Words) -> str:
    """The state's word, else the first line of a cell."""
    said = say(column, row, words)
    return said.word or said.text


def _cells(outs: Sequence[Out], words: Words, rows: Iterator[Any]) -> Iterator[list[str]]:
    for row in rows:
        yield [words.say(out.text(row, words) or "") for out in outs]


def file_name(title: str, day: date) -> str:
    """The name of a file with a list: what the list is called, and the day."""
    return f"{'-'.join(fold(title).split())}-{day.isoformat()}.csv"


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
