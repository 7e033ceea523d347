"""The settings: a list of parts at the left, the chosen part at the right; knows what parts there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from helpdesk.domain.normal_forms import fold
from helpdesk.settings import DECLARED
from helpdesk.texts import Text, translate
from ui import theme
from ui.rights import sees_part
from ui.screens.settings.backup import BackupPane
from ui.screens.settings.checklists import ChecklistsPane
from ui.screens.settings.holidays import HolidaysPane
from ui.screens.settings.hours import HoursPane
from ui.screens.settings.law import LawPane
from ui.screens.settings.look import LookPane
from ui.screens.settings.messages import MessagesPane
from ui.screens.settings.pane import Pane
from ui.screens.settings.parts_list import SYMBOL, PartsList
from ui.screens.settings.people import PeoplePane
from ui.screens.settings.prices import PricesPane
from ui.screens.settings.printers import PrintersPane
from ui.screens.settings.returns import ReturnsPane
from ui.screens.settings.suppliers import SuppliersPane
from ui.screens.settings.values import ValuesPane
from ui.screens.shared.screen import Screen
from ui.setting_parts import SETTING_PARTS, SettingPart
from ui.shell import Goal, Shell
from ui.widgets import plain
from ui.widgets.inline import Inline
from ui.widgets.inputs import Line
from ui.widgets.section import rule
from ui.widgets.spoken import clearable
from ui.widgets.stack import Stack

_SHOP = translate("Settings", "What stands at the head of every paper.")
_WORK = translate("Settings", "From these the program proposes dates and says what waits too long.")
_CALLS = translate(
    "Settings", "When customers are called after their matter is done, and how often it is tried."
)
_FIELD = translate(
    "Settings", "What a visit needs around it, and what is refused or only warned of when one is planned."
)
_STOCK = translate("Settings", "What holds on the shelves. Each part has its own minimum.")
_PROMISES = translate(
    "Settings",
    "What the shop offers its customers; 0 where it offers nothing. The month's report sets beside it what they received.",
)
_SURVEYS = translate("Settings", "What customers are asked, and below which answer somebody calls back.")
_PAPERS = translate("Settings", "What is printed, and on what.")


def _values(key: str, about: Text) -> Callable[[Shell], Pane]:
    return lambda shell: ValuesPane(shell, key, about)


PANES: dict[str, Callable[[Shell], Pane]] = {
    "shop": _values("shop", _SHOP),
    "hours": HoursPane,
    "holidays": HolidaysPane,
    "people": PeoplePane,
    "suppliers": SuppliersPane,
    "work": _values("work", _WORK),
    "stock": _values("stock", _STOCK),
    "calls": _values("calls", _CALLS),
    "field": _values("field", _FIELD),
    "checklists": ChecklistsPane,
    "prices": PricesPane,
    "law": LawPane,
    "returns": ReturnsPane,
    "promises": _values("promises", _PROMISES),
    "papers": _values("papers", _PAPERS),
    "printers": PrintersPane,
    "messages": MessagesPane,
    "surveys": _values("surveys", _SURVEYS),
    "backup": BackupPane,
    "look": LookPane,
}
"""How the pane of each part is made when it is first looked at."""


class SettingsScreen(Screen):
    """Everything the shop can choose."""

    about = frozenset(
        {
            "purchase_order",
            "shop",
            "money",
            "staff",
            "supplier",
            "checklist",
            "return_policy",
            "job",
            "product",
        }
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.panes: dict[str, Pane] = {}
        self.offered = [part for part in SETTING_PARTS if sees_part(shell.desk, part.key)]
        """What whoever is here may change."""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.stack = Stack()
        self.left = self._left()
        row.addWidget(self.left)
        row.addWidget(_line())
        row.addWidget(self.stack, 1)
        self.list.currentItemChanged.connect(self._chosen)
        self.list.setCurrentRow(0)
        self.lead = self.list

    def _left(self) -> QWidget:
        left = QFrame()
        left.setProperty("look", "page")
        column = QVBoxLayout(left)
        column.setContentsMargins(*(theme.px(theme.CARD),) * 4)
        column.setSpacing(theme.px(theme.FIELD))
        column.addWidget(plain.label(self.shell.say(translate("Settings", "Settings")), "title"))
        if self.shell.desk.settings["sample"]:
            notice = Inline(self.shell.say(_SAMPLE), "away")
            # In a narrow column it has more lines than it asks for by itself.
            notice.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            column.addWidget(notice)
        self.find_line = Line(self.shell.say(translate("Settings", "Find a setting")))
        self.find_line.setObjectName("find_setting")
        self.find_line.setAccessibleName(self.find_line.placeholderText())
        clearable(self.find_line, self.shell.words)
        self.find_line.textChanged.connect(self._filter)
        self.find_line.returnPressed.connect(lambda: self.list.setFocus())
        column.addWidget(self.find_line)
        column.addWidget(self._parts(), 1)
        # The longest word is seen whole, chosen or not.
        left.setFixedWidth(max(theme.px(232), self.list.natural_width() + theme.px(2 * theme.CARD)))
        return left

    def _parts(self) -> PartsList:
        self.list = PartsList()
        self.list.setObjectName("parts")
        self.list.setAccessibleName(self.shell.say(translate("Settings", "Parts of the settings")))
        for part in self.offered:
            item = QListWidgetItem(self.shell.say(part.title))
            item.setData(_KEY, part.key)
            item.setData(SYMBOL, part.icon)
            self.list.addItem(item)
        return self.list

    def _filter(self, typed: str) -> None:
        """List the parts that hold every word typed, in their title or in a setting's words."""
        wanted = fold(typed).split()
        parts = self.offered
        fits = [row for row, part in enumerate(parts) if all(word in self._words_of(part) for word in wanted)]
        for row in range(self.list.count()):
            self.list.item(row).setHidden(row not in fits)
        if fits and self.list.currentRow() not in fits:
            self.list.setCurrentRow(fits[0])

    def _words_of(self, part: SettingPart) -> str:
        labels = [self.shell.say(s.label) for s in DECLARED if s.group == part.key]
        return fold(" ".join([self.shell.say(part.title), *labels, self.shell.say(part.also)]))

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.stack.setCurrentWidget(self.pane(item.data(_KEY)))

    def pane(self, key: str) -> Pane:
        """The pane of a part, made when it is first wanted."""
        if key not in self.panes:
            pane = PANES[key](self.shell)
            pane.setObjectName(f"pane_{key}")
            pane.unsaved_changed.connect(lambda unsaved: self._mark(key, unsaved=unsaved))
            self.panes[key] = pane
            self.stack.addWidget(pane)
            self._mark(key, unsaved=getattr(pane, "unsaved", False))
        return self.panes[key]

    def _mark(self, key: str, *, unsaved: bool) -> None:
        row = [part.key for part in self.offered].index(key)
        said = self.shell.say(self.offered[row].title)
        self.list.item(row).setText(f"{said}  •" if unsaved else said)
        told = self.shell.say(translate("Settings", "Not saved yet")) if unsaved else ""
        self.list.item(row).setToolTip(plain.tip(told))

    def key(self) -> str:
        """The part that is shown."""
        item = self.list.currentItem()
        return str(item.data(_KEY)) if item else self.offered[0].key

    def reload(self) -> None:
        for pane in self.panes.values():
            pane.reload()

    def show_goal(self, goal: Goal) -> None:
        keys = [part.key for part in self.offered]
        if goal.view in keys:
            self.find_line.clear()
            self.list.setCurrentRow(keys.index(goal.view))

    def goal(self) -> Goal | None:
        return Goal("settings", view=self.key())

    def parts(self) -> Sequence[QWidget]:
        return (self.left, self.stack)

    def go_find(self) -> None:
        self.find_line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.find_line.selectAll()

    def edit(self) -> None:
        self.pane(self.key()).edit()


_KEY = Qt.ItemDataRole.UserRole
_SAMPLE = translate("Settings", "This is the sample shop: try anything, nothing here is real.")


def _line() -> QFrame:
    line = rule()
    line.setMaximumHeight(16_777_215)
    line.setMinimumHeight(0)
    line.setFixedWidth(1)
    return line
