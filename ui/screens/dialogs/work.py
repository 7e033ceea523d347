"""The dialog of parts and minutes of a job: stopwatch, typed minutes, parts put in; every press is an action."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from helpdesk.action import Action
from helpdesk.services import repair
from helpdesk.texts import translate
from ui import theme
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.dialog import MIDDLE, Dialog
from ui.widgets.form import Form
from ui.widgets.inputs import NumberLine
from ui.widgets.section import Section


class WorkDialog(Dialog):
    """``told`` is the job's id."""

    def __init__(self, shell: Shell, told: object) -> None:
        self.job = shell.desk.cases.job(int(str(told)))
        super().__init__(
            shell.words,
            translate("Work", "Parts and minutes"),
            translate("Work", "Done"),
            width=MIDDLE,
            parent=shell.window,
        )
        self.shell = shell
        self.add(
            plain.label(plain.joined(self.job.number, self.job.title, self.job.serial or ""), "secondary")
        )
        self._build_time()
        self._build_parts()
        self.wanted.connect(self.accept)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._show_time)
        self._tick.start()
        self.refresh()

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
        keep = Button(self.shell.say(translate("Work", "Set minutes")))
        keep.setObjectName("set_minutes")
        keep.clicked.connect(self._set_minutes)
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
        self.form = Form(repair.AddPart, self.shell.words, self.shell.today)
        self.form.fill({"quantity": 1, "is_new": True})
        self.parts.add(self.form)
        add = Button(self.shell.say(translate("Work", "Add part")), "plus")
        add.setObjectName("add_part")
        add.clicked.connect(self._add_part)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(add)
        row.addStretch(1)
        self.parts.add(holder)
        self.add(self.parts)

    def refresh(self) -> None:
        """Read anew what stands in the job."""
        self.job = self.shell.desk.cases.job(self.job.id)
        self.since = repair.clock_runs(self.shell.desk.store, self.job.id)
        self.clock.setText(
            self.shell.say(translate("Work", "Stop") if self.since else translate("Work", "Start stopwatch"))
        )
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
        rows = repair.parts_of(self.shell.desk.store, self.job.id)
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

    def _part_row(self, part: repair.PartRow) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        origin = translate("Work", "new") if part.is_new else translate("Work", "used")
        price = self.shell.words.money(part.price_cents) if part.price_cents is not None else ""
        said = plain.joined(f"{part.quantity} × {part.name}", part.code, self.shell.say(origin), price)
        row.addWidget(plain.label(said, wrap=True), 1)
        gone = Button(icon="trash-2", look="quiet", tip=self.shell.say(translate("Work", "Remove part")))
        gone.setObjectName(f"remove_part_{part.id}")
        gone.clicked.connect(lambda: self._do(repair.RemovePart(id=part.id)))
        row.addWidget(gone)
        return line

    def _press_clock(self) -> None:
        self._do(repair.StopClock(job=self.job.id) if self.since else repair.StartClock(job=self.job.id))

    def _set_minutes(self) -> None:
        if self.minutes.problem() is None and self.minutes.value() is not None:
            self._do(repair.SetMinutes(job=self.job.id, minutes=self.minutes.value()))

    def _add_part(self) -> None:
        action = self.form.build(job=self.job.id)
        if action is not None and self.shell.do(action, problems=self.form.show_problems):
            self.form.fill(
                {
                    "name": "",
                    "code": "",
                    "quantity": 1,
                    "price_cents": None,
                    "is_new": True,
                    "old_returned": False,
                }
            )
            self.refresh()
            self.form.editor("name").setFocus()

    def _do(self, action: Action) -> None:
        if self.shell.do(action):
            self.refresh()
