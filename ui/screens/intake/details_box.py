"""Knows what is wrong with one unit, what was left with it and what was agreed; must not know which unit it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from typing import Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from helpdesk.action import Action, entries
from helpdesk.services.cases.planning_reader import Proposal
from helpdesk.services.intake.actions import ReceivedUnit
from helpdesk.services.intake.reader import kind_of_job
from helpdesk.texts import Text, translate
from ui import theme
from ui.screens.intake.unit_box import UnitBox
from ui.screens.shared.photos import Photos
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.accessories import Accessories
from ui.widgets.form import Field, Form
from ui.widgets.inputs import Choice
from ui.widgets.section import Section

FAULT = ("kind", "problem")
LEFT = ("accessories", "damage", "opened_before", "passcode")
AGREED = (
    "promised_on",
    "urgent",
    "quote_choice",
    "quote_limit_cents",
    "diagnosis_cents",
    "used_parts",
    "keep_parts",
    "backup_asked",
)
INSIDE = ("shelf", "technician")
OF_A_QUOTE = ("quote_choice", "quote_limit_cents", "diagnosis_cents")
"""What nobody asks where a guarantee pays."""


class DetailsBox(QWidget):
    """The page of one unit below the customer. ``besides`` tells how many units of the intake come before it."""

    changed = Signal()
    fields_moved = Signal()

    def __init__(self, shell: Shell, unit: UnitBox, besides: Callable[[], int]) -> None:
        super().__init__()
        self.shell, self.unit, self._besides = shell, unit, besides
        self.planning = shell.desk.cases.planning(shell.desk.settings)
        self._typed: set[str] = set()
        """Fields the person chose: what is proposed leaves them alone."""
        self._proposal: Proposal | None = None
        self._stood: tuple[bool, bool, str] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SECTION))
        self._build_forms(column)
        self._fill_first()
        unit.identified.connect(self.identified)
        unit.known.comeback_answered.connect(self.identified)
        self.identified()

    # -- building -----------------------------------------------------------------------------------

    def _build_forms(self, column: QVBoxLayout) -> None:
        words, desk = self.shell.words, self.shell.desk
        staff = {person.id: person.name for person in desk.shop.staff()}
        self.accessories = Accessories(words, {})
        self.fault = self._form(FAULT)
        self.left = self._form(LEFT, {"accessories": self.accessories}, {"accessories"})
        self.agreed = self._form(AGREED, needed={"quote_limit_cents"})
        self.inside = self._form(INSIDE, {"technician": Choice(words, staff, optional=True)})
        self.forms = (self.fault, self.left, self.agreed, self.inside)
        self.photos = Photos(self.shell)
        self.photos.changed.connect(self.changed)
        self.kind_note = _note(self.fault.fields["kind"])
        self.promise_note = _note(self.agreed.fields["promised_on"])
        self.left.set_shown("passcode", bool(desk.settings["work.passcodes"]))
        for title, parts in (
            (translate("IntakeDetails", "What is wrong"), (self.fault,)),
            (translate("IntakeDetails", "What is left here"), (self.left, self.photos)),
            (translate("IntakeDetails", "What is agreed"), (self.agreed,)),
            (translate("IntakeDetails", "In the shop"), (self.inside,)),
        ):
            section = Section(words, title)
            for part in parts:
                section.add(part)
            column.addWidget(section)
        for form in self.forms:
            form.changed.connect(self._person_changed)

    def _form(
        self, names: tuple[str, ...], overrides: dict[str, Any] | None = None, needed: set[str] | None = None
    ) -> Form:
        without = frozenset(entries(ReceivedUnit)) - set(names)
        return Form(
            cast("type[Action]", ReceivedUnit),
            self.shell.words,
            self.shell.today,
            overrides=overrides,
            without=without,
            needed=needed or set(),
        )

    def _fill_first(self) -> None:
        """What stands there before anybody typed."""
        cost = self.shell.desk.settings["prices.diagnosis_cents"]
        self.agreed.fill({"diagnosis_cents": cost or None})
        self._propose_day()
        self._follow()

    # -- what follows from what ---------------------------------------------------------------------

    def identified(self) -> None:
        """Another unit, or more of it, is known: offer what goes with it."""
        if "kind" not in self._typed:
            covers = self.unit.covers()
            kind = kind_of_job(covers.verdict if covers else None)
            self.fault.fill({"kind": kind})
        category, name = self.unit.kind_of_goods()
        usual = self.shell.desk.counter.usual_accessories(category, name, self.shell.words)
        self.accessories.offer({thing: thing for thing in usual})
        self._follow()

    def _person_changed(self, name: str) -> None:
        self._typed.add(name)
        if name == "urgent":
            self._propose_day()
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        claim, back = self._is_claim(), self.unit.comeback_of() is not None
        choice = self.agreed.values()["quote_choice"]
        for name in OF_A_QUOTE:
            shown = not (claim or back) and (name != "quote_limit_cents" or choice == "limit")
            self.agreed.set_shown(name, shown)
        if (claim, back, choice) != self._stood:
            self._stood = (claim, back, choice)
            self.fields_moved.emit()
        self._say(self.kind_note, self._why_no_quote(claim, back))
        self._explain_day()

    def _is_claim(self) -> bool:
        return bool(self.fault.values()["kind"] == "claim")

    def _why_no_quote(self, claim: bool, back: bool) -> Text | None:
        if back:
            return translate("IntakeDetails", "The earlier repair's guarantee pays. No quote is needed.")
        if claim and "kind" not in self._typed:
            return translate("IntakeDetails", "Proposed, for the guarantee holds. No quote is needed.")
        return None

    def _propose_day(self) -> None:
        if "promised_on" in self._typed:
            return
        urgent = bool(self.agreed.values()["urgent"])
        now = self.shell.desk.clock.now()
        self._proposal = self.planning.propose(now, urgent=urgent, besides=self._besides())
        self.agreed.fill({"promised_on": self._proposal.day if self._proposal else None})

    def _explain_day(self) -> None:
        """Why that day is proposed, or what speaks against the one that was chosen."""
        day, words = self.agreed.values()["promised_on"], self.shell.words
        against = self.planning.objection(day, self.shell.today, words) if day else None
        if against is not None:
            self._say(self.promise_note, against, "due")
        elif self._proposal is not None and day == self._proposal.day:
            self._say(self.promise_note, self._proposal.reason(words))
        else:
            self._say(self.promise_note, None)

    def _say(self, note: QLabel, text: Text | None, look: str = "secondary") -> None:
        note.setText(self.shell.say(text) if text else "")
        note.setVisible(text is not None)
        if note.property("look") != look:
            note.setProperty("look", look)
            note.style().unpolish(note)
            note.style().polish(note)

    # -- the value ----------------------------------------------------------------------------------

    def value(self) -> ReceivedUnit:
        """The unit with everything about it, for the action."""
        told: dict[str, Any] = {}
        for form in self.forms:
            told |= form.values()
        back = self.unit.comeback_of()
        if back is not None or self._is_claim():
            for name in OF_A_QUOTE:
                # Nobody was asked: what stood there before says nothing, and is not on the receipt.
                del told[name]
        return ReceivedUnit(
            unit=self.unit.value(),
            accessories_none=self.accessories.none(),
            photos=self.photos.new_files(),
            comeback_of=back,
            **told,
        )

    def problems(self) -> dict[str, Text]:
        """What cannot be read, by field."""
        found: dict[str, Text] = {}
        for form in self.forms:
            found |= form.unreadable()
        return found

    def show_problems(self, problems: dict[str, Text]) -> bool:
        """Show those that are about the details; whether there were any."""
        mine = {name: text for name, text in problems.items() if name in _NAMES}
        # Backwards, so that the first field with a problem has the keyboard in the end.
        for form in reversed(self.forms):
            form.show_problems({name: text for name, text in mine.items() if name in form.fields})
        self.photos.tell(problems.get("files"))
        return bool(mine) or "files" in problems

    def keep(self) -> dict[str, Any]:
        """All that was typed, for the draft; a passcode is kept sealed or not at all."""
        told: dict[str, Any] = {}
        for form in self.forms:
            told |= form.values()
        told.pop("passcode", None)
        return {
            "fields": told,
            "none": self.accessories.none(),
            "photos": self.photos.value(),
            "typed": tuple(sorted(self._typed)),
        }

    def fill(self, kept: dict[str, Any]) -> None:
        """Put a draft back."""
        self._typed = set(kept["typed"])
        for form in self.forms:
            form.fill(kept["fields"])
        self.accessories.set_none(bool(kept["none"]))
        self.photos.set_value(kept["photos"])
        self._follow()


_NAMES = {field.name for field in fields(ReceivedUnit)}


def _note(field: Field) -> QLabel:
    """A line below a field's input that explains what stands in it."""
    note = plain.label("", "secondary", wrap=True)
    note.setAlignment(Qt.AlignmentFlag.AlignLeft)
    note.hide()
    layout = field.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.insertWidget(2, note)
    return note
