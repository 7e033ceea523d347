"""How the program looks on this PC: light or dark, and how large; knows nothing of the shop."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from helpdesk.texts import Text, translate
from ui import theme
from ui.screens.settings.pane import Pane
from ui.shell import Shell
from ui.widgets.section import Section

SCHEMES: dict[str, Text] = {
    "system": translate("Look", "As the system has it"),
    "light": translate("Look", "Light"),
    "dark": translate("Look", "Dark"),
}
SCALES = (90, 100, 110, 125, 140, 150)
"""Text sizes in percent; everything else grows with the text."""


class LookPane(Pane):
    """Choices that take effect at once; kept for this PC and this user."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(
            shell,
            translate("Settings", "Appearance"),
            translate("Look", "Only on this PC. A change shows at once."),
        )
        self.scheme = shell.memory.get("look/scheme") or "system"
        self.scale = round(float(shell.memory.get("look/scale") or 1.0) * 100)
        sizes = {percent: translate("Look", "{percent} %")(percent=percent) for percent in SCALES}
        self._choices("scheme", translate("Look", "Colours"), SCHEMES, self.scheme)
        self._choices("scale", translate("Look", "Text size"), sizes, self.scale)

    def _choices(self, name: str, title: Text, choices: dict[Any, Text], chosen: Any) -> None:
        section = Section(self.shell.words, title)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.LABEL))
        group = QButtonGroup(self)
        for key, text in choices.items():
            button = QRadioButton(self.shell.say(text))
            button.setObjectName(f"{name}_{key}")
            button.setAccessibleName(f"{self.shell.say(title)}: {self.shell.say(text)}")
            button.setChecked(key == chosen)
            button.toggled.connect(lambda on, key=key: self._take(name, key) if on else None)
            group.addButton(button)
            column.addWidget(button)
        section.add(holder)
        self.add(section)

    def _take(self, name: str, key: Any) -> None:
        self.shell.memory.set(f"look/{name}", key / 100 if name == "scale" else key)
        # Not while the button is still handling its click: the window that holds it goes.
        QTimer.singleShot(0, self.shell.rebuild_wanted.emit)
