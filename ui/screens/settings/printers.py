"""The printers of this PC: which kind of paper goes where, in which size, how often; a test print. Nothing of the shop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QWidget

from helpdesk.classes import NamedTuple
from helpdesk.domain.papers import GROUPS, PAPERS, kind_title
from helpdesk.formats import Words
from helpdesk.reports.sizes import PaperSize, sizes_of
from helpdesk.texts import Text, translate, verbatim
from ui import theme
from ui.print_setup import ALWAYS_ASK, MOST_COPIES, Setup, keep_setup, setup_of
from ui.screens.settings.pane import Pane
from ui.screens.settings.print_test import NO_PRINTER, PrintTestPart
from ui.screens.shared.sources import Whole
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.bands import Bands
from ui.widgets.button import Button
from ui.widgets.flow import Flow
from ui.widgets.inline import Inline
from ui.widgets.inputs import Check, Choice
from ui.widgets.labelled import labelled
from ui.widgets.records import Cell, Column, RecordTable
from ui.widgets.section import Card

ASK = {
    "": translate("Printers", "Ask the first time"),
    ALWAYS_ASK: translate("Printers", "Ask each time"),
}
"""What stands in place of a printer."""
GONE = translate("Printers", "{printer} (not there now)")


class Row(NamedTuple):
    """A kind of paper and how it is printed here."""

    id: str
    setup: Setup
    there: bool
    """Its printer is there, or none was chosen."""


def _printer(row: Row, _: Words) -> Cell | Text:
    if not row.setup.named:
        return Cell(ASK[row.setup.printer], ink="secondary")
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
    Column("printer", translate("Printers", "Printer"), 190, stays=True, cell=_printer),
    Column("size", translate("Printers", "Size"), 110, stays=True, cell=_size),
    Column(
        "copies",
        translate("Printers", "Copies"),
        60,
        align="right",
        cell=lambda row, words: words.number(row.setup.copies),
    ),
    Column(
        "at_once",
        translate("Printers", "At once"),
        64,
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
        self.table = self._table()
        self.add(self._groups())
        self.add(self.table, 1)
        self.add(self._chosen_card())
        self.test = PrintTestPart(shell, self.printers)
        self.add(self.test)
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
        return [Row(kind, one, not one.named or one.named in self.printers) for kind, one in setups]

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
        row = Flow(theme.px(theme.LABEL), level=True)
        bar.setLayout(row)
        row.addWidget(plain.label(self.shell.say(translate("Printers", "Choose all:")), "secondary"))
        for group, title in GROUPS.items():
            button = Button(self.shell.say(title))
            button.setObjectName(f"group_{group}")
            button.setAccessibleName(
                self.shell.say(translate("Printers", "Choose all: {group}")(group=title))
            )
            button.clicked.connect(lambda _=False, group=group: self.choose_group(group))
            row.addWidget(button)
        return bar

    def choose_group(self, group: str) -> None:
        """Choose all kinds of a group in the list."""
        places = [place for place, row in enumerate(self.rows()) if PAPERS[row.id].group == group]
        model = self.table.records
        self.table.setCurrentIndex(model.index(places[0], 0))
        self._choose_again({row.id for row in self.rows() if PAPERS[row.id].group == group})
        self.table.scrollTo(model.index(places[0], 0), QAbstractItemView.ScrollHint.PositionAtTop)

    def reload(self) -> None:
        self.table.reload()
        self._show_chosen()

    def showEvent(self, event: QShowEvent) -> None:
        """Look again which printers there are: one may have been plugged in since."""
        from ui import printing

        super().showEvent(event)
        there = printing.printers()
        if there != self.printers:
            self.printers = there
            self.test.show_printers(there)
            self.reload()

    # -- what is chosen -----------------------------------------------------------------------------

    def _chosen_card(self) -> QWidget:
        say = self.shell.say
        card = Card()
        self.which = plain.label("", "section", wrap=True)
        card.add(self.which)
        self.printer = self._choice("printer", {})
        self.paper_size = self._choice("size", {})
        self.copies = self._choice("copies", {n: str(n) for n in range(1, MOST_COPIES + 1)})
        self.copies.setMinimumContentsLength(3)
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
        self.printer.set_choices({**ASK, **{name: verbatim(name) for name in self.printers}, **named})
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
        elif any(row.setup.at_once and not row.setup.named for row in rows):
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


def _alike(rows: Sequence[Row], of: Callable[[Row], Any]) -> Any:
    """What all rows have alike; None where they differ."""
    found = {of(row) for row in rows}
    return found.pop() if len(found) == 1 else None
