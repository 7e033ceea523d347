"""The dialog for what happens next in a case: what, when, who; it says when the shop is closed that day."""

from __future__ import annotations

from helpdesk.services.cases.actions import PlanNext
from ui.screens.shared.action_dialog import ActionDialog, told_of
from ui.shell import Shell
from ui.widgets.inline import Inline


class PlanNextDialog(ActionDialog):
    """``told`` is the case."""

    def __init__(self, shell: Shell, told: object) -> None:
        facts = shell.desk.cases.get(told_of(told, "case")["case"]).facts
        self.planning = shell.desk.cases.planning(shell.desk.settings)
        # A day that has passed is no plan any more.
        stands = facts.next_on is not None and facts.next_on >= shell.today
        day = facts.next_on if stands else self.planning.next_working_day(shell.today)
        super().__init__(
            shell,
            told,
            PlanNext,
            filled={"next_on": day, "owner": facts.owner or shell.desk.staff},
        )
        self.warning = Inline("", "due", parent=self)
        self.add(self.warning)
        self._warn()

    def changed(self, name: str) -> None:
        super().changed(name)
        self._warn()

    def _warn(self) -> None:
        day = self.form.values()["next_on"]
        found = self.planning.objection(day, self.shell.today, self.words) if day else None
        self.warning.tell(self.words.say(found) if found else "")
