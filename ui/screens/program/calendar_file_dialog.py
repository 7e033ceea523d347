"""The dialog that writes a technician's visits of some days into a file for the calendar of a telephone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from helpdesk.action import Action, entry
from helpdesk.errors import reason_of
from helpdesk.store import disk
from helpdesk.texts import translate
from ui import lookups
from ui.outside import safe_name
from ui.shell import Shell
from ui.widgets.dialog import NARROW, Dialog
from ui.widgets.paths import FileWindow

DAYS = 7
"""How many days are proposed."""


def _asked() -> type[Action]:
    """The fields of the dialog, so that the usual form shows them."""
    import dataclasses

    fields = [
        ("technician", "int", entry(translate("CalendarFile", "Technician"), "lookup", noun="staff")),
        ("first", "date", entry(translate("CalendarFile", "From"), "date")),
        ("last", "date", entry(translate("CalendarFile", "Until"), "date")),
    ]
    return dataclasses.make_dataclass("CalendarAsked", fields, bases=(Action,), frozen=True, kw_only=True)


class CalendarFileDialog(Dialog):
    """``told`` may name who, from when, until when: ``{"technician": 2, "first": date, "last": date}``."""

    def __init__(self, shell: Shell, told: object = None) -> None:
        self.shell = shell
        super().__init__(
            shell.words,
            translate("CalendarFile", "Visits for a phone"),
            translate("CalendarFile", "Save the file…"),
            width=NARROW,
            note=translate(
                "CalendarFile",
                "A file that the calendar of a phone reads (iCalendar). Saved and read again, it brings what "
                "was changed or cancelled.",
            ),
            parent=shell.window,
        )
        self.setObjectName("calendar_file")
        self.form = lookups.form(shell, _asked(), parent=self.page)
        begun: dict[str, Any] = {"first": shell.today, "last": shell.today + timedelta(days=DAYS - 1)}
        if shell.desk.staff is not None:
            begun["technician"] = shell.desk.staff
        self.form.fill(begun | (dict(told) if isinstance(told, Mapping) else {}))
        self.add(self.form)
        self.wanted.connect(self.save)

    def save(self) -> None:
        """Ask where, and write the file there."""
        self.tell("")
        asked = self.form.build()
        if asked is None:
            return
        values = self.form.values()
        if values["last"] < values["first"]:
            self.form.show_problems({"last": translate("CalendarFile", "That is before the first day.")})
            return
        name = next(row.name for row in self.shell.desk.shop.staff() if row.id == values["technician"])
        dialog = FileWindow(self, self.shell.say(translate("CalendarFile", "Save the visits")))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("iCalendar (*.ics)")
        dialog.setDefaultSuffix("ics")
        dialog.selectFile(safe_name(name, values["first"].isoformat(), ending="ics"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.write(Path(path)))
        dialog.open()

    def write(self, path: Path) -> None:
        """Write the file and say so, or why not."""
        values, desk = self.form.values(), self.shell.desk
        content, count = desk.visits.calendar_file(
            values["technician"], values["first"], values["last"], self.words, desk.clock.now()
        )
        try:
            disk.put_bytes(path, content, private=False)
        except OSError as error:
            self.tell(
                translate("CalendarFile", "The file could not be written: {reason}")(reason=reason_of(error))
            )
            return
        said = translate("CalendarFile", "%n visit(s) written to {file}", "", 1)
        self.shell.tell(said(n=count, file=path.name), "ready")
        self.accept()
