"""The visits of the next working day: each customer is asked, by phone or by a message, and the answer is written down."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial

from helpdesk.desk import Changed
from helpdesk.domain.visit_words import CONFIRMATIONS, NOBODY_GOES
from helpdesk.services.field.confirm_actions import ConfirmVisit
from helpdesk.services.field.confirm_reader import ConfirmRow
from helpdesk.services.field.visit_actions import MoveVisit
from helpdesk.texts import translate
from ui import outside
from ui.screens.shared.entry_rows import Deed, EntryRows, Row
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.pill import Mark

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
        self.rows = EntryRows(shell.words, translate("ConfirmVisits", "No visit is planned for that day."))
        self.add(self.count)
        self.add(self.rows)
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
        self.rows.set_rows([self._row(row) for row in found])

    def _row(self, row: ConfirmRow) -> Row:
        say, words = self.shell.say, self.words
        at = words.local(row.planned_start)
        title = plain.joined(
            f"{at:%H:%M}", row.customer_name or "—", words.phone(row.phone) if row.phone else ""
        )
        detail = plain.joined(row.number, plain.one_line(row.title), row.who or say(NOBODY_GOES))
        if row.waits:
            detail = f"{say(translate('ConfirmVisits', 'A part is not here yet'))}\n{detail}"
        return Row(title, detail, ANSWERS.get(row.confirmed, ANSWERS[""]), tuple(self._deeds(row)))

    def _deeds(self, row: ConfirmRow) -> list[Deed]:
        found = []
        if row.phone:
            dial = partial(outside.call, self.shell, row.phone)
            found.append(Deed(translate("ConfirmVisits", "Dial"), "phone", dial, f"dial_{row.id}"))
        if row.customer is not None:
            told = {"customer": row.customer, "case": row.case, "job": row.job, "purpose": "confirm"}
            write = partial(self.shell.ask, "message", told)
            said = translate("ConfirmVisits", "Write, or copy the text")
            found.append(Deed(said, "message-square", write, f"write_{row.id}"))
        for answer in CONFIRMATIONS:
            mark = ANSWERS[answer]
            slot = partial(self._answer, row, answer)
            found.append(Deed(CONFIRMATIONS[answer], mark.icon, slot, f"{answer}_{row.id}"))
        return found

    def _answer(self, row: ConfirmRow, answer: str) -> None:
        """Write down what was said; who wants another time is given one."""
        done = self.shell.do(ConfirmVisit(visit=row.id, answer=answer), refused=self.tell)
        if done is not None and answer == "moved":
            self.shell.ask(MoveVisit, {"job": row.job})
