"""The dialog for a day with hours of its own: closed, or open for a part."""

from __future__ import annotations

from datetime import date
from typing import Any

from helpdesk.services.shop.hours_actions import AddHoliday
from ui.screens.shared.action_dialog import ActionDialog, told_of
from ui.shell import Shell
from ui.widgets.dates import DayLine, TimeLine


class HolidayDialog(ActionDialog):
    """``told`` is the year that was looked at: the day typed without a year lies in it."""

    def __init__(self, shell: Shell, told: object = None) -> None:
        year = told_of(told, "year").get("year", shell.today.year)
        near = shell.today if year == shell.today.year else date(year, 7, 1)
        inputs = {
            "day": DayLine(shell.words, near),
            "opens": TimeLine(shell.words),
            "closes": TimeLine(shell.words),
        }
        super().__init__(shell, {"year": year}, AddHoliday, overrides=inputs, key="holiday/new")

    def more(self) -> dict[str, Any]:
        hours = {name: self.form.editor(name).value() for name in ("opens", "closes")}
        return {name: f"{at:%H:%M}" if at else "" for name, at in hours.items()}
