"""Knows how maintenance plans and meter readings stand on the card of a unit; must not know how dates are counted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from helpdesk.domain.plans import PlanDate
from helpdesk.services.field.plan_actions import AddPlan, EditPlan, OpenMaintenance
from helpdesk.services.field.plan_card_reader import PlanCard
from helpdesk.services.field.plan_reader import PlanRow, ReadingRow
from helpdesk.services.field.plan_state_actions import DeletePlan, LetDateGo, ResumePlan, StopPlan
from helpdesk.services.field.reading_actions import AddReading, RemoveReading
from helpdesk.texts import Text, translate
from ui import badges, theme
from ui.screens.shared.entry_rows import Deed, EntryRows, Row
from ui.screens.shared.plan_parts import PlanParts
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.section import Flowing, Section

MOST_READINGS = 12


class PlanBox(QWidget):
    """One plan of the unit: what it is called, what can be done with it, and all that is known of it."""

    def __init__(self, tab: MaintenanceTab) -> None:
        super().__init__()
        shell = tab.shell
        self.head = EntryRows(shell.words, translate("Units", "No maintenance plan"))
        self.parts = PlanParts(shell)
        self.parts.read.connect(tab.read_meter)
        self.parts.rules.followed.connect(lambda link: shell.go(*link))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.FIELD))
        column.addWidget(self.head)
        column.addWidget(self.parts)


class MaintenanceTab(Flowing):
    """Filled by :meth:`show_unit`."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell, self.words, self.unit = shell, shell.words, 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(theme.FIELD), theme.px(theme.LABEL), theme.px(theme.SECTION))
        column.setSpacing(theme.px(theme.SECTION))
        self.nothing = plain.label(
            shell.say(translate("Units", "No maintenance plan: nothing falls due on this unit by itself.")),
            "secondary",
            wrap=True,
        )
        self.boxes: list[PlanBox] = []
        self.plans = Section(
            self.words,
            translate("Units", "Maintenance plans"),
            action=translate("Units", "New plan"),
            slot=lambda: shell.ask(AddPlan, {"unit": self.unit}),
            name="add_plan",
        )
        self.plans.add(self.nothing)
        self.readings = EntryRows(self.words, translate("Units", "No meter reading is written down."))
        readings = Section(
            self.words,
            translate("Units", "Meter readings"),
            action=translate("Units", "New reading"),
            slot=self.read_meter,
            name="add_reading",
        )
        readings.add(self.readings)
        column.addWidget(self.plans)
        column.addWidget(readings)
        column.addStretch(1)

    def read_meter(self) -> None:
        """Ask what the meter shows."""
        self.shell.ask(AddReading, {"unit": self.unit})

    def show_unit(self, unit: int) -> None:
        """Show the plans and readings of a unit."""
        self.unit = unit
        desk = self.shell.desk
        cards = [desk.plan_cards.get(plan.id) for plan in desk.plans.of_unit(unit)]
        while len(self.boxes) < len(cards):
            self.boxes.append(PlanBox(self))
            self.plans.add(self.boxes[-1])
        for place, box in enumerate(self.boxes):
            box.setVisible(place < len(cards))
            if place < len(cards):
                box.head.set_rows([self._plan(cards[place])])
                box.parts.show_card(cards[place])
        self.nothing.setVisible(not cards)
        self.readings.set_rows([self._reading(row) for row in desk.plans.readings(unit)[:MOST_READINGS]])

    def _plan(self, card: PlanCard) -> Row:
        plan = card.plan
        mark = badges.plan(active=plan.active, contract=plan.contract, ended=card.ended)
        title = plain.joined(plan.title(self.words.say), f"Y{plan.id}")
        return Row(title, mark=mark, deeds=self._deeds(plan, [one.due.open for one in card.next]))

    def _deeds(self, plan: PlanRow, waiting: Sequence[PlanDate]) -> list[Deed]:
        shell, about = self.shell, {"plan": plan.id}
        deeds = [
            Deed(
                translate("Units", "Show in Maintenance"),
                "arrow-right",
                lambda: shell.go("plan", plan.id),
                "show_plan",
            )
        ]
        if plan.active and waiting:
            deeds += [
                Deed(
                    translate("Units", "Open the maintenance"),
                    "wrench",
                    lambda: shell.do(OpenMaintenance(id=plan.id)),
                    "open_maintenance",
                ),
                Deed(
                    translate("Units", "Let the next date go"),
                    "calendar-clock",
                    lambda: shell.ask(LetDateGo, {**about, "counted_on": waiting[0].counted}),
                    "let_date_go",
                ),
            ]
        deeds.append(
            Deed(translate("Units", "Edit"), "pencil", lambda: shell.ask(EditPlan, about), "edit_plan")
        )
        if plan.active:
            deeds.append(
                Deed(
                    translate("Units", "Stop the plan"),
                    "ban",
                    lambda: shell.do(StopPlan(id=plan.id)),
                    "stop_plan",
                )
            )
        else:
            deeds.append(
                Deed(
                    translate("Units", "Let the plan go on"),
                    "repeat",
                    lambda: shell.do(ResumePlan(id=plan.id)),
                    "resume_plan",
                )
            )
        deeds.append(
            Deed(
                translate("Units", "Remove"),
                "trash-2",
                lambda: shell.do(DeletePlan(id=plan.id)),
                "remove_plan",
            )
        )
        return deeds

    def _reading(self, row: ReadingRow) -> Row:
        value = plain.joined(f"{row.value} {row.measure}".strip())
        meter: Text | str = translate("Units", "meter {number}")(number=row.series) if row.series > 1 else ""
        remove = Deed(
            translate("Units", "Remove"),
            "trash-2",
            lambda: self.shell.do(RemoveReading(id=row.id)),
            "remove_reading",
        )
        detail = plain.joined(self.words.day(row.read_on), self.words.say(meter))
        return Row(value, detail, deeds=(remove,))
