"""The dialog in which a unit changes hands."""

from __future__ import annotations

from typing import Any

from helpdesk.services.goods.unit_actions import MoveUnit
from ui import lookups
from ui.screens.shared.action_dialog import ActionDialog, told_of
from ui.shell import Shell


class MoveUnitDialog(ActionDialog):
    """``told`` is the unit; repairs and guarantees go with it. Whoever owns it now is not proposed."""

    def __init__(self, shell: Shell, told: object) -> None:
        unit = told_of(told, "unit")["unit"]
        owner = shell.desk.units.card(unit).facts.owner or 0
        super().__init__(
            shell,
            told,
            MoveUnit,
            filled={"on": shell.today},
            overrides={"owner": lookups.customer(shell, besides=owner)},
            needed=frozenset({"owner"}),
            key=f"move/{unit}",
        )
        self._follow()

    def fill(self, values: dict[str, Any]) -> None:
        super().fill(values)
        self._follow()

    def changed(self, name: str) -> None:
        super().changed(name)
        self._follow()

    def _follow(self) -> None:
        """Nobody is asked for who owns what is in stock."""
        stocked = bool(self.form.values()["to_stock"])
        if stocked:
            self.form.fill({"owner": None})
        self.form.set_shown("owner", not stocked)
