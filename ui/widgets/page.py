"""Knows the shape of a screen of a list and its record; must not know any screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui import theme
from ui.widgets import plain
from ui.widgets.chips import Chips
from ui.widgets.empty import Empty
from ui.widgets.inputs import Line
from ui.widgets.memory import Forgetful, Memory
from ui.widgets.page_head import Page, PageHead
from ui.widgets.record_page import RecordPage
from ui.widgets.records import RecordTable
from ui.widgets.section import rule
from ui.widgets.splitview import SplitView
from ui.widgets.spoken import announce, clearable
from ui.widgets.stack import Stack

__all__ = ["ListPage", "Page", "PageHead"]


class ListPage(QFrame):
    """A screen of a list and its record: head, chips with a field to find in the list, both side by side."""

    find_wanted = Signal(str)
    """The person typed into the field to find in the list; a short pause was waited for."""
    widened = Signal()
    """The person takes back what the screen itself narrows the list by."""

    def __init__(
        self,
        words: Words,
        title: Text,
        table: RecordTable,
        record: QWidget,
        *,
        chips: Chips | None = None,
        memory: Memory | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self.words, self.table, self.record, self.chips = words, table, record, chips
        self.memory: Memory = memory or Forgetful()
        self._count: int | str | None = None
        self._told_chosen = ""
        self.also_narrowed = ""
        """What narrows the list beside chips and field, in words."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(theme.CARD), 0, 0)
        column.setSpacing(theme.px(theme.FIELD))
        self.head = PageHead(words, title)
        self.find_line = Line(words.say(translate("Page", "Find in this list")))
        self.find_line.setObjectName("find")
        self.find_line.setAccessibleName(self.find_line.placeholderText())
        clearable(self.find_line, words)
        self.find_line.setFixedWidth(theme.px(220))
        self.find_line.installEventFilter(self)
        side = theme.px(theme.CARD)
        self.head.setContentsMargins(side, 0, side, 0)
        column.addWidget(self.head)
        self.filters: QWidget | None = None
        if chips is None:
            self.head.actions_row.addWidget(self.find_line)
        else:
            self.filters = QWidget()
            filters = QHBoxLayout(self.filters)
            filters.setContentsMargins(side, 0, side, 0)
            filters.setSpacing(theme.px(theme.FIELD))
            filters.addWidget(chips, 1)
            filters.addWidget(self.find_line)
            column.addWidget(self.filters)
        self.split = SplitView(words, table, record, name=table.name, back=title, memory=memory)
        body = QVBoxLayout()
        body.setSpacing(0)
        self._column, self._rule = column, rule()
        body.addWidget(self._rule)
        self.faces = Stack()
        self.faces.addWidget(self.split)
        body.addWidget(self.faces, 1)
        column.addLayout(body, 1)
        self._wire()

    def _wire(self) -> None:
        self._spoken_for: Empty | None = None
        self._pause = QTimer(self, singleShot=True, interval=150)
        self._pause.timeout.connect(lambda: self.find_wanted.emit(self.find_line.text().strip()))
        self.find_line.textChanged.connect(lambda: self._pause.start())
        self.find_line.returnPressed.connect(self._find_now)
        self.table.opened.connect(lambda _: self._open())
        self.table.loaded.connect(self._hint)
        self.table.picked.connect(self._tell_picked)
        if self.chips is not None:
            self.chips.chosen.connect(lambda view: self.memory.set(f"view/{self.table.name}", view))
        self.split.record_alone.connect(self._give_room)
        self._record_leads = False
        if isinstance(self.record, RecordPage):
            self.record.leads.connect(self._hand_lead)
        self.faces.currentChanged.connect(lambda _: self._hand_lead(self._record_leads))
        self._hint()

    def parts(self) -> list[QWidget]:
        """What is read one after the other: head, filters, list or what stands in its place, record."""
        face = self.faces.currentWidget()
        shown = [self.table, self.split.right] if face is self.split or face is None else [face]
        return [self.head, *([self.filters] if self.filters else []), *shown]

    def _widen(self) -> None:
        """Take back what leaves the list empty: what was typed first, else the view and the filters."""
        chips = self.chips
        if self.find_line.text():
            self.find_line.clear()
        else:
            if chips is not None:
                chips.take_first()
            self.widened.emit()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_why_empty(self) -> None:
        """An empty list names what narrows it, rather than ask for a first record."""
        if not isinstance(self.table.empty, Empty) or self.table.records.rowCount():
            return
        if self.table.empty is not self._spoken_for:
            # The list is given what it says when empty after the page was made, and at times another.
            self._spoken_for = self.table.empty
            self._spoken_for.undone.connect(self._widen)
        typed = self.find_line.text().strip()
        by_chips = self.chips.narrowing() if self.chips else ""
        narrowed = ", ".join(part for part in (by_chips, self.also_narrowed) if part)
        if typed:
            said = translate("Page", "Nothing in this list fits “{text}”.")(text=plain.one_line(typed)[:60])
            self.table.empty.tell(said, translate("Page", "Clear the search"))
        elif narrowed:
            said = translate("Page", "Nothing stands under “{view}” now.")(view=narrowed)
            self.table.empty.tell(said, translate("Page", "Show the whole list"))
        else:
            self.table.empty.tell(None)

    def _give_room(self, alone: bool) -> None:
        """Where one record is all that is seen, what belongs to the list goes with the list."""
        self.head.setVisible(not alone)
        self._rule.setVisible(not alone)
        self._column.setContentsMargins(0, 0 if alone else theme.px(theme.CARD), 0, 0)
        if self.filters is not None:
            self.filters.setVisible(not alone)

    def _hand_lead(self, record_leads: bool) -> None:
        """One primary button a view: an open record takes it from the list."""
        self._record_leads = record_leads
        self.head.give_way(record_leads and self.faces.currentWidget() is self.split)

    def _hint(self) -> None:
        self._say_why_empty()
        # "Choose one" beside an empty list would be a riddle.
        if isinstance(self.record, RecordPage):
            self.record.empty.set_blank(self.table.records.rowCount() == 0)

    def _open(self) -> None:
        """Enter leads into the record, Esc back; by keyboard alone nobody walks round the whole window."""
        self.split.show_record()
        if not self.split.is_narrow() and isinstance(self.record, RecordPage):
            self.record.take_focus()

    def go_find(self) -> None:
        """Put the cursor where the list is searched; the window has the key for it."""
        self.split.show_list()
        self.find_line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.find_line.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc takes back what was typed to find; from the empty field it leads to the list."""
        if watched is self.find_line and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Escape:
                if not self.find_line.text():
                    self.table.setFocus(Qt.FocusReason.OtherFocusReason)
                self.find_line.clear()
                return True
            if event.key() == Qt.Key.Key_Down:
                self._find_now()
                return True
        return super().eventFilter(watched, event)

    def _find_now(self) -> None:
        self._pause.stop()
        self.find_wanted.emit(self.find_line.text().strip())
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.choose_first()

    def set_count(self, count: int | str | None) -> None:
        """How many there are, beside the title."""
        self._count = count
        self._tell_picked(len(self.table.chosen_ids()))

    def _tell_picked(self, picked: int) -> None:
        """Several chosen rows are counted there, too."""
        whole = self.words.number(self._count) if isinstance(self._count, int) else self._count or ""
        chosen = self.words.say(translate("Page", "%n chosen", "", 1)(n=picked)) if picked > 1 else ""
        self.head.set_count(plain.joined(whole, chosen))
        if chosen != self._told_chosen:
            self._told_chosen = chosen
            announce(self.table, chosen)

    def restore_view(self) -> bool:
        """Take up the view in which the list was left, where there was another than the first."""
        kept = self.memory.get(f"view/{self.table.name}")
        if self.chips is None or kept not in self.chips.buttons or kept == self.chips.view():
            return False
        self.chips.set_view(str(kept))
        return True
