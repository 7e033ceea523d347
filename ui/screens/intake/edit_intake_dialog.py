"""The dialog that corrects what was written when a unit was taken in; its receipt follows."""

from __future__ import annotations

from typing import Any

from helpdesk.services.intake.actions import EditIntake, intake_form
from ui.screens.shared.action_dialog import ActionDialog, told_of
from ui.shell import Shell
from ui.widgets.accessories import Accessories
from ui.widgets.inline import Inline


class EditIntakeDialog(ActionDialog):
    """``told`` is the job."""

    def __init__(self, shell: Shell, told: object) -> None:
        job = shell.desk.cases.job(told_of(told, "job")["job"])
        page = shell.desk.cases.get(job.case)
        usual = shell.desk.counter.usual_accessories(job.category or "", job.title, shell.words)
        self.accessories = Accessories(shell.words, {thing: thing for thing in usual})
        self.accessories.set_none(bool(job.accessories_none))
        self.warning = Inline("", "due")
        self.planning = shell.desk.cases.planning(shell.desk.settings)
        self._stood = job.promised_on
        super().__init__(
            shell,
            told,
            EditIntake,
            filled=intake_form(page, job),
            overrides={"accessories": self.accessories},
            without=frozenset({"accessories_none"}),
            needed=frozenset({"accessories", "quote_limit_cents"}),
        )
        self.add(self.warning)
        self._follow()

    def introduce(self) -> None:
        """Its fields say what it is about."""

    def more(self) -> dict[str, Any]:
        return {"accessories_none": self.accessories.none()}

    def fill_more(self, values: dict[str, Any]) -> None:
        self.accessories.set_none(bool(values.get("accessories_none")))

    def fill(self, values: dict[str, Any]) -> None:
        super().fill(values)
        self._follow()

    def changed(self, name: str) -> None:
        super().changed(name)
        self._follow()

    def _follow(self) -> None:
        """What follows from what stands there: the limit's field, a day on which the shop is closed."""
        values = self.form.values()
        self.form.set_shown("quote_limit_cents", values["quote_choice"] == "limit")
        day = values["promised_on"]
        chosen = day is not None and day != self._stood
        found = self.planning.objection(day, self.shell.today, self.words) if chosen else None
        self.warning.tell(self.words.say(found) if found else "")
