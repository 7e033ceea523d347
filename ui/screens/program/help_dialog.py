"""The help: bundled pages, a list to search at the left, the page at the right; it opens beside the work."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from helpdesk import places
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import fold
from helpdesk.texts import translate
from ui import theme
from ui.registry import SCREENS
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.empty import Empty
from ui.widgets.inputs import Line
from ui.widgets.reading import Reading
from ui.widgets.spoken import clearable

_BEFORE = (
    *("getting-started", "today", "find", "intake", "planning", "visits", "installations", "enquiries"),
    *("claims", "returns", "loans"),
    *("complaints", "papers", "printers", "surveys", "privacy"),
)
_AFTER = ("history", "people", "import", "backup", "settings", "keys", "glossary", "changes")
PAGES = (*_BEFORE, *(name for name in SCREENS if name not in {*_BEFORE, *_AFTER}), *_AFTER)
"""The pages in the order of the list; every screen has one of its own name."""
FIRST = "getting-started"
_KEYS_TABLE = "<!-- keys -->"


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page: its name, its heading, its text in Markdown."""

    name: str
    title: str
    text: str


@cache
def read_pages(language: str) -> tuple[HelpPage, ...]:
    """All pages in a language."""
    return tuple(_read(places.resource("help", language, f"{name}.md"), name) for name in PAGES)


@cache
def _searched(language: str) -> dict[str, tuple[str, str]]:
    """What a search looks through, of each page its title and its text; made when something is first typed."""
    return {page.name: (fold(page.title), fold(page.text)) for page in read_pages(language)}


def _read(path: Path, name: str) -> HelpPage:
    text = path.read_text(encoding="utf-8")
    head = re.match(r"# (.+)", text)
    return HelpPage(name, head.group(1).strip() if head else name, text)


class HelpDialog(QDialog):
    """``screen`` is the name of the screen from which help was called; its page is shown first."""

    def __init__(self, shell: Shell, screen: object = None) -> None:
        super().__init__(shell.window)
        self.shell = shell
        self.setWindowTitle(shell.say(translate("Help", "Help")))
        self.setProperty("look", "page")
        self.resize(theme.px(880), theme.px(640))
        self.pages = read_pages(shell.words.language)
        self._build()
        self.show_hits()
        self.show_page(screen if screen in PAGES else FIRST)
        self.line.setFocus()

    def open(self) -> None:
        """Beside the work, not before it; a help that is open already comes forward instead."""
        for other in self.shell.window.findChildren(HelpDialog):
            if other is not self and other.isVisible():
                other.show_page(self.current())
                other.raise_()
                other.activateWindow()
                self.reject()
                return
        self.show()

    def _build(self) -> None:
        self.line = Line(self.shell.say(translate("Help", "Search the help")))
        self.line.setObjectName("search_help")
        self.line.setAccessibleName(self.line.placeholderText())
        clearable(self.line, self.shell.words)
        self.line.installEventFilter(self)
        self.list = QListWidget()
        self.list.setObjectName("help_pages")
        self.list.setAccessibleName(self.shell.say(translate("Help", "Pages")))
        self.nothing = Empty(
            self.shell.words, "search", translate("Help", "No page says anything about that.")
        )
        self.reading = Reading()
        self.reading.setObjectName("help_page")
        self.reading.setAccessibleName(self.windowTitle())
        self.line.textChanged.connect(self.show_hits)
        self.list.currentItemChanged.connect(self._chosen)
        self.reading.followed.connect(self.show_page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left())
        row.addWidget(self.reading, 1)

    def _left(self) -> QWidget:
        left = QFrame()
        left.setProperty("look", "band")
        left.setFixedWidth(self._width_of_titles())
        column = QVBoxLayout(left)
        column.setContentsMargins(*(theme.px(theme.CARD),) * 4)
        column.setSpacing(theme.px(theme.FIELD))
        column.addWidget(plain.label(self.windowTitle(), "title"))
        column.addWidget(self.line)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1)
        return left

    def _width_of_titles(self) -> int:
        """So wide that every title can be read whole, and within bounds for a long one."""
        now = theme.current()
        title = max(now.metrics().horizontalAdvance(page.title) for page in self.pages)
        around = 2 * (theme.CARD + theme.LABEL) + theme.SECTION
        return max(now.px(248), min(now.px(320), title + now.px(around)))

    def show_hits(self) -> None:
        """List the pages that hold every word typed, those with it in the title first."""
        wanted = fold(self.line.text()).split()
        kept = self.current()
        found = list(self.pages)
        if wanted:
            searched = _searched(self.shell.words.language)
            found = [page for page in found if all(word in " ".join(searched[page.name]) for word in wanted)]
            found.sort(key=lambda page: not all(word in searched[page.name][0] for word in wanted))
        self.list.blockSignals(True)
        self.list.clear()
        for page in found:
            item = QListWidgetItem(page.title)
            item.setData(Qt.ItemDataRole.UserRole, page.name)
            item.setSizeHint(QSize(0, theme.px(theme.ROW)))
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)
        if found:
            names = [page.name for page in found]
            self.list.setCurrentRow(0 if wanted or kept not in names else names.index(kept))

    def current(self) -> str:
        """The name of the page that is shown."""
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else ""

    def show_page(self, name: str) -> None:
        """Show the page of that name, if there is one."""
        if name not in PAGES:
            return
        if name not in self._listed():
            self.line.clear()
        self.list.setCurrentRow(self._listed().index(name))

    def _listed(self) -> list[str]:
        return [self.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self.list.count())]

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        page = self.pages[PAGES.index(item.data(Qt.ItemDataRole.UserRole))]
        self.reading.show_page(page.text.replace(_KEYS_TABLE, keys_table(self.shell)))
        self.reading.setAccessibleName(page.title)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.line:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step and self.list.count():
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.reading.setFocus()
                return True
        return super().eventFilter(watched, event)


def keys_table(shell: Shell) -> str:
    """Every command of the window's menus that has a key, as a table; so that the page is never out of date."""
    key, does = shell.say(translate("Help", "Key")), shell.say(translate("Help", "does"))
    head = f"| {key} | {does} |\n| --- | --- |\n"
    return head + "\n".join(f"| `{key}` | {_escaped(text)} |" for key, text in keys(shell)) + "\n"


def keys(shell: Shell) -> list[tuple[str, str]]:
    """Key and words of each command in the menus, in their order."""
    window = shell.window
    menus = window.menuBar().actions() if isinstance(window, QMainWindow) else []
    found = []
    for entry in menus:
        menu = entry.menu()
        for action in menu.actions() if isinstance(menu, QMenu) else []:
            if not action.shortcut().isEmpty():
                found.append((_shown(action), action.text().replace("&", "").rstrip("…")))
    return found


def _shown(action: QAction) -> str:
    return ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())


def _escaped(text: str) -> str:
    return re.sub(r"([|\\`*_<>])", r"\\\1", text)
