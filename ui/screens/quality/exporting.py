"""Knows how a month's figures go to a file for a spreadsheet: a row for each, with those beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from helpdesk.domain.quality.meanings import MEANINGS
from helpdesk.domain.quality.reading import interval_of, many_of, value_of
from helpdesk.formats import Words
from helpdesk.reports.quality_charts import MonthFigures
from helpdesk.texts import translate
from ui.jobs import Task
from ui.outside import safe_name
from ui.shell import Shell
from ui.widgets.paths import FileWindow

HEAD = (
    translate("Quality", "Figure"),
    translate("Quality", "Key"),
    translate("Quality", "Value"),
    translate("Quality", "n"),
    translate("Quality", "95 % from"),
    translate("Quality", "95 % to"),
    translate("Quality", "Month before"),
    translate("Quality", "Year before"),
)
NUMBERS = frozenset(range(2, len(HEAD)))
"""Its columns of numbers."""


def ask(shell: Shell, parent: QWidget, told: MonthFigures) -> None:
    """Ask where to, then write."""
    dialog = FileWindow(parent, shell.say(translate("Quality", "Export the figures")))
    dialog.setObjectName("export_figures")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(shell.say(translate("Listing", "Table for a spreadsheet")) + " (*.csv)")
    dialog.setDefaultSuffix("csv")
    title = shell.say(translate("Quality", "Quality"))
    dialog.selectFile(safe_name(title, told.month, "", ending="csv"))
    dialog.fileSelected.connect(lambda path: write(shell, Path(path), told))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def write(shell: Shell, path: Path, told: MonthFigures) -> Task:
    """Write the figures to ``path`` and say so."""
    words, costs = shell.words, shell.may("costs")

    def work(_: Task) -> int:
        from helpdesk.services.exchange.csv_export import write_list

        return write_list(
            path, [words.say(title) for title in HEAD], rows(told, words, costs=costs), numbers=NUMBERS
        )

    def done(count: int) -> None:
        shell.tell(
            translate("Listing", "%n row(s) written to {file}", "", 1)(n=count, file=path.name), "ready"
        )

    label = translate("Listing", "Writing {file}")(file=path.name)
    return shell.jobs.run(label, work, done, shell.fail)


def rows(told: MonthFigures, words: Words, *, costs: bool = True) -> Iterator[tuple[str, ...]]:
    """A row for each figure that has a value now, the month before or the year before; unrounded.

    ``costs``: those of money, too.
    """
    before, year = (told.figures.get(name) or {} for name in ("previous", "year_before"))
    for key, meaning in MEANINGS.items():
        if key.startswith("costs.") and not costs:
            continue
        values = [told.value(key), value_of(before, key), value_of(year, key)]
        if any(value is not None for value in values):
            low, high = interval_of(told.figures, key) or (None, None)
            many = many_of(told.figures, key)
            cells = (values[0], many, low, high, values[1], values[2])
            yield words.say(meaning.name), key, *(_number(cell, words) for cell in cells)


def _number(value: float | None, words: Words) -> str:
    return "" if value is None else f"{value}".replace(".", words.decimal)
