"""The frame around all screens: navigation, top bar, search and scanner, toast, progress, list beside record."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.batch import Progress
from helpdesk.formats import Words
from helpdesk.texts import Text, verbatim
from ui import theme
from ui.widgets.button import Button
from ui.widgets.chips import Chip, Chips
from ui.widgets.hits import Hit
from ui.widgets.memory import Forgetful
from ui.widgets.nav import Navigation, Place, key_of
from ui.widgets.progress import ProgressStrip
from ui.widgets.search_field import SearchField
from ui.widgets.splitview import SplitView
from ui.widgets.toast import Toaster
from ui.widgets.topbar import TopBar, initials

WORDS = Words("en")
PLACES = [
    Place("today", "sun", verbatim("Today")),
    Place("cases", "inbox", verbatim("Cases")),
    Place("settings", "settings", verbatim("Settings"), True, "Ctrl+,"),
]


def test_navigation_goes_and_folds(qtbot: QtBot) -> None:
    nav = Navigation(WORDS, PLACES, fold_key="F9")
    qtbot.addWidget(nav)
    nav.show()
    with qtbot.waitSignal(nav.went) as went:
        qtbot.mouseClick(nav.items["cases"], Qt.MouseButton.LeftButton)
    assert went.args == ["cases"]
    with qtbot.assertNotEmitted(nav.went):
        nav.set_current("today")
    assert nav.items["today"].isChecked()
    assert nav.width() == 208
    with qtbot.waitSignal(nav.folded_changed) as folded:
        qtbot.mouseClick(nav.fold_button, Qt.MouseButton.LeftButton)
    assert folded.args == [True]
    assert nav.width() == 64
    assert nav.items["cases"].toolTip() == "Cases (Ctrl+2)"
    assert nav.fold_button.toolTip() == "Unfold (F9)"
    nav.set_count("cases", 3)
    assert nav.items["cases"].accessibleName() == "Cases, 3"


def test_navigation_gives_way_in_a_narrow_window_until_somebody_says_otherwise(qtbot: QtBot) -> None:
    nav = Navigation(WORDS, PLACES)
    qtbot.addWidget(nav)
    with qtbot.assertNotEmitted(nav.folded_changed):
        nav.fit(theme.px(900))
        assert (nav.folded, nav.width()) == (True, theme.px(theme.NAV_FOLDED))
        nav.fit(theme.px(1280))
        assert (nav.folded, nav.width()) == (False, theme.px(theme.NAV))
        nav.fit(theme.px(900))
    with qtbot.waitSignal(nav.folded_changed):
        nav.fold_button.click()
    nav.fit(theme.px(800))
    assert not nav.folded


def test_navigation_has_a_key_for_each_place(qtbot: QtBot) -> None:
    nav = Navigation(WORDS, PLACES)
    qtbot.addWidget(nav)
    assert [action.shortcut().toString() for action in nav.actions_for_menu] == ["Ctrl+1", "Ctrl+2", "Ctrl+,"]
    with qtbot.waitSignal(nav.went) as went:
        nav.actions_for_menu[1].trigger()
    assert went.args == ["cases"]


def test_arrow_keys_walk_the_navigation(qtbot: QtBot) -> None:
    nav = Navigation(WORDS, PLACES)
    qtbot.addWidget(nav)
    nav.show()
    nav.activateWindow()
    qtbot.waitUntil(nav.isActiveWindow)
    nav.items["today"].setFocus()
    qtbot.keyClick(nav.items["today"], Qt.Key.Key_Down)
    assert nav.focusWidget() is nav.items["cases"]
    with qtbot.waitSignal(nav.went):
        qtbot.keyClick(nav.items["cases"], Qt.Key.Key_Return)


def test_top_bar_tells_who_and_where(qtbot: QtBot) -> None:
    bar = TopBar(WORDS)
    qtbot.addWidget(bar)
    bar.show()
    assert not bar.back_button.isEnabled()
    bar.set_ways(back=True, forward=False)
    with qtbot.waitSignal(bar.back):
        qtbot.mouseClick(bar.back_button, Qt.MouseButton.LeftButton)
    bar.staff.set_name("Lucía Ortega Gil")
    assert bar.staff.accessibleName() == "Lucía Ortega Gil"
    bar.staff.set_menu(QMenu(bar))
    assert bar.staff.menu() is not None
    assert [initials(name) for name in ("Lucía Ortega Gil", "Eva", "", "7 - x")] == ["LG", "EV", "?", "7X"]
    assert bar.help_button.accessibleName() == "Help"


HITS = [Hit(1, "Ana", group="Customers"), Hit(2, "Balay", group="Units"), Hit(3, "Bosch", group="Units")]


def search_of(qtbot: QtBot) -> tuple[QWidget, SearchField]:
    window = QWidget()
    bar = TopBar(WORDS, window)
    qtbot.addWidget(window)
    window.resize(900, 600)
    bar.resize(900, 56)
    window.show()
    window.activateWindow()
    bar.search.setFocus()
    qtbot.waitUntil(bar.search.hasFocus)
    return window, bar.search


def test_search_asks_and_arrow_keys_choose(qtbot: QtBot) -> None:
    window, search = search_of(qtbot)
    assert window.isVisible()
    with qtbot.waitSignal(search.asked) as asked:
        qtbot.keyClicks(search, "ba")
    assert asked.args == ["ba"]
    search.show_hits("b", HITS[:1])
    assert not search.hits.isVisible()
    search.show_hits("ba", HITS)
    assert search.hits.isVisible()
    assert search.hits.current() == HITS[0]
    qtbot.keyClick(search, Qt.Key.Key_Down)
    assert search.hits.current() == HITS[1]
    with qtbot.waitSignal(search.picked) as picked:
        qtbot.keyClick(search, Qt.Key.Key_Return)
    assert picked.args == [HITS[1]]
    assert search.text() == ""
    assert not search.hits.isVisible()


def test_a_scanner_is_faster_than_the_hits(qtbot: QtBot) -> None:
    window, search = search_of(qtbot)
    assert window.isVisible()
    told: list[str] = []
    search.asked.connect(told.append)
    with qtbot.waitSignal(search.entered) as entered:
        qtbot.keyClicks(search, "4711-0815")
        qtbot.keyClick(search, Qt.Key.Key_Return)
    assert entered.args == ["4711-0815"]
    assert told == []
    with qtbot.waitSignal(search.entered) as entered:
        qtbot.keyClicks(search, "4711-0816")
        qtbot.keyClick(search, Qt.Key.Key_Enter)
    assert entered.args == ["4711-0816"]


def test_old_hits_do_not_catch_a_new_scan(qtbot: QtBot) -> None:
    window, search = search_of(qtbot)
    assert window.isVisible()
    with qtbot.waitSignal(search.asked):
        qtbot.keyClicks(search, "ba")
    search.show_hits("ba", HITS)
    search.selectAll()
    with qtbot.waitSignal(search.entered) as entered, qtbot.assertNotEmitted(search.picked):
        qtbot.keyClicks(search, "R-26-0004")
        qtbot.keyClick(search, Qt.Key.Key_Return)
    assert entered.args == ["R-26-0004"]


def test_nothing_found_is_said_and_escape_clears(qtbot: QtBot) -> None:
    window, search = search_of(qtbot)
    assert window.isVisible()
    with qtbot.waitSignal(search.asked):
        qtbot.keyClicks(search, "zz")
    search.show_hits("zz", [])
    assert search.hits.records.rowCount() == 1
    with qtbot.assertNotEmitted(search.picked):
        qtbot.mouseClick(
            search.hits.view.viewport(),
            Qt.MouseButton.LeftButton,
            pos=search.hits.view.visualRect(search.hits.records.index(0)).center(),
        )
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""
    assert not search.hits.isVisible()


def host_of(qtbot: QtBot) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(800, 500)
    host.show()
    return host


def test_a_toast_stands_in_a_strip_of_its_own(qtbot: QtBot) -> None:
    host = QWidget()
    column = QVBoxLayout(host)
    shown = QWidget()
    column.addWidget(shown)
    qtbot.addWidget(host)
    host.resize(600, 400)
    host.show()
    toast = Toaster(WORDS, host)
    toast.room_wanted.connect(lambda high: column.setContentsMargins(0, 0, 0, high))
    toast.show_toast(verbatim("Part added"))
    QApplication.processEvents()
    assert toast.geometry().top() > shown.geometry().bottom()
    toast.leave()
    QApplication.processEvents()
    assert shown.height() == host.height()


def test_a_toast_is_undone_by_keyboard(qtbot: QtBot) -> None:
    host = host_of(qtbot)
    toast = Toaster(WORDS, host)
    done: list[str] = []
    toast.show_toast(
        "Unit <b>received</b>",
        undo=lambda: done.append("undo"),
        buttons=[(verbatim("Print"), lambda: done.append("print"))],
    )
    assert toast.isVisible()
    assert toast.label.text() == "Unit <b>received</b>"
    assert toast.accessibleName() == "Unit <b>received</b>"
    undo = toast.findChild(Button, "toast_undo")
    assert undo is not None
    undo.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(toast.gone):
        qtbot.keyClick(undo, Qt.Key.Key_Return)
    assert done == ["undo"]
    assert not toast.isVisible()


def test_one_toast_at_a_time_inside_its_window(qtbot: QtBot) -> None:
    host = host_of(qtbot)
    toast = Toaster(WORDS, host)
    toast.show_toast("first", undo=lambda: None)
    toast.show_toast("x" * 2_000)
    assert len([button for button in toast.findChildren(Button) if button.isVisible()]) == 1
    assert host.rect().contains(toast.geometry())
    host.resize(400, 300)
    QApplication.processEvents()
    assert host.rect().contains(toast.geometry())
    qtbot.keyClick(toast, Qt.Key.Key_Escape)
    assert not toast.isVisible()


@dataclass(eq=False)
class Work:
    label: Text
    quiet: bool = False
    latest: Progress | None = None
    stopped: bool = False

    def cancel(self) -> None:
        self.stopped = True


def test_progress_shows_only_what_takes_time(qtbot: QtBot) -> None:
    strip = ProgressStrip(WORDS)
    qtbot.addWidget(strip)
    work = Work(verbatim("Import"))
    strip.begin(work)
    assert not strip.isVisible()
    strip.end(work)
    assert not strip._appear.isActive()
    strip.begin(work)
    strip._appear.timeout.emit()
    assert strip.isVisible()
    work.latest = Progress(1_500, 3_000)
    strip.progress(work)
    assert strip.figures.text() == "50 %"
    strip.stop.click()
    assert work.stopped
    strip.end(work)
    assert strip.isVisible()
    strip._shown_long_enough.stop()
    strip._shown_long_enough.timeout.emit()
    assert not strip.isVisible()
    strip.begin(Work(verbatim("Quiet"), quiet=True))
    assert not strip._appear.isActive()


def split_of(qtbot: QtBot, width: int, memory: Forgetful | None = None) -> SplitView:
    split = SplitView(WORDS, QWidget(), QWidget(), name="s", back=verbatim("Cases"), memory=memory)
    qtbot.addWidget(split)
    split.resize(width, 600)
    split.show()
    return split


def test_list_and_record_stand_side_by_side(qtbot: QtBot) -> None:
    split = split_of(qtbot, 1366)
    assert split.listed.isVisible()
    assert split.right.isVisible()
    assert 0.38 < split.splitter.sizes()[0] / split.width() < 0.42


def test_a_narrow_window_shows_one_with_a_way_back(qtbot: QtBot) -> None:
    split = split_of(qtbot, 1000)
    assert split.is_narrow()
    assert not split.right.isVisible()
    split.show_record()
    assert not split.listed.isVisible()
    assert split.back_button.isVisible()
    with qtbot.waitSignal(split.went_back):
        qtbot.keyClick(split.back_button, Qt.Key.Key_Escape)
    assert split.listed.isVisible()
    assert not split.show_list()


def test_the_share_is_remembered(qtbot: QtBot) -> None:
    memory = Forgetful()
    split = split_of(qtbot, 1400, memory)
    split.splitter.moveSplitter(700, 1)
    assert memory.get("split/s") == 0.5
    again = split_of(qtbot, 1400, memory)
    assert abs(again.splitter.sizes()[0] - 700) < 4


def test_chips_hold_one_view_and_any_filters(qtbot: QtBot) -> None:
    chips = Chips(WORDS, [Chip("open", "Open"), Chip("late", "Late"), Chip("cover", "Covered", toggle=True)])
    qtbot.addWidget(chips)
    chips.resize(600, 32)
    chips.show()
    assert chips.view() == "open"
    with qtbot.waitSignal(chips.chosen) as chosen:
        qtbot.mouseClick(chips.buttons["late"], Qt.MouseButton.LeftButton)
    assert (chosen.args, chips.view()) == (["late"], "late")
    with qtbot.waitSignal(chips.toggled) as toggled:
        qtbot.mouseClick(chips.buttons["cover"], Qt.MouseButton.LeftButton)
    assert toggled.args == ["cover", True]
    assert chips.filters() == {"cover"}
    qtbot.mouseClick(chips.buttons["late"], Qt.MouseButton.LeftButton)
    assert chips.view() == "late"


def test_chips_without_room_stand_in_the_menu(qtbot: QtBot) -> None:
    chips = Chips(WORDS, [Chip(f"v{n}", f"View number {n}") for n in range(6)])
    qtbot.addWidget(chips)
    chips.resize(300, 32)
    chips.show()
    menu = chips.more.menu()
    assert chips.more.isVisible()
    with qtbot.waitSignal(chips.chosen) as chosen:
        menu.actions()[-1].trigger()
    assert chosen.args == ["v5"]


def test_the_view_that_holds_is_seen_though_there_is_no_room_for_its_chip(qtbot: QtBot) -> None:
    chips = Chips(WORDS, [Chip(f"v{n}", f"View number {n}") for n in range(12)])
    qtbot.addWidget(chips)
    chips.resize(420, 40)
    chips.show()
    assert not chips.buttons["v11"].isVisible()
    chips.set_view("v11")
    held = chips.buttons["v11"]
    assert held.isVisible()
    assert held.geometry().right() < chips.more.geometry().left()
    assert chips.more.geometry().right() <= chips.width()
    assert "View number 11" not in [action.text() for action in chips.more.menu().actions()]
    # What is chosen in the menu changes the menu.
    with qtbot.waitSignal(chips.chosen) as told:
        chips.more.menu().actions()[-1].trigger()
    assert told.args == ["v10"]
    assert chips.buttons["v10"].isVisible()
    assert not held.isVisible()
    chips.set_view("v0")
    assert not chips.buttons["v10"].isVisible()


def test_a_button_is_as_high_as_a_field(qtbot: QtBot) -> None:
    button = Button("&Save && print", "printer", key="Ctrl+P")
    qtbot.addWidget(button)
    assert button.sizeHint().height() == theme.px(theme.CONTROL)
    assert button.toolTip() == "Save && print (Ctrl+P)" or "Ctrl+P" in button.toolTip()


def test_at_twice_the_text_the_search_and_who_is_here_stand_side_by_side(
    qtbot: QtBot, qapp: QApplication
) -> None:
    theme.apply(qapp, "light", 2.0)
    bar = TopBar(WORDS)
    qtbot.addWidget(bar)
    bar.staff.set_name("Carmen Roldán")
    # What a screen of 1366 leaves beside the navigation.
    bar.resize(1366 - theme.px(theme.NAV), theme.px(theme.TOPBAR))
    bar.show()
    QApplication.processEvents()
    row = [bar.back_button, bar.forward_button, bar.search, bar.staff, bar.help_button]
    assert all(one.geometry().right() < other.geometry().left() for one, other in pairwise(row))
    assert bar.help_button.geometry().right() <= bar.width()
    assert bar.staff.width() >= bar.staff.minimumSizeHint().width()


def test_a_tenth_place_and_more_have_a_key_too() -> None:
    keys = [key_of(number) for number in range(1, 14)]
    assert keys[8:] == ["Ctrl+9", "Ctrl+0", "Alt+1", "Alt+2", "Alt+3"]
    assert len(set(keys)) == len(keys)
