"""The dialog that asks for which unit a new maintenance plan is."""

from __future__ import annotations

from helpdesk.domain import numbers
from helpdesk.domain.listing import ListQuery
from helpdesk.services.field.plan_actions import AddPlan
from helpdesk.texts import translate
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.dialog import NARROW, Dialog
from ui.widgets.hits import Hit
from ui.widgets.labelled import labelled
from ui.widgets.lookup import Lookup

MOST = 8


class PickUnitDialog(Dialog):
    """Find the unit by serial, product or owner; the form of the plan follows."""

    def __init__(self, shell: Shell, told: object = None) -> None:  # noqa: ARG002
        self.shell = shell
        words = shell.words
        super().__init__(
            words,
            translate("PlanDialog", "New maintenance plan"),
            translate("PlanDialog", "Go on"),
            width=NARROW,
            note=translate("PlanDialog", "For which unit?"),
            parent=shell.window,
        )
        self.unit = Lookup(
            words,
            self._find,
            name_of=lambda identity: shell.desk.units.card(identity).facts.title,
            placeholder=shell.say(translate("PlanDialog", "Serial, product or owner")),
        )
        self.unit.setObjectName("unit")
        self.add(labelled(shell.say(translate("PlanDialog", "Unit")), self.unit, words))
        self.unit.picked.connect(lambda _: self._go_on())
        self.wanted.connect(self._go_on)

    def _find(self, text: str) -> list[Hit]:
        rows = self.shell.desk.units.page(ListQuery(text=text), None, MOST)
        return [
            Hit(
                row.id,
                plain.joined(row.title, row.serial),
                row.owner_name or "",
                numbers.number("unit", row.id),
                "plug",
            )
            for row in rows
        ]

    def _go_on(self) -> None:
        unit = self.unit.value()
        if unit is None:
            self.tell(translate("PlanDialog", "Choose a unit from those that are found."))
            return
        self.accept()
        self.shell.ask(AddPlan, {"unit": unit})
