"""Knows how maintenance plans and meter readings stand on the card of a unit; must not know how dates are counted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from helpdesk.domain.plans import PlanDate
from helpdesk.services.field.plan_actions import AddPlan, EditPlan, OpenMaintenance
from helpdesk.services.field.plan_reader import PlanRow, ReadingRow, ahead
from helpdesk.services.field.plan_state_actions import DeletePlan, LetDateGo, ResumePlan, StopPlan
from helpdesk.services.field.reading_actions import AddReading, RemoveReading
from helpdesk.texts import Text, translate
from ui import theme
from ui.screens.shared.entry_rows import Deed, EntryRows, Row
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.section import Flowing, Section

MOST_DATES = 3
"""How many of a plan's next dates are told."""
MOST_READINGS = 12


class MaintenanceTab(Flowing):
    """Filled by :meth:`show_unit`."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell, self.words, self.unit = shell, shell.words, 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(theme.FIELD), theme.px(theme.LABEL), theme.px(theme.SECTION))
        column.setSpacing(theme.px(theme.SECTION))
        self.plans = EntryRows(
            self.words,
            translate("Units", "No maintenance plan: nothing falls due on this unit by itself."),
        )
        self.readings = EntryRows(self.words, translate("Units", "No meter reading is written down."))
        column.addWidget(
            self._section(
                translate("Units", "Maintenance plans"),
                translate("Units", "New plan"),
                lambda: shell.ask(AddPlan, {"unit": self.unit}),
                "add_plan",
                self.plans,
            )
        )
        column.addWidget(
            self._section(
                translate("Units", "Meter readings"),
                translate("Units", "New reading"),
                lambda: shell.ask(AddReading, {"unit": self.unit}),
                "add_reading",
                self.readings,
            )
        )
        column.addStretch(1)

    def _section(self, title: Text, verb: Text, slot: object, name: str, rows: QWidget) -> Section:
        section = Section(self.words, title, action=verb, slot=slot)  # type: ignore[arg-type]
        assert section.button is not None
        section.button.setObjectName(name)
        section.add(rows)
        return section

    def show_unit(self, unit: int) -> None:
        """Show the plans and readings of a unit."""
        self.unit = unit
        plans = self.shell.desk.plans
        self.plans.set_rows([self._plan(plan) for plan in plans.of_unit(unit)])
        self.readings.set_rows([self._reading(row) for row in plans.readings(unit)[:MOST_READINGS]])

    def _plan(self, plan: PlanRow) -> Row:
        dates = self.shell.desk.plans.dates(plan, ahead(plan, self.shell.today))
        waiting = [one for one in dates if one.served_on is None]
        state: Text | str = "" if plan.active else translate("Units", "stopped")
        title = plain.joined(plan.title(self.words.say), self.words.say(state))
        return Row(title, self._told(plan, dates, waiting), deeds=self._deeds(plan, waiting))

    def _told(self, plan: PlanRow, dates: Sequence[PlanDate], waiting: Sequence[PlanDate]) -> str:
        say = self.words.say
        parts: list[str] = [say(plan.interval)] if plan.name else []
        if plan.meter_every:
            said = translate("Units", "or every {every} {unit}")
            parts.append(say(said(every=plan.meter_every, unit=plan.meter_unit)))
        if plan.visits is not None:
            used = sum(one.served_on is not None for one in dates)
            said = translate("Units", "{used} of {promised} visits used")
            parts.append(say(said(used=used, promised=plan.visits)))
        if plan.active and waiting:
            days = ", ".join(self._day(one) for one in waiting[:MOST_DATES])
            parts.append(say(translate("Units", "next {days}")(days=days)))
        return plain.joined(*parts)

    def _day(self, one: PlanDate) -> str:
        if one.due == one.counted:
            return self.words.day(one.due)
        said = translate("Units", "{day} (moved from {counted})")
        return self.words.say(said(day=one.due, counted=one.counted))

    def _deeds(self, plan: PlanRow, waiting: Sequence[PlanDate]) -> list[Deed]:
        shell, about = self.shell, {"plan": plan.id}
        deeds = []
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
