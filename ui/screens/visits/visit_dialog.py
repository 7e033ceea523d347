"""The form of a visit, keyed in the order of its sheet: when, then job by job, then what is left."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from helpdesk.domain.travel import TRAVEL_REASONS
from helpdesk.domain.visit_words import VISIT_RESULTS
from helpdesk.errors import NotFound
from helpdesk.services.field.visit_reader import FreeSlot
from helpdesk.services.field.visit_record_actions import RecordVisit
from helpdesk.texts import Text, translate
from ui.screens.shared.action_dialog import ActionDialog
from ui.screens.shared.free_times import NextTimes
from ui.screens.visits.job_panel import JobPanel
from ui.screens.visits.line_rows import LineRow
from ui.screens.visits.watched import Watched
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.dialog import WIDE
from ui.widgets.form import Form
from ui.widgets.section import Section, rule

TIMES = frozenset({"arrived_at", "left_at"})
END = frozenset({"result", "reason", "at_fault", "no_travel", "again_at", "note"})


class VisitDialog(ActionDialog):
    """``told`` is a job whose visit is written down; every job of the visit is asked for."""

    def __init__(self, shell: Shell, told: object) -> None:
        self.panels: list[JobPanel] = []
        self.last_field: QWidget | None = None
        super().__init__(shell, told, RecordVisit, width=WIDE, without=END)

    def introduce(self) -> None:
        """Say when it was planned, and for whom; make the parts that stand below the times."""
        visit = self.about.row
        if visit is None:
            raise NotFound(translate("VisitForm", "No visit is planned for this job any more."))
        said = translate("VisitForm", "Planned for {at}")(at=visit.planned_start)
        about = plain.joined(self.shell.say(said), visit.technician_name or "")
        found = self.shell.desk.calendar.visit(visit.id)
        if found is not None and found.customer_name:
            super().add(plain.label(plain.one_line(found.customer_name), "strong", wrap=True))
            place = ", ".join(part for part in (found.address, found.city) if part)
            about = plain.joined(about, plain.one_line(place)) if place else about
        super().add(plain.label(about, "secondary", wrap=True))
        self.sheet = self.shell.desk.visit_sheets.of(visit.id)
        self.watched = Watched(self.shell, visit.planned_start)
        self.watched.taken.connect(self._take_offered)
        for one in self.sheet.jobs:
            panel = JobPanel(self.shell, one, alone=len(self.sheet.jobs) == 1)
            panel.changed.connect(self._changed)
            self.panels.append(panel)
        self.end = Form(RecordVisit, self.shell.words, self.shell.today, without=TIMES, parent=self.page)
        self.end.fill({"note": self.sheet.note})
        self.end.changed.connect(self._changed)
        jobs = [one.job.id for one in self.sheet.jobs]
        self.times = NextTimes(self.shell, jobs or [visit.job], visit.minutes, visit.technician)
        self.times.taken.connect(self._take_time)
        self.travel = plain.label("", "secondary", wrap=True)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """The jobs and the end stand right below the times."""
        super().add(widget, stretch)
        if widget is getattr(self, "form", None):
            super().add(self.watched)
            for panel in self.panels:
                super().add(rule())
                super().add(panel)
            super().add(rule())
            section = Section(self.shell.words, translate("VisitForm", "How it ended"))
            self.verdict = section.count
            section.add(self.end)
            section.add(self.times)
            section.add(self.travel)
            super().add(section)
            self._show()

    # -- values

    def more(self) -> dict[str, Any]:
        """What stands in the jobs and below them, as a draft keeps it."""
        return {
            "end": self.end.values(),
            "jobs": {str(panel.job.id): panel.values() for panel in self.panels},
        }

    def fill_more(self, values: dict[str, Any]) -> None:
        self.end.fill(values["end"])
        for panel in self.panels:
            if str(panel.job.id) in values["jobs"]:
                panel.fill(values["jobs"][str(panel.job.id)])
        self._show()

    def _changed(self, *_: object) -> None:
        self._show()
        self.draft.touched()

    @property
    def ending(self) -> str:
        """How the visit ends: as it is said, else as its jobs say."""
        said: str = self.end.values()["result"] or ""
        if said:
            return said
        kinds = {panel.result for panel in self.panels}
        return kinds.pop() if len(kinds) == 1 else "partly"

    def _show(self) -> None:
        """Show what follows: the result, the fields it asks for, and what travel costs."""
        result, values = self.ending, self.end.values()
        self.verdict.setText(self.shell.say(VISIT_RESULTS[result]))
        shown = {
            "reason": result != "done",
            "at_fault": result == "not_done" and values["reason"] == "absent",
            "again_at": result != "done",
        }
        for name, on in shown.items():
            self.end.set_shown(name, on)
        self.times.show_for(shown["again_at"], values["again_at"])
        travel = self.sheet.travel(
            result, values["reason"], at_fault=values["at_fault"], waived=values["no_travel"]
        )
        said = translate("VisitForm", "Travel: {amount} · {why}")
        told = said(amount=self.shell.words.money(travel.cents), why=TRAVEL_REASONS[travel.why])
        self.travel.setText(self.shell.say(told))

    def _take_time(self, slot: FreeSlot) -> None:
        """A free time is the next visit's."""
        self.end.fill({"again_at": slot.start})
        self._changed()
        self.end.editor("again_at").setFocus()

    # -- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on from the times, in lines and parts; Ctrl+Enter, or Enter elsewhere, saves."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        field = self.focusWidget()
        if enter and bare and field is not None:
            following = self._after_times(field)
            following = following or next((to for panel in self.panels if (to := panel.go_on(field))), None)
            if following is not None:
                following.setFocus(Qt.FocusReason.TabFocusReason)
                return
        if event.matches(QKeySequence.StandardKey.Paste) and self._paste():
            return
        super().keyPressEvent(event)

    def _after_times(self, field: QWidget) -> QWidget | None:
        """Where Enter leads from the times, which stand first on the sheet; None elsewhere."""
        arrived, left = (self.form.fields[name].editor for name in ("arrived_at", "left_at"))
        if field is arrived:
            return left  # type: ignore[no-any-return]
        return self.panels[0].first() if field is left and self.panels else None

    def _focus_moved(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and any(panel.isAncestorOf(now) for panel in self.panels):
            self.last_field = now
        super()._focus_moved(old, now)

    # -- photos

    def _paste(self) -> bool:
        """A picture from the clipboard goes to the line with the cursor, else to the photos from after the work."""
        panel, row = self._current()
        if row is not None:
            return row.photo.paste()
        return panel is not None and panel.photos["after"].paste()

    def _take_offered(self, path: str, shows: str) -> None:
        """A new picture of the folder goes to the line one is at, or to the photos of the job."""
        panel, row = self._current()
        if shows == "line" and row is not None:
            row.photo.take_paths([path])
        elif panel is not None:
            panel.photos[shows if shows in panel.photos else "after"].take_paths([path])

    def _current(self) -> tuple[JobPanel | None, LineRow | None]:
        """The job one is at, and the line."""
        field = self.last_field
        for panel in self.panels:
            row = panel.lines.row_of(field)
            if row is not None or (field is not None and panel.isAncestorOf(field)):
                return panel, row
        return (self.panels[0] if self.panels else None), None

    # -- saving

    def save(self) -> None:
        """Do the action; the dialog closes when it is done."""
        self.tell("")
        if any(panel.busy() for panel in self.panels):
            self.tell(translate("VisitForm", "A photo is still being taken in."))
            return
        wrong = next((field for panel in self.panels if (field := panel.wrong()) is not None), None)
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            self.tell(translate("VisitForm", "Look at what is marked."))
            return
        unreadable = {**self.form.unreadable(), **self.end.unreadable()}
        reports = tuple(panel.report() for panel in self.panels)
        values = {**self.form.values(), **self.end.values()}
        if not values["result"] and self.ending == "not_done":
            values["result"] = "not_done"
        action = RecordVisit(**self.given(), **values, jobs=reports)
        problems = {**action.problems(), **unreadable}
        self.show_problems(problems)
        if not problems:
            self.do(action)

    def show_problems(self, problems: Mapping[str, Text]) -> None:
        """Each problem beside its field: above, in its job, or below; what belongs to none in the foot."""
        own = {name: text for name, text in problems.items() if name in self.form.fields}
        self.form.show_problems(own)
        jobs = self._problems_of_jobs(problems)
        for place, panel in enumerate(self.panels):
            panel.show_problems(jobs.get(place, {}))
        below = {name: text for name, text in problems.items() if name in self.end.fields}
        self.end.show_problems(below)
        rest = [text for name, text in problems.items() if name not in own and name not in below]
        told = [text for found in jobs.values() for text in found.values()]
        self.tell(next((text for text in rest if text not in told), ""))

    def _problems_of_jobs(self, problems: Mapping[str, Text]) -> dict[int, dict[str, Text]]:
        found: dict[int, dict[str, Text]] = {}
        for name, text in problems.items():
            parts = name.split(".")
            if parts[0] == "jobs" and len(parts) == 3:
                found.setdefault(int(parts[1]), {})[parts[2]] = text
            elif name == "reading":
                place = next((n for n, panel in enumerate(self.panels) if "reading" in panel.form.fields), 0)
                found.setdefault(place, {})[name] = text
        return found
