"""Composes believable screens from the widgets and saves pictures: ``python -m tests.gallery OUT.png``.

Everything on them is invented here; nothing comes from a shop. One picture a scene: ``OUT-list.png``, ...
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QColor, QImage, QPainterPath
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.formats import Words
from helpdesk.texts import translate
from tests.gallery_data import (
    TODAY,
    Receive,
    Rows,
    bars,
    both,
    facts,
    groups,
    happenings,
    hits,
    language_is,
    marks,
    places,
)
from ui import theme
from ui.widgets import plain
from ui.widgets.accessories import Accessories
from ui.widgets.agenda import Agenda
from ui.widgets.attachments import Attached, Attachments
from ui.widgets.chips import Chip, Chips
from ui.widgets.cover_table import CoverTable
from ui.widgets.dates import CalendarPopup
from ui.widgets.dialog import NARROW, WIDE, Dialog
from ui.widgets.empty import Empty
from ui.widgets.form import Form
from ui.widgets.lookup import Lookup
from ui.widgets.nav import Navigation
from ui.widgets.page import ListPage, Page
from ui.widgets.preview import Preview
from ui.widgets.record_page import RecordPage
from ui.widgets.records import RecordTable
from ui.widgets.section import Section
from ui.widgets.signature import Signature
from ui.widgets.timeline import Timeline
from ui.widgets.toast import Toaster
from ui.widgets.topbar import TopBar


def action(parent: QWidget, text: str, icon: str) -> QAction:
    made = QAction(text, parent)
    theme.give_icon(made, icon)
    return made


def frame(words: Words, content: QWidget, here: str) -> QWidget:
    """A window as the program has it."""
    window = QWidget()
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    nav = Navigation(words, places())
    nav.set_current(here)
    nav.set_count("calls", 7)
    nav.set_count("today", 23)
    right = QVBoxLayout()
    right.setSpacing(0)
    bar = TopBar(words)
    bar.setObjectName("bar")
    bar.staff.set_name("Lucía Ortega")
    bar.set_ways(back=True, forward=False)
    right.addWidget(bar)
    right.addWidget(content, 1)
    row.addWidget(nav)
    row.addLayout(right, 1)
    return window


def case_page(words: Words) -> ListPage:
    rows = Rows()
    table = RecordTable(rows, words, name="cases", title=both("Cases", "Casos"), two_lines=True, multi=True)
    table.choose(4)
    record = RecordPage(
        words, icon="inbox", nothing=both("Choose a case from the list.", "Elija un caso de la lista.")
    )
    record.show_record(
        both("Washing machine Balay 3TS976 does not spin", "Lavadora Balay 3TS976 no centrifuga"),
        number="R-26-0004",
        mark=marks()[1],
        age=both("6 days · promised for 20/11/2026", "6 días · prometido para el 20/11/2026"),
        facts=facts(),
    )
    record.set_actions(
        action(record, words.say(both("Tell the customer", "Avisar al cliente")), "phone"),
        [action(record, words.say(both("Print receipt", "Imprimir resguardo")), "printer")],
        [action(record, "Quote", "file-text"), action(record, "Cancel job", "ban")],
    )
    line = Timeline(words)
    line.set_entries(happenings())
    record.add_tab(both("Timeline", "Cronología"), line)
    record.add_tab(both("Papers", "Documentos"), QWidget(), 2)
    record.add_tab(both("Files", "Archivos"), QWidget(), 3)
    views = [("open", "Open", "Abiertos"), ("mine", "Mine", "Míos"), ("late", "Late", "Atrasados")]
    views += [("waiting", "Waiting", "En espera"), ("ready", "Ready", "Listos")]
    chips = [Chip(key, both(english, spanish)) for key, english, spanish in views]
    chips.append(Chip("cover", both("Under guarantee", "En garantía"), "shield-check", True))
    row = Chips(words, chips)
    row.set_count("late", 3)
    page = ListPage(words, both("Cases", "Casos"), table, record, chips=row)
    page.set_count(rows.count())
    page.head.add_action(
        action(page, words.say(both("Receive unit", "Recibir equipo")), "plus"), primary=True
    )
    return page


def scene_list(words: Words) -> QWidget:
    page = case_page(words)
    window = frame(words, page, "cases")
    toast = Toaster(words, window)
    toast.show_toast(
        both("Unit received: R-26-0004", "Equipo recibido: R-26-0004"),
        undo=lambda: None,
        buttons=[(both("Print", "Imprimir"), lambda: None)],
    )
    page.table.setFocus()
    return window


def scene_search(words: Words) -> QWidget:
    window = frame(words, case_page(words), "cases")
    bar = window.findChild(TopBar, "bar")
    assert bar is not None
    window.resize(1366, 768)
    window.show()
    QApplication.processEvents()
    window.activateWindow()
    bar.search.setFocus()
    bar.search.setText("balay")
    bar.search.show_hits("balay", hits())
    return window


def scene_today(words: Words) -> QWidget:
    page = Page(words, both("Today", "Hoy"))
    page.head.set_count(words.day_long(TODAY))
    agenda = Agenda(words, both("Today", "Hoy"))
    agenda.set_groups(groups())
    page.add(agenda, 1)
    window = frame(words, page, "today")
    agenda.setFocus()
    return window


def scene_unit(words: Words) -> QWidget:
    record = RecordPage(words, icon="plug", nothing=both("Choose a unit.", "Elija un equipo."))
    record.show_record("Balay 3TS976BE", number="4711-0815", facts=facts()[:6])
    record.set_actions(action(record, words.say(both("Receive unit", "Recibir equipo")), "plus"))
    covers = CoverTable(words, TODAY)
    covers.set_bars(bars())
    section = Section(words, both("Guarantees", "Garantías"), action=both("Add", "Añadir"), slot=lambda: None)
    section.add(covers)
    record.add_section(section)
    window = frame(words, record, "units")
    record.setProperty("look", "page")
    return window


def scene_empty(words: Words) -> QWidget:
    table = RecordTable(Rows(0), words, name="empty", title=both("Cases", "Casos"), two_lines=True)
    sentence = both(
        "No case yet. What a customer brings or asks for stands here.",
        "Ningún caso todavía. Aquí aparece lo que trae o pregunta un cliente.",
    )
    table.set_empty(Empty(words, "inbox", sentence, both("Receive unit", "Recibir equipo")))
    record = RecordPage(words, icon="inbox", nothing=both("Choose a case.", "Elija un caso."))
    return frame(words, ListPage(words, both("Cases", "Casos"), table, record), "cases")


def scene_form(words: Words) -> QDialog:
    dialog = Dialog(
        words, both("Receive unit", "Recibir equipo"), both("Receive and print", "Recibir e imprimir")
    )
    found = Lookup(words, lambda _: hits()[:3], create=translate("Gallery", "New customer “{name}”…"))
    usual = {
        "cable": both("Power cable", "Cable"),
        "box": both("Box", "Caja"),
        "key": both("Remote", "Mando"),
    }
    left = Accessories(words, usual)
    form = Form(Receive, words, TODAY, overrides={"customer": found, "accessories": left}, wide={"customer"})
    form.fill({"phone": "612345678", "limit": 5000, "accessories": ("cable", "2 keys")})
    form.editor("serial").setText("FD 9902")
    dialog.add(form)
    dialog.open()
    form.build()
    found.setFocus()
    found.setText("mar")
    found.ask()
    return dialog


def scene_pieces(words: Words) -> QDialog:
    dialog = Dialog(
        words, both("Hand over", "Entregar"), both("Hand over and print", "Entregar e imprimir"), width=WIDE
    )
    signature = Signature(words)
    path = QPainterPath(QPointF(60, 90))
    for x in range(60, 380, 20):
        path.quadTo(QPointF(x + 6, 30 + x % 50), QPointF(x + 20, 92 - x % 30))
    signature.canvas.strokes.append(path)
    signature._stroked()
    picture = QImage(400, 300, QImage.Format.Format_RGB32)
    picture.fill(QColor("#7aa6c2"))
    where = Path(os.environ.get("TMPDIR", "/tmp")) / "gallery-thumb.png"
    picture.save(str(where))
    files = Attachments(words)
    files.set_items(
        [Attached(1, "IMG_20261115_1022.jpg", where), Attached(2, "factura.pdf"), Attached(3, "a.txt")]
    )
    files.setMinimumHeight(theme.px(190))
    dialog.add(signature)
    dialog.add(files)
    dialog.open()
    dialog.tell(both("Nobody has signed for the parts.", "Nadie ha firmado por las piezas."))
    return dialog


def scene_confirm(words: Words) -> QDialog:
    note = both(
        "Name, phones, address and letters are erased for good. Invoices stay. This cannot be undone.",
        "Se borran para siempre nombre, teléfonos, dirección y cartas. Las facturas quedan. No se puede deshacer.",
    )
    dialog = Dialog(
        words,
        both("Erase customer", "Borrar cliente"),
        both("Erase", "Borrar"),
        width=NARROW,
        note=note,
        danger=True,
    )
    dialog.add(plain.label("María Fernández Ruiz", "strong"))
    dialog.open()
    dialog.leave.setFocus(Qt.FocusReason.TabFocusReason)
    return dialog


def scene_calendar(words: Words) -> QWidget:
    popup = CalendarPopup(words, TODAY, lambda _: None, QApplication.activeWindow())
    popup.show_day(date(2026, 11, 26), QPoint(0, 0))
    return popup


def scene_preview(words: Words) -> QDialog:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas("unused.pdf", pagesize=(595, 842))
    for page in range(3):
        canvas.drawString(72, 760, f"Page {page + 1}")
        canvas.showPage()
    dialog = Dialog(
        words, both("Deposit receipt", "Resguardo de depósito"), both("Print", "Imprimir"), width=WIDE
    )
    preview = Preview(words)
    preview.set_pdf(canvas.getpdfdata())
    preview.setMinimumHeight(theme.px(420))
    dialog.add(preview, 1)
    dialog.open()
    return dialog


SCENES: dict[str, Callable[[Words], QWidget]] = {
    name.removeprefix("scene_"): made for name, made in list(globals().items()) if name.startswith("scene_")
}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=Path)
    parser.add_argument("--theme", default="light")
    parser.add_argument("--language", default="en")
    parser.add_argument("--size", default="1366x768")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--scene", choices=SCENES, action="append")
    asked = parser.parse_args()
    app = QApplication(["helpdesk", *theme.STYLE])
    theme.apply(app, asked.theme, asked.scale)
    language_is(asked.language)
    words = Words(asked.language)
    for name in asked.scene or SCENES:
        shown = SCENES[name](words)
        theme.dress(shown)
        if not isinstance(shown, QDialog) and not shown.isVisible():
            shown.resize(*map(int, asked.size.split("x")))
            shown.show()
        app.processEvents()
        shown.grab().save(str(asked.out.with_name(f"{asked.out.stem}-{name}.png")))
        shown.close()


if __name__ == "__main__":
    main()
