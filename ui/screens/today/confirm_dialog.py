"""The visits of the next working day: each customer is asked, by phone or by a message, and the answer is written down."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.desk import Changed
from helpdesk.domain.visit_words import CONFIRMATIONS, NOBODY_GOES
from helpdesk.services.field.confirm_actions import ConfirmVisit
from helpdesk.services.field.confirm_reader import ConfirmRow
from helpdesk.services.field.visit_actions import MoveVisit
from helpdesk.texts import Text, translate
from ui import outside, theme
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.inline import Inline
from ui.widgets.made_anew import made_anew
from ui.widgets.pill import Mark, Pill

ANSWERS = {
    "": Mark(translate("ConfirmVisits", "To be asked"), "circle-question-mark", "due"),
    "confirmed": Mark(CONFIRMATIONS["confirmed"], "circle-check", "ready"),
    "moved": Mark(CONFIRMATIONS["moved"], "calendar-clock", "late"),
    "no_answer": Mark(CONFIRMATIONS["no_answer"], "phone-off", "due"),
}
"""How it looks what a customer said."""


class ConfirmVisitsDialog(Dialog):
    """``told`` may name the day (``{"day": date}``); else it is the next working day."""

    def __init__(self, shell: Shell, told: object = None) -> None:
        self.shell = shell
        self.answers: dict[tuple[int, str], Button] = {}
        day = told.get("day") if isinstance(told, Mapping) else None
        self.day: date = day or shell.desk.visits.next_working_day(shell.today)
        super().__init__(
            shell.words,
            translate("ConfirmVisits", "Confirm the visits of {day}")(day=shell.words.day_long(self.day)),
            translate("ConfirmVisits", "Close"),
            width=WIDE,
            note=translate(
                "ConfirmVisits",
                "Ask each customer whether somebody will be there, and write down what they said.",
            ),
            parent=shell.window,
        )
        self.setObjectName("confirm_visits")
        self.leave.hide()
        self.count = plain.label("", "strong")
        self.none = plain.label(
            shell.say(translate("ConfirmVisits", "No visit is planned for that day.")), "secondary"
        )
        self.list = QVBoxLayout()
        self.list.setContentsMargins(0, 0, 0, 0)
        self.list.setSpacing(theme.px(theme.FIELD))
        holder = QWidget()
        holder.setLayout(self.list)
        for part in (self.count, self.none, holder):
            self.add(part)
        self.wanted.connect(self.accept)
        shell.jobs.changed.connect(self._data_changed)
        self.read()

    def _data_changed(self, changed: Changed) -> None:
        if changed.nouns & {"visit", "job", "customer", "staff"}:
            self.read()

    def read(self) -> None:
        """Read the visits anew."""
        found = self.shell.desk.visits.to_confirm(self.day)
        asked = sum(row.confirmed == "confirmed" for row in found)
        said = translate("ConfirmVisits", "{asked} of {count} confirmed")(asked=asked, count=len(found))
        self.count.setText(self.shell.say(said))
        self.count.setVisible(bool(found))
        self.none.setVisible(not found)
        self.answers.clear()
        room = max((Pill(self.words, mark).sizeHint().width() for mark in ANSWERS.values()), default=0)
        waiting = next((row.id for row in found if not row.confirmed), 0)
        with made_anew(self.list, lambda: self.answers.get((waiting, "confirmed"))):
            for row in found:
                self.list.addWidget(self._line(row, room))
        if not self.isVisible():
            (self.answers.get((waiting, "confirmed")) or self.primary).setFocus()

    def _line(self, row: ConfirmRow, room: int) -> QWidget:
        """What a customer said, which visit it is, the ways to reach them, and the possible answers."""
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(theme.INSIDE))
        pill = Pill(self.words, ANSWERS.get(row.confirmed, ANSWERS[""]))
        place = QWidget()
        place.setFixedWidth(room)
        within = QVBoxLayout(place)
        within.setContentsMargins(0, 0, 0, 0)
        within.addWidget(pill, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        line.addWidget(place)
        line.addSpacing(theme.px(theme.INSIDE))
        line.addLayout(self._texts(row), 1)
        for button in self._buttons(row):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return made

    def _texts(self, row: ConfirmRow) -> QVBoxLayout:
        texts = QVBoxLayout()
        texts.setSpacing(0)
        at = self.words.local(row.planned_start)
        texts.addWidget(
            plain.label(plain.joined(f"{at:%H:%M}", row.customer_name or "—"), "strong", wrap=True)
        )
        phone = self.words.phone(row.phone) if row.phone else ""
        who = row.who or self.shell.say(NOBODY_GOES)
        # The phone begins its line: wherever that is too long, it is not the number that is broken.
        for detail in ((phone, who), (row.number, plain.one_line(row.title))):
            texts.addWidget(plain.label(plain.joined(*detail), "secondary", wrap=True))
        if row.waits:
            said = self.shell.say(translate("ConfirmVisits", "A part is not here yet"))
            texts.addWidget(Inline(said, "late"))
        return texts

    def _buttons(self, row: ConfirmRow) -> list[Button]:
        say, found = self.shell.say, []
        name = plain.one_line(row.customer_name or "—")
        for text, icon, key, slot in self._ways(row):
            button = Button(icon=icon, look="quiet", tip=plain.joined(say(text), name))
            button.setObjectName(f"{key}_{row.id}")
            button.clicked.connect(slot)
            found.append(button)
        for answer, said in CONFIRMATIONS.items():
            button = Button(say(said))
            button.setObjectName(f"{answer}_{row.id}")
            button.setAccessibleName(plain.in_a_row(say(said), name))
            button.clicked.connect(partial(self._answer, row, answer))
            self.answers[row.id, answer] = button
            found.append(button)
        return found

    def _ways(self, row: ConfirmRow) -> Iterator[tuple[Text, str, str, Callable[[], object]]]:
        """How the customer can be reached."""
        if row.phone:
            yield (
                translate("ConfirmVisits", "Dial"),
                "phone",
                "dial",
                partial(outside.call, self.shell, row.phone),
            )
        if row.customer is not None:
            told = {"customer": row.customer, "case": row.case, "job": row.job, "purpose": "confirm"}
            write = partial(self.shell.ask, "message", told)
            yield translate("ConfirmVisits", "Write, or copy the text"), "message-square", "write", write

    def _answer(self, row: ConfirmRow, answer: str) -> None:
        """Write down what was said; who wants another time is given one."""
        action = ConfirmVisit(visit=row.id, answer=answer)
        done = self.shell.do(action, refused=self.tell, again=lambda: self._answer(row, answer))
        if done is not None and answer == "moved":
            self.shell.ask(MoveVisit, {"job": row.job})
