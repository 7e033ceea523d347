"""A customer handed on and called: the contact card, the number, one form of it everywhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.domain.listing import ListQuery
from tests import builders
from tests.ui.by_name import click
from tests.ui.screens.customers.steps import screen
from ui import lookups
from ui.listing import facts
from ui.screens.customers.hand_on import KIND, write_card
from ui.screens.customers.screen import columns
from ui.shell import Goal
from ui.widgets.cells import say
from ui.window import Window

# -- handed on ----------------------------------------------------------------------------------------


def test_the_contact_card_is_copied_and_written(window: Window, desk: Desk, tmp_path: Path) -> None:
    known = builders.customer(desk, "Ana Gómez", notes="pays late")
    shown = screen(window, Goal("customer", known))
    shown.copy_contact.trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert "FN:Ana Gómez" in data.text()
    assert "pays late" not in data.text()
    assert data.hasFormat(KIND)
    write_card(window.shell, known, tmp_path / "ana.vcf")
    assert (tmp_path / "ana.vcf").read_bytes().decode() == data.text()
    write_card(window.shell, known, tmp_path / "no" / "ana.vcf")
    assert "could not be written" in window.toast.label.text()


def test_the_number_is_dialled_by_the_system_or_copied(
    qtbot: QtBot, window: Window, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def refuse(url: QUrl) -> bool:
        asked.append(url.toString())
        return False

    monkeypatch.setattr(QDesktopServices, "openUrl", refuse)
    shown = screen(window, Goal("customer", builders.customer(desk, phone="600112233")))
    click(qtbot, shown, "call")
    assert asked == ["tel:+34600112233"]
    assert QGuiApplication.clipboard().text() == "600 11 22 33"


def test_who_is_not_to_be_called_has_no_button_for_it(window: Window, desk: Desk) -> None:
    shown = screen(window, Goal("customer", builders.customer(desk, do_not_call=True)))
    button = shown.findChild(QAbstractButton, "call")
    assert button is not None
    assert not button.isVisibleTo(shown)


def test_a_phone_has_one_form_in_list_file_search_and_lookup(window: Window, desk: Desk) -> None:
    typed, written = "+34600112233", "600 11 22 33"
    known = builders.customer(desk, "Ana Gómez", phone=typed)
    words = window.words
    (row,) = desk.customers.page(ListQuery(text=""), None, 5)
    said = [say(column, row, words) for column in columns()]
    assert any(written in cell.second for cell in said)
    outs = {words.say(out.title): words.say(out.text(row, words) or "") for out in facts(columns())}
    assert outs["Phone"] == written
    field = lookups.customer(window.shell)
    assert str(field._find("Ana")[0].detail).startswith(written)
    hit = next(hit for hit in desk.finder.find("Ana") if hit.id == known)
    assert words.say(hit.detail).startswith(written)
    assert written in desk.customers.likely("Ana Gómez", (typed,), "", "ES")[0].marks(words)
