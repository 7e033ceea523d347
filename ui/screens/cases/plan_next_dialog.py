"""The dialog for what happens next in a case: what, when, who."""

from __future__ import annotations

from datetime import date

from helpdesk.services.cases.actions import PlanNext
from helpdesk.services.cases.planning_reader import Planning
from helpdesk.texts import translate
from ui.draft import Way
from ui.screens.shared.action_dialog import AskDialog
from ui.shell import Goal, Shell
from ui.widgets.dialog import NARROW
from ui.widgets.inline import Inline
from ui.widgets.inputs import Choice


class PlanNextDialog(AskDialog):
    """``told`` is the case."""

    def __init__(self, shell: Shell, told: object) -> None:
        case = int(str(told))
        facts = shell.desk.cases.get(case).facts
        staff = {person.id: person.name for person in shell.desk.shop.staff()}
        self.planning = Planning(shell.desk.store, shell.desk.settings)
        super().__init__(
            shell,
            PlanNext,
            translate("PlanNext", "What happens next"),
            translate("PlanNext", "Plan it"),
            key=f"plan_next/{case}",
            draft_title=translate("PlanNext", "Next action of case {case}")(case=case),
            way=Way("plan_next", case, Goal("case", case)),
            given={"id": case},
            filled={
                "next_action": facts.next_action,
                "next_on": self._proposed(facts.next_on, shell),
                "owner": facts.owner or shell.desk.staff,
            },
            overrides={"owner": Choice(shell.words, staff, optional=True)},
            wide=frozenset({"next_action"}),
            width=NARROW,
        )
        self.warning = Inline("", "due", parent=self)
        self.add(self.warning)
        self.form.editor("next_action").setFocus()
        self._warn()

    def changed(self, name: str) -> None:
        super().changed(name)
        self._warn()

    def _warn(self) -> None:
        day = self.form.values()["next_on"]
        found = self.planning.objection(day, self.shell.today, self.words) if day else None
        self.warning.tell(self.words.say(found) if found else "")

    def _proposed(self, day: date | None, shell: Shell) -> date:
        """The day that stands; one that has passed is no plan any more."""
        past = day is None or day < shell.today
        return self.planning.next_working_day(shell.today) if day is None or past else day
