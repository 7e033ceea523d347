"""Knows the field a serial is typed or scanned into: known units drop below it, an unknown serial is welcome."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from helpdesk.domain.normal_forms import serial_key
from helpdesk.services.goods.unit_rows import UnitRow
from helpdesk.texts import Text, translate
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.hits import Hit
from ui.widgets.lookup import CREATE, Lookup


class SerialLine(Lookup):
    """``picked`` a known unit, ``create_wanted`` a serial that the shop does not know yet.

    Enter, which a scanner sends too, takes what is highlighted, and that is nothing before Down or the mouse
    chose it; else the unit of exactly that serial, else it begins a new one. A unit whose serial only holds the
    typed piece is never taken unasked.
    """

    leads = False
    walked = Signal()

    def __init__(self, shell: Shell, owner: Callable[[], int | None]) -> None:
        super().__init__(
            shell.words,
            self._found,
            create=translate("Serial", "New unit with serial “{name}”"),
            placeholder=shell.say(translate("Serial", "Scan it, or type a few characters")),
        )
        self.shell, self._owner = shell, owner
        # What was highlighted belongs to what was typed before.
        self.textEdited.connect(lambda _: self.hits.let_go())

    def _found(self, text: str) -> Sequence[Hit]:
        if text:
            return [self.hit(row) for row in self.shell.desk.units.like_serial(text)]
        owner = self._owner()
        return [self.hit(row) for row in self.shell.desk.units.of_customer(owner)[:8]] if owner else []

    def hit(self, row: UnitRow) -> Hit:
        """A unit as it drops down."""
        detail: Text | str = row.owner_name or translate("Serial", "no owner")
        if row.open_jobs:
            detail = translate("Serial", "{owner} · in the shop now")(owner=detail)
        return Hit(row.id, plain.joined(row.serial, row.title), detail, "", "plug")

    def problem(self) -> Text | None:
        return None

    def serial(self) -> str:
        """What stands in the field."""
        return self.text().strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter()
            return
        super().keyPressEvent(event)

    def enter(self) -> None:
        """Enter never saves the form from here: a scanner sends it behind every code."""
        hit = self.hits.current()
        if hit is not None:
            self._pick(hit)
            return
        if not self.serial() or self.chosen is not None:
            self.walked.emit()
            return
        exact = self.shell.desk.units.by_serial(self.serial())
        if len(exact) == 1:
            self.take(self.hit(exact[0]))
        elif exact:
            self.ask()
        else:
            self._pick(Hit(None, self.serial(), kind=CREATE))

    @staticmethod
    def same(one: str, other: str) -> bool:
        """Whether two serials are one, whatever their spacing and case."""
        return bool(serial_key(one)) and serial_key(one) == serial_key(other)
