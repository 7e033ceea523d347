"""What a screen reader hears and may press: hits and problems are told, its own toggle does what a click does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.domain.quality.shown import FIVE
from helpdesk.domain.workflows.kinds import KINDS
from helpdesk.formats import Words
from helpdesk.languages import LANGUAGES
from helpdesk.services.cases.job_transitions import steps_of
from helpdesk.services.workshop.hand_over_actions import Reopen
from tests import builders
from tests.ui.screens.intake.counter import Open, named
from ui.commands import BY_NAME
from ui.registry import SCREENS
from ui.screens.quality.figure_card import FigureCard
from ui.shell import Deed, Goal
from ui.widgets import hits
from ui.widgets.answer_button import AnswerButton
from ui.widgets.hits import Hit
from ui.widgets.inputs import Choice
from ui.widgets.keyed import KeyedButton
from ui.widgets.labelled import labelled
from ui.widgets.page_head import PageHead
from ui.window import Window


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The rows of hits that were told."""
    told: list[str] = []
    monkeypatch.setattr(hits, "tell_row", lambda view, row: told.append(view.model().index(row, 0).data()))
    return told


def test_every_hit_the_arrows_come_to_is_told(
    window: Window, desk: Desk, qtbot: QtBot, heard: list[str]
) -> None:
    for name in ("Ana Uno", "Ana Dos"):
        builders.customer(desk, name=name)
    field = window.top.search
    field.setFocus()
    qtbot.keyClicks(field, "ana")
    qtbot.waitUntil(lambda: field.hits.isVisible())
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert len(heard) == 2
    assert all("Ana" in row for row in heard)
    assert field.hits.view.accessibleName()


def test_hits_of_the_serial_are_counted_aloud_and_told_one_by_one(
    desk: Desk, ask: Open, qtbot: QtBot, heard: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(hits, "announce", lambda _, text: said.append(text))
    builders.unit(desk, "AAA-111")
    line = ask().shown().box.line
    qtbot.keyClicks(line, "aaa")
    line.ask()
    assert said
    assert said[-1].startswith("1 found")
    assert heard == []
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert "AAA-111" in heard[-1]


def test_a_problem_is_the_fields_description(ask: Open, qtbot: QtBot) -> None:
    dialog = ask()
    dialog.save()
    for field in (dialog.customer.lookup, dialog.shown().box.line):
        assert field.accessibleDescription(), field.objectName()
    dialog.customer.tell(None)
    assert dialog.customer.lookup.accessibleDescription().startswith("Required")


def test_a_toggle_goes_where_a_click_goes(window: Window, qtbot: QtBot) -> None:
    window.navigation.items["cases"].toggle()
    assert window.current().objectName() == "screen_cases"
    assert window.navigation.items["cases"].isChecked()
    assert not window.navigation.items["today"].isChecked()
    chip = window.current().findChild(QAbstractButton, "chip_ready")
    assert chip is not None
    chip.toggle()
    assert window.current().goal() == Goal("cases", view="ready")


def test_what_is_exclusive_says_so(window: Window) -> None:
    window.go(Goal("cases"))
    chip = window.current().findChild(QAbstractButton, "chip_ready")
    assert chip is not None
    assert chip.autoExclusive()
    assert window.navigation.items["today"].autoExclusive()


def test_the_assistive_toggle_of_a_choice_takes_it_once_and_showing_it_takes_nothing(qtbot: QtBot) -> None:
    """It is no click; a click, though, is told once, and again where it is chosen already."""
    holder = QWidget()
    qtbot.addWidget(holder)
    buttons = [KeyedButton(word, str(place), parent=holder) for place, word in enumerate(("One", "Two"))]
    told: list[int] = []
    for place, button in enumerate(buttons):
        button.setAutoExclusive(True)
        button.taken.connect(lambda place=place: told.append(place))
    holder.show()
    for button in buttons:
        heard = QAccessible.queryAccessibleInterface(button)
        assert heard.role() == QAccessible.Role.RadioButton
        heard.actionInterface().doAction("Toggle")
    assert told == [0, 1]
    assert [button.isChecked() for button in buttons] == [False, True]
    buttons[0].click()
    buttons[0].click()
    assert told == [0, 1, 0, 0]
    for button in buttons:
        button.setChecked(False)
    assert told == [0, 1, 0, 0]
    assert not any(button.isChecked() for button in buttons)


def test_the_assistive_toggle_takes_an_answer_of_several(qtbot: QtBot) -> None:
    button = AnswerButton()
    qtbot.addWidget(button)
    told: list[int] = []
    button.taken.connect(lambda: told.append(1))
    button.toggle()
    button.toggle()
    button.say("1", "Yes", taken=True)
    assert told == [1, 1]


def test_a_figure_is_pressed_by_a_screen_reader_as_by_the_mouse(window: Window, qtbot: QtBot) -> None:
    card = FigureCard(window.shell, FIVE[0])
    qtbot.addWidget(card)
    card.show()
    heard = QAccessible.queryAccessibleInterface(card)
    assert heard.role() == QAccessible.Role.Button
    with qtbot.waitSignal(card.opened) as opened:
        heard.actionInterface().doAction("Press")
    assert opened.args == [card.key]
    with qtbot.waitSignal(card.opened):
        qtbot.mouseClick(card.value, Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(card.opened):
        qtbot.keyClick(card, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_the_list_of_a_choice_is_called_as_the_choice(window: Window, qtbot: QtBot) -> None:
    choice = Choice(window.words, {1: "One", 2: "Two"})
    field = labelled("Which of it", choice)
    qtbot.addWidget(field)
    field.show()
    choice.showPopup()
    assert QAccessible.queryAccessibleInterface(choice.view()).text(QAccessible.Text.Name) == "Which of it"
    choice.hidePopup()


@pytest.mark.parametrize("typed", ["loan", "loaner", "lend"])
def test_loaners_are_found_among_the_units(window: Window, typed: str) -> None:
    found = _found(window, typed)
    assert found
    assert found[0].kind == "screen"
    assert found[0].id == "units"


def test_a_toggled_accessory_counts(ask: Open) -> None:
    dialog = ask()
    nothing = named(dialog, "nothing_left")
    assert isinstance(nothing, QAbstractButton)
    changes: list[object] = []
    dialog.shown().details.changed.connect(lambda: changes.append(1))
    nothing.toggle()
    assert changes


def test_showing_a_choice_tells_nobody(window: Window) -> None:
    window.go(Goal("cases"))
    cases = window.current()
    cases.show_view("state:ready")  # type: ignore[attr-defined]
    assert cases.goal() == Goal("cases", view="state:ready")
    chips = [chip for chip in cases.findChildren(QWidget) if chip.objectName().startswith("chip_")]
    assert chips
    assert not any(chip.isChecked() for chip in chips if isinstance(chip, QAbstractButton))


def test_a_hit_let_go_is_not_taken(window: Window, qtbot: QtBot) -> None:
    dropped = window.top.search.hits
    dropped.show_hits([Hit(1, "One")])
    assert dropped.current() is not None
    dropped.let_go()
    assert dropped.current() is None


def test_closing_the_window_keeps_the_last_words_of_a_draft(
    window: Window, desk: Desk, ask: Open, qtbot: QtBot
) -> None:
    dialog = ask()
    box = dialog.shown().details.fault.editor("problem")
    qtbot.keyClicks(box, "drips all night")
    window.close()
    assert any("drips all night" in str(desk.draft(key)) for key, _ in desk.drafts())


def _found(window: Window, text: str) -> list[Hit]:
    from ui.answers import answers

    return answers(window.desk, window.words, window.commands, text, window.search._deeds_now())


@pytest.mark.parametrize("place", SCREENS)
def test_the_search_finds_what_the_buttons_of_a_screen_s_head_do(window: Window, place: str) -> None:
    window.go(Goal(place))
    head = window.current().findChild(PageHead)
    if head is None:
        return
    for act in (act for act in head.offered if act.isVisible() and act.isEnabled()):
        hits = [hit for hit in _found(window, act.text()) if hit.kind in {"deed", "command"}]
        assert [str(hit.title) for hit in hits].count(act.text().rstrip("…")) == 1, act.text()


def test_esc_leads_out_of_the_empty_search(window: Window, qtbot: QtBot) -> None:
    window.go(Goal("customers"))
    window.do_search()
    field = window.top.search
    assert field.hasFocus()
    qtbot.keyClicks(field, "ana")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.hasFocus()
    assert not field.text()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert window.focusWidget() is window.current().lead


@pytest.mark.parametrize(
    ("typed", "kind", "title"),
    [
        ("backup", "command", "Back up now"),
        ("settings", "screen", "Settings"),
        ("today", "screen", "Today"),
        ("history", "command", "Change history"),
        ("tax id", "setting", "Tax id"),
        ("qiut", "command", "Quit"),
    ],
)
def test_the_search_finds_every_command_screen_and_setting(
    window: Window, typed: str, kind: str, title: str
) -> None:
    assert (kind, title) in {(hit.kind, str(hit.title)) for hit in _found(window, typed)}


def _ways(window: Window, words: Words) -> list[tuple[str, object, str]]:
    """Kind, id and title of every command, screen and setting."""
    from ui import answers

    ways = (
        *answers._commands(window.commands, words),
        *answers._screens(words),
        *answers._settings(window.desk, words),
    )
    return [(way.hit.kind, way.hit.id, str(way.hit.title)) for way in ways]


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_can_be_gone_to_is_found_by_its_own_words(window: Window, language: str) -> None:
    from ui.answers import answers

    words = window.desk.words(language)
    for name, command in BY_NAME.items():
        window.commands[name].setText(words.say(command.text))
    every = _ways(window, words)
    assert {kind for kind, _, _ in every} == {"command", "screen", "setting"}
    assert {place for kind, place, _ in every if kind == "screen"} >= {*SCREENS}
    lost = [
        title
        for kind, identity, title in every
        if (kind, identity, title)
        not in {
            (hit.kind, hit.id, str(hit.title)) for hit in answers(window.desk, words, window.commands, title)
        }
    ]
    assert lost == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_of_every_kind_of_job_is_found_by_its_words_and_its_synonyms(
    window: Window, language: str
) -> None:
    from ui.answers import answers

    words, lost = window.desk.words(language), []
    for kind in KINDS:
        steps = [action.step for action in steps_of(kind)]
        deeds = [Deed(step.label, step.icon, lambda: None, step.also) for step in steps]
        for place, step in enumerate(steps):
            for typed in (
                words.say(step.label).rstrip("…"),
                *filter(lambda word: len(word) > 2, words.say(step.also).split()),
            ):
                hits = answers(window.desk, words, window.commands, typed, deeds)
                if (place, "deed") not in {(hit.id, hit.kind) for hit in hits}:
                    lost.append(f"{kind} {step.name}: {typed}")
    assert lost == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_step_called_so_comes_before_records_with_its_word(
    window: Window, desk: Desk, language: str
) -> None:
    from ui.answers import answers

    words = desk.words(language)
    step = Reopen.step
    title = words.say(step.label).rstrip("…")
    first = title.split()[0]
    builders.received(desk, problem=f"{first} y otra vez {first}")
    deeds = [Deed(step.label, step.icon, lambda: None, step.also)]
    hits = answers(desk, words, window.commands, first, deeds)
    assert [hit.kind for hit in hits][:1] == ["deed"]
    assert "job" in {hit.kind for hit in hits}
    # A name that is typed in part is a name.
    assert answers(desk, words, window.commands, first[:3], deeds)[-1].kind != "job"


def test_the_search_finds_the_steps_of_the_shown_case(window: Window, desk: Desk) -> None:
    case = builders.received(desk)
    window.go(Goal("case", case))
    hit = next(hit for hit in _found(window, "diagnose") if hit.kind == "deed")
    window.search._deeds = window.current().deeds()
    window.search.take(hit)
    assert window.dialogs


def test_a_setting_that_was_found_opens_its_part(window: Window) -> None:
    hit = next(hit for hit in _found(window, "tax id") if hit.kind == "setting")
    window.search.take(hit)
    assert window.current().goal() == Goal("settings", view="shop")


@pytest.mark.parametrize(
    ("typed", "title", "detail"),
    [
        ("estimate", "Quote", "estimate"),
        ("clients", "Customers", "clients"),
        ("preferences", "Settings", "preferences"),
        ("journal", "Change history", "journal"),
        ("find", "Find in the list", ""),
    ],
)
def test_what_is_found_by_another_word_shows_it(
    window: Window, desk: Desk, typed: str, title: str, detail: str
) -> None:
    window.go(Goal("case", builders.received(desk)))
    hit = next(hit for hit in _found(window, typed) if str(hit.title) == title)
    assert hit.detail == detail


@pytest.mark.parametrize(
    ("typed", "title"), [("fnd", "Find in the list"), ("custmers", "Customers"), ("bakc up", "Back up now")]
)
def test_a_slip_of_the_keyboard_is_answered_with_the_nearest(window: Window, typed: str, title: str) -> None:
    assert title in [str(hit.title) for hit in _found(window, typed)]


def test_what_is_like_nothing_finds_nothing(window: Window) -> None:
    assert _found(window, "zzqqx") == []


def _press(widget: QWidget | None) -> None:
    """What a screen reader does instead of a click."""
    assert widget is not None
    acts = QAccessible.queryAccessibleInterface(widget).actionInterface()
    acts.doAction(next(name for name in ("Press", "Toggle") if name in acts.actionNames()))


def test_an_assistive_press_does_what_a_click_does(window: Window, desk: Desk, qtbot: QtBot) -> None:
    builders.received(desk)
    _press(window.navigation.items["cases"])
    assert window.current().objectName() == "screen_cases"
    _press(window.current().findChild(QWidget, "chip_ready"))
    assert window.current().goal() == Goal("cases", view="ready")
    _press(window.current().findChild(QWidget, "to_board"))
    qtbot.waitUntil(lambda: window.current().goal() == Goal("cases", view="board"))
    _press(window.current().findChild(QWidget, "receive"))
    qtbot.waitUntil(lambda: bool(window.dialogs))


def test_the_buttons_of_the_frame_tell_their_keys(window: Window) -> None:
    top, fold = window.top, window.navigation.fold_button
    buttons: dict[str, QAbstractButton] = {
        "back": top.back_button,
        "forward": top.forward_button,
        "notices": top.bell,
        "staff": top.staff,
        "help": top.help_button,
        "fold": fold,
    }
    for name, button in buttons.items():
        key = QKeySequence(BY_NAME[name].keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
        assert button.toolTip().endswith(f"({key})"), name
        assert key in QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Description), name
