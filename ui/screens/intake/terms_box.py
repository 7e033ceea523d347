"""Knows what is agreed about a unit and where it goes in the shop: one line of what usually holds, or its fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.action import Action, Group, entries
from helpdesk.declared import fitting
from helpdesk.domain.quote_words import QUOTE_CHOICES
from helpdesk.services.cases.planning_reader import Planning, Proposal
from helpdesk.services.intake.actions import ReceivedUnit
from helpdesk.texts import Text, translate
from ui import lookups, theme
from ui.screens.intake.notes import note_below, say_note
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.form import Form
from ui.widgets.link import Link
from ui.widgets.section import rule
from ui.widgets.tab_chain import LAST

OF_A_QUOTE = ("quote_choice", "quote_limit_cents", "diagnosis_cents")
"""What nobody asks where a guarantee pays."""
GROUPS = (
    Group(
        translate("IntakeDetails", "What is agreed"),
        ("promised_on", "urgent", *OF_A_QUOTE, "used_parts", "keep_parts", "backup_asked"),
    ),
    Group(translate("IntakeDetails", "In the shop"), ("technician", "shelf", "opened_before")),
)
TERMS = tuple(name for group in GROUPS for name in group.names)
_FIRST = {f.name: None if f.default is MISSING else f.default for f in fields(ReceivedUnit)}


_FITS = {f.name: fitting(str(f.type)) for f in fields(ReceivedUnit) if f.name in TERMS}


class TermsBox(QWidget):
    """The fields, and the line that stands for them until its link opens them.

    The line is a widget of its own, ``summary``, for a place that is always in view; with the fields it comes back
    over them. ``changed`` names a field the person changed.
    """

    changed = Signal(str)
    opened = Signal()

    def __init__(self, shell: Shell, planning: Planning) -> None:
        super().__init__()
        self.shell, self.planning = shell, planning
        self.form: Form | None = None
        self._kept: dict[str, Any] = {name: _FIRST[name] for name in TERMS}
        self._proposal: Proposal | None = None
        self._free: Text | None = None
        self.quoted = True
        """Whether a quote is asked about."""
        self.line = plain.label("", wrap=True)
        self.line.setObjectName("terms")
        self.change = Link(shell.say(translate("IntakeDetails", "Change")), "pencil")
        self.change.setObjectName("change_terms")
        self.change.setProperty(LAST, True)
        self.change.setAccessibleName(shell.say(translate("IntakeDetails", "Change what is agreed")))
        self.change.clicked.connect(self.open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.FIELD))
        column.addWidget(rule())
        self.summary = QWidget()
        self.summary.setObjectName("agreed")
        row = QHBoxLayout(self.summary)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.CARD))
        row.addWidget(self.line, 1)
        row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def open(self) -> None:
        """Show the fields instead of the line, and go to the first."""
        form = self._made()
        self.opened.emit()
        form.editor("promised_on").setFocus(Qt.FocusReason.OtherFocusReason)

    def _made(self) -> Form:
        if self.form is None:
            self.form = form = Form(
                cast("type[Action]", ReceivedUnit),
                self.shell.words,
                self.shell.today,
                overrides={"technician": lookups.staff(self.shell)},
                without=frozenset(entries(ReceivedUnit)) - set(TERMS),
                needed={"quote_limit_cents"},
                groups=GROUPS,
            )
            form.fill(self._kept)
            self.promise_note = note_below(form.fields["promised_on"])
            layout = self.layout()
            assert layout is not None
            layout.addWidget(self.summary)
            layout.addWidget(form)
            self.show()
            # At once, not when the layout comes to it: its first field is about to have the keyboard.
            form.show()
            form.changed.connect(self.changed)
            self.change.hide()
            self._show()
        return self.form

    # -- what stands there --------------------------------------------------------------------------

    def values(self) -> dict[str, Any]:
        """What is agreed, whether its fields are shown or not."""
        return self.form.values() if self.form is not None else dict(self._kept)

    def fill(self, values: Mapping[str, Any]) -> None:
        """Put values there; not a change by the person. ``TypeError`` where a draft has one of another kind."""
        told = {name: value for name, value in values.items() if name in TERMS}
        if not all(_FITS[name](value) for name, value in told.items()):
            raise TypeError
        self._kept |= told
        if self.form is not None:
            self.form.fill(told)
        self._show()

    def propose(self, proposal: Proposal | None) -> None:
        """A day to promise, with what it was reckoned from."""
        self._proposal = proposal
        self.fill({"promised_on": proposal.day if proposal else None})

    def follow(self, free: Text | None, *, quoted: bool) -> None:
        """Whether a quote is asked about, and ``free``: why not."""
        self._free, self.quoted = free, quoted
        self._show()

    def unreadable(self) -> dict[str, Text]:
        """What was typed and cannot be read, by field."""
        return self.form.unreadable() if self.form is not None else {}

    def show_problems(self, problems: Mapping[str, Text]) -> None:
        """Show those that are about the fields, and the fields where there are any."""
        mine = {name: text for name, text in problems.items() if name in TERMS}
        if mine or self.form is not None:
            self._made().show_problems(mine)

    # -- in words -----------------------------------------------------------------------------------

    def _show(self) -> None:
        say, told = self.shell.say, self.values()
        parts = [say(self._free)] if self._free is not None else []
        if self.form is not None:
            for name in OF_A_QUOTE:
                limits = name != "quote_limit_cents" or told["quote_choice"] == "limit"
                self.form.set_shown(name, self.quoted and limits)
            say_note(self.shell, self.promise_note, *self._about_day())
        else:
            parts += self._summary(told)
        self.line.setText(plain.joined(*parts))
        self.line.setVisible(bool(parts))

    def _summary(self, told: Mapping[str, Any]) -> list[str]:
        words, say = self.shell.words, self.shell.say
        parts = []
        if self.quoted:
            # A draft may hold a word of another version of the program.
            parts += [say(said) for word, said in QUOTE_CHOICES.items() if word == told["quote_choice"]]
            if told["quote_choice"] == "limit" and told["quote_limit_cents"]:
                parts.append(words.money(told["quote_limit_cents"]))
            if told["diagnosis_cents"]:
                fee = translate("IntakeDetails", "Diagnosis {amount}")
                parts.append(say(fee(amount=words.money(told["diagnosis_cents"]))))
        parts.append(self._promise(told["promised_on"]))
        named = entries(ReceivedUnit)
        parts += [say(named[name].label) for name in TERMS if told[name] is True]
        if told["shelf"]:
            parts.append(say(translate("IntakeDetails", "Shelf {shelf}")(shelf=told["shelf"])))
        if told["technician"] is not None:
            people = {person.id: person.name for person in self.shell.desk.shop.staff()}
            parts.append(people.get(told["technician"], ""))
        return parts

    def _promise(self, day: Any) -> str:
        if day is None:
            return self.shell.say(translate("IntakeDetails", "No day promised"))
        said = translate("IntakeDetails", "Promised for {day}")(day=day)
        why, _ = self._about_day()
        if why is not None:
            said = translate("IntakeDetails", "Promised for {day} ({why})")(day=day, why=why)
        return self.shell.say(said)

    def _about_day(self) -> tuple[Text | None, plain.Look]:
        """Why that day is proposed, or what speaks against the one that was chosen."""
        day, words = self.values()["promised_on"], self.shell.words
        against = self.planning.objection(day, self.shell.today, words) if day else None
        if against is not None:
            return against, "due"
        if self._proposal is not None and day == self._proposal.day:
            return self._proposal.reason(words), "secondary"
        return None, "secondary"
