"""The dialog of parts and minutes of a job: stopwatch, typed minutes, parts put in; every press is an action."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from helpdesk.action import Action
from helpdesk.services.cases.work_reader import PartRow
from helpdesk.services.workshop.parts_and_time_actions import (
    AddPart,
    RemovePart,
    SetMinutes,
    StartClock,
    StopClock,
)
from helpdesk.texts import Text, translate
from ui import lookups, theme
from ui.draft import Drafting, Resume
from ui.screens.shared.action_dialog import told_of
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.form import Form
from ui.widgets.inputs import NumberLine, flag_problem
from ui.widgets.section import Section

BLANK: dict[str, Any] = {
    "name": "",
    "code": "",
    "quantity": 1,
    "price_cents": None,
    "is_new": True,
    "old_part": "",
    "source": "",
    "serial": "",
    "reason": "",
}
"""A part before anything is typed."""


class WorkDialog(Dialog):
    """``told`` is the job."""

    def __init__(self, shell: Shell, told: object) -> None:
        self.job = shell.desk.cases.job(told_of(told, "job")["job"])
        super().__init__(
            shell.words,
            translate("Work", "Parts and minutes"),
            translate("Work", "Done"),
            width=WIDE,
            parent=shell.window,
        )
        self.shell = shell
        self.add(
            plain.label(plain.joined(self.job.number, self.job.title, self.job.serial or ""), "secondary")
        )
        self._build_time()
        self._build_parts()
        title = translate("Work", "Part being typed, job {number}")(number=self.job.number)
        resume = Resume("work", self.job.id)
        self.wanted.connect(self._finish)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._show_time)
        self._tick.start()
        shell.jobs.changed.connect(self._data_changed)
        self.refresh()
        self.draft = Drafting(
            shell, f"work/{self.job.id}", self._values, self._fill, title=title, resume=resume, parent=self
        )
        self.body.insertWidget(1, self.draft.bar)
        self.form.changed.connect(self.draft.touched)
        self.minutes.changed.connect(self.draft.touched)
        self.finished.connect(self.draft.flush)
        self.draft.restore()

    def _values(self) -> dict[str, Any]:
        """All that is typed: the part, and minutes that were not set yet."""
        typed = self.minutes.value() if self._typed_minutes else None
        return {**self.form.values(), "minutes": typed, "found": self.name.found}

    def _fill(self, values: dict[str, Any]) -> None:
        minutes, found = values.pop("minutes", None), values.pop("found", None)
        self.form.fill(values)
        if found is not None:
            self.name.set_value(found)
        if minutes is not None:
            self.minutes.set_value(minutes)
            self._typed_minutes = True

    def _build_time(self) -> None:
        section = Section(self.shell.words, translate("Work", "Hands-on time"))
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.LABEL))
        self.clock = Button("", "clock")
        self.clock.setObjectName("stopwatch")
        self.clock.clicked.connect(self._press_clock)
        self.running = plain.label("", "strong")
        self.minutes = NumberLine(0, 100_000, suffix="min")
        self.minutes.setObjectName("minutes")
        self.minutes.setAccessibleName(self.shell.say(translate("Work", "Hands-on minutes")))
        self.minutes.setFixedWidth(theme.px(120))
        self._typed_minutes = False
        self.minutes.changed.connect(self._minutes_typed)
        keep = Button(self.shell.say(translate("Work", "Set minutes")))
        keep.setObjectName("set_minutes")
        keep.clicked.connect(lambda: self._set_minutes())
        for widget in (self.clock, self.running):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.minutes)
        row.addWidget(keep)
        holder = QWidget()
        row.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(row)
        section.add(holder)
        self.add(section)

    def _build_parts(self) -> None:
        self.parts = Section(self.shell.words, translate("Work", "Parts put in"))
        self.listed = QWidget()
        self.parts.add(self.listed)
        self.name = lookups.part_line(self.shell, product=self.job.product)
        self.name.picked.connect(lambda hit: self._picked(hit.id))
        self.form = Form(
            AddPart, self.shell.words, self.shell.today, overrides={"name": self.name}, long=True
        )
        self.form.fill(BLANK)
        self.parts.add(self.form)
        add = Button(self.shell.say(translate("Work", "Add part")), "plus")
        add.setObjectName("add_part")
        add.clicked.connect(lambda: self._add_part())
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(add)
        row.addStretch(1)
        self.parts.add(holder)
        self.add(self.parts)

    def _picked(self, part: int) -> None:
        """A part of the stock was chosen: its price stands there."""
        self.form.fill({"price_cents": self.shell.desk.spare_parts.get(part).price_cents})
        self.form.editor("quantity").setFocus(Qt.FocusReason.TabFocusReason)

    def _data_changed(self, _: object) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Read anew what stands in the job."""
        self.job = self.shell.desk.cases.job(self.job.id)
        running = self.shell.desk.cases.running_clock(self.job.id)
        self.since = running.since if running else None
        self.clock.setText(
            self.shell.say(translate("Work", "Stop") if self.since else translate("Work", "Start stopwatch"))
        )
        if not self._typed_minutes:
            self.minutes.set_value(self.job.minutes)
        self._show_time()
        self._list_parts()

    def _show_time(self) -> None:
        if self.since is None:
            self.running.setText("")
            return
        passed = int((self.shell.desk.clock.now() - self.since).total_seconds())
        self.running.setText(f"{passed // 3600}:{passed // 60 % 60:02d}:{passed % 60:02d}")

    def _list_parts(self) -> None:
        fresh = QWidget()
        column = QHBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        rows = self.shell.desk.cases.parts(self.job.id)
        holder = Section(self.shell.words, translate("Work", "%n part(s)", "", 1)(n=len(rows)))
        for part in rows:
            holder.add(self._part_row(part))
        column.addWidget(holder)
        layout = self.parts.layout()
        if layout is not None:
            layout.replaceWidget(self.listed, fresh)
        self.listed.deleteLater()
        self.listed = fresh
        fresh.setVisible(bool(rows))
        self.draw_in()

    def _part_row(self, part: PartRow) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        origin = translate("Work", "new") if part.is_new else translate("Work", "used")
        price = self.shell.words.money(part.price_cents) if part.price_cents is not None else ""
        said = plain.joined(f"{part.quantity} × {part.name}", part.code, self.shell.say(origin), price)
        row.addWidget(plain.label(said, wrap=True), 1)
        gone = Button(icon="trash-2", look="quiet", tip=self.shell.say(translate("Work", "Remove part")))
        gone.setObjectName(f"remove_part_{part.id}")
        gone.clicked.connect(lambda: self._remove(part))
        row.addWidget(gone)
        return line

    def _remove(self, part: PartRow) -> None:
        """A part of the stock is asked about, since it goes somewhere."""
        if part.part is None:
            self._do(RemovePart(id=part.id))
        else:
            self.shell.ask(RemovePart, {"job": self.job.id, "part_used": part.id})

    def _press_clock(self) -> None:
        self._do(StopClock(job=self.job.id) if self.since else StartClock(job=self.job.id))

    def _minutes_typed(self) -> None:
        self._typed_minutes = True
        flag_problem(self.minutes, False)

    def _set_minutes(self) -> bool:
        """Keep the typed minutes; False where they cannot be read or taken."""
        wrong = self.minutes.problem()
        if wrong is None and self.minutes.value() is None:
            wrong = translate("Work", "How many minutes?")
        flag_problem(self.minutes, wrong is not None)
        if wrong is not None:
            self.tell(wrong)
            self.minutes.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        return self._do(SetMinutes(job=self.job.id, minutes=self.minutes.value()))

    def _part_typed(self) -> bool:
        values = self.form.values()
        return any(values[name] != value for name, value in BLANK.items())

    def _add_part(self) -> bool:
        """Put the typed part in; False where something is wrong with it."""
        self.tell("")
        action = self.form.build(job=self.job.id, part=self.name.found)
        if action is None or not self.shell.do(
            action, problems=self.form.show_problems, refused=self.tell, again=self._add_part
        ):
            return False
        self.form.fill(BLANK)
        self.draft.start_afresh()
        self.refresh()
        self.form.editor("name").setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _finish(self) -> None:
        """Leave; what was typed is taken along. Enter among a part's fields adds it and stays."""
        if self._typed_minutes and self.minutes.value() != self.job.minutes and not self._set_minutes():
            return
        among_parts = self.form.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        if self._part_typed() and (not self._add_part() or among_parts):
            return
        self.draft.forget()
        self.accept()

    def _do(self, action: Action) -> bool:
        self.tell("")
        if not self.shell.do(action, problems=self._tell, refused=self.tell, again=lambda: self._do(action)):
            return False
        if isinstance(action, SetMinutes):
            self._typed_minutes = False
        self.refresh()
        return True

    def _tell(self, problems: dict[str, Text]) -> None:
        self.tell(next(iter(problems.values())))
