"""Knows which unit comes in: found by its serial, or new with its product and sale; must not know what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helpdesk.errors import NotFound
from helpdesk.services.goods.cover_reader import UnitCovers
from helpdesk.services.goods.unit_actions import AddUnit
from helpdesk.texts import Text, translate
from ui import theme
from ui.screens.intake.known_unit import KnownUnit
from ui.screens.intake.new_unit import NewUnit
from ui.screens.intake.serial_line import SerialLine
from ui.shell import Shell
from ui.widgets.hits import Hit
from ui.widgets.in_place import take_place
from ui.widgets.inline import Inline
from ui.widgets.inputs import flag_problem
from ui.widgets.labelled import required_head
from ui.widgets.link import Link

NONE, KNOWN, NEW = "", "known", "new"


class UnitBox(QWidget):
    """The unit of one page of the intake. ``identified``: which unit it is, or what is known of it, changed."""

    changed = Signal()
    identified = Signal()
    comeback_answered = Signal()
    note_wanted = Signal(object)
    fields_moved = Signal()
    """There are other fields than before."""

    def __init__(self, shell: Shell, customer: Callable[[], int | None]) -> None:
        super().__init__()
        self.shell = shell
        self._customer = customer
        self.mode = NONE
        self.unit = 0
        self.owner: int | None = None
        self.product: int | None = None
        self.category = self.title = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.FIELD))
        self._column = column
        self._build_serial(column, customer)
        self._show_mode()

    # -- building -----------------------------------------------------------------------------------

    def _build_serial(self, column: QVBoxLayout, customer: Callable[[], int | None]) -> None:
        say = self.shell.say
        name = say(translate("IntakeUnit", "Serial number"))
        self.line = SerialLine(self.shell, customer)
        self.line.setObjectName("serial")
        head = required_head(self.shell.words, name, self.line)
        self.without = Link(say(translate("IntakeUnit", "It has no serial number")))
        self.without.setObjectName("without_serial")
        self.without.clicked.connect(lambda: self.begin_new(""))
        head.addWidget(self.without)
        self.problem = Inline("", "late", parent=self)
        self.problem.belongs_to(self.line)
        self.serial_field = QWidget()
        """Not shown once the unit is known: its card names the serial."""
        field = QVBoxLayout(self.serial_field)
        field.setContentsMargins(0, 0, 0, 0)
        field.setSpacing(theme.px(theme.INSIDE))
        field.addLayout(head)
        field.addWidget(self.line)
        field.addWidget(self.problem)
        column.addWidget(self.serial_field)
        self.line.picked.connect(lambda hit: self.take(int(hit.id)))
        self.line.create_wanted.connect(self.begin_new)
        self.line.changed.connect(self._typed)

    @cached_property
    def known(self) -> KnownUnit:
        """What the counter must see of a unit that is known, made when the first one is."""
        made = KnownUnit(self.shell)
        made.changed_mind.connect(self.forget)
        made.comeback_answered.connect(self.changed)
        made.comeback_answered.connect(self.comeback_answered)
        made.note_wanted.connect(self.note_wanted)
        made.fields_moved.connect(self.fields_moved)
        self._column.insertWidget(1, made)
        return made

    @cached_property
    def new(self) -> NewUnit:
        """The fields of a unit that is new, made when the first one is."""
        made = NewUnit(self.shell)
        made.changed.connect(self._new_changed)
        made.fields_moved.connect(self.fields_moved)
        self._column.addWidget(made)
        return made

    def _has(self, part: str) -> bool:
        return part in self.__dict__

    # -- which unit ---------------------------------------------------------------------------------

    def _typed(self) -> None:
        if self.mode == KNOWN and self.line.chosen is None:
            self.mode = NONE
            self._show_mode()
            self.identified.emit()
        self.tell(None)
        self.changed.emit()

    def take(self, unit: int, answer: str = "") -> None:
        """A unit the shop knows. One that is gone meanwhile leaves the field as it is."""
        try:
            facts = self.shell.desk.units.card(unit).facts
            self.known.show_unit(unit, answer)
        except NotFound as error:
            self._show_mode()
            self.tell(error.text)
            return
        self.mode = KNOWN
        self.unit, self.category, self.title = unit, facts.category, facts.title
        self.product = facts.product
        self.owner = None if facts.owner_blocked else facts.owner
        if self.line.value() != unit:
            self.line.set_value(Hit(unit, facts.serial or facts.title))
        self.tell(None)
        self._show_mode()
        self.changed.emit()
        self.identified.emit()

    def begin_new(self, serial: str) -> None:
        """A unit the shop does not know yet."""
        self.mode = NEW
        self.line.chosen = None
        if serial != self.line.serial():
            self.line.setText(serial)
        self.tell(None)
        self._show_mode(self.new.product)
        self.changed.emit()
        self.identified.emit()

    def forget(self) -> None:
        """Begin again with the serial."""
        self.mode = NONE
        self.line.set_value(None)
        self._show_mode(self.line)
        self.changed.emit()
        self.identified.emit()

    def _new_changed(self, name: str) -> None:
        if name == "purchased_on":
            self.new.verdict.show_verdict(self.covers())
        self.changed.emit()
        if name in {"product", "category", "name", "purchased_on"}:
            self.identified.emit()

    def _show_mode(self, first: QWidget | None = None) -> None:
        """Show what is known of the unit; ``first`` of it has the keyboard then."""
        parts: dict[QWidget, bool] = {self.serial_field: self.mode != KNOWN, self.without: self.mode == NONE}
        for mode, part in ((KNOWN, "known"), (NEW, "new")):
            if self.mode == mode or self._has(part):
                parts[getattr(self, part)] = self.mode == mode
        take_place([p for p, on in parts.items() if on], [p for p, on in parts.items() if not on], first)
        self.fields_moved.emit()

    # -- what is known ------------------------------------------------------------------------------

    def covers(self) -> UnitCovers | None:
        """The guarantee, as far as it can be told."""
        if self.mode == KNOWN:
            return self.known.covers
        return self.new.covers(self._customer()) if self.mode == NEW else None

    def buyer_chosen(self) -> None:
        """Who brings a new unit is its buyer, on whom the legal guarantee hangs."""
        if self.mode == NEW:
            self.new.verdict.show_verdict(self.covers())

    def owner_id(self) -> int | None:
        """Who owns the unit, as far as the shop knows and may say."""
        return self.owner if self.mode == KNOWN else None

    def comeback_of(self) -> int | None:
        """The job it comes back after."""
        return self.known.comeback_of() if self.mode == KNOWN else None

    def kind_of_goods(self) -> tuple[str, str]:
        """Category and name of what comes in."""
        if self.mode == KNOWN:
            return self.category, self.title
        return self.new.kind_of_goods() if self.mode == NEW else ("", "")

    def product_and_category(self) -> tuple[int | None, str]:
        """The model of what comes in, and its category, as far as they are known."""
        if self.mode == KNOWN:
            return self.product, self.category
        return (self.new.product.value() if self.mode == NEW else None), self.kind_of_goods()[0]

    def name(self) -> str:
        """What the page is called: the unit as far as it is known."""
        if self.mode == KNOWN:
            return str(self.title)
        return (self.new.name() if self.mode == NEW else "") or self.line.serial()

    # -- the value ----------------------------------------------------------------------------------

    def value(self) -> int | AddUnit | None:
        """The unit for the action."""
        if self.mode == KNOWN:
            return int(self.unit)
        return self.new.value(self.line.serial()) if self.mode == NEW else None

    def problems(self) -> dict[str, Text]:
        """What cannot be read, or is missing, by the name it has in the action."""
        if self.mode == NONE:
            said = translate(
                "IntakeUnit", "Scan or type the serial, then choose the unit or begin a new one."
            )
            return {"unit": said}
        found = self.new.problems() if self.mode == NEW else {}
        return {f"unit.{name}": text for name, text in found.items()}

    def show_problems(self, problems: dict[str, Text]) -> bool:
        """Show those that are about the unit; whether there were any."""
        mine = {k.removeprefix("unit."): text for k, text in problems.items() if k.startswith("unit.")}
        serial = problems.get("unit") or mine.pop("serial", None)
        if self.mode == NEW:
            if "unit.serial" in problems:
                self.new.unit_form.set_shown("twin_reason", True)
            self.new.show_problems(mine)
        self.tell(serial)
        if serial is not None:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(mine or serial)

    def tell(self, problem: Text | None) -> None:
        """Say what is wrong with the serial, or that nothing is."""
        self.problem.tell(self.shell.say(problem) if problem else "")
        flag_problem(self.line, problem is not None)

    def keep(self) -> dict[str, Any]:
        """All that was typed, for the draft."""
        return {
            "mode": self.mode,
            "serial": self.line.serial(),
            "unit": int(self.unit) if self.mode == KNOWN else None,
            "answer": self.known.answer if self.mode == KNOWN else "",
        } | (self.new.keep() if self.mode == NEW else {})

    def fill(self, kept: dict[str, Any]) -> None:
        """Put a draft back; a unit or product that is gone meanwhile is asked for again."""
        if kept["mode"] == NEW:
            self.new.fill(kept)
        self.mode = kept["mode"] if kept["mode"] != KNOWN else NONE
        self.line.set_value(None)
        self.line.setText(str(kept["serial"]))
        self.buyer_chosen()
        self._show_mode()
        if kept["mode"] == KNOWN and kept["unit"] is not None:
            self.take(int(kept["unit"]), str(kept["answer"]))
