"""The list in a dialog that is nothing but a list: its height, what stands there while it is empty, Enter on a row."""

from __future__ import annotations

from collections.abc import Callable

from helpdesk.texts import Text
from ui import theme
from ui.screens.shared.sources import Whole
from ui.shell import Shell
from ui.widgets.dialog import Dialog
from ui.widgets.empty import Empty
from ui.widgets.records import RecordTable


def add_list(
    dialog: Dialog,
    shell: Shell,
    rows: Whole,
    name: str,
    title: Text,
    nothing: tuple[str, Text],
    opened: Callable[[], None],
    *,
    high: int,
) -> RecordTable:
    """Give a dialog its list of ``high`` rows; ``nothing``: icon and words while it has none; Enter ``opened``."""
    table = RecordTable(rows, shell.words, name=name, title=title, memory=shell.memory, two_lines=True)
    table.setObjectName(name)
    table.setFixedHeight(theme.px(theme.ROW_TWO) * high)
    table.set_empty(Empty(shell.words, *nothing))
    table.opened.connect(lambda _: opened())
    dialog.add(table)
    dialog.wanted.connect(opened)
    return table
