"""The dialogs that open an installation: with the sale of a unit, or by themselves; a time for the visit is proposed."""

from __future__ import annotations

from typing import Any

from helpdesk.services.field.opening_actions import OpenInstallation, SellWithInstallation
from ui.screens.shared.action_dialog import ActionDialog, told_of
from ui.screens.shared.proposed_visit import VISIT, proposed_visit
from ui.shell import Shell


class OpenInstallationDialog(ActionDialog):
    """``told`` is the unit, with the case it becomes a job of where there is one."""

    def __init__(self, shell: Shell, told: object) -> None:
        super().__init__(
            shell, told, OpenInstallation, filled=proposed_visit(shell, told_of(told, "unit")["unit"])
        )


class SaleDialog(ActionDialog):
    """``told`` is the unit. Its installation is offered, at once where its product is one that is installed."""

    def __init__(self, shell: Shell, told: object) -> None:
        unit = told_of(told, "unit")["unit"]
        desk = shell.desk
        offered = (
            desk.installations.is_installed(unit)
            and desk.installations.open_of(unit) is None
            and not desk.units.card(unit).sales
        )
        self._proposed: Any = None
        super().__init__(
            shell, told, SellWithInstallation, filled={**proposed_visit(shell, unit), "installation": offered}
        )
        self._proposed = self.form.editor("planned_start").value()
        self._look()

    def fill(self, values: dict[str, Any]) -> None:
        super().fill(values)
        self._look()

    def changed(self, name: str) -> None:
        super().changed(name)
        if name == "delivered_on":
            self._propose_again()
        self._look()

    def _propose_again(self) -> None:
        """Delivered on another day, another time is proposed, unless the person chose one."""
        start, delivered = (self.form.editor(name) for name in ("planned_start", "delivered_on"))
        if start.value() != self._proposed or delivered.problem() is not None:
            return
        self.form.fill(proposed_visit(self.shell, self.told["unit"], delivered.value()))
        self._proposed = start.value()

    def _look(self) -> None:
        for name in VISIT:
            self.form.set_shown(name, self.form.editor("installation").value())
