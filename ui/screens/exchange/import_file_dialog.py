"""The dialog that takes a list into the shop: file, kind, columns, a trial, the import; knows no format."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget
from shiboken6 import isValid

from helpdesk.batch import Progress
from helpdesk.errors import Cancelled, HelpdeskError
from helpdesk.formats import Words
from helpdesk.services.exchange.actions import KINDS, ImportFile, import_request, look_over
from helpdesk.services.exchange.file.fields import Field
from helpdesk.services.exchange.file.presets import PRESETS
from helpdesk.services.exchange.run.kind import FileKind, ImportReport
from helpdesk.services.exchange.run.preview import Preview, preview
from helpdesk.services.exchange.run.request import ImportRequest
from helpdesk.texts import Text, translate
from ui import theme
from ui.jobs import Task
from ui.outside import show_copy
from ui.screens.exchange.import_answers import ImportAnswers
from ui.screens.exchange.import_columns import ImportColumns
from ui.screens.exchange.import_result import ImportResult
from ui.screens.exchange.import_ways import ImportWays
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.dropped import LISTS, dropped_file
from ui.widgets.inline import Inline
from ui.widgets.inputs import Choice
from ui.widgets.labelled import labelled
from ui.widgets.paths import PathLine
from ui.widgets.section import Section

LOOKED_AT = 500
"""Rows of which the first are shown, and the words of all understood or asked about; those of later ones a trial finds."""

_TABLES = translate("ImportDialog", "Lists")


class ImportDialog(Dialog):
    """Nothing is written before **Import**; while it runs the person may leave, it goes on behind the window."""

    def __init__(self, shell: Shell, told: object = None) -> None:
        super().__init__(
            shell.words,
            translate("ImportDialog", "Import a list"),
            translate("ImportDialog", "Import"),
            width=WIDE,
            note=_order_of_files(shell.words),
            parent=shell.window,
        )
        self.shell = shell
        self.request: ImportRequest | None = None
        self.report: ImportReport | None = None
        self.task: Task | None = None
        self.seen: Preview | None = None
        self.foreign: Mapping[str, Sequence[str]] = {}
        self._build()
        self._wire()
        self.setAcceptDrops(True)
        self._show_state()
        if told:
            self.file.set_value(str(told))
            self.look()

    # -- building -----------------------------------------------------------------------------------

    def _build(self) -> None:
        say = self.shell.say
        self.file = PathLine(self.words, "file", filter=f"{say(_TABLES)} (*.csv *.tsv *.txt *.xlsx)")
        self.file.setObjectName("file")
        self.kind = Choice(self.words, _kinds())
        self.kind.setObjectName("kind")
        self.add(labelled(say(translate("ImportDialog", "File: CSV or XLSX")), self.file, self.words))
        self.what = labelled(say(translate("ImportDialog", "What is in it")), self.kind)
        self.add(self.what)
        self.ways = ImportWays(self.words)
        self.add(self.ways)
        self.problem_line = Inline()
        self.add(self.problem_line)
        self.hint = Inline("", "neutral")
        self.add(self.hint)
        self.running = self._running()
        self.add(self.running)
        self.outcome = ImportResult(self.words)
        self.add(self.outcome)
        self.columns_part = Section(self.words, translate("ImportDialog", "Columns"))
        self.columns = ImportColumns(self.words)
        self.answers = ImportAnswers(self.words)
        self.columns_part.add(self.answers)
        self.columns_part.add(self.columns)
        self.add(self.columns_part)
        self.body.addStretch(1)
        self.trial = self.add_aside(say(translate("ImportDialog", "Try it first")), self.try_it, "eye")
        self.trial.setObjectName("try")
        self.rejects = self.add_aside(
            say(translate("ImportDialog", "Refused rows")), self.open_rejects, "file-text"
        )
        self.rejects.setObjectName("rejects")

    def _running(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.FIELD))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.windowTitle())
        self.figures = plain.label("", "secondary")
        self.stop = Button(self.shell.say(translate("ImportDialog", "Stop")), "x")
        self.stop.setObjectName("stop")
        row.addWidget(self.bar, 1)
        row.addWidget(self.figures)
        row.addWidget(self.stop)
        return holder

    def _wire(self) -> None:
        self.file.changed.connect(self.look)
        self.kind.changed.connect(self.read)
        self.columns.changed.connect(self._matched)
        self.answers.changed.connect(self._matched)
        self.ways.changed.connect(self.read)
        self.stop.clicked.connect(self.cancel)
        self.wanted.connect(self.take)
        self.shell.jobs.progressed.connect(self._came_on)

    # -- the file -----------------------------------------------------------------------------------

    def look(self) -> None:
        """Look at the file, and propose what is in it."""
        path = Path(self.file.value())
        self.ways.start(path)
        if path.is_file():
            self._propose(path)
        self.read()

    def _propose(self, path: Path) -> None:
        """The kind of the first sheet, else of the first that tells one."""
        first = self.ways.said()["sheet"]
        for sheet in (first, *(name for name in self.ways.sheets if name != first)):
            likely = _likely(path, sheet)
            if likely is not None:
                self.ways.take_sheet(sheet)
                self.kind.set_value(likely)
                return
        self.kind.set_value(None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.task is None and dropped_file(event.mimeData(), LISTS):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A list dropped on the dialog is the one that is meant."""
        path = dropped_file(event.mimeData(), LISTS)
        if path and self.task is None:
            event.acceptProposedAction()
            self.file.set_value(path)
            self.look()

    def read(self) -> None:
        """Show the columns of the file, as they would be taken."""
        self.request, self.report, self.foreign = None, None, {}
        self.outcome.hide()
        self.columns.clear()
        self.answers.clear()
        self.hint.tell("")
        path = Path(self.file.value())
        if not self.file.value():
            self.problem_line.tell("")
        elif not path.is_file():
            self.problem_line.tell(self.shell.say(translate("ImportDialog", "There is no such file.")))
        else:
            self._read(path)
        self._show_state()

    def _read(self, path: Path) -> None:
        """Say at once why a file cannot be read, whatever is in it."""
        chosen = self.kind.value()
        try:
            wanted = _request(path, chosen or next(iter(KINDS)), **self.ways.said())
            seen = preview(wanted, LOOKED_AT)
        except HelpdeskError as error:
            self.problem_line.tell(self.shell.say(error.text))
            return
        if chosen is None:
            self.problem_line.tell("")
            self.hint.tell(
                self.shell.say(
                    translate("ImportDialog", "The names of its columns do not tell. Choose what is in it.")
                )
            )
            return
        self.seen = seen
        if seen.sheets_left:
            self.hint.tell(
                self.shell.say(
                    translate("ImportDialog", "The workbook has several sheets; this one is taken: {name}.")(
                        name=seen.taken_sheet
                    )
                )
            )
        self.columns.show_columns(seen, wanted.kind, fixed=wanted.preset is not None)
        if wanted.preset is not None:
            self.problem_line.tell(self.shell.say(seen.problem) if seen.problem else "")
            self.request = None if seen.problem else wanted
        else:
            self._matched()

    def _matched(self) -> None:
        """The person said what a column is: whether the file can be taken so."""
        missing = self.columns.missing()
        self._ask(missing)
        problem = self.columns.problem() or self._unanswered(missing)
        self.problem_line.tell(self.shell.say(problem) if problem else "")
        path = Path(self.file.value())
        ways = self.ways.said() | {"sets": self.answers.sets(), "values": self.answers.values()}
        self.request = None if problem else _request(path, self.kind.value(), self.columns.said(), **ways)
        self.report = None
        self.outcome.hide()
        self._show_state()

    def _ask(self, missing: Sequence[Field]) -> None:
        """Ask for what no column gives, and for the words met so far that mean nothing here."""
        cells = self.columns.cells(self.seen.rows if self.seen else ())
        self.answers.ask(
            missing, [(field, [*seen, *self.foreign.get(field.name, ())]) for field, seen in cells]
        )

    def _unanswered(self, missing: Sequence[Field]) -> Text | None:
        given = self.answers.sets_by_name()
        for field in missing:
            if not given.get(field.name):
                return translate(
                    "ImportDialog", "Choose the column that is: {field}. Or say one value for all rows."
                )(field=field.label)
        return None

    # -- running ------------------------------------------------------------------------------------

    def try_it(self) -> None:
        """Go through the whole file without writing."""
        if self.request is None:
            return
        report, wanted, desk = ImportReport(), self.request, self.shell.desk

        def work(task: Task) -> ImportReport:
            for progress in look_over(desk.context(), wanted, report):
                task.progress(progress)
                if task.cancelled():
                    raise Cancelled
            return report

        label = translate("ImportDialog", "Trying {file}")(file=wanted.path.name)
        self._begin(
            self.shell.jobs.run(
                label, work, lambda _: self._tried(report), self._failed, quiet=True, owner=self
            )
        )

    def take(self) -> None:
        """Import the file, behind the window."""
        if self.request is None or self.task is not None:
            return
        action = ImportFile(request=self.request)
        self._begin(
            self.shell.jobs.run_batch(
                action,
                lambda _: self._taken(action.report),
                lambda error: self._broken_off(error, action.report),
            )
        )

    def cancel(self) -> None:
        """Ask what runs to stop; what was imported so far stays, and Undo takes it back."""
        if self.task is not None:
            self.task.cancel()
            self.stop.setEnabled(False)

    def _begin(self, task: Task) -> None:
        self.task = task
        self.stop.setEnabled(True)
        self.bar.setRange(0, 0)
        self.figures.setText("")
        self.problem_line.tell("")
        self.outcome.hide()
        self._show_state()

    def _came_on(self, task: Task) -> None:
        if task is not self.task or task.latest is None:
            return
        latest: Progress = task.latest
        self.bar.setRange(0, 1000 if latest.total else 0)
        self.bar.setValue(min(latest.done * 1000 // latest.total, 1000) if latest.total else 0)
        # Not what is counted in bytes, but how many rows that is.
        self.figures.setText(self.words.say(latest.text) if latest.text else self.words.number(latest.done))

    def _tried(self, report: ImportReport) -> None:
        self.task = None
        if self.request is not None and self.request.preset is None and report.foreign:
            self.foreign = report.foreign
            self._ask(self.columns.missing())
        self.outcome.show_report(report, written=False)
        self._show_state()

    def _taken(self, report: ImportReport) -> None:
        """The import ended: shown here while the dialog is open, else said at the foot of the window."""
        self.task, self.request, self.report = None, None, report
        if isValid(self):
            self.outcome.show_report(report, written=True)
            self._show_state()
        done = translate("ImportDialog", "Imported: {added} new, {updated} changed, {rejected} refused")
        text = done(added=report.added, updated=report.updated, rejected=report.rejected)
        look = translate("ImportDialog", "Refused rows") if report.rejects_file else None
        self.shell.tell(text, "due" if report.rejected else "ready", look, self.open_rejects)

    def _broken_off(self, error: BaseException, report: ImportReport) -> None:
        """It was stopped: what came in until then stays, and is shown; anything else failed."""
        if not isinstance(error, Cancelled):
            self._failed(error)
            return
        self.task, self.request, self.report = None, None, report
        text = translate("ImportDialog", "Stopped. %n row(s) came in before; Undo removes them.", "", 1)(
            n=report.added + report.updated
        )
        if isValid(self):
            self.outcome.show_report(report, written=True, ended=text)
            self._show_state()
        else:
            self.shell.tell(text, "due")

    def _failed(self, error: BaseException) -> None:
        self.task = None
        if not isValid(self) or not isinstance(error, HelpdeskError):
            self.shell.fail(error)
            return
        self._show_state()
        self.problem_line.tell(self.shell.say(error.text))

    def open_rejects(self) -> None:
        """Show the file of the rows that were refused."""
        if self.report is not None and self.report.rejects_file:
            path = Path(self.report.rejects_file)
            show_copy(self.shell, path, path.name)

    def _show_state(self) -> None:
        ready = self.request is not None and self.task is None
        self.what.setVisible(Path(self.file.value()).is_file())
        self.columns_part.setVisible(bool(self.columns.names) and self.task is None and self.report is None)
        self.running.setVisible(self.task is not None)
        self.trial.setEnabled(ready)
        self.trial.setVisible(self.report is None)
        self.primary.setEnabled(ready)
        self.primary.setVisible(self.report is None)
        self.rejects.setVisible(bool(self.report and self.report.rejects_file))
        for editor in (self.file, self.kind, self.ways):
            editor.setEnabled(self.task is None)


def _kinds() -> dict[str, Text]:
    """What a file can hold: our own kinds, then other programs' files."""
    presets = {f"{preset.kind}/{name}": preset.label for name, preset in PRESETS.items()}
    return {name: kind.label for name, kind in KINDS.items()} | presets


def _request(path: Path, chosen: str, said: tuple[str, ...] = (), **ways: Any) -> ImportRequest:
    kind, _, preset = chosen.partition("/")
    return import_request(path, kind, preset or None, said, **ways)


def _order_of_files(words: Words) -> Text:
    first, *others, last = (words.say(kind.label).lower() for kind in KINDS.values())
    text = translate(
        "ImportDialog",
        "Lists go in one after the other: first {first}, then {others}, {last}. "
        "A file can be imported again.",
    )
    return text(first=first, others=", ".join(others), last=last)


def _likely(path: Path, sheet: str = "") -> str | None:
    """The kind whose columns a file has most of; nothing where none tells a kind, or it cannot be read."""
    found: dict[str, int] = {}
    for chosen in _kinds():
        try:
            wanted = _request(path, chosen, sheet=sheet)
            seen = preview(wanted, 1)
        except HelpdeskError:
            continue
        fields = {column.field for column in seen.columns} - {None}
        if seen.problem if wanted.preset else fields.isdisjoint(_telling(wanted.kind)):
            continue
        found[chosen] = len(fields)
    return max(found, key=lambda chosen: found[chosen], default=None)


def _telling(kind: FileKind) -> set[str]:
    """The fields that speak for a kind: what tells its rows apart, and counts; a day, an amount, a ticket stand in any."""
    days = {field.name for field in kind.fields if field.kind in {"date", "moment"}}
    return {*kind.telling, *(field.name for field in kind.fields if field.kind == "number")} - days
