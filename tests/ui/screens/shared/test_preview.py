"""Papers on the screen, on a printer, in a file, in another program; made behind the window."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.texts import verbatim
from tests import builders
from ui import outside, printing
from ui.print_setup import Setup, keep_setup, setup_of
from ui.screens.shared.preview_dialog import PreviewDialog
from ui.screens.shared.saving import write_whole
from ui.shell import Goal, Word
from ui.widgets.memory import Forgetful
from ui.widgets.preview import Pdf
from ui.window import Window


def _open(window: Window, qtbot: QtBot, told: object) -> PreviewDialog:
    dialog = window.open_dialog("preview", told)
    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(lambda: dialog.drawn is not None or bool(dialog.trouble.text()), timeout=20_000)
    return dialog


@pytest.fixture
def receipt(desk: Desk) -> int:
    """The receipt of a case whose customer's name no file system takes as it is."""
    owner = builders.customer(desk, "O'Neill / <Söhne> *:? & Co.")
    case = builders.received(desk, builders.unit(desk, owner=owner), by=owner)
    found = desk.papers.latest("receipt", "case", case)
    assert found is not None
    return found.id


def test_a_recorded_paper_is_shown_with_its_pages(window: Window, receipt: int, qtbot: QtBot) -> None:
    dialog = _open(window, qtbot, {"document": receipt})
    assert dialog.preview.page_count() >= 1
    assert "R-000001" in dialog.windowTitle()
    assert dialog.primary.isEnabled()
    assert dialog.language.value() == "en"


def test_it_stays_on_the_screen_though_nobody_manages_windows(
    window: Window, receipt: int, qtbot: QtBot
) -> None:
    window.move(window.screen().availableGeometry().bottomRight() - QPoint(200, 150))
    dialog = window.open_dialog("preview", {"document": receipt})
    room = dialog.screen().availableGeometry()
    qtbot.waitUntil(lambda: room.contains(dialog.frameGeometry()))
    dialog.resize(room.size() * 2)
    dialog.keep_on_screen()
    assert room.contains(dialog.frameGeometry())
    dialog.reject()
    qtbot.waitUntil(lambda: not window.shell.jobs.busy, timeout=20_000)


def test_the_window_does_not_wait_for_the_paper(window: Window, receipt: int, qtbot: QtBot) -> None:
    dialog = window.open_dialog("preview", {"document": receipt})
    assert isinstance(dialog, PreviewDialog)
    assert dialog.drawn is None
    assert not dialog.primary.isEnabled()
    dialog.reject()
    qtbot.waitUntil(lambda: not window.shell.jobs.busy, timeout=20_000)


def test_another_language_is_made_anew(window: Window, receipt: int, qtbot: QtBot) -> None:
    dialog = _open(window, qtbot, {"document": receipt})
    dialog.language.set_value("es")
    dialog.drawn = None
    dialog.language.changed.emit()
    qtbot.waitUntil(lambda: dialog.drawn is not None, timeout=20_000)
    assert dialog.drawn is not None
    assert dialog.drawn.document.language == "es"


def test_labels_have_the_size_of_labels_and_no_record(
    window: Window, desk: Desk, receipt: int, qtbot: QtBot
) -> None:
    dialog = _open(window, qtbot, {"paper": "label", "number": "1"})
    assert dialog.drawn is not None
    pdf = Pdf(dialog.drawn.pdf)
    assert [round(side * printing.POINT_MM) for side in pdf.sizes[0]] == [62, 29]
    pdf.close()


def test_the_receipt_leads_to_its_labels(window: Window, receipt: int, qtbot: QtBot) -> None:
    dialog = _open(window, qtbot, {"document": receipt})
    qtbot.mouseClick(dialog.labels_button, Qt.MouseButton.LeftButton)
    labels = window.dialogs[-1]
    assert isinstance(labels, PreviewDialog)
    assert labels.asked.kind == "label"


def test_a_paper_that_is_not_there_is_said(window: Window, qtbot: QtBot) -> None:
    dialog = _open(window, qtbot, {"paper": "label", "number": "999"})
    assert dialog.trouble.text()
    assert not dialog.primary.isEnabled()


# -- saving -------------------------------------------------------------------------------------------


def test_saved_means_out_of_the_house(
    window: Window, desk: Desk, receipt: int, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = _open(window, qtbot, {"document": receipt})
    target = tmp_path / dialog.file_name()
    assert target.name == "Deposit receipt R-000001 O'Neill Söhne & Co.pdf"
    dialog.save(target)
    assert target.read_bytes().startswith(b"%PDF")
    assert desk.papers.get(receipt).printed_at is not None
    assert str(target) in dialog.saying.text()


def test_a_place_that_takes_no_file_is_said_and_the_paper_is_not_out(
    window: Window, desk: Desk, receipt: int, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = _open(window, qtbot, {"document": receipt})
    dialog.save(tmp_path / "no such folder" / "x.pdf")
    assert "x.pdf" in dialog.trouble.text()
    assert desk.papers.get(receipt).printed_at is None


def test_a_failed_save_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "x.pdf"
    target.write_bytes(b"old")

    def full(made: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    assert write_whole(target, b"new") is not None
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


# -- printing -----------------------------------------------------------------------------------------


def test_pages_go_out_one_by_one_at_their_own_size(
    window: Window, desk: Desk, receipt: int, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = _open(window, qtbot, {"document": receipt})
    printer = printing.printer_for(dialog._pdf())
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setResolution(72)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    dialog.send(printer)
    qtbot.waitUntil(lambda: dialog._run is None, timeout=20_000)
    printed = Pdf((tmp_path / "out.pdf").read_bytes())
    assert len(printed.sizes) == dialog.preview.page_count()
    assert [round(side) for side in printed.sizes[0]] == [595, 842]
    printed.close()
    assert desk.papers.get(receipt).printed_at is not None


def test_printing_twice_by_a_double_press_prints_once(
    window: Window, receipt: int, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = _open(window, qtbot, {"document": receipt})
    asked: list[int] = []
    monkeypatch.setattr(printing, "printers", lambda: ["one"])
    monkeypatch.setattr(dialog, "ask_printer", lambda: asked.append(1))
    dialog._run = object()
    dialog.print_now()
    assert asked == []
    dialog._run = None
    dialog.print_now()
    assert asked == [1]


def test_without_a_printer_the_way_out_is_told(
    window: Window, receipt: int, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "printers", list)
    dialog = _open(window, qtbot, {"document": receipt})
    qtbot.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    assert "Save" in dialog.trouble.text()


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_told(
    window: Window, desk: Desk, receipt: int, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = _open(window, qtbot, {"document": receipt})
    printer = printing.printer_for(dialog._pdf())
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no folder" / "out.pdf"))
    dialog.send(printer)
    assert dialog.trouble.text()
    assert desk.papers.get(receipt).printed_at is None


def test_each_kind_of_paper_remembers_its_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    memory = Forgetful()
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["Laser", "Labels"]))
    keep_setup(memory, "receipt", Setup("Laser"))
    keep_setup(memory, "label", Setup("Labels"))
    assert printing.remembered(memory, "label") == "Labels"
    assert printing.remembered(memory, "receipt") == "Laser"
    assert printing.remembered(memory, "history") == ""
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["Laser"]))
    assert printing.remembered(memory, "label") == ""


def _setup(window: Window, monkeypatch: pytest.MonkeyPatch, there: list[str], **changed: Any) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(lambda: there))
    keep_setup(window.shell.memory, "receipt", Setup(**changed))


def _to_file(monkeypatch: pytest.MonkeyPatch, target: Path) -> None:
    made = printing.printer_for

    def to_file(*args: Any) -> QPrinter:
        printer = made(args[0], "", *args[2:])
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        return printer

    monkeypatch.setattr(printing, "printer_for", to_file)


def test_a_ticket_is_the_same_paper_in_another_size(
    window: Window, desk: Desk, receipt: int, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = desk.store.rows("SELECT number, version, data, hash FROM documents ORDER BY id")
    dialog = _open(window, qtbot, {"document": receipt})
    dialog.drawn = None
    dialog.paper_size.set_value("ticket80")
    dialog.paper_size.changed.emit()
    qtbot.waitUntil(lambda: dialog.drawn is not None, timeout=20_000)
    assert dialog.drawn is not None
    assert dialog.drawn.document.page.kind == "roll"
    _setup(window, monkeypatch, ["Ticket"], printer="Ticket")
    _to_file(monkeypatch, tmp_path / "out.pdf")
    dialog.print_now()
    qtbot.waitUntil(lambda: dialog._run is None, timeout=20_000)
    assert setup_of(window.shell.memory, "receipt").size == "ticket80"
    assert desk.store.rows("SELECT number, version, data, hash FROM documents ORDER BY id") == before
    printed = Pdf((tmp_path / "out.pdf").read_bytes())
    assert round(printed.sizes[0][0] * printing.POINT_MM) == 80
    printed.close()


def test_the_size_that_was_printed_last_comes_next(window: Window, receipt: int, qtbot: QtBot) -> None:
    keep_setup(window.shell.memory, "receipt", Setup(size="ticket58"))
    dialog = _open(window, qtbot, {"document": receipt})
    assert dialog.paper_size.value() == "ticket58"
    assert dialog.drawn is not None
    assert dialog.drawn.document.page.width == 58


def test_a_printer_that_is_gone_is_said_and_another_asked_for(
    window: Window, receipt: int, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _setup(window, monkeypatch, ["Laser"], printer="Ticket", at_once=True)
    dialog = _open(window, qtbot, {"document": receipt})
    assert dialog.isVisible()
    assert "Ticket is not there now" in dialog.trouble.text()
    asked: list[int] = []
    monkeypatch.setattr(dialog, "ask_printer", lambda: asked.append(1))
    dialog.print_now()
    assert asked == [1]
    assert "Ticket is not there now" in dialog.trouble.text()


def test_what_is_printed_at_once_is_never_seen_and_said_with_its_undo(
    window: Window, desk: Desk, receipt: int, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _setup(window, monkeypatch, ["Ticket"], printer="Ticket", size="ticket80", at_once=True)
    _to_file(monkeypatch, tmp_path / "out.pdf")
    word = Word(verbatim("Case 1: received"), "ready", 3)
    with qtbot.waitSignal(window.shell.told, timeout=20_000) as told:
        dialog = window.open_dialog("preview", {"document": receipt, "then": word})
        assert not dialog.isVisible()
    (said,) = told.args
    assert window.shell.say(said.text).startswith("Case 1: received · Sent to")
    assert said.step == 3
    assert dialog not in window.dialogs
    assert desk.papers.get(receipt).printed_at is not None
    assert (tmp_path / "out.pdf").exists()
    # Nobody saw the way to the labels: the foot has it.
    said.act()
    assert isinstance(window.dialogs[-1], PreviewDialog)
    assert window.dialogs[-1].asked.kind == "label"
    qtbot.waitUntil(lambda: not window.shell.jobs.busy, timeout=20_000)


def test_labels_that_go_out_at_once_follow_the_receipt_of_an_intake(
    window: Window, receipt: int, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _setup(window, monkeypatch, ["Ticket", "Zebra"], printer="Ticket", at_once=True)
    keep_setup(window.shell.memory, "label", Setup("Zebra", "zebra51x25", at_once=True))
    _to_file(monkeypatch, tmp_path / "out.pdf")
    said: list[str] = []
    window.shell.told.connect(lambda word: said.append(window.shell.say(word.text)))
    word = Word(verbatim("Case 1: received"), "ready", 3)
    window.open_dialog("preview", {"document": receipt, "then": word})
    qtbot.waitUntil(lambda: len(said) == 2 and not window.dialogs, timeout=20_000)
    printed = Pdf((tmp_path / "out.pdf").read_bytes())
    assert round(printed.sizes[0][0] * printing.POINT_MM) == 51
    printed.close()


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_what_could_not_be_printed_at_once_is_shown_with_the_reason_and_can_be_tried_again(
    window: Window, desk: Desk, receipt: int, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _setup(window, monkeypatch, ["Ticket"], printer="Ticket", at_once=True)
    with monkeypatch.context() as broken:
        _to_file(broken, tmp_path / "no folder" / "out.pdf")
        dialog = window.open_dialog("preview", {"document": receipt})
        assert isinstance(dialog, PreviewDialog)
        qtbot.waitUntil(dialog.isVisible, timeout=20_000)
    assert "did not take the paper" in dialog.trouble.text()
    assert desk.papers.get(receipt).printed_at is None
    _to_file(monkeypatch, tmp_path / "out.pdf")
    qtbot.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.papers.get(receipt).printed_at is not None, timeout=20_000)


def test_who_opens_a_paper_to_look_at_it_sees_it(
    window: Window, receipt: int, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _setup(window, monkeypatch, ["Ticket"], printer="Ticket", at_once=True)
    dialog = _open(window, qtbot, {"document": receipt, "look": True})
    assert dialog.isVisible()
    assert dialog._run is None


# -- elsewhere ----------------------------------------------------------------------------------------


def test_a_copy_is_shown_by_another_program(
    window: Window, desk: Desk, receipt: int, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shown: list[Path] = []
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(
        outside.QDesktopServices,
        "openUrl",
        staticmethod(lambda url: shown.append(Path(url.toLocalFile())) or True),
    )
    dialog = _open(window, qtbot, {"document": receipt})
    qtbot.mouseClick(dialog.findChild(QWidget, "open_outside"), Qt.MouseButton.LeftButton)
    assert shown[0].read_bytes().startswith(b"%PDF")
    assert desk.papers.get(receipt).printed_at is not None


def test_a_program_somebody_attached_is_never_started(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shown: list[object] = []
    monkeypatch.setattr(outside.QDesktopServices, "openUrl", staticmethod(shown.append))
    source = tmp_path / "kept"
    source.write_bytes(b"MZ")
    for name in ("setup.exe", "run.sh", "x.desktop", "noending", "a.pdf.bat"):
        assert not outside.show_copy(window.shell, source, name)
    assert shown == []


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("Receipt", "R-000001", "Ana"), "Receipt R-000001 Ana.pdf"),
        (('a/b\\c:d*e?f"g<h>i|j',), "a b c d e f g h i j.pdf"),
        (("../../etc/passwd",), "etc passwd.pdf"),
        (("CON",), "helpdesk CON.pdf"),
        (("", ""), "helpdesk.pdf"),
        (("محمد 王小明",), "محمد 王小明.pdf"),
        (("tab\tand\nline\0",), "tab and line.pdf"),
        (("x" * 500,), "x" * 80 + ".pdf"),
    ],
)
def test_names_that_every_system_takes(parts: tuple[str, ...], name: str) -> None:
    assert outside.safe_name(*parts, ending="pdf") == name


def test_a_name_of_wide_letters_stays_short_enough_in_bytes() -> None:
    assert len(outside.safe_name("王" * 300, ending="pdf").encode()) < 200


# -- afterwards ---------------------------------------------------------------------------------------


def test_what_stood_behind_it_is_said_again_with_its_undo(window: Window, receipt: int, qtbot: QtBot) -> None:
    word = Word(verbatim("Case 1: received"), "ready", 3)
    dialog = _open(window, qtbot, {"document": receipt, "then": word})
    with qtbot.waitSignal(window.shell.told) as told:
        dialog.reject()
    assert told.args == [word]


def test_ctrl_p_on_a_case_shows_its_receipt(window: Window, receipt: int, qtbot: QtBot) -> None:
    window.go(Goal("case", 1))
    window.do_print()
    dialog = window.dialogs[-1]
    assert isinstance(dialog, PreviewDialog)
    assert dialog.asked.document == receipt
