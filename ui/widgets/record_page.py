"""Knows the shape of one record: head, what to do next, tabs or sections; must not know any record."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QPixmap, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui import theme
from ui.widgets import plain
from ui.widgets.button import Button, Look, tip_with_key
from ui.widgets.empty import Empty
from ui.widgets.fact_line import FactLine
from ui.widgets.facts import Fact, Facts
from ui.widgets.laying import laid_once
from ui.widgets.pill import Mark, Pill
from ui.widgets.section import scrolled
from ui.widgets.spoken import announce_change
from ui.widgets.stack import Stack
from ui.widgets.tabs import Tabs

PHOTO = 64
NEXT_STEP = "Ctrl+Return"
"""The key of the one primary button of a record."""


class RecordPage(Stack):
    """One record: title line, facts, what to do next, then tabs or sections. Empty until something is shown.

    ``followed`` gives the link of a fact.
    """

    followed = Signal(object)
    leads = Signal(bool)
    """Whether the record that is shown has a primary button."""

    def __init__(
        self,
        words: Words,
        *,
        icon: str,
        nothing: Text,
        compact: bool = False,
        below: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``compact``: facts in a line and the actions beside the name, so that the work has the room.

        ``below``: the actions on a line of their own all the same, as where the record is always narrow.
        """
        super().__init__(parent)
        self.words = words
        self._below_name = below
        self._compact = compact
        self.empty = Empty(words, icon, nothing)
        self.addWidget(self.empty)
        page = QWidget()
        self._column = QVBoxLayout(page)
        side = theme.px(theme.SECTION)
        self._column.setContentsMargins(side, theme.px(theme.CARD), side, 0)
        self._column.setSpacing(theme.px(theme.INSIDE + 2 if compact else theme.CARD))
        self._build_title()
        self.facts: Facts | FactLine = FactLine(words) if compact else Facts(words)
        self.facts.followed.connect(self.followed)
        self._column.addWidget(self.facts)
        self._build_actions()
        self._primary: QAction | None = None
        self.offered: list[QAction] = []
        """What can be done with the record that is shown, the next thing first."""
        self.tabs: Tabs | None = None
        self._sections: QVBoxLayout | None = None
        self.addWidget(page)
        self.lead_from(self)

    def _build_title(self) -> None:
        self.name = plain.label("", "title", wrap=True, selectable=True)
        title = QVBoxLayout()
        title.setSpacing(theme.px(theme.INSIDE))
        title.addLayout(self._over_title())
        self._beside = QHBoxLayout()
        self._beside.setSpacing(theme.px(theme.LABEL))
        self._beside.addWidget(self.name, 1)
        title.addLayout(self._beside)
        self.subtitle = plain.label("", wrap=True)
        self.subtitle.hide()
        title.addWidget(self.subtitle)
        self.photo = QLabel()
        self.photo.setObjectName("photo")
        self.photo.hide()
        head = QHBoxLayout()
        head.setSpacing(theme.px(theme.FIELD))
        head.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(title, 1)
        self._column.addLayout(head)

    def _over_title(self) -> QHBoxLayout:
        """Number, state and age at the left; what presses, such as the promised day, at the right."""
        self.number = plain.label("", "secondary", selectable=True)
        self.pill = Pill(self.words)
        self.age = plain.label("", "secondary", single=True)
        self.aside = plain.label("", single=True)
        self.aside.setObjectName("aside")
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.LABEL))
        for widget in (self.number, self.pill, self.age):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.aside)
        return row

    def add_top(self, widget: QWidget) -> None:
        """A widget between title and facts: what is needed at a glance."""
        self._column.insertWidget(self._column.indexOf(self.facts), widget)

    def _build_actions(self) -> None:
        self.actions_bar = QWidget()
        row = QHBoxLayout(self.actions_bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.LABEL))
        self._actions_row = row
        self._buttons: list[Button] = []
        self._more = Button(self.words.say(translate("Page", "More")))
        self._more.setObjectName("more_actions")
        self._more.setMenu(QMenu(self._more))
        self._more.hide()
        row.addWidget(self._more)
        row.addStretch(1)
        self.actions_bar.hide()
        (self._beside if self._compact else self._column).addWidget(self.actions_bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        """The actions below the name where it would be cut, or broken into more than two lines, beside them."""
        if not self._compact:
            return
        photo = 0 if self.photo.isHidden() else theme.px(PHOTO + theme.FIELD)
        side = self._column.contentsMargins()
        room = self.width() - side.left() - side.right() - photo
        left = room - self.actions_bar.sizeHint().width() - self._beside.spacing()
        metrics = self.name.fontMetrics()
        box = QRect(0, 0, max(left, 1), 10_000)
        tall = metrics.boundingRect(box, Qt.TextFlag.TextWordWrap, self.name.text()).height()
        widest = max(map(metrics.horizontalAdvance, self.name.text().split()), default=0)
        broken = self._below_name or widest > left or tall > 2.5 * metrics.lineSpacing()
        below = not self.actions_bar.isHidden() and broken
        turned = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        if turned != self._beside.direction():
            self._beside.setDirection(turned)
            self._beside.setAlignment(
                self.actions_bar, Qt.AlignmentFlag.AlignLeft if below else Qt.AlignmentFlag(0)
            )

    def minimumSizeHint(self) -> QSize:
        # Qt would reckon with all texts wrapped as narrow as can be, and make the window that high.
        return QSize(theme.px(320), theme.px(280))

    def show_record(
        self,
        name: Text | str,
        *,
        number: str = "",
        mark: Mark | None = None,
        age: Text | str = "",
        subtitle: str = "",
        aside: Text | str = "",
        aside_tone: theme.ToneName | None = None,
        facts: Sequence[Fact] = (),
    ) -> None:
        """Show a record's head; its tabs or sections the screen fills itself."""
        self._show_aside(aside, aside_tone)
        self.subtitle.setText(plain.one_line(subtitle))
        self.subtitle.setVisible(bool(subtitle))
        self.number.setText(number)
        self.number.setVisible(bool(number))
        self.name.setText(plain.one_line(self.words.say(name)))
        self.pill.set_mark(mark)
        self.age.setText(self.words.say(age))
        self.facts.set_facts(facts)
        self.facts.setVisible(bool(facts))
        self._turn()
        self.setCurrentIndex(1)

    def heard(self) -> str:
        """What is shown, as it is said to who does not see it: number, name and state."""
        mark = self.pill.accessibleName() if self.pill.isVisibleTo(self) else ""
        return plain.in_a_row(self.number.text(), self.name.text(), mark)

    def _show_aside(self, said: Text | str, tone: theme.ToneName | None) -> None:
        self.aside.setText(plain.one_line(self.words.say(said)))
        self.aside.setVisible(bool(self.aside.text()))
        plain.look(self.aside, tone or "secondary")

    def show_photo(self, picture: QPixmap | None, said: str = "") -> None:
        """A small picture beside the title, cut to a square; None shows none."""
        self.photo.setVisible(picture is not None)
        if picture is not None:
            self.photo.setPixmap(_square(picture, theme.px(PHOTO), self.devicePixelRatioF()))
            self.photo.setAccessibleName(said)
            plain.put_tip(self.photo, said)

    def show_nothing(self) -> None:
        """No record is chosen."""
        self.setCurrentIndex(0)
        self.leads.emit(False)

    def set_actions(
        self, primary: QAction | None, plain_ones: Sequence[QAction] = (), rest: Sequence[QAction] = ()
    ) -> None:
        """What to do next: the one primary, a few plain buttons, the rest in a menu; what is not visible is left out."""
        primary = primary if primary is not None and primary.isVisible() else None
        plain_ones = [action for action in plain_ones if action.isVisible()]
        rest = [action for action in rest if action.isVisible()]
        self._primary = primary
        self.offered = [*([primary] if primary else []), *plain_ones, *rest]
        focused = self.window().focusWidget() if self._acts_have_focus() else None
        held = self._actions_row.indexOf(focused) if focused is not None else -1
        said = focused.accessibleName() if focused is not None else ""
        with laid_once(self.actions_bar):
            buttons = self._put_buttons(primary, plain_ones, rest)
            now = buttons[min(held, len(buttons) - 1)] if held >= 0 and buttons else None
            if now is not None:
                # Before the one that has the keyboard goes: Qt would first lead it on to the first thing of the window.
                now.setFocus(Qt.FocusReason.OtherFocusReason)
            self._drop_buttons(buttons)
        self.actions_bar.setVisible(bool(primary or plain_ones or rest))
        self.leads.emit(primary is not None)
        self._turn()
        if now is not None and now is focused and now.accessibleName() != said:
            announce_change(now, now.accessibleName())

    def _put_buttons(
        self, primary: QAction | None, plain_ones: Sequence[QAction], rest: Sequence[QAction]
    ) -> list[Button]:
        """The buttons there are to be, made anew only where there were fewer; what is too much still stands."""
        wanted = [*([primary] if primary else []), *plain_ones]
        for place, action in enumerate(wanted):
            look: Look = "primary" if action is primary else "plain"
            if place < len(self._buttons):
                self._buttons[place].show_action(action, look)
                continue
            button = Button.for_action(action, look)
            self._buttons.append(button)
            self._actions_row.insertWidget(place, button)
            button.show()
        if primary is not None and primary.shortcut().isEmpty():
            first = self._buttons[0]
            first.setToolTip(tip_with_key(first.toolTip() or primary.text().replace("&", ""), NEXT_STEP))
        menu = self._more.menu()
        menu.clear()
        menu.addActions(list(rest))
        if rest:
            self._more.show()
        self._more.raise_()  # Read after the others, whichever was made first.
        return [*self._buttons[: len(wanted)], *([self._more] if rest else [])]

    def _drop_buttons(self, kept: Sequence[Button]) -> None:
        """Take away those there are no more."""
        for gone in [button for button in self._buttons if button not in kept]:
            self._buttons.remove(gone)
            gone.hide()
            gone.deleteLater()
        self._more.setVisible(self._more in kept)

    def _acts_have_focus(self) -> bool:
        focused = self.window().focusWidget()
        return focused is not None and self.actions_bar.isAncestorOf(focused)

    def lead_from(self, place: QWidget) -> None:
        """The key of the next step holds in ``place``, such as the list beside."""
        key = QShortcut(QKeySequence(NEXT_STEP), place, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self._next_step)

    def _next_step(self) -> None:
        """The one primary button, from wherever one is in the record."""
        if self._primary is not None and self.currentWidget() is not self.empty:
            self._primary.trigger()

    def take_focus(self) -> bool:
        """Go to what to do next; False where nothing can be done."""
        for place in range(self._actions_row.count()):
            item = self._actions_row.itemAt(place)
            button = item.widget() if item else None
            if button is not None and button.isEnabled():
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def add_tab(self, title: Text, widget: QWidget, count: int | None = None) -> int:
        """A tab over the room below; its place."""
        if self.tabs is None:
            self.tabs = Tabs(self.words.say(translate("Page", "Parts of this record")))
            self._column.addWidget(self.tabs, 1)
            self._below = QWidget()
            self._below.hide()
            self._column.addWidget(self._below, 1)
        place = self.tabs.addTab(widget, self.words.say(title))
        if count is not None:
            self.set_tab_count(place, title, count)
        return place

    def show_tabs(self, on: bool) -> None:
        """Show the tabs, or close them away: a record that is not to be looked into."""
        if self.tabs is not None:
            self.tabs.setVisible(on)
            self._below.setVisible(not on)

    def set_tab_count(self, place: int, title: Text, count: int) -> None:
        """The number behind a tab's word."""
        if self.tabs:
            said = self.words.say(title)
            self.tabs.setTabText(place, f"{said}  {count}" if count else said)

    def add_section(self, section: QWidget) -> None:
        """A section below the head; sections scroll together."""
        if self._sections is None:
            page = QWidget()
            self._sections = QVBoxLayout(page)
            self._sections.setContentsMargins(0, theme.px(theme.LABEL), 0, theme.px(theme.SECTION))
            self._sections.setSpacing(theme.px(theme.SECTION))
            self._sections.addStretch(1)
            self._column.addWidget(scrolled(page, self.words.say(translate("Page", "This record"))), 1)
        self._sections.insertWidget(self._sections.count() - 1, section)


def _square(picture: QPixmap, edge: int, ratio: float) -> QPixmap:
    """The middle of a picture, ``edge`` wide and high on a screen of that ratio."""
    side = min(picture.width(), picture.height())
    middle = picture.copy((picture.width() - side) // 2, (picture.height() - side) // 2, side, side)
    size = round(edge * ratio)
    small = middle.scaled(
        size, size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    small.setDevicePixelRatio(ratio)
    return small
