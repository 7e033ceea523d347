"""The dialog of a person who works here; what an hour of theirs costs is asked of the owner alone."""

from __future__ import annotations

from typing import Any

from helpdesk.action import Action
from helpdesk.services.shop.staff_actions import AddStaff, EditStaff
from ui.screens.shared.action_dialog import ActionDialog, told_of
from ui.shell import Shell

COST = frozenset({"hourly_cents"})


class PersonDialog(ActionDialog):
    """``told`` is the person; nothing for a new one."""

    def __init__(self, shell: Shell, told: object) -> None:
        told = told_of(told, "person")
        action: type[Action] = EditStaff if told.get("person") else AddStaff
        self.seen = _sees_costs(shell)
        super().__init__(shell, told, action, without=frozenset() if self.seen else COST)

    def more(self) -> dict[str, Any]:
        """Who does not see what an hour costs leaves it as it is."""
        if self.seen or self.about.row is None:
            return {}
        return {"hourly_cents": self.about.row.hourly_cents}

    def values(self) -> dict[str, Any]:
        """What was typed; a draft keeps nothing that was not seen."""
        return {"form": self.form.values(), "more": {}}


def _sees_costs(shell: Shell) -> bool:
    """Whether costs are told to who is at the PC.

    Where nobody signs in: whether an owner is; where the shop names no owner, or nobody said who is there, anybody is.
    """
    if shell.desk.guarded:
        return shell.may("costs")
    roles = {row.id: row.role for row in shell.desk.shop.staff()}
    return "owner" not in roles.values() or roles.get(shell.desk.staff or 0) == "owner"
