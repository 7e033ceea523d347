"""The dialog by which a job is put on hold: what it still waits for of the stock is proposed."""

from __future__ import annotations

from helpdesk.services.workshop.repair_actions import WaitFor
from ui.screens.shared.action_dialog import ActionDialog
from ui.shell import Shell


class WaitDialog(ActionDialog):
    """``told`` is the job, perhaps with the ``reason``: a part is named only where a part is waited for."""

    def __init__(self, shell: Shell, told: object) -> None:
        super().__init__(shell, told, WaitFor)
        missing = [need for need in shell.desk.spare_parts.of_job(self.told["job"]) if need.missing]
        self._missing = missing[0] if missing else None
        self._propose()

    def changed(self, name: str) -> None:
        if name == "reason":
            self._propose()
        super().changed(name)

    def _propose(self) -> None:
        part = self.form.editor("part").value()
        if self.form.editor("reason").value() != "part":
            self.form.fill({"part": None, "quantity": 1})
        elif part is None and self._missing is not None:
            self.form.fill({"part": self._missing.part, "quantity": self._missing.missing})
