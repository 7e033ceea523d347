"""The dialog that mends what was written when a unit was taken in; its receipt follows."""

from __future__ import annotations

from typing import Any

from helpdesk.services.cases.planning_reader import Planning
from helpdesk.services.intake.actions import EditIntake, intake_form
from helpdesk.services.intake.reader import usual_accessories
from helpdesk.texts import translate
from ui.draft import Way
from ui.screens.shared.action_dialog import AskDialog
from ui.shell import Goal, Shell
from ui.widgets.accessories import Accessories
from ui.widgets.dialog import MIDDLE
from ui.widgets.inline import Inline


class EditIntakeDialog(AskDialog):
    """``told`` is the job."""

    def __init__(self, shell: Shell, told: object) -> None:
        job = shell.desk.cases.job(int(str(told)))
        page = shell.desk.cases.get(job.case)
        usual = usual_accessories(shell.desk.store, job.category or "", job.title, shell.words)
        self.accessories = Accessories(shell.words, {thing: thing for thing in usual})
        self.accessories.set_none(bool(job.accessories_none))
        self.warning = Inline("", "due")
        self.planning = Planning(shell.desk.store, shell.desk.settings)
        filled = intake_form(page, job)
        del filled["accessories_none"]
        self._stood = job.promised_on
        super().__init__(
            shell,
            EditIntake,
            translate("EditIntake", "Mend the intake"),
            translate("EditIntake", "Save changes"),
            key=f"edit_intake/{job.id}",
            draft_title=translate("EditIntake", "Intake of job {number}")(number=job.number),
            way=Way("edit_intake", job.id, Goal("case", job.case)),
            given={"job": job.id},
            filled=filled,
            overrides={"accessories": self.accessories},
            without=frozenset({"accessories_none"}),
            width=MIDDLE,
            note=translate(
                "EditIntake",
                "A receipt that is on paper already gets a new version; the old one stays readable.",
            ),
        )
        self.add(self.warning)
        self._follow()

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
