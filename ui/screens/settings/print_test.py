"""The test print of a printer: chosen, sent, saved; knows no kind of paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QWidget

from helpdesk.reports.layout.blocks import A4
from helpdesk.reports.sizes import PaperSize, every_size
from helpdesk.texts import Text, translate, verbatim
from ui import outside, theme
from ui.screens.shared.saving import write_whole
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.inline import Inline
from ui.widgets.inputs import Choice
from ui.widgets.labelled import labelled
from ui.widgets.paths import FileWindow, documents
from ui.widgets.preview import Pdf
from ui.widgets.section import Section

NO_PRINTER = translate("Printers", "No printer is set up on this PC. Papers can be saved as PDF.")


class PrintTestPart(Section):
    """A printer and a size are chosen, and the test page is printed or saved."""

    def __init__(self, shell: Shell, printers: Sequence[str]) -> None:
        super().__init__(shell.words, translate("Printers", "Test print"))
        self.shell = shell
        self._run: Any = None
        say = shell.say
        note = translate(
            "Printers",
            "A page with rulers, edges, accents and codes: it shows what is cut off, and whether it is in scale.",
        )
        self.add(plain.label(say(note), "secondary", wrap=True))
        self.printer = Choice(shell.words, {})
        self.printer.setObjectName("print_test_printer")
        self.paper_size = Choice(shell.words, {code: size.title for code, size in every_size().items()})
        self.paper_size.setObjectName("print_test_size")
        self.paper_size.set_value("a4")
        self.print_button = Button(say(translate("Printers", "Print test page")), "printer")
        self.print_button.setObjectName("test_print")
        self.print_button.clicked.connect(self.print_test)
        self.save_button = Button(say(translate("Printers", "Save as PDF…")), "save")
        self.save_button.setObjectName("test_save")
        self.save_button.clicked.connect(self.ask_where)
        self.add(self._row())
        self.said = Inline("", "neutral")
        self.trouble = Inline("", "late")
        self.add(self.said)
        self.add(self.trouble)
        self.show_printers(printers)

    def _row(self) -> QWidget:
        say, holder = self.shell.say, QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(theme.FIELD))
        grid.addWidget(labelled(say(translate("Printers", "Printer")), self.printer), 0, 0)
        grid.addWidget(labelled(say(translate("Printers", "Size")), self.paper_size), 0, 1)
        ways = QHBoxLayout()
        ways.setSpacing(theme.px(theme.LABEL))
        ways.addWidget(self.print_button)
        ways.addWidget(self.save_button)
        ways.addStretch(1)
        grid.addLayout(ways, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return holder

    def show_printers(self, printers: Sequence[str]) -> None:
        """Offer these printers; the one that was chosen stays if it is among them."""
        self.printer.set_choices({name: verbatim(name) for name in printers})
        if printers and self.printer.value() is None:
            self.printer.set_value(printers[0])
        self.print_button.setEnabled(bool(printers))
        self._tell("" if printers else NO_PRINTER, "")

    def _made(self, then: Callable[[bytes, PaperSize], None], printer: str) -> None:
        """Draw the test page behind the window."""
        from helpdesk.reports.print_test import print_test

        shell, size = self.shell, every_size()[self.paper_size.value()]
        self._tell("", "")
        shell.jobs.run(
            translate("Printers", "Making a test page"),
            lambda _: shell.desk.pdf(print_test(size, printer, shell.words, shell.desk.clock.now())),
            lambda pdf: then(pdf, size),
            quiet=True,
            owner=self,
        )

    def _tell(self, said: Text | str, trouble: Text | str) -> None:
        self.said.tell(self.shell.say(said) if said else "")
        self.trouble.tell(self.shell.say(trouble) if trouble else "")

    def print_test(self) -> None:
        """Send the test page to the printer."""
        if self._run is None and self.printer.value():
            self._made(self.send, self.printer.value())

    def send(self, data: bytes, size: PaperSize) -> None:
        """Send a test page that was made."""
        from ui import printing

        name, pdf = self.printer.value(), Pdf(data)
        page = size.page or A4
        self._run = printing.PrintRun(pdf, printing.printer_for(pdf, name, page), self, page)

        def ended(well: bool) -> None:
            smaller, self._run = self._run.smallest < 1, None
            pdf.close()
            sent = translate("Printers", "Sent to {printer}.")(printer=name)
            if smaller:
                sent = translate(
                    "Printers", "Sent to {printer}, made smaller: it does not print so near the edge."
                )(printer=name)
            refused = translate("Printers", "{printer} did not take the page. Is it on and connected?")
            self._tell(sent if well else "", "" if well else refused(printer=name))

        self._run.ended.connect(ended)
        self._run.start()

    def ask_where(self) -> None:
        """Ask where the test page should lie."""
        say = self.shell.say
        dialog = FileWindow(self, say(translate("Printers", "Save the test page")))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setDirectory(str(self.shell.memory.get("papers/folder") or documents()))
        dialog.selectFile(
            outside.safe_name(
                say(translate("Printers", "Test print")), self.paper_size.currentText(), ending="pdf"
            )
        )
        dialog.fileSelected.connect(lambda path: self.save(Path(path)))
        dialog.open()

    def save(self, path: Path) -> None:
        """Write the test page there, whole or not at all."""

        def put(data: bytes, _: PaperSize) -> None:
            problem = write_whole(path, data)
            self._tell(
                "" if problem else translate("Printers", "Saved: {path}")(path=str(path)), problem or ""
            )

        self._made(put, self.printer.value() or "")
