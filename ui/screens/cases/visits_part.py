"""Shows what visits add to a job's card: when somebody went and how it ended, and each line that was checked."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from helpdesk.classes import NamedTuple
from helpdesk.domain.checklist_words import CHECK_RESULTS
from helpdesk.domain.visit_words import NOT_DONE_REASONS, VISIT_RESULTS
from helpdesk.services.cases.checked_rows import JobLine
from helpdesk.services.field.checklist_rows import JobChecklist
from helpdesk.services.field.visit_reader import OpenVisit
from helpdesk.texts import Text, translate, verbatim
from ui import theme
from ui.screens.shared.entry_rows import EntryRows, Row
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.link import Link
from ui.widgets.pill import Mark, Pill
from ui.widgets.section import Section

PLANNED = Mark(translate("VisitsPart", "Planned"), "calendar-days", "due")
RESULTS = {
    "done": Mark(VISIT_RESULTS["done"], "check-check", "ready"),
    "partly": Mark(VISIT_RESULTS["partly"], "circle-dot", "due"),
    "not_done": Mark(VISIT_RESULTS["not_done"], "ban", "late"),
}
OPEN_LINE = Mark(translate("Checklists", "Still to be done"), "circle-dot", "due")
FAILED = Mark(CHECK_RESULTS["failed"], "x", "late")
ALL_SHOWN = 40
"""Of a longer list only the lines are shown of which something is to be said."""


class Visited(NamedTuple):
    """The visits of a job, and the list it goes through."""

    visits: tuple[OpenVisit, ...] = ()
    checklist: JobChecklist | None = None

    def __bool__(self) -> bool:
        return bool(self.visits or self.checklist)


def visited(shell: Shell, job: int) -> Visited:
    """What was done for a job at the customer's."""
    return Visited(tuple(shell.desk.visits.of_job(job)), shell.desk.checklists.gone_through(job))


class VisitsPart(QWidget):
    """Visits and lines of one job; made anew when they changed."""

    def __init__(self, shell: Shell, number: str, told: Visited) -> None:
        super().__init__()
        self.shell = shell
        self.setObjectName(f"visits_{number}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.FIELD))
        if told.visits:
            section = Section(shell.words, translate("VisitsPart", "Visits"))
            rows = EntryRows(shell.words, translate("VisitsPart", "No visit yet."))
            rows.set_rows([self._visit(visit) for visit in told.visits])
            section.add(rows)
            column.addWidget(section)
        if told.checklist is not None and told.checklist.lines:
            column.addWidget(self._checklist(told.checklist))

    def _visit(self, visit: OpenVisit) -> Row:
        words = self.shell.words
        from_, to = visit.arrived_at or visit.planned_start, visit.left_at or visit.planned_end
        when = words.moment(from_)
        if to is not None and words.local(to).date() == words.local(from_).date():
            when = f"{when}–{words.time(to)}"
        said = [visit.technician_name or "", plain.one_line(visit.note)[:200]]
        if visit.reason:
            said.insert(0, words.say(NOT_DONE_REASONS.get(visit.reason, verbatim(visit.reason))))
        if visit.travel_cents:
            travel = translate("VisitsPart", "travel {amount}")(amount=words.money(visit.travel_cents))
            said.append(words.say(travel))
        mark = RESULTS.get(visit.result, PLANNED)
        return Row(verbatim(when), verbatim(plain.joined(*said)), mark)

    def _checklist(self, checklist: JobChecklist) -> Section:
        title = translate("VisitsPart", "Checklist: {name}")(name=plain.one_line(checklist.name))
        section = Section(self.shell.words, title)
        done = len(checklist.lines) - len(checklist.left)
        said = translate("VisitsPart", "{done} of {total} lines")
        section.set_count(self.shell.say(said(done=done, total=len(checklist.lines))))
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(theme.FIELD))
        grid.setVerticalSpacing(theme.px(theme.INSIDE))
        grid.setColumnStretch(1, 1)
        for place, line in enumerate(_shown(checklist)):
            self._line(grid, place, line)
        section.add(holder)
        return section

    def _line(self, grid: QGridLayout, place: int, line: JobLine) -> None:
        top = Qt.AlignmentFlag.AlignTop
        number = plain.label(str(line.position), "secondary")
        grid.addWidget(number, place, 0, Qt.AlignmentFlag.AlignRight | top)
        text = QWidget()
        column = QVBoxLayout(text)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(plain.label(plain.one_line(line.text), wrap=True))
        below = plain.joined(*self._below(line))
        if below:
            column.addWidget(plain.label(below, "secondary", wrap=True))
        if line.repair is not None:
            link = Link(self.shell.say(translate("VisitsPart", "Repair {number}")(number=line.repair_number)))
            link.setObjectName(f"repair_of_{line.position}")
            link.clicked.connect(lambda: self.shell.go("job", line.repair))
            column.addWidget(link)
        grid.addWidget(text, place, 1)
        value = f"{line.value.replace('.', self.shell.words.decimal)} {line.measure}" if line.value else ""
        grid.addWidget(plain.label(value if line.asks == "number" else line.value), place, 2, top)
        grid.addWidget(self._mark(line), place, 3, Qt.AlignmentFlag.AlignLeft | top)

    def _below(self, line: JobLine) -> Iterator[str]:
        yield plain.one_line(line.note)
        if line.no_photo and line.photo_file is None:
            yield self.shell.say(
                translate("VisitsPart", "No photo: {why}")(why=plain.one_line(line.no_photo))
            )

    def _mark(self, line: JobLine) -> QWidget:
        """A pill for what asks for something; what passed is said quietly."""
        if line.ended == "failed":
            return Pill(self.shell.words, FAILED)
        if not line.ended:
            return Pill(self.shell.words, OPEN_LINE)
        word: Text = CHECK_RESULTS[line.ended]
        return plain.label(self.shell.say(word), "secondary")


def _shown(checklist: JobChecklist) -> list[JobLine]:
    lines = list(checklist.lines)
    if len(lines) <= ALL_SHOWN:
        return lines
    return [line for line in lines if line.ended in ("", "failed") or line.note or line.no_photo][:ALL_SHOWN]
