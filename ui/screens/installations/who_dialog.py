"""Knows the dialogs that begin with who asks and about which of their units, and may hold a training for use."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from helpdesk.action import Action
from helpdesk.texts import translate
from ui.screens.installations.topics import Topics
from ui.screens.shared.action_dialog import ActionDialog, told_of
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.inputs import Choice

TRAINING = ("topics", "to_whom", "tried", "handed_over", "open_questions")
"""What is asked of a training beside its minutes and where it was held."""
NO_UNIT = translate("WhoDialog", "None in particular")


class WhoDialog(ActionDialog):
    """``told`` may be ``{"customer": id}``, ``{"unit": id}``, ``{"case": id}``, or nothing."""

    def __init__(
        self, shell: Shell, told: object, action: type[Action], *, without: frozenset[str] = frozenset()
    ) -> None:
        given = _known(shell, told_of(told, "customer"))
        self.topics = Topics(shell.words)
        self.units = Choice(shell.words, {None: NO_UNIT})
        self._units_of: int | None = None
        super().__init__(
            shell, given, action, overrides={"topics": self.topics, "unit": self.units}, without=without
        )
        self.look()
        self.form.editor(self.first_field()).setFocus()

    def first_field(self) -> str:
        """Where the cursor stands at first."""
        return "customer"

    def introduce(self) -> None:
        case = self.told.get("case")
        if case:
            about = translate("WhoDialog", "About case {number}")(number=case)
            self.add(plain.label(self.shell.say(about), "secondary"))

    def _key(self) -> str:
        """One draft for each unit, customer or case it is begun from."""
        of = next(
            (f"{kind}{self.told[kind]}" for kind in ("case", "unit", "customer") if self.told.get(kind)),
            "new",
        )
        return f"{self.prompt.dialog}/{of}"

    def fill(self, values: dict[str, Any]) -> None:
        # The units come first, so that the one of the draft is among them.
        self._show_units(values["form"].get("customer"))
        super().fill(values)

    def changed(self, name: str) -> None:
        super().changed(name)
        self.look()

    def look(self) -> None:
        """Show what belongs to what was chosen."""
        values = self.form.values()
        self._show_units(values.get("customer"))
        unit = self.units.value() or self.told.get("unit")
        self.units.set_value(unit)
        self.topics.propose(self.shell.desk.trainings.topics(self.units.value(), self.shell.words.language))

    def _show_units(self, customer: Any) -> None:
        """The units of the customer to choose from."""
        if customer == self._units_of:
            return
        self._units_of = customer
        rows = self.shell.desk.units.of_customer(customer) if isinstance(customer, int) else []
        found: dict[Any, Any] = {None: NO_UNIT}
        found |= {row.id: plain.joined(row.title, row.serial) for row in rows}
        self.units.set_choices(found)
        if self.units.value() is None:
            self.units.set_value(self.told.get("unit"))

    def show_fields(self, names: Collection[str], on: bool) -> None:
        """Show or hide several fields."""
        for name in names:
            self.form.set_shown(name, on)


def _known(shell: Shell, given: dict[str, Any]) -> dict[str, Any]:
    """Who and which unit a case or a unit says."""
    if given.get("case"):
        page = shell.desk.cases.get(given["case"])
        given.setdefault("customer", page.facts.customer)
        given.setdefault("unit", next((job.unit for job in page.jobs if job.unit), None))
    if given.get("unit") and not given.get("customer"):
        given["customer"] = shell.desk.units.card(given["unit"]).facts.owner
    return {name: value for name, value in given.items() if value is not None}
