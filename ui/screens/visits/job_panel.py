"""Knows one job of a visit while it is keyed: its lines, work, parts, minutes, reading, photos; no visit itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.domain.visit_words import VISIT_RESULTS
from helpdesk.services.field.visit_record_actions import JobReport
from helpdesk.services.field.visit_sheet_reader import SheetJob
from helpdesk.texts import Text, translate, verbatim
from ui import theme
from ui.screens.shared.photos import Photos
from ui.screens.visits.line_rows import LineRows
from ui.screens.visits.part_rows import PartRows
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.form import Form
from ui.widgets.section import Section

NO_READING = frozenset({"reading", "new_meter"})
OWN_END = frozenset({"outcome", "finish"})
"""Fields of jobs that a visit finishes."""
PHOTOS = ("before", "after")


class JobPanel(QWidget):
    """Only the lines that are still to be done are shown; their numbers are those of the sheet.

    ``alone``: it is the only job of the visit.
    """

    changed = Signal()

    def __init__(self, shell: Shell, asked: SheetJob, *, alone: bool) -> None:
        super().__init__()
        self.shell, self.asked, self.job = shell, asked, asked.job
        job, checklist = asked.job, asked.checklist
        left = checklist.left if checklist is not None else []
        self.done_before = len(checklist.lines) - len(left) if checklist is not None else 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.FIELD))
        self.section = Section(shell.words, verbatim(plain.joined(job.number, job.title, job.serial or "")))
        column.addWidget(self.section)
        if job.problem:
            self.section.add(plain.label(plain.one_line(job.problem)[:300], "secondary", wrap=True))
        self.lines = LineRows(shell, left, repairs=job.unit is not None)
        self.lines.setVisible(bool(left))
        self.lines.changed.connect(self._lines_changed)
        self.section.add(self.lines)
        # A unit whose meter nobody reads is not asked for it.
        without = (frozenset() if asked.metered else NO_READING) | (
            frozenset() if asked.finishes else OWN_END
        )
        if alone:
            # How the visit ended says it.
            without |= {"result"}
        self.form = Form(JobReport, shell.words, shell.today, without=without, parent=self)  # type: ignore[arg-type]
        self.form.fill({"work_done": job.work_done, "finish": True})
        self.form.changed.connect(lambda _: self._touched())
        column.addWidget(self.form)
        self.parts = PartRows(shell)
        self.parts.changed.connect(self._touched)
        self.photos = {name: Photos(shell) for name in PHOTOS}
        self._build_parts(column)
        self._build_photos(column)
        self._compare_reading()
        self._show()

    def _build_parts(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.LABEL))
        add = Button(self.shell.say(translate("VisitForm", "Add a part")), "plus", "quiet")
        add.setObjectName("add_part")
        add.clicked.connect(self.parts.begin)
        row.addWidget(plain.label(self.shell.say(translate("VisitForm", "Parts put in")), "strong"))
        row.addStretch(1)
        row.addWidget(add)
        column.addLayout(row)
        column.addWidget(self.parts)

    def _build_photos(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.CARD))
        for name, photos in self.photos.items():
            photos.setObjectName(f"photos_{name}")
            photos.files.add_button.setText(self.shell.say(_PHOTOS[name]))
            photos.files.add_button.icon_name = "camera"
            photos.files.hint.hide()
            photos.changed.connect(self._touched)
            row.addWidget(photos, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)

    # -- what stands in it

    @property
    def result(self) -> str:
        """How the job ends, a word of ``VISIT_RESULTS``: as it is said, else as the lines say."""
        told = self.form.fields.get("result")
        said: str = (told.editor.value() if told else "") or ""
        return said or self.by_lines

    @property
    def by_lines(self) -> str:
        """As the lines say; without any the job is done."""
        total, left = len(self.lines.rows), self.lines.left()
        if not left:
            return "done"
        return "not_done" if left == total and not self._worked() else "partly"

    def _worked(self) -> bool:
        """Whether something is told as done beside the lines."""
        return bool(self.parts.forms() or self.form.fields["minutes"].editor.value())

    def _lines_changed(self) -> None:
        self._touched()

    def _touched(self) -> None:
        self._compare_reading()
        self._show()
        self.changed.emit()

    def _compare_reading(self) -> None:
        """A meter that shows less than before: a typing error, or a new one; asked at once."""
        if "reading" not in self.form.fields:
            return
        read, last = self.form.fields["reading"].editor.value(), self.asked.last_read
        falls = read is not None and last is not None and read < last
        self.form.set_shown("new_meter", falls)
        new = falls and self.form.fields["new_meter"].editor.value()
        said = translate("VisitForm", "It showed {value} before. A typing error, or a new meter?")
        self.form.fields["reading"].tell(self.shell.say(said(value=last or 0)) if falls and not new else "")

    def _show(self) -> None:
        total = len(self.lines.rows)
        if not total:
            self.section.set_count(None)
            return
        said = translate("VisitForm", "{done} of {total} lines · {result}")
        told = said(done=total - self.lines.left(), total=total, result=VISIT_RESULTS[self.result])
        text = self.shell.say(told)
        if self.done_before:
            before = translate("VisitForm", "%n line(s) done before", "", 1)(n=self.done_before)
            text = plain.joined(text, self.shell.say(before))
        self.section.set_count(text)

    def wrong(self) -> QWidget | None:
        """The first field that cannot be taken, its problem shown."""
        unreadable = self.form.unreadable()
        if unreadable:
            self.form.show_problems(unreadable)
            return self.form.fields[next(iter(unreadable))].editor  # type: ignore[no-any-return]
        return self.lines.wrong() or self.parts.wrong()

    def report(self) -> JobReport:
        """As the action wants it."""
        return JobReport(
            job=self.job.id,
            answers=self.lines.answers(),
            parts=self.parts.forms(),
            before=self.photos["before"].new_files(),
            after=self.photos["after"].new_files(),
            **self.form.values(),
        )

    def values(self) -> dict[str, Any]:
        """As a draft keeps it."""
        return {
            "form": self.form.values(),
            "lines": self.lines.values(),
            "parts": self.parts.values(),
            "photos": {name: photos.value() for name, photos in self.photos.items()},
        }

    def fill(self, values: Mapping[str, Any]) -> None:
        """The inverse of :meth:`values`."""
        self.form.fill(values["form"])
        self.lines.fill(values["lines"])
        self.parts.fill(values["parts"])
        for name, kept in values["photos"].items():
            self.photos[name].set_value(kept)
        self._show()

    def busy(self) -> bool:
        """Whether a photo is still being read."""
        return self.lines.busy() or any(photos.busy() for photos in self.photos.values())

    def show_problems(self, problems: Mapping[str, Text]) -> None:
        """Problems of this job, by the names of its fields."""
        self.form.show_problems(problems)

    def first(self) -> QWidget:
        """Where one begins at the job."""
        if self.lines.rows:
            return self.lines.rows[0].first()
        return self.form.fields["work_done"].editor  # type: ignore[no-any-return]

    def go_on(self, field: QWidget) -> QWidget | None:
        """Where Enter leads from a field of the lines or parts; None where it is none of them, or the last."""
        if self.lines.row_of(field) is not None:
            return self.lines.go_on(field) or self.form.fields["work_done"].editor
        return self.parts.go_on(field)


_PHOTOS = {
    "before": translate("VisitForm", "Photos before the work…"),
    "after": translate("VisitForm", "Photos after the work…"),
}
