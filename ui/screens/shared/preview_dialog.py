"""The dialog that shows a paper: pages, sizes, language; prints it, saves it, hands it to another program."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QFileDialog

from helpdesk.desk import Changed
from helpdesk.domain.papers import PAPERS
from helpdesk.errors import HelpdeskError
from helpdesk.languages import LANGUAGE_NAMES
from helpdesk.reports.sizes import sizes_of
from helpdesk.services.papers.actions import MarkPrinted
from helpdesk.texts import Text, translate
from ui import outside, theme
from ui.print_setup import keep_setup, setup_of
from ui.screens.shared.asked_paper import Asked, Drawn, drawn
from ui.screens.shared.kept_month import keep_month
from ui.screens.shared.saving import write_whole
from ui.shell import Shell, Word
from ui.widgets.button import Button
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.inline import Inline
from ui.widgets.inputs import Choice
from ui.widgets.paths import FileWindow, documents
from ui.widgets.preview import Preview

SENT = translate("PreviewDialog", "Sent to {printer}")
SENT_SMALLER = translate(
    "PreviewDialog", "Sent to {printer}, made smaller ({percent}): it does not print so near the edge"
)
REFUSED = translate(
    "PreviewDialog",
    "{printer} did not take the paper. Is it on and connected? Print it again, or save it as PDF.",
)
GONE = translate(
    "PreviewDialog", "{printer} is not there now. Switch it on and try again, or choose another printer."
)
SMALLER = 0.99
"""A page made smaller than this is told of."""


class PreviewDialog(Dialog):
    """``told`` is ``{"document": id}`` or ``{"paper": kind, "number": number}``."""

    def __init__(self, shell: Shell, told: object) -> None:
        self.shell = shell
        self.asked = Asked.read(shell, told)
        self.setup = setup_of(shell.memory, self.asked.kind)
        self.gone = False
        self.at_once = self._prints_at_once()
        super().__init__(
            shell.words,
            self.asked.title(shell.desk),
            translate("PreviewDialog", "Print"),
            width=WIDE,
            parent=shell.window,
        )
        self.drawn: Drawn | None = None
        self._run: Any = None
        self._alive = True
        self.preview = Preview(shell.words)
        self.preview.setObjectName("preview")
        self._build_bar()
        self.saying = Inline("", "neutral", parent=self)
        self.trouble = Inline("", "late", parent=self)
        self.add(self.saying)
        self.add(self.trouble)
        self.add(self.preview, 1)
        self._add_ways()
        self.finished.connect(self._leave)
        self.wanted.connect(self.print_now)
        self._make()

    # -- building -----------------------------------------------------------------------------------

    def _build_bar(self) -> None:
        self.language = Choice(self.shell.words, LANGUAGE_NAMES)
        self.language.setObjectName("paper_language")
        self.language.setAccessibleName(self.shell.say(translate("PreviewDialog", "Language of the paper")))
        self.language.changed.connect(lambda: self._make(self.language.value()))
        self.preview.bar.addWidget(self.language)
        known = sizes_of(self.asked.kind)
        self.paper_size = Choice(self.shell.words, {code: size.title for code, size in known.items()})
        self.paper_size.setObjectName("paper_size")
        self.paper_size.setMinimumContentsLength(
            max(8, min(21, max(len(self.shell.say(one.title)) for one in known.values())))
        )
        self.paper_size.setAccessibleName(self.shell.say(translate("PreviewDialog", "Size of the paper")))
        self.paper_size.set_value(self.asked.size or self.setup.size or next(iter(known)))
        self.paper_size.changed.connect(lambda: self._make(self.language.value()))
        if len(known) > 1:
            self.preview.bar.addWidget(self.paper_size)
        else:
            self.paper_size.setParent(self)
            self.paper_size.hide()

    def _add_ways(self) -> None:
        say = self.shell.say
        self.save_button = self.add_aside(
            say(translate("PreviewDialog", "Save as PDF…")), self.ask_where, "save"
        )
        self.save_button.setObjectName("save_pdf")
        self.open_button = self.add_aside(
            say(translate("PreviewDialog", "Open elsewhere")), self.open_outside, "external-link"
        )
        self.open_button.setObjectName("open_outside")
        self.labels_button: Button | None = None
        if self.asked.kind == "receipt":
            self.labels_button = self.add_aside(
                say(translate("PreviewDialog", "Labels")), self.show_labels, "printer"
            )
            self.labels_button.setObjectName("labels")
        if self.asked.document is not None and PAPERS[self.asked.kind].signers:
            sign = self.add_aside(say(translate("PreviewDialog", "Sign…")), self.sign, "signature")
            sign.setObjectName("sign")
            self.shell.jobs.changed.connect(self._changed)
        self.other_button = self.add_aside(
            say(translate("PreviewDialog", "Another printer…")), self.ask_printer, "printer"
        )
        self.other_button.setObjectName("other_printer")
        self.other_button.hide()
        QShortcut(QKeySequence("Ctrl+P"), self, self.print_now)
        self._allow(False)

    def tell(self, problem: Text | str) -> None:
        """Above the page: the foot is full of ways."""
        self.trouble.tell(self.shell.say(problem))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # A page is read best at the height of the screen.
        room = self.screen().availableGeometry()
        self.resize(self.width(), room.height() - theme.px(64))

    def _allow(self, on: bool) -> None:
        for button in (self.primary, self.save_button, self.open_button):
            button.setEnabled(on)
        if on:
            # The usual one is taken without asking, so there must be a way to another.
            self.other_button.setVisible(bool(self.setup.named))
            self.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def _prints_at_once(self) -> bool:
        """Whether it goes out unseen: it is wished so, and its printer is there; that it is not there is said."""
        if self.asked.look or not (self.setup.at_once and self.setup.named):
            return False
        from ui import printing

        there = bool(printing.remembered(self.shell.memory, self.asked.kind))
        self.gone = not there
        return there

    def open(self) -> None:
        """Show it; where its kind is printed at once, only when something stands in the way."""
        if not self.at_once:
            super().open()

    def _show_after_all(self) -> None:
        if self.at_once:
            self.at_once = False
            self.open()

    # -- making the paper ---------------------------------------------------------------------------

    def _make(self, language: str | None = None) -> None:
        """Draw the paper behind the window."""
        self._allow(False)
        self.saying.tell(self.shell.say(translate("PreviewDialog", "The paper is being made…")))
        desk, asked, size = self.shell.desk, self.asked, self.paper_size.value()
        label = translate("PreviewDialog", "Making a paper")
        self.shell.jobs.run(
            label, lambda _: drawn(desk, asked, language, size), self._made, self._failed, quiet=True
        )

    def _made(self, paper: Drawn) -> None:
        if not self._alive:
            return
        self.drawn = paper
        self.saying.tell("")
        self.language.set_value(paper.document.language)
        self.preview.set_pdf(paper.pdf)
        self._allow(True)
        if self.at_once:
            self.print_now()
        elif self.gone:
            self.tell(GONE(printer=self.setup.named))

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, HelpdeskError):
            raise error
        if self._alive:
            self.saying.tell("")
            self.tell(error.text)
            self._show_after_all()

    # -- printing -----------------------------------------------------------------------------------

    def print_now(self) -> None:
        """Print on the printer of this kind of paper; ask for one where there is none, or it is not there."""
        if self.drawn is None or self._run is not None:
            return
        from ui import printing

        name = printing.remembered(self.shell.memory, self.asked.kind)
        if name:
            self.send(printing.printer_for(self._pdf(), name, self.drawn.document.page, self.setup.copies))
        elif not printing.printers():
            self.tell(
                translate("PreviewDialog", "No printer is set up on this PC. Save the paper as PDF instead.")
            )
        else:
            if self.setup.named:
                self.tell(GONE(printer=self.setup.named))
            self.ask_printer()

    def ask_printer(self) -> None:
        """The system's own dialog for printers, copies and pages."""
        from PySide6.QtPrintSupport import QPrintDialog

        from ui import printing

        assert self.drawn is not None
        name = printing.remembered(self.shell.memory, self.asked.kind)
        printer = printing.printer_for(self._pdf(), name, self.drawn.document.page, self.setup.copies)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: QTimer.singleShot(0, self, lambda: self.send(printer)))
        # Its own open() wants a slot by name.
        QDialog.open(dialog)

    def send(self, printer: Any) -> None:
        """Send the pages; what went out is on paper from now on."""
        from ui.printing import PrintRun, printed_name

        assert self.drawn is not None
        page = self.drawn.document.page
        self._allow(False)
        self.tell("")
        self.saying.tell(self.shell.say(translate("PreviewDialog", "Printing…")))
        self._run = PrintRun(self._pdf(), printer, self, page)
        name = printed_name(printer)
        self._run.ended.connect(lambda well: self._sent(printer.printerName(), name, well))
        self._run.start()

    def _sent(self, printer: str, name: str, well: bool) -> None:
        """The pages went out, or the printer took none: then it can be tried again."""
        smallest, self._run = self._run.smallest, None
        self.saying.tell("")
        self._allow(True)
        if not well:
            self.tell(REFUSED(printer=name))
            self._show_after_all()
            return
        chosen = self.paper_size.value() if len(sizes_of(self.asked.kind)) > 1 else ""
        self.setup = self.setup.printed_on(printer, chosen)
        keep_setup(self.shell.memory, self.asked.kind, self.setup)
        said = SENT(printer=name)
        if smallest < SMALLER:
            percent = self.shell.words.percent(smallest * 100, 0)
            said = SENT_SMALLER(printer=name, percent=percent)
        self._went_out(said)
        if self.at_once:
            self._leave_at_once(said)

    def _leave_at_once(self, said: Text) -> None:
        """It was never seen: the window's foot says that it went out, and leads to it."""
        if self.trouble.text():
            self._show_after_all()
            return
        shell, then = self.shell, self.asked.then
        if then is not None:
            both = translate("PreviewDialog", "{said} · {printed}")(said=then.text, printed=said)
            self.asked = replace(self.asked, then=self._with_labels(then._replace(text=both)))
        else:
            told, show = self.asked.told(), translate("PreviewDialog", "Show the paper")
            shell.tell(said, "ready", show, lambda: shell.ask("preview", told))
        self.accept()

    def _with_labels(self, word: Word) -> Word:
        """After an intake nobody saw the way to the labels: they go out, too, where that is wished, or are offered."""
        if self.asked.kind != "receipt" or word.verb is not None:
            return word
        shell, told = self.shell, self.asked.labels(self.shell.desk)
        if setup_of(shell.memory, "label").at_once:
            shell.ask("preview", told)
            return word
        return word._replace(
            verb=translate("PreviewDialog", "Labels"), act=lambda: shell.ask("preview", told)
        )

    def _pdf(self) -> Any:
        return self.preview.pages.pdf

    def _went_out(self, said: Text) -> None:
        """From now on a change of what the paper tells makes a new version."""
        if self.asked.document is not None:
            try:
                self.shell.desk.do(MarkPrinted(id=self.asked.document))
            except HelpdeskError as error:
                self.tell(error.text)
                return
        elif PAPERS[self.asked.kind].subject == "month":
            keep_month(self.shell, self.asked.number, self._failed)
        self.saying.tell(self.shell.say(said))

    # -- saving and showing elsewhere ---------------------------------------------------------------

    def file_name(self) -> str:
        """What the file is called: the paper, its number, whose it is; safe on every system."""
        assert self.drawn is not None
        paper = self.drawn.document
        return outside.safe_name(paper.title, paper.number or self.asked.number, self._whose(), ending="pdf")

    def _whose(self) -> str:
        desk, asked = self.shell.desk, self.asked
        customer = desk.papers.get(asked.document).customer if asked.document is not None else None
        return desk.customers.card(customer).facts.name if customer is not None else ""

    def ask_where(self) -> None:
        """Ask where the PDF should lie."""
        if self.drawn is None:
            return
        place = self.shell.memory.get("papers/folder") or documents()
        dialog = FileWindow(self, self.shell.say(translate("PreviewDialog", "Save as PDF")))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setDirectory(str(place))
        dialog.selectFile(self.file_name())
        dialog.fileSelected.connect(lambda path: self.save(Path(path)))
        dialog.open()

    def save(self, path: Path) -> None:
        """Write the PDF there, whole or not at all."""
        assert self.drawn is not None
        problem = write_whole(path, self.drawn.pdf)
        if problem is not None:
            self.tell(problem)
            return
        self.tell("")
        self.shell.memory.set("papers/folder", str(path.parent))
        self._went_out(translate("PreviewDialog", "Saved: {path}")(path=str(path)))

    def open_outside(self) -> None:
        """Show a copy in the system's own program for PDFs."""
        if self.drawn is not None and outside.show_bytes(
            self.shell, self.drawn.pdf, self.file_name(), self.tell
        ):
            self._went_out(translate("PreviewDialog", "Opened in another program"))

    def sign(self) -> None:
        """Have the paper signed, over this dialog."""
        self.shell.ask("sign", self.asked.document)

    def _changed(self, changed: Changed) -> None:
        """A signature came: the paper is drawn anew with it."""
        if "signature" in changed.nouns and self._alive:
            self._make(self.language.value())

    def show_labels(self) -> None:
        """The labels of the case the receipt is for, over this dialog."""
        self.shell.ask("preview", self.asked.labels(self.shell.desk))

    def _leave(self) -> None:
        self._alive = False
        if self._run is not None:
            self._run.cancel()
        if self.asked.then is not None:
            # Said once more, for it stood behind this dialog: Undo is still there.
            self.shell.told.emit(self.asked.then)
