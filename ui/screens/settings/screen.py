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

from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import fold
from helpdesk.settings import DECLARED, GROUPS
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
from ui.shell import Goal, Shell
from ui.widgets import plain
from ui.widgets.inline import Inline
from ui.widgets.inputs import Line
from ui.widgets.section import rule
from ui.widgets.spoken import clearable
from ui.widgets.stack import Stack


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the settings: its words, its icon, and how its pane is made when it is first looked at."""

    key: str
    title: Text
    icon: str
    make: Callable[[Shell], Pane]
    also: Text | None = None
    """Other words by which it is found."""


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
_ON_PAPER = translate("Settings", "receipt printer, tickets, label rolls, paper size, copies, test print")
PARTS = (
    Part("shop", GROUPS["shop"], "building-2", lambda shell: ValuesPane(shell, "shop", _SHOP)),
    Part("hours", translate("Settings", "Opening hours"), "clock", HoursPane),
    Part("holidays", translate("Settings", "Holidays"), "calendar-days", HolidaysPane),
    Part("people", GROUPS["people"], "users", PeoplePane),
    Part("suppliers", translate("Settings", "Suppliers"), "truck", SuppliersPane),
    Part("work", GROUPS["work"], "wrench", lambda shell: ValuesPane(shell, "work", _WORK)),
    Part("stock", GROUPS["stock"], "bolt", lambda shell: ValuesPane(shell, "stock", _STOCK)),
    Part("calls", GROUPS["calls"], "phone", lambda shell: ValuesPane(shell, "calls", _CALLS)),
    Part("field", GROUPS["field"], "truck", lambda shell: ValuesPane(shell, "field", _FIELD)),
    Part("checklists", translate("Settings", "Checklists"), "clipboard-check", ChecklistsPane),
    Part("prices", GROUPS["prices"], "tag", PricesPane),
    Part("law", GROUPS["law"], "shield-check", LawPane),
    Part("returns", GROUPS["returns"], "repeat", ReturnsPane),
    Part(
        "promises",
        GROUPS["promises"],
        "circle-check",
        lambda shell: ValuesPane(shell, "promises", _PROMISES),
    ),
    Part("papers", GROUPS["papers"], "file-text", lambda shell: ValuesPane(shell, "papers", _PAPERS)),
    Part("printers", translate("Settings", "Printers"), "printer", PrintersPane, _ON_PAPER),
    Part("messages", GROUPS["messages"], "mail", MessagesPane),
    Part(
        "surveys",
        GROUPS["surveys"],
        "message-circle-question-mark",
        lambda shell: ValuesPane(shell, "surveys", _SURVEYS),
    ),
    Part("backup", GROUPS["backup"], "database-backup", BackupPane),
    Part("look", translate("Settings", "Appearance"), "eye", LookPane),
)


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
        self.offered = [part for part in PARTS if sees_part(shell.desk, part.key)]
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

    def _words_of(self, part: Part) -> str:
        labels = [self.shell.say(s.label) for s in DECLARED if s.group == part.key]
        also = [self.shell.say(part.also)] if part.also else []
        return fold(" ".join([self.shell.say(part.title), *labels, *also]))

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.stack.setCurrentWidget(self.pane(item.data(_KEY)))

    def pane(self, key: str) -> Pane:
        """The pane of a part, made when it is first wanted."""
        if key not in self.panes:
            part = next(part for part in self.offered if part.key == key)
            pane = part.make(self.shell)
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
