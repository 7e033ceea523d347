"""When one person works: their leave, and hours of their own that hold instead of the shop's."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from helpdesk.desk import Changed
from helpdesk.domain.weeks import CLOSED
from helpdesk.services.shop.reader import LeaveRow
from helpdesk.services.shop.working_actions import AddLeave, EditLeave, RemoveLeave, SetWorkingHours
from helpdesk.texts import Text, translate
from ui.draft import Drafting, Resume
from ui.screens.settings.sign_in_dialogs import person_of
from ui.screens.shared.action_dialog import told_of
from ui.screens.shared.entry_rows import Deed, EntryRows, Row
from ui.shell import Goal, Shell
from ui.widgets import plain
from ui.widgets.dialog import MIDDLE, Dialog
from ui.widgets.section import Section
from ui.widgets.week import WeekEditor


class WorkingDialog(Dialog):
    """``told`` is the person: ``{"person": 2}``."""

    def __init__(self, shell: Shell, told: object) -> None:
        self.shell = shell
        self.person = int(told_of(told, "person")["person"])
        name = person_of(shell, told).name
        title = translate("WorkingDialog", "Hours and leave of {name}")(name=plain.one_line(name))
        super().__init__(
            shell.words,
            title,
            translate("WorkingDialog", "Save the hours"),
            width=MIDDLE,
            parent=shell.window,
        )
        self.setObjectName("working")
        self.leaves = self._leaves()
        self.week = self._week()
        self.draft = Drafting(
            shell,
            f"working/{self.person}",
            lambda: {"week": self.week.texts()},
            lambda kept: self.week.set_texts(kept["week"]),
            title=title,
            resume=Resume("working", {"person": self.person}, Goal("settings", view="people")),
            parent=self,
        )
        self.body.insertWidget(1, self.draft.bar)
        self.draft.restore()
        self.week.changed.connect(self.draft.touched)
        self.finished.connect(self.draft.flush)
        self.wanted.connect(self.save)
        shell.jobs.changed.connect(self._data_changed)

    def _leaves(self) -> EntryRows:
        section = Section(
            self.words,
            translate("WorkingDialog", "Leave"),
            action=translate("WorkingDialog", "Add a leave…"),
            slot=lambda: self.shell.ask(AddLeave, {"person": self.person}),
            name="add_leave",
        )
        rows = EntryRows(self.words, translate("WorkingDialog", "No leave is known."))
        section.add(rows)
        self.add(section)
        rows.set_rows([self._leave(leave) for leave in self.shell.desk.shop.leaves(self.person)])
        return rows

    def _leave(self, leave: LeaveRow) -> Row:
        first, last = self.words.day(leave.first_on), self.words.day(leave.last_on)
        said = first if leave.first_on == leave.last_on else f"{first} – {last}"
        edit = Deed(
            translate("WorkingDialog", "Change"),
            "pencil",
            partial(self.shell.ask, EditLeave, {"leave": leave.id}),
            f"edit_leave_{leave.id}",
        )
        remove = Deed(
            translate("WorkingDialog", "Remove"),
            "trash-2",
            lambda: self.shell.do(RemoveLeave(id=leave.id), refused=self.tell),
            f"remove_leave_{leave.id}",
        )
        return Row(said, leave.note, deeds=(edit, remove))

    def _week(self) -> WeekEditor:
        week = WeekEditor(self.words, without=translate("WorkingDialog", "as the shop"))
        section = Section(
            self.words,
            translate("WorkingDialog", "Hours of their own"),
            action=translate("WorkingDialog", "Monday's hours for Tuesday to Friday"),
            slot=week.monday_for_weekdays,
            icon="copy",
        )
        note = translate(
            "WorkingDialog", "All empty: they work while the shop is open. On holidays the shop's hours hold."
        )
        section.add(plain.label(self.shell.say(note), "secondary", wrap=True))
        section.add(week)
        self.add(section)
        week.set_value(self.shell.desk.shop.working_week(self.person) or CLOSED)
        return week

    def _data_changed(self, changed: Changed) -> None:
        if "staff" in changed.nouns:
            found = self.shell.desk.shop.leaves(self.person)
            self.leaves.set_rows([self._leave(leave) for leave in found])

    def save(self) -> None:
        """Set the hours, whole."""
        self.tell("")
        if self.week.show_problems():
            return
        spans = tuple((day, *span) for day, stretches in enumerate(self.week.value()) for span in stretches)
        action = SetWorkingHours(staff=self.person, spans=spans)
        if self.shell.do(action, problems=self._show_problems, refused=self.tell, again=self.save):
            self.draft.forget()
            self.accept()

    def _show_problems(self, problems: Mapping[str, Text]) -> None:
        self.tell(next(iter(problems.values())))
