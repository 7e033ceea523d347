"""How the program looks on this PC: light or dark, how large, what it tells from behind; knows nothing of the shop."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from helpdesk.texts import Text, translate
from ui import theme
from ui.screens.settings.pane import Pane
from ui.shell import Shell
from ui.widgets.inputs import Check
from ui.widgets.labelled import tab_to_chosen
from ui.widgets.section import Section

SCHEMES: dict[str, Text] = {
    "system": translate("Look", "As the system has it"),
    "light": translate("Look", "Light"),
    "dark": translate("Look", "Dark"),
}
NOTICES: dict[str, Text] = {
    "notices/quiet": translate("Look", "No notices while the window is behind"),
    "notices/tray": translate("Look", "An icon beside the PC’s time, to bring the window forward"),
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
        self._notices()

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
        tab_to_chosen(group)
        section.add(holder)
        self.add(section)

    def _notices(self) -> None:
        section = Section(self.shell.words, translate("Look", "Notices of the system"))
        for name, text in NOTICES.items():
            box = Check(self.shell.say(text))
            box.setObjectName(name.replace("/", "_"))
            box.set_value(self.shell.memory.get(name))
            box.changed.connect(lambda name=name, box=box: self._wish(name, box.value()))
            section.add(box)
        self.add(section)

    def _wish(self, name: str, value: bool) -> None:
        self.shell.memory.set(name, value)
        self.shell.notices_changed.emit()

    def _take(self, name: str, key: Any) -> None:
        self.shell.memory.set(f"look/{name}", key / 100 if name == "scale" else key)
        # Not while the button is still handling its click: the window that holds it goes.
        QTimer.singleShot(0, self.shell.rebuild_wanted.emit)
