"""The dialog for a person who works here: new, or changed; knows the staff's actions and nothing of rights."""

from __future__ import annotations

from helpdesk.action import Action
from helpdesk.services.shop.reader import StaffRow
from helpdesk.services.shop.staff_actions import AddStaff, EditStaff
from helpdesk.texts import translate
from ui.draft import Way, keep_form
from ui.shell import Shell
from ui.widgets.dialog import NARROW, Dialog
from ui.widgets.form import Form


class PersonDialog(Dialog):
    """``told`` is the id of a member of the staff; nothing for a new one."""

    def __init__(self, shell: Shell, told: object = None) -> None:
        self.person = _person(shell, told)
        new = self.person is None
        title = translate("Person", "New person") if new else translate("Person", "Change person")
        verb = translate("Person", "Add person") if new else translate("Person", "Save person")
        super().__init__(shell.words, title, verb, width=NARROW, parent=shell.window)
        self.shell = shell
        action: type[Action] = AddStaff if new else EditStaff
        self.form = Form(action, shell.words, shell.today, wide={"name"})
        if self.person is not None:
            self.form.fill(
                {name: getattr(self.person, name) for name in ("name", "role", "initials", "active")}
            )
        else:
            self.form.fill({"role": "counter"})
        self.add(self.form)
        key = f"person/{self.person.id}" if self.person else "person/new"
        way = Way("person", self.person.id if self.person else None)
        self.draft = keep_form(shell, self, self.form, key, title, way)
        self.wanted.connect(self.save)

    def save(self) -> None:
        """Do it, or say beside the fields what stands in the way."""
        others = {"id": self.person.id} if self.person else {}
        action = self.form.build(**others)
        if action is not None and self.shell.do(action, problems=self.form.show_problems):
            self.draft.forget()
            self.accept()


def _person(shell: Shell, told: object) -> StaffRow | None:
    return next((row for row in shell.desk.shop.staff(everybody=True) if row.id == told), None)
