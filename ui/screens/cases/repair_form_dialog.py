"""The dialog of the European repair form: its rows as quote, diagnosis and settings propose them, to be completed."""

from __future__ import annotations

from helpdesk.services.workshop.repair_form_actions import GiveRepairForm
from helpdesk.texts import Text, translate
from ui import theme
from ui.screens.cases.work_step_dialogs import add_reach
from ui.screens.shared.action_dialog import ActionDialog, told_of
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.inline import Inline


class RepairFormDialog(ActionDialog):
    """``told`` is the job. What the form must not be used for, and what holds already, stands above its rows."""

    def __init__(self, shell: Shell, told: object) -> None:
        job = shell.desk.cases.job(told_of(told, "job")["job"])
        filled = shell.desk.repair_forms.proposed(job, shell.desk.words)
        super().__init__(
            shell,
            told,
            GiveRepairForm,
            needed=frozenset({"days"}),
            filled={name: value for name, value in filled.items() if value not in (None, "")},
        )
        self._suit()

    def introduce(self) -> None:
        super().introduce()
        add_reach(self, self.shell, self.about.row.case)
        free = translate(
            "RepairFormDialog",
            "The form costs the customer nothing. Once given, its rows and its price stay as they are until its last day.",
        )
        self.add(plain.label(self.shell.say(free), "secondary", wrap=True))
        for text, tone in self._warnings():
            self.add(Inline(self.shell.say(text), tone))

    def _warnings(self) -> list[tuple[Text, theme.ToneName]]:
        job = self.about.row
        found: list[tuple[Text, theme.ToneName]] = []
        if job.under_warranty is None:
            found.append(
                (
                    translate(
                        "RepairFormDialog",
                        "Whether a guarantee answers is not decided: the form is only for what the seller does not "
                        "answer for.",
                    ),
                    "due",
                )
            )
        if job.diagnosis_cents:
            told = translate(
                "RepairFormDialog", "Told at intake: the diagnosis costs {amount}. The form says so."
            )
            found.append((told(amount=self.words.money(job.diagnosis_cents)), "neutral"))
        return found

    def changed(self, name: str) -> None:
        super().changed(name)
        if name in {"loaner", "ancillary"}:
            self._suit()

    def _suit(self) -> None:
        """Ask for a cost only where there is something that can cost."""
        lent = self.form.editor("loaner").value() == "yes"
        self.form.set_shown("loaner_cents", lent)
        self.form.set_shown("ancillary_costs", bool(self.form.editor("ancillary").value()))
