"""Today: what must happen, in order; every line leads somewhere; half-typed forms and the backup are there too."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.cases.actions import AddNote, PlanNext
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.shop.today import backup_age
from helpdesk.services.workshop.repair_actions import Diagnose
from helpdesk.texts import verbatim
from tests import builders
from ui import theme
from ui.screens.today import screen as today_screen
from ui.shell import Goal
from ui.widgets.agenda import Agenda
from ui.widgets.tallies import Tallies, Tally
from ui.window import Window

TODAY = date(2026, 11, 21)


def _agenda(window: Window) -> Agenda:
    found = window.findChild(Agenda, "agenda")
    assert isinstance(found, Agenda)
    return found


def _lines(window: Window) -> list[str]:
    records = _agenda(window).records
    return [str(records.data(records.index(row))) for row in range(records.rowCount())]


def _reload(window: Window) -> None:
    window.current().reload()


def _promised(window: Window, clock: FixedClock, day: date, problem: str) -> int:
    desk = window.desk
    now = clock.moment
    clock.advance(timedelta(days=-10))
    case = builders.received(desk, builders.unit(desk, f"SN {problem}"), promised_on=day, problem=problem)
    desk.do(PlanNext(id=case, next_on=date(2026, 12, 24), owner=1))
    clock.moment = now
    window.current().reload()
    return case


@pytest.fixture
def settled(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    """A shop that has begun long ago."""
    monkeypatch.setattr(today_screen, "YOUNG", 0)
    _reload(window)


@pytest.mark.usefixtures("settled")
def test_a_quiet_day_says_so_kindly_and_still_shows_the_backup(window: Window) -> None:
    assert window.current().quiet.isVisible()  # type: ignore[attr-defined]
    assert any("No backup was verified yet" in line for line in _lines(window))


def test_sections_stand_in_the_order_of_the_day_with_absolute_beside_relative(
    window: Window, desk: Desk, clock: FixedClock
) -> None:
    _promised(window, clock, TODAY, "due <b>today</b>")
    _promised(window, clock, date(2026, 11, 19), "late one")
    lines = _lines(window)
    assert lines[0] == "Late"
    assert "2 day" in lines[1]
    assert "19/11/2026" in lines[1]
    assert "late one" in lines[1]
    assert lines[2] == "Promised for today"
    assert "due <b>today</b>" in lines[3]
    assert not window.current().quiet.isVisible()  # type: ignore[attr-defined]


def test_a_planned_action_is_late_and_an_unplanned_one_only_waits(
    window: Window, desk: Desk, clock: FixedClock
) -> None:
    planned = builders.received(desk, builders.unit(desk, "A"))
    desk.do(PlanNext(id=planned, next_action="Ring <b>them</b>", next_on=TODAY, owner=1))
    builders.received(desk, builders.unit(desk, "B"))
    clock.advance(timedelta(days=2))
    window.current().reload()
    lines = _lines(window)
    assert lines[0] == "Next action due"
    assert "Ring <b>them</b>" in lines[1]
    assert "late" in lines[1]
    assert "Diagnose it" in lines[2]
    assert "late" not in lines[2]


def test_enter_on_a_line_opens_its_case(window: Window, desk: Desk, clock: FixedClock, qtbot: QtBot) -> None:
    case = _promised(window, clock, date(2026, 11, 19), "late one")
    agenda = _agenda(window)
    agenda.setFocus()
    qtbot.keyClick(agenda, Qt.Key.Key_Up)
    qtbot.keyClick(agenda, Qt.Key.Key_Return)
    assert window.current().goal() == Goal("case", case)


def test_a_click_on_a_line_opens_its_case(
    window: Window, desk: Desk, clock: FixedClock, qtbot: QtBot
) -> None:
    case = _promised(window, clock, date(2026, 11, 19), "late one")
    agenda = _agenda(window)
    place = agenda.visualRect(agenda.records.index(1)).center()
    qtbot.mouseClick(agenda.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.current().goal() == Goal("case", case)


def test_a_change_keeps_the_line_the_person_stands_on(window: Window, desk: Desk, clock: FixedClock) -> None:
    first = _promised(window, clock, date(2026, 11, 19), "first")
    second = _promised(window, clock, date(2026, 11, 20), "second")
    agenda = _agenda(window)
    place = agenda.records.place_of("late", ("case", second))
    assert place is not None
    agenda.setCurrentIndex(agenda.records.index(place))
    desk.do(AddNote(case=first, text="rang"))
    assert agenda.current() == ("late", ("case", second))
    assert agenda.records.place_of("late", ("case", first)) is not None


def test_half_typed_forms_are_there_and_go_on(window: Window, desk: Desk, qtbot: QtBot) -> None:
    dialog = window.open_dialog("intake")
    dialog.customer.begin_new("Half Known <b>")  # type: ignore[attr-defined]
    dialog.reject()
    _reload(window)
    lines = _lines(window)
    assert lines[0] == "Half-typed"
    assert "Half Known <b>" in lines[1]
    agenda = _agenda(window)
    agenda.setCurrentIndex(agenda.records.index(1))
    qtbot.keyClick(agenda, Qt.Key.Key_Return)
    assert window.dialogs[-1].customer.name() == "Half Known <b>"  # type: ignore[attr-defined]


def test_closing_a_dialog_brings_its_draft_without_any_key(window: Window, qtbot: QtBot) -> None:
    dialog = window.open_dialog("intake")
    dialog.customer.begin_new("Somebody")  # type: ignore[attr-defined]
    dialog.reject()
    QApplication.sendEvent(window.current(), QEvent(QEvent.Type.WindowActivate))
    assert any("Somebody" in line for line in _lines(window))


def test_a_draft_of_a_case_leads_to_the_case(window: Window, desk: Desk, qtbot: QtBot) -> None:
    case = builders.received(desk)
    desk.keep(
        "x",
        {
            "title": verbatim("A thing").to_json(),
            "dialog": "",
            "told": None,
            "goal": ["case", case],
            "values": {},
        },
    )
    _reload(window)
    _agenda(window).setCurrentIndex(_agenda(window).records.index(1))
    qtbot.keyClick(_agenda(window), Qt.Key.Key_Return)
    assert window.current().goal() == Goal("case", case)


@pytest.mark.usefixtures("settled")
def test_enter_on_the_backup_line_makes_a_proved_backup(window: Window, desk: Desk, qtbot: QtBot) -> None:
    agenda = _agenda(window)
    agenda.setFocus()
    qtbot.keyClick(agenda, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(desk.settings["backup.proved"]))
    qtbot.waitUntil(lambda: any("Last verified backup: 21/11/2026 11:00" in line for line in _lines(window)))


def test_an_empty_shop_is_shown_its_first_steps_until_they_are_done(
    window: Window, desk: Desk, qtbot: QtBot
) -> None:
    today = window.current()
    assert _lines(window)[0] == "First steps"
    assert not today.quiet.isVisible()  # type: ignore[attr-defined]
    assert not today.tallies.isVisible()  # type: ignore[attr-defined]
    assert any("Receive the first unit" in line and "Done" not in line for line in _lines(window))
    builders.received(desk)
    assert any("Receive the first unit" in line and "Done" in line for line in _lines(window))
    assert any("Bring your lists along" in line and "Done" not in line for line in _lines(window))
    assert not today.quiet.isVisible()  # type: ignore[attr-defined]
    assert any("Say who the shop is" in line and "Done" not in line for line in _lines(window))
    desk.do(ChangeSettings(values={"shop.address": "Calle Mayor 1", "shop.phone": "954 11 22 33"}))
    assert any("Say who the shop is" in line and "Done" not in line for line in _lines(window)), "no tax id"
    desk.do(ChangeSettings(values={"shop.tax_id": "B12345674"}))
    assert any("Say who the shop is" in line and "Done" in line for line in _lines(window))
    _agenda(window).opened.emit("first", ("ask", "import"))
    assert window.dialogs[-1].objectName() == "dialog_import"


def test_no_backup_is_the_first_thing_said_once_there_is_something_to_lose(
    window: Window, desk: Desk, qtbot: QtBot
) -> None:
    alarm = window.current().alarm  # type: ignore[attr-defined]
    assert not alarm.isVisible()
    builders.received(desk)
    assert alarm.isVisible()
    assert not any("No backup was verified yet" in line for line in _lines(window))
    qtbot.mouseClick(alarm.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(desk.settings["backup.proved"]))
    qtbot.waitUntil(lambda: not alarm.isVisible())


def test_counts_at_the_top_jump_to_what_they_count(
    window: Window, desk: Desk, clock: FixedClock, qtbot: QtBot
) -> None:
    _promised(window, clock, TODAY, "due today")
    _promised(window, clock, date(2026, 11, 19), "late one")
    cards = window.current().tallies.cards  # type: ignore[attr-defined]
    assert len(cards) <= 6
    assert cards["late"].accessibleName() == "1 Late"
    assert not cards["waiting"].isEnabled()
    qtbot.mouseClick(cards["promised"], Qt.MouseButton.LeftButton)
    current = _agenda(window).current()
    assert current is not None
    assert current[0] == "promised"


def test_the_customer_comes_first_and_lateness_is_red(window: Window, desk: Desk, clock: FixedClock) -> None:
    case = _promised(window, clock, date(2026, 11, 19), "late one")
    _promised(window, clock, TODAY, "due today")
    records = _agenda(window).records
    late, promised = records.row(1).task, records.row(3).task  # type: ignore[union-attr]
    assert late.id == ("case", case)
    assert late.ink == "late"
    assert promised.when == "", "its head says the day"


def test_a_wide_window_shows_the_record_of_the_chosen_line(
    window: Window, desk: Desk, clock: FixedClock, qtbot: QtBot
) -> None:
    first = _promised(window, clock, date(2026, 11, 19), "first")
    today = window.current()
    assert not today.beside.isVisible()  # type: ignore[attr-defined]
    window.resize(1920, 1040)
    agenda = _agenda(window)
    agenda.setCurrentIndex(agenda.records.index(1))
    beside = today.beside  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: beside.pane is not None and beside.pane.case is not None)
    assert beside.pane.case.facts.id == first
    place = agenda.visualRect(agenda.records.index(1)).center()
    qtbot.mouseClick(agenda.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.current() is today, "a click chooses where the record is seen"
    qtbot.keyClick(agenda, Qt.Key.Key_Return)
    assert window.current().goal() == Goal("case", first)


def test_the_rest_of_a_long_section_is_a_saved_view(window: Window, desk: Desk, clock: FixedClock) -> None:
    _promised(window, clock, date(2026, 11, 19), "late one")
    _agenda(window).all_wanted.emit("late")
    assert window.current().view == "late"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("days", "tone"), [(0, "ready"), (1, "ready"), (2, "due"), (6, "due"), (7, "late"), (400, "late")]
)
def test_an_old_backup_worries(clock: FixedClock, days: int, tone: str) -> None:
    proved = (clock.now() - timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert backup_age(proved, clock.now()) == tone


def test_no_backup_worries_at_once(clock: FixedClock) -> None:
    assert backup_age("", clock.now()) == "late"


def test_receive_opens_the_intake(window: Window, qtbot: QtBot) -> None:
    today = window.current()
    qtbot.mouseClick(today.findChild(QWidget, "receive"), Qt.MouseButton.LeftButton)
    assert window.dialogs[-1].objectName() == "dialog_intake"


def _go_on_with_the_first(window: Window, qtbot: QtBot) -> None:
    _reload(window)
    agenda = _agenda(window)
    agenda.setCurrentIndex(agenda.records.index(1))
    qtbot.keyClick(agenda, Qt.Key.Key_Return)


def test_a_half_typed_step_goes_on_from_its_case(window: Window, desk: Desk, qtbot: QtBot) -> None:
    case = builders.received(desk)
    job = desk.cases.get(case).jobs[0].id
    dialog = window.open_dialog(Diagnose, job)
    dialog.form.editor("diagnosis").setPlainText("The seal")  # type: ignore[attr-defined]
    dialog.reject()
    _go_on_with_the_first(window, qtbot)
    assert window.dialogs[-1].form.values()["diagnosis"] == "The seal"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "dialog",
    ["step", "helpdesk.services.gone_actions:Gone", "helpdesk.services.cases.actions:Gone", "os:abort"],
)
def test_a_draft_that_only_another_version_knows_is_dropped_with_a_word(
    window: Window, desk: Desk, qtbot: QtBot, dialog: str
) -> None:
    title = verbatim("A thing").to_json()
    desk.keep("x", {"title": title, "dialog": dialog, "told": ["x", 1], "goal": None, "values": {}})
    _go_on_with_the_first(window, qtbot)
    assert window.dialogs == []
    assert window.spoken is not None
    assert "another version" in desk.words("en").say(window.spoken.text)
    assert desk.drafts() == []


@pytest.mark.parametrize(
    ("dialog", "told"),
    [
        ("customer", 99),
        ("working", {"person": 99}),
        ("badge", {"person": 99}),
        ("diagnose", 99),
        ("helpdesk.services.customers.contact_actions:AddContact", {"customer": 99}),
    ],
)
def test_a_draft_about_what_is_gone_is_told_in_a_sentence(
    window: Window, desk: Desk, qtbot: QtBot, dialog: str, told: object
) -> None:
    title = verbatim("A thing").to_json()
    desk.keep("x", {"title": title, "dialog": dialog, "told": told, "goal": None, "values": {}})
    _go_on_with_the_first(window, qtbot)
    assert window.dialogs == []
    assert window.spoken is not None
    assert re.search("no longer there|No such", desk.words("en").say(window.spoken.text))
    assert desk.drafts() == []
    assert window.spoken.act is not None
    window.spoken.act()
    assert [key for key, _ in desk.drafts()] == ["x"]


@pytest.mark.parametrize("kind", ["job", "call"])
def test_a_draft_on_the_page_of_what_is_gone_goes_with_it(
    window: Window, desk: Desk, qtbot: QtBot, kind: str
) -> None:
    title = verbatim("A thing").to_json()
    desk.keep("x", {"title": title, "dialog": "", "told": None, "goal": [kind, 99, ""], "values": {}})
    _go_on_with_the_first(window, qtbot)
    assert window.spoken is not None
    assert window.spoken.verb is not None
    assert desk.drafts() == []


@pytest.mark.parametrize(
    "data",
    [
        "",
        "null",
        "7",
        "[]",
        "{",
        "{}",
        "[" * 100_000,
        '{"title": null}',
        '{"title": 7}',
        '{"title": "{}"}',
        '{"title": "{\\"c\\": 1, \\"s\\": [], \\"a\\": 3}"}',
        '{"title": "x", "goal": 5}',
        '{"title": "\\"A thing\\"", "goal": ["case", "x", ""]}',
        '{"title": "\\"A thing\\"", "goal": [[], {}, 3]}',
        '{"title": "\\"A thing\\"", "goal": ["nowhere", 99, ""], "dialog": 7, "told": {"$day": "soon"}}',
        '{"title": "\\"A thing\\"", "goal": ["case", 99999, ""], "dialog": "", "values": []}',
    ],
)
def test_a_draft_of_any_shape_stops_nothing(window: Window, desk: Desk, qtbot: QtBot, data: str) -> None:
    customer = builders.customer(desk)
    with desk.store.transaction():
        for key, kept_at in (("odd/1", "2026-01-02T09:00:00.000Z"), ("odd/2", "yesterday")):
            desk.store.run("INSERT INTO drafts (key, data, kept_at) VALUES (?, ?, ?)", (key, data, kept_at))
    _reload(window)
    agenda = _agenda(window)
    for row in range(agenda.records.rowCount()):
        agenda.setCurrentIndex(agenda.records.index(row))
        qtbot.keyClick(agenda, Qt.Key.Key_Return)
    window.go(Goal("customer", customer))
    window.go(Goal("today"))


def test_a_draft_of_the_version_before_goes_on(window: Window, desk: Desk, qtbot: QtBot) -> None:
    case = builders.received(desk)
    kept = {
        "title": verbatim("Next action").to_json(),
        "dialog": "plan_next",
        "told": case,
        "goal": ["case", case, ""],
        "values": {"form": {"next_action": "Ring", "next_on": None, "owner": None}, "more": {}},
    }
    desk.keep(f"plan_next/{case}", kept)
    _go_on_with_the_first(window, qtbot)
    assert window.dialogs[-1].form.values()["next_action"] == "Ring"  # type: ignore[attr-defined]


@pytest.mark.parametrize(("width", "lines"), [(1200, 1), (560, 2)])
def test_the_words_of_the_counts_take_a_second_line_where_one_is_too_short(
    window: Window, qtbot: QtBot, width: int, lines: int
) -> None:
    row = Tallies(window.words)
    qtbot.addWidget(row)
    row.set_tallies(
        [Tally("late", verbatim("Late"), 4), Tally("told", verbatim("Ready, not collected yet"), 8)]
    )
    row.resize(width // 3, 100)
    row.show()
    QApplication.processEvents()
    heights = {card.sizeHint().height() for card in row.cards.values()}
    assert len(heights) == 1
    assert (heights.pop() > theme.px(68)) == (lines == 2)
