"""The dialog for a day with hours of its own: closed, or open for a part."""

from __future__ import annotations

from datetime import date, time

from helpdesk.services.shop.hours_actions import AddHoliday
from helpdesk.texts import translate
from ui.draft import Way, keep_form
from ui.shell import Shell
from ui.widgets.dates import DayLine, TimeLine
from ui.widgets.dialog import NARROW, Dialog
from ui.widgets.form import Form


class HolidayDialog(Dialog):
    """``told`` is the year that was looked at: the day typed without a year lies in it."""

    def __init__(self, shell: Shell, told: object = None) -> None:
        title = translate("HolidayDialog", "Add a holiday")
        super().__init__(
            shell.words,
            title,
            translate("HolidayDialog", "Add holiday"),
            width=NARROW,
            note=translate("HolidayDialog", "Leave the hours empty when the shop is closed all day."),
            parent=shell.window,
        )
        self.shell = shell
        year = told if isinstance(told, int) else shell.today.year
        near = shell.today if year == shell.today.year else date(year, 7, 1)
        self.form = Form(
            AddHoliday,
            shell.words,
            shell.today,
            overrides={
                "day": DayLine(shell.words, near),
                "opens": TimeLine(shell.words),
                "closes": TimeLine(shell.words),
            },
            wide={"day", "name"},
        )
        self.add(self.form)
        self.draft = keep_form(shell, self, self.form, "holiday/new", title, Way("holiday", year))
        self.wanted.connect(self.save)

    def save(self) -> None:
        """Add it, or say beside the fields what stands in the way."""
        hours = {name: _written(self.form.editor(name).value()) for name in ("opens", "closes")}
        action = self.form.build(**hours)
        if action is not None and self.shell.do(action, problems=self.form.show_problems):
            self.draft.forget()
            self.accept()


def _written(at: time | None) -> str:
    """A time as the action wants it: ``09:00``, or nothing."""
    return f"{at:%H:%M}" if at else ""
