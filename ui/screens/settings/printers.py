"""The printers of this PC: which kind of paper goes where, in which size, how often; a test print. Nothing of the shop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QStandardPaths, Qt
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QGridLayout, QHBoxLayout, QWidget

from helpdesk.domain.papers import GROUPS, PAPERS, kind_title
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import A4
from helpdesk.reports.sizes import PaperSize, every_size, sizes_of
from helpdesk.texts import Text, translate, verbatim
from ui import outside, theme
from ui.print_setup import MOST_COPIES, Setup, keep_setup, setup_of
from ui.screens.settings.pane import Pane
from ui.screens.shared.saving import write_whole
from ui.screens.shared.sources import Whole
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.bands import Bands
from ui.widgets.button import Button
from ui.widgets.inline import Inline
from ui.widgets.inputs import Check, Choice
from ui.widgets.labelled import labelled
from ui.widgets.preview import Pdf
from ui.widgets.records import Cell, Column, RecordTable
from ui.widgets.section import Card, Section

ASK = translate("Printers", "Ask each time")
GONE = translate("Printers", "{printer} (not there now)")
NO_PRINTER = translate("Printers", "No printer is set up on this PC. Papers can be saved as PDF.")


class Row(NamedTuple):
    """A kind of paper and how it is printed here."""

    id: str
    setup: Setup
    there: bool
    """Its printer is there, or none was chosen."""


def _printer(row: Row, _: Words) -> Cell | Text:
    if not row.setup.printer:
        return Cell(ASK, ink="secondary")
    return verbatim(row.setup.printer) if row.there else Cell(GONE(printer=row.setup.printer), ink="late")


def _size(row: Row, _: Words) -> Text:
    known = sizes_of(row.id)
    return known[row.setup.size or next(iter(known))].title


_COLUMNS = (
    Column(
        "kind",
        translate("Printers", "Paper"),
        200,
        stays=True,
        stretch=True,
        cell=lambda row, _: kind_title(row.id),
    ),
    Column("printer", translate("Printers", "Printer"), 150, stays=True, cell=_printer),
    Column("size", translate("Printers", "Size"), 130, stays=True, cell=_size),
    Column(
        "copies",
        translate("Printers", "Copies"),
        70,
        align="right",
        cell=lambda row, words: words.number(row.setup.copies),
    ),
    Column(
        "at_once",
        translate("Printers", "At once"),
        80,
        cell=lambda row, _: translate("Printers", "yes") if row.setup.at_once else "",
    ),
)


class PrintersPane(Pane):
    """The kinds of paper in a list; what is chosen below it holds at once for all that are chosen in it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(
            shell,
            translate("Settings", "Printers"),
            translate(
                "Printers",
                "Only on this PC. A change holds at once. What is chosen below holds for all papers chosen in the list.",
            ),
        )
        from ui import printing

        self.printers = printing.printers()
        self._run: Any = None
        self.table = self._table()
        self.add(self._groups())
        self.add(self.table, 1)
        self.add(self._chosen_card())
        self.add(self._test())
        self.table.chosen.connect(lambda _: self._show_chosen())
        self.table.picked.connect(lambda _: self._show_chosen())
        self.table.choose_first()
        self._show_chosen()

    # -- the list -----------------------------------------------------------------------------------

    def rows(self) -> Sequence[Row]:
        """All kinds of paper, slips first, those of a group by name."""
        groups, say = list(GROUPS), self.shell.say
        kinds = sorted(PAPERS, key=lambda kind: (groups.index(PAPERS[kind].group), say(kind_title(kind))))
        setups = [(kind, setup_of(self.shell.memory, kind)) for kind in kinds]
        return [Row(kind, one, not one.printer or one.printer in self.printers) for kind, one in setups]

    def _table(self) -> RecordTable:
        table = RecordTable(
            Whole(_COLUMNS, self.rows),
            self.shell.words,
            name="printers",
            title=translate("Printers", "Papers and their printers"),
            memory=self.shell.memory,
            multi=True,
            sort="kind",
        )
        table.setObjectName("printers")
        table.setMinimumHeight(theme.px(theme.ROW * 9))
        self.bands = Bands(table, lambda row: GROUPS[PAPERS[row.id].group], "kind")
        table.opened.connect(lambda _: self.printer.setFocus(Qt.FocusReason.ShortcutFocusReason))
        return table

    def _groups(self) -> QWidget:
        """A button for each group: most shops send all of one to the same printer."""
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.LABEL))
        row.addWidget(plain.label(self.shell.say(translate("Printers", "Choose all:")), "secondary"))
        for group, title in GROUPS.items():
            button = Button(self.shell.say(title))
            button.setObjectName(f"group_{group}")
            button.setAccessibleName(
                self.shell.say(translate("Printers", "Choose all: {group}")(group=title))
            )
            button.clicked.connect(lambda _=False, group=group: self.choose_group(group))
            row.addWidget(button)
        row.addStretch(1)
        return bar

    def choose_group(self, group: str) -> None:
        """Choose all kinds of a group in the list."""
        places = [place for place, row in enumerate(self.rows()) if PAPERS[row.id].group == group]
        model = self.table.records
        self.table.setCurrentIndex(model.index(places[0], 0))
        self._choose_again({row.id for row in self.rows() if PAPERS[row.id].group == group})
        self.table.scrollTo(model.index(places[0], 0), QAbstractItemView.ScrollHint.PositionAtTop)

    def reload(self) -> None:
        """Read anew: a printer may have come since."""
        from ui import printing

        self.printers = printing.printers()
        self.table.reload()
        self._show_chosen()

    # -- what is chosen -----------------------------------------------------------------------------

    def _chosen_card(self) -> QWidget:
        say = self.shell.say
        card = Card()
        self.which = plain.label("", "section", wrap=True)
        card.add(self.which)
        self.printer = self._choice("printer", {})
        self.paper_size = self._choice("size", {})
        self.copies = self._choice("copies", {n: str(n) for n in range(1, MOST_COPIES + 1)})
        self.at_once = Check(say(translate("Printers", "Print at once, without showing it first")))
        self.at_once.setObjectName("print_at_once")
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.FIELD))
        row.addWidget(labelled(say(translate("Printers", "Printer")), self.printer), 3)
        row.addWidget(labelled(say(translate("Printers", "Size")), self.paper_size), 3)
        row.addWidget(labelled(say(translate("Printers", "Copies")), self.copies), 1)
        card.add(holder)
        card.add(self.at_once)
        self.hint = Inline("", "neutral")
        card.add(self.hint)
        self.printer.changed.connect(lambda: self._take(printer=self.printer.value()))
        self.paper_size.changed.connect(lambda: self._take(size=self.paper_size.value()))
        self.copies.changed.connect(lambda: self._take(copies=self.copies.value()))
        self.at_once.changed.connect(lambda: self._take(at_once=self.at_once.value()))
        return card

    def _choice(self, name: str, choices: dict[Any, Any]) -> Choice:
        choice = Choice(self.shell.words, choices)
        choice.setObjectName(f"print_{name}")
        return choice

    def chosen(self) -> list[Row]:
        """The rows chosen in the list."""
        return list(self.table.chosen_rows())

    def _show_chosen(self) -> None:
        """Show what all that are chosen have alike; where they differ nothing is chosen."""
        rows = self.chosen()
        many = translate("Printers", "%n kinds of paper", "", 1)(n=len(rows))
        self.which.setText(self.shell.say(kind_title(rows[0].id) if len(rows) == 1 else many))
        for part in (self.printer, self.paper_size, self.copies, self.at_once):
            part.setEnabled(bool(rows))
        if not rows:
            return
        named = {row.setup.printer: GONE(printer=row.setup.printer) for row in rows if not row.there}
        self.printer.set_choices({"": ASK, **{name: verbatim(name) for name in self.printers}, **named})
        self.paper_size.set_choices({code: size.title for code, size in self._common(rows).items()})
        self.printer.set_value(_alike(rows, lambda row: row.setup.printer))
        self.paper_size.set_value(_alike(rows, lambda row: row.setup.size or next(iter(sizes_of(row.id)))))
        self.copies.set_value(_alike(rows, lambda row: row.setup.copies))
        self.at_once.set_value(_alike(rows, lambda row: row.setup.at_once) is True)
        self._advise(rows)

    def _common(self, rows: Sequence[Row]) -> dict[str, PaperSize]:
        """The sizes that all of them have."""
        first, *rest = (sizes_of(row.id) for row in rows)
        return {code: size for code, size in first.items() if all(code in other for other in rest)}

    def _advise(self, rows: Sequence[Row]) -> None:
        """What hinders what was wished."""
        said: Text | str = ""
        if not self.printers:
            said = NO_PRINTER
        elif any(row.setup.at_once and not row.setup.printer for row in rows):
            said = translate(
                "Printers", "Choose a printer: without one you are asked, and see the paper first."
            )
        self.hint.tell(self.shell.say(said) if said else "")

    def _take(self, **changed: Any) -> None:
        for row in self.chosen():
            keep_setup(self.shell.memory, row.id, replace(row.setup, **changed))
        ids = set(self.table.chosen_ids())
        self.table.reload()
        self._choose_again(ids)
        self._show_chosen()

    def _choose_again(self, kinds: set[Any]) -> None:
        """Reading the list anew leaves the current row alone chosen."""
        model, chosen = self.table.records, QItemSelection()
        for place, row in enumerate(self.rows()):
            if row.id in kinds:
                chosen.select(model.index(place, 0), model.index(place, model.columnCount() - 1))
        self.table.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def edit(self) -> None:
        """F2: change what is chosen."""
        self.printer.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -- a test print -------------------------------------------------------------------------------

    def _test(self) -> QWidget:
        say = self.shell.say
        section = Section(self.shell.words, translate("Printers", "Test print"))
        note = translate(
            "Printers",
            "A page with rulers, edges, accents and codes: it shows what is cut off, and whether it is in scale.",
        )
        section.add(plain.label(say(note), "secondary", wrap=True))
        self.test_printer = self._choice("test_printer", {name: verbatim(name) for name in self.printers})
        self.test_size = self._choice("test_size", {code: size.title for code, size in every_size().items()})
        if self.printers:
            self.test_printer.set_value(self.printers[0])
        self.test_size.set_value("a4")
        self.test_button = Button(say(translate("Printers", "Print test page")), "printer")
        self.test_button.setObjectName("test_print")
        self.test_button.setEnabled(bool(self.printers))
        self.test_button.clicked.connect(self.print_test)
        save = Button(say(translate("Printers", "Save as PDF…")), "save")
        save.setObjectName("test_save")
        save.clicked.connect(self.ask_where)
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(theme.FIELD))
        grid.addWidget(labelled(say(translate("Printers", "Printer")), self.test_printer), 0, 0)
        grid.addWidget(labelled(say(translate("Printers", "Size")), self.test_size), 0, 1)
        grid.addWidget(self.test_button, 0, 2, Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(save, 0, 3, Qt.AlignmentFlag.AlignBottom)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        section.add(holder)
        self.said = Inline("" if self.printers else say(NO_PRINTER), "neutral")
        self.trouble = Inline("", "late")
        section.add(self.said)
        section.add(self.trouble)
        return section

    def _made(self, then: Callable[[bytes, PaperSize], None], printer: str) -> None:
        """Draw the test page behind the window."""
        from helpdesk.reports.print_test import print_test

        shell, size = self.shell, every_size()[self.test_size.value()]
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
        if self._run is None and self.test_printer.value():
            self._made(self.send, self.test_printer.value())

    def send(self, data: bytes, size: PaperSize) -> None:
        """Send a test page that was made."""
        from ui import printing

        name, pdf = self.test_printer.value(), Pdf(data)
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
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, say(translate("Printers", "Save the test page")))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setDirectory(str(self.shell.memory.get("papers/folder") or place))
        dialog.selectFile(
            outside.safe_name(
                say(translate("Printers", "Test print")), self.test_size.currentText(), ending="pdf"
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

        self._made(put, self.test_printer.value() or "")


def _alike(rows: Sequence[Row], of: Callable[[Row], Any]) -> Any:
    """What all rows have alike; None where they differ."""
    found = {of(row) for row in rows}
    return found.pop() if len(found) == 1 else None
