"""What screens of a list beside its record have in common; must not know what is listed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helpdesk.errors import NotFound
from helpdesk.texts import Text
from ui import listing, theme
from ui.screens.shared.screen import Screen
from ui.shell import Deed, Goal, Shell
from ui.widgets.chips import Chip, Chips
from ui.widgets.empty import Empty
from ui.widgets.page import ListPage
from ui.widgets.record_page import RecordPage
from ui.widgets.records import RecordTable, Source
from ui.widgets.spoken import announce

PAGES = 5
"""How many more pages are read for a record that one comes for."""


class ListScreen(Screen):
    """Keeps list, chosen record and what was typed to find in step. Subclasses say what is read and shown."""

    kind: ClassVar[str] = ""
    """The kind of record, as a goal names it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.identity: int | None = None
        self.text = ""
        self._gone: int | None = None
        """What was shown when it was taken out: it is shown again when it comes back."""

    def source(self, view: str, text: str) -> Source:
        """The rows of a view in which ``text`` is found."""
        raise NotImplementedError

    def show_card(self, identity: int) -> None:
        """Show one record. Raises ``NotFound`` when it is gone."""
        raise NotImplementedError

    def list_table(self, view: str, name: str, title: Text, **more: Any) -> RecordTable:
        """The list as it is first read, in ``view``; ``more`` goes to the table."""
        shell = self.shell
        table = RecordTable(
            self.source(view, ""),
            shell.words,
            name=name,
            title=title,
            memory=shell.memory,
            two_lines=True,
            exportable=shell.may("export"),
            **more,
        )
        table.setObjectName(name)
        return table

    def list_page(
        self, title: Text, table: RecordTable, card: RecordPage, views: Mapping[str, Text]
    ) -> ListPage:
        """List and record side by side, with a chip for each view."""
        chips = Chips(self.shell.words, [Chip(key, word) for key, word in views.items()])
        return ListPage(self.shell.words, title, table, card, chips=chips, memory=self.shell.memory)

    def set_empty(self, icon: str, said: Text, verb: Text, action: QAction) -> None:
        """What stands there while the list has nothing, and the step that makes the first."""
        empty = Empty(self.shell.words, icon, said, verb)
        empty.wanted.connect(action.trigger)
        self.table.set_empty(empty)

    def set_page(self, page: ListPage, card: RecordPage) -> None:
        """Take page and card into use, once both are built."""
        self.page, self.card, self.table = page, card, page.table
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)
        self.lead = page.table
        card.lead_from(page.table)
        page.find_wanted.connect(self._find)
        page.table.chosen.connect(self._chosen)
        page.table.previewed.connect(lambda _: page.split.show_record())
        page.table.export_wanted.connect(
            lambda some: listing.export(self.shell, page.table, page.table.chosen_rows() if some else None)
        )
        if page.chips is not None:
            page.chips.chosen.connect(lambda _: self._turn_view())
            page.chips.toggled.connect(lambda *_: self._read())
        if page.restore_view():
            self._read()
        self._count()

    def action(
        self, name: str, text: Text, icon: str, slot: Callable[[], object], right: str = ""
    ) -> QAction:
        """An action of the card or the list; its buttons and menu entries bear its name.

        One that needs a ``right`` is not offered to who has it not.
        """
        made = QAction(self.shell.say(text), self)
        made.setObjectName(name)
        if icon:
            theme.give_icon(made, icon)
        made.triggered.connect(lambda _=False: slot())
        made.setVisible(not right or self.shell.may(right))
        return made

    # -- list and record ----------------------------------------------------------------------------

    def view(self) -> str:
        """The view that holds."""
        return self.page.chips.view() if self.page.chips else ""

    def _find(self, text: str) -> None:
        if text != self.text:
            self.text = text
            self._read()

    def _read(self) -> None:
        self.table.set_source(self.source(self.view(), self.text))
        self._count()

    def _turn_view(self) -> None:
        self._read()
        self.show_something()

    def _count(self) -> None:
        count = self.table.records.source.count()
        self.page.set_count(count)
        self.table.tell_whole(count)

    def _chosen(self, identity: int | None) -> None:
        if identity is None:
            self.show_nothing()
        else:
            self.show_one(identity)

    def show_one(self, identity: int) -> None:
        """Show a record, or say that it is gone."""
        self.identity = identity
        try:
            self.show_card(identity)
        except NotFound as error:
            self.show_nothing()
            self.shell.fail(error)

    def show_something(self) -> None:
        if self.identity is None:
            self.table.choose_first()

    def show_nothing(self) -> None:
        """No record is chosen."""
        self.identity = None
        self.card.show_nothing()

    def reload(self) -> None:
        kept = self.identity
        self.table.reload()
        self._count()
        if self._gone is not None and self.table.choose(self._gone, pages=0):
            self._gone = None
            return
        if kept is not None and (self.identity == kept or self.table.current_id() is None):
            self._show_again(kept)

    def _show_again(self, identity: int) -> None:
        """What is shown may stand outside the list: it stays, unless it is gone."""
        self.identity = identity
        try:
            self.show_card(identity)
        except NotFound:
            self.show_nothing()
            self.table.choose_near()
            self._gone = identity

    # -- what the window asks -----------------------------------------------------------------------

    def show_goal(self, goal: Goal) -> None:
        if goal.view and self.page.chips is not None:
            self.page.chips.set_view(goal.view)
            self._read()
        if goal.id is None:
            return
        listed = self.table.choose(goal.id, pages=PAGES) or self._widen_for(goal.id)
        if not listed:
            self.table.choose_none()
        if self.identity != goal.id:
            self.show_one(goal.id)
        if not listed:
            # There is no row to be heard.
            announce(self.table, self.card.heard())
        self.page.split.show_record()

    def _widen_for(self, identity: int) -> bool:
        """What narrows the list gives way to the record that one comes for."""
        chips = self.page.chips
        if not self.text and (chips is None or chips.shows_all()):
            return False
        wide = self.source(chips.widest() if chips is not None else "", "")
        if not self.table.records.reaches(wide, identity, PAGES):
            # It would be taken back for nothing: the record stands beside the list, which stays as it is.
            return False
        self.text = ""
        with QSignalBlocker(self.page.find_line):
            self.page.find_line.clear()
        if chips is not None:
            chips.show_all()
        self._read()
        return self.table.choose(identity, pages=PAGES)

    def goal(self) -> Goal | None:
        return Goal(self.kind, self.identity) if self.identity is not None else None

    def deeds(self) -> Sequence[Deed]:
        """What the record's own buttons and menu offer."""
        acts = (
            [act for act in self.card.offered if act.isEnabled() and act.isVisible()]
            if self.identity is not None
            else []
        )
        return [Deed(act.text(), act.property("icon_name") or "circle-dot", act.trigger) for act in acts]

    def parts(self) -> Sequence[QWidget]:
        return self.page.parts()

    def go_find(self) -> None:
        self.page.go_find()
