"""The dialog of a new solution: before one is written twice, those alike are shown."""

from __future__ import annotations

from typing import Any

from helpdesk.action import Action
from helpdesk.services.solutions.actions import AddSolution
from ui.screens.shared.action_dialog import ActionDialog
from ui.screens.shared.alike_solutions import AlikeSolutions
from ui.shell import Shell


class SolutionDialog(ActionDialog):
    """``told`` may hold what the form begins with."""

    def __init__(self, shell: Shell, told: object) -> None:
        super().__init__(shell, told or {}, AddSolution)
        self.alike = AlikeSolutions(shell, self)

    def changed(self, name: str) -> None:
        super().changed(name)
        if name == "symptom":
            self.alike.forget()

    def do(self, action: Action) -> None:
        assert isinstance(action, AddSolution)
        if not self.alike.look(action):
            super().do(action)

    def given(self) -> dict[str, Any]:
        return {name: value for name, value in super().given().items() if value is not None}
