"""Knows the last row of a bench, in which the next part is typed or scanned, and keeps it as a draft."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from helpdesk.services.cases.rows import JobRow
from helpdesk.services.workshop.parts_and_time_actions import AddPart
from helpdesk.texts import Text, translate
from ui import lookups
from ui.drafts import Resume
from ui.shell import Goal, Shell
from ui.widgets.hits import Hit
from ui.widgets.inputs import MoneyLine, NumberLine, flag_problem
from ui.widgets.open_lookup import OpenLookup

COLUMNS = (
    translate("Bench", "Part"),
    translate("Bench", "Quantity"),
    translate("Bench", "Price each"),
    translate("Bench", "Amount"),
)


def draft_key(job: int) -> str:
    """Under which what is typed at a job's bench is kept."""
    return f"bench/{job}"


class LastRow(QObject):
    """Its three fields. Enter goes on, and from the price ``wanted`` asks to put the part in."""

    wanted = Signal()

    def __init__(self, shell: Shell, job: JobRow, minutes: NumberLine, parent: QWidget) -> None:
        """``minutes``: the field beside the parts, of which what is typed and not set yet is kept, too."""
        super().__init__(parent)
        self.shell, self.job, self.minutes, self._bench = shell, job, minutes, parent
        self.name = lookups.part_line(shell, product=job.product)
        self.quantity = NumberLine(1, 10_000)
        self.price = MoneyLine(shell.words)
        self.quantity.set_value(1)
        for field, title, what in zip(self.fields(), COLUMNS, ("name", "quantity", "price"), strict=False):
            field.setObjectName(f"new_part_{what}_{job.number}")
            said = translate("Bench", "Another part: {what}")(what=shell.say(title))
            field.setAccessibleName(shell.say(said))
        self.name.returnPressed.connect(lambda: self._on_to(self.quantity))
        self.name.picked.connect(self._picked)
        self.quantity.returnPressed.connect(lambda: self._on_to(self.price))
        self.price.returnPressed.connect(self.wanted)
        self._keep()

    def _picked(self, hit: Hit) -> None:
        """A part of the stock was chosen: its price stands there; one whose whole code was scanned is put in."""
        part = self.shell.desk.spare_parts.get(hit.id)
        self.price.set_value(part.price_cents)
        self.draft.touched()
        if self.shell.desk.spare_parts.by_code(self.name.last_typed) == part.id:
            self.wanted.emit()
        else:
            self._on_to(self.quantity)

    def fields(self) -> tuple[OpenLookup, NumberLine, MoneyLine]:
        """Name, pieces, price."""
        return self.name, self.quantity, self.price

    @staticmethod
    def _on_to(field: QLineEdit) -> None:
        field.setFocus(Qt.FocusReason.TabFocusReason)
        field.selectAll()

    def _keep(self) -> None:
        from ui.draft import Drafting

        self.draft = Drafting(
            self.shell,
            draft_key(self.job.id),
            self._values,
            self._fill,
            title=translate("Bench", "Part being typed, job {number}")(number=self.job.number),
            resume=Resume(goal=Goal("job", self.job.id)),
            parent=self,
        )
        # It stands where it was left, which says enough.
        self.draft.bar.setParent(self._bench)
        self.draft.restore()
        self.draft.bar.hide()
        for field in (*self.fields(), self.minutes):
            field.textEdited.connect(self.draft.touched)

    def _values(self) -> dict[str, Any]:
        return {"part": self.typed(), "minutes": self.minutes.text(), "found": self.name.found}

    def _fill(self, values: dict[str, Any]) -> None:
        self.set_typed(values["part"])
        if values.get("found") is not None:
            self.name.set_value(values["found"])
        self.minutes.setText(values["minutes"])

    # -- what is typed ------------------------------------------------------------------------------

    def typed(self) -> tuple[str, ...]:
        """What stands half typed."""
        return tuple(field.text() for field in self.fields())

    def set_typed(self, typed: tuple[str, ...]) -> None:
        """The inverse of :meth:`typed`."""
        for field, text in zip(self.fields(), typed, strict=True):
            field.setText(text)

    def put_back(self, typed: tuple[str, ...]) -> None:
        """Type it anew: it is kept as a draft."""
        self.set_typed(typed)
        self.draft.touched()

    def problem(self) -> Text | None:
        """What is wrong with the part, if anything."""
        wrong = self.quantity.problem() or self.price.problem()
        if wrong is None and not self.name.value():
            wrong = translate("Bench", "Name the part.")
        flag_problem(self.name, not self.name.value())
        return wrong

    def part(self) -> AddPart:
        """What is typed as the action that puts it in."""
        return AddPart(
            job=self.job.id,
            name=self.name.value(),
            part=self.name.found,
            quantity=self.quantity.value() or 1,
            price_cents=self.price.value(),
        )

    def empty(self) -> None:
        """The part is put in: for the next one, and no draft is left of it."""
        self.name.set_value("")
        self.quantity.set_value(1)
        self.price.set_value(None)
        self.draft.flush()
        self.shell.desk.keep(self.draft.key, None, self.draft.of)
