"""What can be done with all rows chosen in a list at once: take out, assign, print labels; each one step of undo."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from helpdesk.action import Action
from helpdesk.batch import Together
from helpdesk.texts import Text, translate
from ui import theme
from ui.shell import Shell
from ui.widgets.record_menu import SEVERAL
from ui.widgets.records import RecordTable

DELETED = translate("ChosenRows", "%n record(s) deleted", "", 1)


def add_action(shell: Shell, table: RecordTable, name: str, text: Text, icon: str) -> QAction:
    """An entry of the list's menu that is about all chosen rows."""
    made = QAction(shell.say(text), table)
    made.setObjectName(f"row_{name}")
    made.setProperty(SEVERAL, True)
    theme.give_icon(made, icon)
    table.addAction(made)
    return made


def add_delete(
    shell: Shell,
    table: RecordTable,
    make: Callable[[int], Action],
    one: Callable[[int], object] | None = None,
) -> QAction:
    """Del takes out all chosen rows; ``one``: how a single one is taken out, where that asks first."""

    def delete() -> None:
        ids = table.chosen_ids()
        if len(ids) == 1 and one is not None:
            one(ids[0])
        else:
            do_all(shell, [make(identity) for identity in ids], DELETED)

    act = add_action(shell, table, "delete", translate("ChosenRows", "Delete"), "trash-2")
    act.setShortcut(QKeySequence.StandardKey.Delete)
    act.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    act.triggered.connect(delete)
    act.setVisible(shell.may("delete"))
    return act


def do_all(shell: Shell, actions: Iterable[Action], said: Text) -> None:
    """Do them as one; one alone tells of itself."""
    found = tuple(actions)
    if len(found) == 1:
        shell.do(found[0])
    elif found:
        shell.do(Together(actions=found, said=said(n=len(found))))


def add_labels(shell: Shell, table: RecordTable, number: Callable[[int], str]) -> QAction:
    """Print the labels of all chosen rows."""
    act = add_action(shell, table, "labels", translate("ChosenRows", "Print labels…"), "tag")
    act.triggered.connect(
        lambda: shell.ask(
            "preview", {"paper": "label", "numbers": [number(row) for row in table.chosen_ids()]}
        )
    )
    return act


def add_assign(
    shell: Shell, table: RecordTable, make: Callable[[list[Any], int | None], list[Action]]
) -> QAction:
    """Give the work of all chosen rows to one of the staff, or to nobody."""
    act = add_action(shell, table, "assign", translate("ChosenRows", "Assign to"), "user-round")
    menu = QMenu(table)
    act.setMenu(menu)

    def assign(who: int | None) -> None:
        actions = make(table.chosen_ids(), who)
        if actions:
            do_all(shell, actions, translate("ChosenRows", "%n job(s) assigned", "", 1))
        else:
            shell.tell(translate("ChosenRows", "None of these has work that could be assigned."), "due")

    def fill() -> None:
        menu.clear()
        for person in shell.desk.shop.staff():
            entry = menu.addAction(person.name.replace("&", "&&"))
            entry.triggered.connect(lambda _=False, who=person.id: assign(who))
        menu.addSeparator()
        menu.addAction(shell.say(translate("ChosenRows", "Nobody"))).triggered.connect(lambda: assign(None))

    menu.aboutToShow.connect(fill)
    return act
