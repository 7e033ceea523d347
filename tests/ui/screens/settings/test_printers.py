"""Printers of this PC: which paper goes where, set alone or together, kept; the test page printed and saved."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from helpdesk.domain.papers import PAPERS
from tests.ui.screens.settings.settings_page import child, part, press
from ui import printing
from ui.print_setup import ALWAYS_ASK, Setup, keep_setup, setup_of
from ui.screens.settings.printers import PrintersPane
from ui.screens.settings.screen import SettingsScreen
from ui.shell import Goal
from ui.widgets.inputs import Check, Choice
from ui.widgets.memory import Forgetful
from ui.window import Window


@pytest.fixture
def pane(window: Window, monkeypatch: pytest.MonkeyPatch) -> PrintersPane:
    monkeypatch.setattr(printing, "printers", lambda: ["Laser", "Ticket"])
    return part(window, "printers", PrintersPane)


def choose(pane: PrintersPane, *kinds: str) -> None:
    assert pane.table.choose(kinds[0])
    for place, row in enumerate(pane.rows()):
        if row.id in kinds[1:]:
            flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
            pane.table.selectionModel().select(pane.table.records.index(place, 0), flags)


def take(choice: Choice, value: object) -> None:
    choice.set_value(value)
    choice.changed.emit()


def test_one_paper_gets_its_printer_size_and_copies(pane: PrintersPane, window: Window) -> None:
    choose(pane, "receipt")
    take(pane.printer, "Ticket")
    take(pane.paper_size, "ticket80")
    take(pane.copies, 2)
    box = child(pane, Check, "print_at_once")
    box.click()
    assert setup_of(window.shell.memory, "receipt") == Setup("Ticket", "ticket80", 2, at_once=True)
    assert setup_of(window.shell.memory, "service") == Setup()


def test_a_group_is_set_together_and_offers_what_all_of_it_have(
    qtbot: QtBot, pane: PrintersPane, window: Window
) -> None:
    press(qtbot, pane, "group_slip")
    take(pane.printer, "Ticket")
    take(pane.paper_size, "ticket58")
    for kind, paper in PAPERS.items():
        expected = Setup("Ticket", "ticket58") if paper.group == "slip" else Setup()
        assert setup_of(window.shell.memory, kind) == expected
    choose(pane, "receipt", "certificate")
    sizes = [pane.paper_size.itemData(place) for place in range(pane.paper_size.count())]
    assert sizes == ["a4"]
    assert pane.printer.value() is None


def test_what_differs_is_shown_as_nothing_and_left_alone(pane: PrintersPane, window: Window) -> None:
    memory = window.shell.memory
    keep_setup(memory, "receipt", Setup("Ticket", "ticket80", 2, at_once=True))
    keep_setup(memory, "service", Setup("Laser", "a4", 1))
    pane.reload()
    choose(pane, "receipt", "service")
    take(pane.copies, 3)
    assert setup_of(memory, "receipt") == Setup("Ticket", "ticket80", 3, at_once=True)
    assert setup_of(memory, "service") == Setup("Laser", "a4", 3)


def test_a_printer_that_is_gone_is_named_and_stays_chosen(pane: PrintersPane, window: Window) -> None:
    keep_setup(window.shell.memory, "receipt", Setup("Old Epson"))
    pane.reload()
    choose(pane, "receipt")
    assert "Old Epson (not there now)" in pane.printer.currentText()
    take(pane.copies, 2)
    assert setup_of(window.shell.memory, "receipt").printer == "Old Epson"


def test_who_wants_to_be_asked_each_time_is(pane: PrintersPane, window: Window) -> None:
    choose(pane, "receipt")
    take(pane.printer, ALWAYS_ASK)
    setup = setup_of(window.shell.memory, "receipt")
    assert setup.named == ""
    assert setup.printed_on("Laser", "a4") == Setup(ALWAYS_ASK, "a4")
    assert Setup().printed_on("Laser", "a4") == Setup("Laser", "a4")


def test_at_once_without_a_printer_is_advised_against(pane: PrintersPane) -> None:
    choose(pane, "receipt")
    child(pane, Check, "print_at_once").click()
    assert "Choose a printer" in pane.hint.text()


def test_what_is_kept_and_cannot_be_read_counts_as_never_chosen() -> None:
    memory = Forgetful()
    for name, value in (
        ("printer", 7),
        ("printer_size", "a5"),
        ("printer_copies", 900),
        ("printer_at_once", "x"),
    ):
        memory.set(f"{name}/receipt", value)
    assert setup_of(memory, "receipt") == Setup(copies=9)


def test_the_test_page_goes_to_the_chosen_printer(
    qtbot: QtBot, pane: PrintersPane, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = printing.printer_for

    def to_file(*args: object) -> QPrinter:
        printer = made(*args)  # type: ignore[arg-type]
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "test.pdf"))
        return printer

    monkeypatch.setattr(printing, "printer_for", to_file)
    take(child(pane, Choice, "print_test_printer"), "Ticket")
    press(qtbot, pane, "test_print")
    qtbot.waitUntil(lambda: "Sent to Ticket" in pane.test.said.text(), timeout=20_000)
    assert (tmp_path / "test.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_test_page_that_is_not_taken_is_told(
    qtbot: QtBot, pane: PrintersPane, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = printing.printer_for

    def nowhere(*args: object) -> QPrinter:
        printer = made(*args)  # type: ignore[arg-type]
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "no folder" / "test.pdf"))
        return printer

    monkeypatch.setattr(printing, "printer_for", nowhere)
    press(qtbot, pane, "test_print")
    qtbot.waitUntil(lambda: bool(pane.test.trouble.text()), timeout=20_000)
    assert "did not take the page" in pane.test.trouble.text()


def test_the_test_page_is_saved_without_any_printer(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "printers", list)
    pane = part(window, "printers", PrintersPane)
    assert not pane.test.print_button.isEnabled()
    pane.test.save(tmp_path / "test.pdf")
    qtbot.waitUntil(lambda: "test.pdf" in pane.test.said.text(), timeout=20_000)
    assert (tmp_path / "test.pdf").read_bytes().startswith(b"%PDF")


def test_it_is_found_by_what_it_is_for(pane: PrintersPane, window: Window) -> None:
    screen = window.current()
    assert isinstance(screen, SettingsScreen)
    screen.find_line.setText("test print")
    shown = [
        screen.list.item(row).text()
        for row in range(screen.list.count())
        if not screen.list.item(row).isHidden()
    ]
    assert shown == ["Printers"]


def test_a_printer_that_was_plugged_in_is_there_when_one_looks_again(
    pane: PrintersPane, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "printers", lambda: ["Laser", "New", "Ticket"])
    window.go(Goal("settings", view="look"))
    window.go(Goal("settings", view="printers"))
    assert pane.test.printer.findData("New") >= 0
    choose(pane, "receipt")
    assert pane.printer.findData("New") >= 0
