"""What stands on a record: facts, history, guarantees, files, a signature, papers, the day's tasks."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.formats import Words
from helpdesk.texts import verbatim
from ui import theme
from ui.widgets.agenda import Agenda, AgendaModel, Group, Task
from ui.widgets.attachments import Attached, AttachedModel, Attachments
from ui.widgets.cover_lanes import CoverLanes
from ui.widgets.cover_table import CoverTable
from ui.widgets.covers import Bar
from ui.widgets.fact_line import FactLine
from ui.widgets.facts import Fact, Facts
from ui.widgets.hits import Hit, HitModel
from ui.widgets.link import Link
from ui.widgets.pill import Mark, Pill
from ui.widgets.preview import Preview
from ui.widgets.record_page import RecordPage
from ui.widgets.signature import Signature
from ui.widgets.tabs import Tabs
from ui.widgets.timeline import DAY, Happening, Timeline, TimelineModel

WORDS = Words("en")
TODAY = date(2026, 11, 21)


def test_facts_are_plain_text_in_one_or_two_columns(qtbot: QtBot) -> None:
    facts = Facts(WORDS, [Fact(verbatim(f"L{n}"), f"<b>{n}</b>") for n in range(4)])
    qtbot.addWidget(facts)
    facts.resize(700, 300)
    facts.show()
    values = [label for label in facts.findChildren(QLabel) if label.text().startswith("<b>")]
    assert all(value.textFormat() == Qt.TextFormat.PlainText for value in values)
    assert len({value.x() for value in values}) == 2
    facts.resize(400, 300)
    facts.layout().activate()
    assert len({value.x() for value in values}) == 1
    assert values[0].accessibleName() == "L0: <b>0</b>"


def test_a_fact_leads_on(qtbot: QtBot) -> None:
    facts = Facts(WORDS, [Fact(verbatim("Customer"), "Ana", link=("customer", 7)), Fact(verbatim("Phone"))])
    qtbot.addWidget(facts)
    facts.show()
    link = facts.findChild(Link)
    assert link is not None
    with qtbot.waitSignal(facts.followed) as followed:
        qtbot.keyClick(link, Qt.Key.Key_Return)
    assert followed.args == [("customer", 7)]
    assert "—" in [label.text() for label in facts.findChildren(QLabel)]


@pytest.mark.parametrize("kind", [Facts, FactLine])
def test_another_records_facts_are_told_by_the_widgets_that_are_there(
    qtbot: QtBot, kind: type[Facts] | type[FactLine]
) -> None:
    """Made anew each time they would hold up every card that is opened; they read in their order all the same."""
    shown = kind(WORDS)
    qtbot.addWidget(shown)
    shown.resize(400, 200)
    shown.show()
    name, phone, state = (verbatim(word) for word in ("Customer", "Phone", "State"))
    shown.set_facts([Fact(name, "Ana", link=("customer", 7)), Fact(phone, "600"), Fact(state, "old")])
    link, before = shown.findChild(Link), set(_told(shown))
    pill = Mark(verbatim("Ready"), "circle-check", "ready")
    shown.set_facts(
        [
            Fact(name, "Eva", link=("customer", 9)),
            Fact(phone, "700", tone="late"),
            Fact(state, "x", mark=pill),
        ]
    )
    now = _told(shown)
    assert link in now
    assert len(before & set(now)) >= 4, "all but what became a pill"
    assert [_said(widget) for widget in now] == ["Customer", "Eva", "Phone", "700", "State", "Ready"]
    assert next(widget for widget in now if _said(widget) == "700").property("look") == "late"
    with qtbot.waitSignal(shown.followed) as followed:
        link.click()
    assert followed.args == [("customer", 9)]
    shown.set_facts([Fact(phone, "800")])
    assert [_said(widget) for widget in _told(shown)] == ["Phone", "800"]


def _told(shown: QWidget) -> list[QWidget]:
    """What says something in it, in the order in which it is read aloud."""
    found = [widget for widget in shown.findChildren(QWidget) if isinstance(widget, QLabel | Link | Pill)]
    return [widget for widget in found if widget.isVisible()]


def _said(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | Link) else widget.accessibleName()


def entries(count: int) -> list[Happening]:
    return [
        Happening(f"Entry {n}", "21/11/2026", "Eva", body="x " * (n % 90), nouns=((f"No. {n}", n),))
        for n in range(count)
    ]


def test_a_long_history_is_given_out_in_pages(qtbot: QtBot, qtmodeltester: Any) -> None:
    model = TimelineModel(WORDS)
    model.set_entries(entries(5_000))
    assert model.rowCount() == 100
    model.fetchMore(QModelIndex())
    assert model.rowCount() == 200
    qtmodeltester.check(model, force_py=True)
    line = Timeline(WORDS)
    qtbot.addWidget(line)
    line.resize(400, 300)
    line.show()
    line.set_entries(entries(5_000))
    heights = {line.visualRect(line.records.index(row)).height() for row in (0, 60)}
    assert len(heights) == 2


def test_history_leads_on_by_key_and_by_its_noun_alone(qtbot: QtBot) -> None:
    line = Timeline(WORDS)
    qtbot.addWidget(line)
    line.resize(400, 300)
    line.show()
    sent = Happening("Quote sent", "09:30", "Eva", nouns=(("Q-7", "q"), ("Case 3", "c")), day="today")
    line.set_entries([sent, Happening("Noted", "today")])
    line.setCurrentIndex(line.records.index(0))
    with qtbot.waitSignal(line.followed) as followed:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert followed.args == ["q"]
    rect = line.visualRect(line.records.index(0))
    found = {line.link_at(QPoint(x, y)) for x in range(rect.width()) for y in range(rect.height())}
    assert found == {None, "q", "c"}
    assert line.link_at(rect.topLeft() + QPoint(50, theme.px(DAY) + 14)) is None, "the title is only text"
    place = next(
        QPoint(x, y)
        for x in range(rect.width())
        for y in range(rect.height())
        if line.link_at(QPoint(x, y)) == "c"
    )
    with qtbot.waitSignal(line.followed) as followed:
        qtbot.mouseClick(line.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert followed.args == ["c"]
    qtbot.keyClick(line, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Quote sent\nEva · Q-7 · Case 3 · today · 09:30"


def test_a_day_is_said_once_above_its_entries(qtbot: QtBot) -> None:
    line = Timeline(WORDS)
    qtbot.addWidget(line)
    days = ("20/11/2026", "20/11/2026", "19/11/2026", "")
    line.set_entries([Happening("x", "", day=day) for day in days])
    assert [line.records.opens_day(row) for row in range(4)] == [True, False, True, False]
    heights = [line.visualRect(line.records.index(row)).height() for row in range(4)]
    assert heights[0] == heights[2] > heights[1] == heights[3]


def test_guarantees_are_told_as_well_as_drawn(qtbot: QtBot) -> None:
    covers = CoverTable(WORDS, TODAY)
    qtbot.addWidget(covers)
    covers.set_bars(
        [
            Bar("Legal", date(2024, 3, 1), date(2027, 3, 14), "ready", [(date(2025, 5, 2), None)], "3 years"),
            Bar("Repair", date(2026, 9, 4), None, "away", detail="7-1 · hums", still=True),
            Bar("Maker", date(2024, 3, 1), date(2026, 3, 1), "neutral"),
        ]
    )
    covers.show_ended(True)
    covers.resize(600, covers.sizeHint().height())
    told = covers.accessibleDescription()
    assert told == "Legal, until 14/03/2027, 3 years; Repair, open; Maker, ended 01/03/2026"
    assert not covers.grab().isNull()
    covers.set_bars(())
    covers.resize(200, covers.sizeHint().height())
    assert not covers.grab().isNull()


def test_guarantees_that_ended_are_folded_away(qtbot: QtBot) -> None:
    past = [Bar(f"Repair {n}", date(2024, 1, 1), date(2024, 4, 1), "neutral") for n in range(5)]
    legal = Bar("Legal", date(2024, 3, 1), date(2027, 3, 14))
    covers = CoverTable(WORDS, TODAY)
    qtbot.addWidget(covers)
    covers.set_bars([*past, legal])
    assert covers.rows() == [legal]
    assert covers.ended() == past
    folded = covers.sizeHint().height()
    covers.show_ended(True)
    assert covers.rows() == [legal, *past]
    assert covers.sizeHint().height() > folded
    covers.resize(600, covers.sizeHint().height())
    assert covers.bar_at(QPoint(20, covers.height() - 5)) is past[-1]


def test_guarantees_of_one_name_share_a_lane_unless_their_days_meet(qtbot: QtBot) -> None:
    first = Bar("Repair", date(2025, 1, 1), date(2025, 4, 1), "neutral", reason="one")
    second = Bar("Repair", date(2025, 3, 1), date(2025, 6, 1), "neutral", reason="two")
    third = Bar("Repair", date(2026, 9, 4), None, "away", reason="three")
    legal = Bar("Legal", date(2024, 3, 1), date(2027, 3, 14), "ready", [(date(2025, 5, 2), None)])
    covers = CoverLanes(WORDS, TODAY)
    qtbot.addWidget(covers)
    covers.set_bars([legal, first, second, third])
    covers.resize(700, covers.sizeHint().height())
    assert covers.lanes() == [[legal], [first, third], [second]]
    assert "one" in covers.accessibleDescription()
    assert not covers.grab().isNull()
    assert covers.bar_at(QPoint(5, 5)) is legal
    assert covers.bar_at(QPoint(5, 30)) is third
    assert covers.bar_at(QPoint(5, covers.height())) is None
    covers.set_bars(())
    assert not covers.grab().isNull()


def test_photos_are_looked_for_among_pictures_first(qtbot: QtBot) -> None:
    for pictures, first in ((True, "Pictures (*.png"), (False, "All Files (*)")):
        files = Attachments(WORDS, pictures=pictures)
        qtbot.addWidget(files)
        files.add_button.click()
        (asked,) = files.findChildren(QFileDialog)
        assert asked.nameFilters()[0].startswith(first)
        assert asked.nameFilters()[-1].endswith("(*)")
        asked.reject()


def tasks() -> list[Group]:
    return [
        Group("calls", "Calls due", [Task(1, "Ana", verb="Call"), Task(2, "Bea")], 7),
        Group("nothing", "Nothing here", []),
        Group("late", "Late", [Task(1, "Washer", mark=Mark("Late", "triangle-alert", "late"))]),
    ]


def test_the_agenda_is_walked_by_keys(qtbot: QtBot) -> None:
    agenda = Agenda(WORDS, verbatim("Today"))
    qtbot.addWidget(agenda)
    agenda.resize(900, 600)
    agenda.show()
    agenda.set_groups(tasks())
    assert agenda.current() == ("calls", 1)
    with qtbot.waitSignal(agenda.opened) as opened:
        qtbot.keyClick(agenda, Qt.Key.Key_Return)
    assert opened.args == ["calls", 1]
    qtbot.keyClick(agenda, Qt.Key.Key_Down)
    qtbot.keyClick(agenda, Qt.Key.Key_Down)
    with qtbot.waitSignal(agenda.all_wanted) as wanted:
        qtbot.keyClick(agenda, Qt.Key.Key_Return)
    assert wanted.args == ["calls"]
    qtbot.keyClick(agenda, Qt.Key.Key_Down)
    assert agenda.current() == ("late", 1)
    agenda.set_groups(tasks()[2:])
    assert agenda.current() == ("late", 1)


def test_agenda_rows_read_aloud(qtbot: QtBot, qtmodeltester: Any) -> None:
    model = AgendaModel(WORDS)
    model.set_groups(tasks())
    qtmodeltester.check(model, force_py=True)
    said = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert said == ["Calls due", "Calls due: Ana", "Bea", "Show all 7", "Late", "Late, Washer"]


def test_hits_stand_in_groups(qtmodeltester: Any) -> None:
    model = HitModel(WORDS)
    model.set_hits([Hit(1, "Ana", "612", group="Customers"), Hit(2, "Balay", number="4711", group="Units")])
    qtmodeltester.check(model, force_py=True)
    assert [model.index(row).data() for row in range(4)] == [
        "Customers",
        "Ana · 612",
        "Units",
        "Balay · 4711",
    ]
    assert model.hit(0) is None


def test_a_pill_is_icon_and_word(qtbot: QtBot) -> None:
    pill = Pill(WORDS)
    qtbot.addWidget(pill)
    assert not pill.isVisible()
    pill.set_mark(Mark(verbatim("Ready"), "circle-check", "ready"))
    assert pill.accessibleName() == "Ready"


def files_of(qtbot: QtBot) -> Attachments:
    files = Attachments(WORDS)
    qtbot.addWidget(files)
    files.resize(500, 300)
    files.show()
    return files


def test_files_are_chosen_in_the_systems_window(qtbot: QtBot) -> None:
    files = files_of(qtbot)
    given: list[list[str]] = []
    files.files_given.connect(given.append)
    files.add_button.click()
    window = files.findChild(QFileDialog)
    assert window is not None
    assert window.isVisible()
    window.filesSelected.emit(["/a.png", "/b.png"])
    assert given == [["/a.png", "/b.png"]]
    window.close()


def test_files_are_shown_small_and_opened(qtbot: QtBot, tmp_path: Path, qtmodeltester: Any) -> None:
    picture = QImage(3_000, 2_000, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    picture.save(str(tmp_path / "a.png"))
    (tmp_path / "b.pdf").write_text("no picture")
    files = files_of(qtbot)
    items = [Attached(1, "a.png", tmp_path / "a.png"), Attached(2, "b.pdf", tmp_path / "b.pdf")]
    files.set_items(items)
    model = AttachedModel(QApplication.instance())
    model.set_items(items)
    qtmodeltester.check(model, force_py=True)
    thumb = files.records.thumb(items[0])
    assert thumb is not None
    assert max(thumb.width(), thumb.height()) <= 2 * 84
    assert files.records.thumb(items[1]) is None
    files.grid.setCurrentIndex(files.records.index(1))
    with qtbot.waitSignal(files.opened) as opened:
        qtbot.keyClick(files.grid, Qt.Key.Key_Return)
    assert opened.args == [2]
    assert files.current_id() == 2


def test_pasted_files_and_pictures_are_given(qtbot: QtBot, tmp_path: Path) -> None:
    files = files_of(qtbot)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a b.pdf"))])
    QGuiApplication.clipboard().setMimeData(data)
    with qtbot.waitSignal(files.files_given) as given:
        qtbot.keyClick(files.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert given.args == [[str(tmp_path / "a b.pdf")]]
    picture = QImage(4, 4, QImage.Format.Format_RGB32)
    QGuiApplication.clipboard().setImage(picture)
    with qtbot.waitSignal(files.image_given):
        assert files.paste()
    QGuiApplication.clipboard().setText("text")
    assert not files.paste()


def test_a_signature_is_drawn_and_cleared(qtbot: QtBot) -> None:
    signature = Signature(WORDS)
    qtbot.addWidget(signature)
    signature.show()
    assert signature.is_empty()
    assert signature.png() == b""
    canvas = signature.canvas
    with qtbot.waitSignal(signature.changed):
        qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
        qtbot.mouseMove(canvas, QPoint(120, 60))
        qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(120, 60))
    assert signature.png().startswith(b"\x89PNG")
    image = signature.image()
    assert (image.width(), image.height()) == (900, 300)
    assert image.pixelColor(1, 1).alpha() == 0
    signature.clear_button.click()
    assert signature.is_empty()


@pytest.fixture
def paper() -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas("unused.pdf", pagesize=(595, 842))
    for page in range(3):
        canvas.drawString(72, 760, f"Page {page + 1}")
        canvas.showPage()
    return bytes(canvas.getpdfdata())


def test_a_paper_is_shown_page_by_page(qtbot: QtBot, paper: bytes) -> None:
    preview = Preview(WORDS)
    qtbot.addWidget(preview)
    preview.resize(600, 500)
    preview.show()
    preview.set_pdf(paper)
    assert preview.page_count() == 3
    assert preview.count.text() == "Page 1 of 3"
    rect = preview.pages.rects()[0]
    assert rect.right() <= preview.pages.viewport().width()
    preview.pages.go_to(2)
    assert preview.count.text() == "Page 3 of 3"
    preview.larger.click()
    assert preview.pages.rects()[0].width() > rect.width()
    preview.fit.click()
    assert preview.pages.rects()[0].width() == rect.width()
    image = preview.pages.pdf.image(0, 1.0) if preview.pages.pdf else QImage()
    assert (image.width(), image.height()) == (595, 842)
    assert image.pixelColor(5, 5).name() == "#ffffff"
    QApplication.processEvents()


@pytest.mark.parametrize("name", ["x" * 1_000_000, "<b>" * 400, "one\ntwo\x00three", "محمد الأندلسي" * 50])
def test_no_name_breaks_a_record(qtbot: QtBot, name: str) -> None:
    record = RecordPage(WORDS, icon="inbox", nothing=verbatim("Choose one."))
    qtbot.addWidget(record)
    record.resize(600, 600)
    record.show()
    line = Timeline(WORDS)
    line.set_entries([Happening(name, "today", name, body=name)])
    record.add_tab(verbatim("Timeline"), line)
    facts = [
        Fact(verbatim("A"), name),
        Fact(verbatim("B"), name, link=1),
        Fact(verbatim("C"), name, wide=True),
    ]
    record.show_record(name, number="R-1", facts=facts)
    QApplication.processEvents()
    assert record.minimumSizeHint().width() <= 420
    assert not record.grab().isNull()


def test_tabs_have_their_place_again_when_others_go(qtbot: QtBot) -> None:
    tabs = Tabs("Parts")
    qtbot.addWidget(tabs)
    for name in ("People", "Entries", "Texts"):
        tabs.addTab(QWidget(), name)
    tabs.show()
    for shown in ((True, False, True), (False, True, True), (True, False, True)):
        for place, visible in enumerate(shown):
            tabs.setTabVisible(place, visible)
        rects = [tabs.bar.tabRect(place) for place in range(3) if shown[place]]
        assert rects[0].left() == 0
        assert rects[0].width() > 0
        assert rects[1].left() == rects[0].right() + 1
