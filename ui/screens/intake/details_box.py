"""Knows what is wrong with one unit, what was left with it and what was agreed; must not know which unit it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cached_property
from typing import Any, cast

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helpdesk.action import Action, entries
from helpdesk.domain.workflows.kinds import TAKEN_IN, kind_of
from helpdesk.services.intake.actions import ReceivedUnit
from helpdesk.services.intake.reader import kind_of_job
from helpdesk.texts import Text, translate
from ui import theme
from ui.screens.intake.proposed_solution import ProposedSolution
from ui.screens.intake.terms_box import OF_A_QUOTE, TermsBox
from ui.screens.intake.unit_box import UnitBox
from ui.screens.shared.photos import Photos
from ui.shell import Shell
from ui.widgets.accessories import Accessories
from ui.widgets.form import Form
from ui.widgets.inputs import TextArea
from ui.widgets.link import Link
from ui.widgets.segments import Segments


class DetailsBox(QWidget):
    """The questions about one unit. ``besides`` tells how many units of the intake come before it.

    Only what is asked of every unit is built at once: the photos with the first of them, the terms when somebody
    wants to change them. ``fields_moved``: there are other fields than before.
    """

    changed = Signal()
    fields_moved = Signal()

    def __init__(self, shell: Shell, unit: UnitBox, besides: Callable[[], int]) -> None:
        super().__init__()
        self.shell, self.unit, self._besides = shell, unit, besides
        self.planning = shell.desk.cases.planning(shell.desk.settings)
        self._typed: set[str] = set()
        """Fields the person chose: what is proposed leaves them alone."""
        self._stood: tuple[bool, bool, str, str] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(theme.FIELD))
        self._build()
        self._fill_first()
        unit.identified.connect(self.identified)
        unit.comeback_answered.connect(self.identified)
        self.identified()

    # -- building -----------------------------------------------------------------------------------

    def _build(self) -> None:
        words, say = self.shell.words, self.shell.say
        told = entries(ReceivedUnit)
        problem = _area(say(told["problem"].hint or ""), 2, 10)
        self.fault = self._form("problem", problem=problem)
        self.kind = Segments(words, TAKEN_IN, {kind: kind_of(kind).icon for kind in TAKEN_IN})
        self.kind.setObjectName("kind")
        self.kind.setAccessibleName(say(told["kind"].label))
        self.fault.fields["problem"].put_beside_label(self.kind)
        self.accessories = Accessories(words, {})
        asked = ["accessories", "damage"]
        asked += ["passcode"] if self.shell.desk.settings["work.passcodes"] else []
        damage = _area(say(told["damage"].hint or ""), 1, 8)
        self.left = self._form(*asked, accessories=self.accessories, damage=damage)
        self.add_photo = Link(say(translate("Photos", "Add photo…")), "camera")
        self.add_photo.setObjectName("add_photo")
        self.add_photo.clicked.connect(lambda: self.photos.files.add_button.click())
        self.left.fields["damage"].put_beside_label(self.add_photo)
        self.terms = TermsBox(self.shell, self.planning)
        self.solution = ProposedSolution(self.shell, problem, self.unit.product_and_category)
        self.solution.changed.connect(self.changed)
        self.solution.changed.connect(self.fields_moved)
        for part in (self.fault, self.solution, self.left, self.terms):
            self._column.addWidget(part)
        self.kind.changed.connect(lambda: self._person_changed("kind"))
        for source in (self.fault, self.left, self.terms):
            source.changed.connect(self._person_changed)
        self.terms.opened.connect(self.fields_moved)

    def _form(self, *names: str, **inputs: Any) -> Form:
        return Form(
            cast("type[Action]", ReceivedUnit),
            self.shell.words,
            self.shell.today,
            overrides=inputs,
            without=frozenset(entries(ReceivedUnit)) - set(names),
            needed={"accessories"},
        )

    @cached_property
    def photos(self) -> Photos:
        """The photos of the unit, made when the first one comes."""
        made = Photos(self.shell)
        made.changed.connect(self.changed)
        self._column.insertWidget(self._column.indexOf(self.terms), made)
        made.show()
        self.add_photo.hide()
        self.fields_moved.emit()
        return made

    def _pictured(self) -> bool:
        return "photos" in self.__dict__

    def _fill_first(self) -> None:
        """What stands there before anybody typed."""
        self.kind.set_value("repair")
        cost = self.shell.desk.settings["prices.diagnosis_cents"]
        self.terms.fill({"diagnosis_cents": cost or None})
        self._propose_day()
        self._follow()

    # -- what follows from what ---------------------------------------------------------------------

    def identified(self) -> None:
        """Another unit, or more of it, is known: offer what goes with it."""
        if "kind" not in self._typed:
            covers = self.unit.covers()
            self.kind.set_value(kind_of_job(covers.verdict if covers else None))
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
        self.terms.follow(self._why_no_quote(claim, back), quoted=not (claim or back))
        stands = (claim, back, self.terms.values()["quote_choice"], self.kind.value())
        if stands != self._stood:
            self._stood = stands
            self.fields_moved.emit()

    def _is_claim(self) -> bool:
        return bool(self.kind.value() == "claim")

    def _why_no_quote(self, claim: bool, back: bool) -> Text | None:
        if back:
            return translate("IntakeDetails", "The earlier repair's guarantee pays. No quote is needed.")
        if claim and "kind" not in self._typed:
            return translate("IntakeDetails", "Proposed, for the guarantee holds. No quote is needed.")
        return None

    def _propose_day(self) -> None:
        if "promised_on" in self._typed:
            return
        now, urgent = self.shell.desk.clock.now(), bool(self.terms.values()["urgent"])
        self.terms.propose(self.planning.propose(now, urgent=urgent, besides=self._besides()))

    # -- pictures -----------------------------------------------------------------------------------

    def paste(self) -> bool:
        """Take files or a picture that lie in the clipboard; False if there is neither."""
        return _is_picture(QGuiApplication.clipboard().mimeData()) and self.photos.paste()

    def drop(self, event: QDropEvent) -> None:
        """Take files or a picture that were dropped."""
        if _is_picture(event.mimeData()):
            self.photos.files.dropEvent(event)

    def busy(self) -> bool:
        """Whether a photo is still being read."""
        return self._pictured() and self.photos.busy()

    # -- the value ----------------------------------------------------------------------------------

    def _told(self) -> dict[str, Any]:
        return {"kind": self.kind.value()} | self.fault.values() | self.left.values() | self.terms.values()

    def value(self) -> ReceivedUnit:
        """The unit with everything about it, for the action."""
        told = self._told()
        back = self.unit.comeback_of()
        if back is not None or self._is_claim():
            for name in OF_A_QUOTE:
                # Nobody was asked: what stood there before says nothing, and is not on the receipt.
                del told[name]
        return ReceivedUnit(
            unit=self.unit.value(),
            accessories_none=self.accessories.none(),
            photos=self.photos.new_files() if self._pictured() else (),
            comeback_of=back,
            solution=self.solution.solution,
            **told,
        )

    def problems(self) -> dict[str, Text]:
        """What cannot be read, by field."""
        return self.fault.unreadable() | self.left.unreadable() | self.terms.unreadable()

    def show_problems(self, problems: Mapping[str, Text]) -> bool:
        """Show those that are about the details; whether there were any."""
        mine = {name: text for name, text in problems.items() if name in _NAMES}
        # Backwards, so that the first field with a problem has the keyboard in the end.
        self.terms.show_problems(mine)
        for form in (self.left, self.fault):
            form.show_problems({name: text for name, text in mine.items() if name in form.fields})
        if "files" in problems or self._pictured():
            self.photos.tell(problems.get("files"))
        return bool(mine) or "files" in problems

    def keep(self) -> dict[str, Any]:
        """All that was typed, for the draft; a passcode is kept sealed or not at all."""
        told = self._told()
        told.pop("passcode", None)
        return {
            "fields": told,
            "none": self.accessories.none(),
            "photos": self.photos.value() if self._pictured() else (),
            "typed": tuple(sorted(self._typed)),
            "solution": self.solution.solution,
        }

    def fill(self, kept: dict[str, Any]) -> None:
        """Put a draft back."""
        self._typed = {name for name in kept["typed"] if name in _NAMES}
        self.kind.set_value(kept["fields"]["kind"])
        for part in (self.fault, self.left, self.terms):
            part.fill(kept["fields"])
        self.accessories.set_none(bool(kept["none"]))
        self.solution.set_value(kept.get("solution"))
        if kept["photos"] or self._pictured():
            self.photos.set_value(kept["photos"])
        self._follow()


_NAMES = {field.name for field in fields(ReceivedUnit)}


def _area(hint: str, least: int, most: int) -> TextArea:
    """Some lines of text, with what is meant inside while nothing is typed."""
    area = TextArea(least, most)
    area.setPlaceholderText(hint)
    return area


def _is_picture(data: QMimeData) -> bool:
    return data.hasImage() or data.hasUrls()
