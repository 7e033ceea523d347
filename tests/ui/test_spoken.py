"""What is told to a screen reader beside what has the focus: nothing twice, nothing without its field or heading."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.formats import Words
from helpdesk.services.customers.actions import AddCustomer
from helpdesk.services.workshop.repair_actions import Diagnose
from helpdesk.texts import verbatim
from tests import builders
from tests.ui.screens.intake.counter import Open
from ui.lookups import form
from ui.screens.cases import quote_dialog
from ui.screens.customers.screen import CustomersScreen
from ui.screens.intake import known_unit
from ui.shell import Goal
from ui.widgets import hits, page, plain, records, spoken
from ui.widgets.agenda import Agenda, Group, Task
from ui.widgets.hits import Hit
from ui.widgets.labelled import tab_to_chosen
from ui.widgets.lookup import CREATE
from ui.widgets.section import Section
from ui.window import Window

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was announced, from wherever."""
    told: list[str] = []

    def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
        if text:
            told.append(text)

    for module in (spoken, hits, known_unit, page, quote_dialog, records):
        monkeypatch.setattr(module, "announce", announce)
    return told


def test_a_single_unit_of_an_intake_is_no_tab(ask: Open) -> None:
    dialog = ask()
    assert dialog.tabs.count() == 0
    dialog.add_another()
    assert dialog.tabs.count() == 2
    assert dialog.shown() is dialog.pages[1]
    dialog.remove_page()
    assert dialog.tabs.count() == 0
    assert dialog.shown() is dialog.pages[0]
    assert dialog.shown().box.isVisibleTo(dialog)


def test_the_guarantee_of_a_new_unit_is_said_when_its_day_of_purchase_is(
    ask: Open, qtbot: QtBot, said: list[str]
) -> None:
    box = ask().shown().box
    box.begin_new("X")
    bought = box.new.unit_form.editor("purchased_on")
    bought.setFocus()
    qtbot.keyClicks(bought, "15/01/2026")
    assert not any("20" in one for one in said), "half a date is no day"
    box.new.verdict._typed.setInterval(0)
    box.new.verdict._typed.start()
    qtbot.waitUntil(lambda: bool(said) and "15/01/2029" in said[-1])
    assert sum("15/01/2029" in one for one in said) == 1


def test_a_verdict_is_not_said_before_the_sentence_that_says_it(desk: Desk, ask: Open) -> None:
    builders.unit(desk, "OLD", purchased_on=date(2018, 5, 4))
    box = ask().shown().box
    box.line.setText("OLD")
    box.line.enter()
    assert box.known.in_words().count("No guarantee") == 1


def test_a_problem_is_told_with_its_field(ask: Open, said: list[str]) -> None:
    ask().save()
    assert "Fault in the customer's words: This is needed." in said
    assert any(one.startswith("Accessories left: ") for one in said)
    assert any(one.startswith("Serial number: ") for one in said)


def test_each_thing_to_tick_says_what_it_was_asked_for(ask: Open) -> None:
    things = ask().shown().details.accessories
    asked = {
        chip.accessibleDescription() for chip in (things._nothing, *things._chips.values(), things.other)
    }
    assert len(asked) == 1
    assert "Accessories left" in asked.pop()


def test_the_first_row_under_a_heading_says_the_heading(qtbot: QtBot) -> None:
    agenda = Agenda(Words("en"), verbatim("Today"))
    qtbot.addWidget(agenda)
    tasks = [Task(n, verbatim(f"Call {n}"), "Soon.", when=verbatim("10:00")) for n in (1, 2)]
    agenda.set_groups([Group("calls", verbatim("Calls"), tasks, 2)])
    rows = [agenda.records.index(row, 0) for row in range(agenda.records.rowCount())]
    assert [row.data(SPOKEN) for row in rows] == [
        "Calls",
        "Calls: Call 1, Soon, 10:00",
        "Call 2, Soon, 10:00",
    ]
    assert rows[1].data() == "Call 1, Soon, 10:00"


def test_the_first_hit_of_a_kind_says_the_kind(window: Window) -> None:
    found = window.top.search.hits.records
    found.set_hits([Hit(1, "Ana", group="Customers"), Hit(2, "Bea", group="Customers")])
    assert [found.index(row, 0).data(SPOKEN) for row in range(3)] == ["Customers", "Customers: Ana", "Bea"]


def test_what_is_only_offered_is_not_counted_as_found(window: Window, said: list[str]) -> None:
    dropped = window.top.search.hits
    dropped.show_hits([Hit(None, "New unit", kind=CREATE)], first=False)
    assert said[-1] == "Nothing found. New unit"
    dropped.show_hits([Hit(7, "SN-7"), Hit(None, "New unit", kind=CREATE)], first=False)
    assert said[-1].startswith("1 found")


@pytest.mark.parametrize(
    ("name", "tip", "more"),
    [
        ("Help", "Help (F1)", "F1"),
        ("Diagnose", "Diagnose · Ctrl+Return", "Ctrl+Return"),
        ("Help", "Help", ""),
        ("Plan", "Planned by Eva", "Planned by Eva"),
        ("Scan", "Scan a code", "Scan a code"),
        ("", "Dismiss", "Dismiss"),
    ],
)
def test_a_tooltip_adds_what_the_name_did_not_say(name: str, tip: str, more: str) -> None:
    assert plain.beyond_name(name, tip) == more


def test_sentences_in_a_row_have_one_stop() -> None:
    assert plain.in_a_row("Now.", "", "Ana", "Done.") == "Now, Ana, Done."
    assert plain.in_a_row("", "") == ""


def test_rows_chosen_and_copied_are_counted_aloud(
    window: Window, desk: Desk, qtbot: QtBot, said: list[str]
) -> None:
    for name in ("Ana", "Bea", "Eva"):
        builders.customer(desk, name)
    window.go(Goal("customers"))
    screen = window.current()
    assert isinstance(screen, CustomersScreen)
    screen.page.table.selectAll()
    assert said[-1] == "3 chosen"
    qtbot.keyClick(screen.page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert said[-1] == "3 rows copied"


def test_an_empty_list_says_so_when_the_keyboard_comes_to_it(window: Window, said: list[str]) -> None:
    window.go(Goal("customers"))
    screen = window.current()
    assert isinstance(screen, CustomersScreen)
    window.top.search.setFocus()
    said.clear()
    screen.page.table.setFocus()
    empty = screen.page.table.empty
    assert empty is not None
    assert said == [empty.accessibleName()]


def test_the_total_of_a_quote_is_told_once_after_typing(
    window: Window, desk: Desk, qtbot: QtBot, said: list[str]
) -> None:
    case = builders.received(desk)
    job = desk.cases.get(case).jobs[0].id
    desk.do(Diagnose(job=job, diagnosis="Element open"))
    dialog = window.open_dialog("quote", job)
    dialog._total_changed.stop()
    qtbot.keyClicks(dialog.lines.rows[0].price, "100")
    assert not any(one.startswith("Total") for one in said)
    dialog._total_changed.setInterval(0)
    dialog._total_changed.start()
    qtbot.waitUntil(lambda: any(one.startswith("Total") for one in said))
    assert said[-1] == dialog.total.text()


def test_a_hint_stands_beside_its_field_and_is_no_text_of_the_dialog(window: Window) -> None:
    """A screen reader says the free texts of a dialog when that opens; a hint is its field's."""
    asked = form(window.shell, AddCustomer)
    field = asked.fields["buys_as"]
    hint = next(
        label for label in field.findChildren(QLabel) if label.text() == "The legal guarantee depends on it."
    )
    assert hint.buddy() is field.problem
    assert field.editor.accessibleDescription() == hint.text()


def test_voices_are_not_given_the_marks_of_writing_direction() -> None:
    assert plain.aloud(plain.joined("Año", "Ana")) == "Año · Ana"
    assert plain.in_a_row("⁨Año⁩", "Ana") == "Año, Ana"


def test_a_label_is_told_whole_and_without_marks_of_writing(qtbot: QtBot) -> None:
    whole = plain.joined("Año", "a name that is longer than its room")
    for made in (plain.label(whole), plain.label(whole, wrap=True), plain.label(whole, single=True)):
        qtbot.addWidget(made)
        made.resize(80, 20)
        assert _heard(made) == "Año · a name that is longer than its room"
        made.setText("Año")
        assert _heard(made) == "Año"


def _heard(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_tab_comes_to_the_chosen_one_of_several(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    group, buttons = QButtonGroup(holder), [QRadioButton(name, holder) for name in "abc"]
    for button in buttons:
        group.addButton(button)
    buttons[0].setChecked(True)
    tab_to_chosen(group)
    tabbed = Qt.FocusPolicy.TabFocus
    assert [bool(button.focusPolicy() & tabbed) for button in buttons] == [True, False, False]
    buttons[2].setChecked(True)
    assert [bool(button.focusPolicy() & tabbed) for button in buttons] == [False, False, True]


def test_headings_are_told_when_the_keyboard_comes_below_them(qtbot: QtBot) -> None:
    section = Section(Words("en"), verbatim("Lines"))
    qtbot.addWidget(section)
    heard = QAccessible.queryAccessibleInterface(section)
    # Of a plain widget a screen reader makes nothing, whatever its name is.
    assert heard.role() != QAccessible.Role.Client
    assert heard.text(QAccessible.Text.Name) == "Lines"


def test_the_words_of_a_tip_are_told_and_not_how_they_are_written(qtbot: QtBot) -> None:
    button = QRadioButton("On <time>")
    qtbot.addWidget(button)
    told = QAccessible.queryAccessibleInterface(button)
    plain.put_tip(button, "On <time>: 8 of 9\nsince May")
    assert "<p" in button.toolTip()
    assert told.text(QAccessible.Text.Description) == "8 of 9\nsince May"
    plain.put_tip(button, "")
    assert told.text(QAccessible.Text.Description) == ""
    button.setAccessibleDescription("Of the workshop")
    plain.put_tip(button, "Another")
    assert told.text(QAccessible.Text.Description) == "Of the workshop"
