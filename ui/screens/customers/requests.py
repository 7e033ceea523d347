"""What a customer asked about their own data, with its last day, and the file that answers it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from helpdesk.domain import numbers
from helpdesk.domain.customers import CHANNELS
from helpdesk.domain.privacy import REQUEST_ANSWERS, REQUESTS, WITH_COPY
from helpdesk.services.customers.request_actions import (
    AnswerRequest,
    EditRequest,
    ExtendRequest,
    NoteCopy,
    RecordRequest,
    RemoveRequest,
)
from helpdesk.services.customers.rows import RequestRow
from helpdesk.texts import translate
from ui import theme
from ui.jobs import Task
from ui.outside import safe_name
from ui.screens.shared.entry_rows import Deed, EntryRows, Row
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.paths import FileWindow
from ui.widgets.pill import Mark
from ui.widgets.section import Section


class Requests(QWidget):
    """The requests of one customer; what waits for its answer can be answered, extended, corrected."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.customer = 0
        words = shell.words
        self.rows = EntryRows(words, translate("Privacy", "Nothing was asked about these data."))
        section = Section(
            words,
            translate("Privacy", "Privacy requests"),
            action=translate("Privacy", "New request"),
            slot=self._new,
            name="add_request",
        )
        section.add(self.rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.FIELD))
        column.addWidget(section)

    def show_customer(self, customer: int) -> None:
        """Show what this one asked."""
        self.customer = customer
        self.rows.set_rows([self._row(request) for request in self.shell.desk.customers.requests(customer)])

    def _new(self) -> None:
        self.shell.ask(RecordRequest, {"customer": self.customer, "received_on": self.shell.today})

    def _row(self, request: RequestRow) -> Row:
        words = self.shell.words
        channel = words.say(CHANNELS[request.channel]) if request.channel in CHANNELS else ""
        received = translate("Privacy", "received on {day}")(day=request.received_on)
        told = [plain.joined(words.say(received), channel, plain.one_line(request.who or ""))]
        if request.extended_on:
            more = translate("Privacy", "Extended on {day}: {reason}")
            told.append(
                words.say(more(day=request.extended_on, reason=plain.one_line(request.extension_reason)))
            )
        if request.answered_at:
            day = words.local(request.answered_at).date()
            told.append(
                plain.joined(
                    words.say(translate("Privacy", "Answered on {day}")(day=day)),
                    plain.one_line(request.answer_note),
                )
            )
        if request.note:
            told.append(plain.one_line(request.note))
        title = REQUESTS.get(request.kind, request.kind)
        return Row(title, "\n".join(told), self._mark(request), self._deeds(request))

    def _mark(self, request: RequestRow) -> Mark:
        if request.answered_at:
            word = REQUEST_ANSWERS.get(request.answer or "", translate("Privacy", "Answered"))
            return Mark(word, "check", "ready")
        late = request.due_on < self.shell.today
        said = (
            translate("Privacy", "Overdue since {day}") if late else translate("Privacy", "Answer by {day}")
        )
        return Mark(said(day=request.due_on), "clock", "late" if late else "due")

    def _deeds(self, request: RequestRow) -> list[Deed]:
        proof = [
            Deed(
                translate("Privacy", "Print the proof"),
                "printer",
                partial(print_proof, self.shell, self.customer),
                "print_proof",
            )
        ]
        proof = proof if request.kind == "objection" else []
        if request.answered_at:
            return proof
        told = {"request": request.id, "customer": self.customer}
        ask = self.shell.ask
        deeds = [
            Deed(
                translate("Privacy", "Answer"), "check", partial(ask, AnswerRequest, told), "answer_request"
            ),
        ]
        if request.kind in WITH_COPY:
            write = partial(save_copy, self.shell, self.customer, request.id)
            deeds.insert(0, Deed(translate("Privacy", "Write the file"), "download", write, "write_copy"))
        if not request.extended_on and self.shell.today <= request.due_on:
            extend = partial(ask, ExtendRequest, told)
            deeds.append(
                Deed(translate("Privacy", "Extend by two months"), "calendar-clock", extend, "extend_request")
            )
        deeds.append(
            Deed(translate("Privacy", "Edit"), "pencil", partial(ask, EditRequest, told), "edit_request")
        )
        remove = partial(self.shell.do, RemoveRequest(id=request.id))
        deeds.append(Deed(translate("Privacy", "Remove"), "trash-2", remove, "remove_request"))
        return proof + deeds


def print_proof(shell: Shell, customer: int) -> None:
    """Show the paper that says to what a customer objected, when, and by which reference."""
    shell.ask("preview", {"paper": "objection", "number": numbers.number("customer", customer)})


def save_copy(shell: Shell, customer: int, request: int | None = None) -> QFileDialog:
    """Ask where, and write everything the shop holds of a customer there as one file."""
    dialog = FileWindow(shell.window, shell.say(translate("Privacy", "Save copy of personal data")))
    dialog.setObjectName("save_copy")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(shell.say(translate("Privacy", "Archive")) + " (*.zip)")
    dialog.setDefaultSuffix("zip")
    dialog.selectFile(safe_name(numbers.number("customer", customer), shell.today.isoformat(), ending="zip"))
    dialog.fileSelected.connect(lambda path: write_copy(shell, customer, Path(path), request))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def write_copy(shell: Shell, customer: int, path: Path, request: int | None = None) -> Task:
    """Write the file behind the window; its fingerprint goes to the request it answers."""
    desk = shell.desk

    def work(task: Task) -> str:  # noqa: ARG001
        return desk.copies.write(customer, path, desk.papers, desk.words, desk.clock.now())

    def done(digest: str) -> None:
        if request is not None:
            shell.do(NoteCopy(id=request, file_hash=digest))
        shell.tell(
            translate("Privacy", "Copy of personal data written to {file}")(file=path.name),
            "ready",
            translate("Privacy", "Record answer"),
            partial(_answer, shell, customer, request),
        )

    label = translate("Privacy", "Writing {file}")(file=path.name)
    return shell.jobs.run(label, work, done, shell.fail)


def _answer(shell: Shell, customer: int, request: int | None) -> None:
    if request is not None:
        shell.ask(AnswerRequest, {"request": request, "customer": customer})
