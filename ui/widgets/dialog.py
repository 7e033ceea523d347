"""Knows the frame of every dialog: title, body that scrolls, one primary button; must not know the task."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui import theme
from ui.widgets import plain
from ui.widgets.button import Button, enters
from ui.widgets.inline import Inline
from ui.widgets.link import Link
from ui.widgets.section import Flowing
from ui.widgets.tab_chain import go_on

NARROW, MIDDLE, WIDE = 480, 640, 880


class Dialog(QDialog):
    """One task. Put the content into ``body`` with :meth:`add`; connect ``wanted`` (primary button, Enter).

    The dialog does not close by itself on ``wanted``: the task may still fail. Call ``accept()`` when it
    is done. Esc leaves. Always ``open()``, never ``exec()``.
    """

    wanted = Signal()

    def __init__(
        self,
        words: Words,
        title: Text,
        verb: Text,
        *,
        width: int = MIDDLE,
        note: Text | None = None,
        danger: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.words = words
        self.setWindowTitle(words.say(title))
        self.setModal(True)
        self._bands: list[QWidget] = []
        self._width = width
        self._danger = danger
        self._given = 0
        """The height it gave itself last; with another one, somebody pulled at it."""
        self._draws_in = False
        self._text_group: QVBoxLayout | None = None
        """The texts that were added one after the other last."""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.setProperty("look", "page")
        self.setAutoFillBackground(True)
        if parent is None:
            theme.dress(self)
        self._build_body(outer, words.say(title), words.say(note) if note else "")
        self._build_foot(outer, words.say(verb), danger)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)

    def _build_body(self, outer: QVBoxLayout, title: str, note: str) -> None:
        self.scroller = QScrollArea()
        self.scroller.setWidgetResizable(True)
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page = page = Flowing()
        page.setProperty("look", "page")
        self.body = QVBoxLayout(page)
        self.body.setContentsMargins(*(theme.px(theme.SECTION),) * 4)
        self.body.setSpacing(theme.px(theme.CARD))
        head = QVBoxLayout()
        head.setSpacing(theme.px(theme.INSIDE))
        head.addWidget(plain.label(title, "title", wrap=True))
        if note:
            head.addWidget(plain.label(note, "secondary", wrap=True))
        self.body.addLayout(head)
        self.scroller.setWidget(page)
        page.installEventFilter(self)
        outer.addWidget(self.scroller, 1)

    def _build_foot(self, outer: QVBoxLayout, verb: str, danger: bool) -> None:
        rule = QFrame()
        rule.setProperty("look", "rule")
        rule.setFixedHeight(1)
        outer.addWidget(rule)
        self._outer = outer
        self._foot = foot = QFrame()
        foot.setProperty("look", "band")
        row = QHBoxLayout(foot)
        row.setContentsMargins(
            theme.px(theme.SECTION), theme.px(theme.FIELD), theme.px(theme.SECTION), theme.px(theme.FIELD)
        )
        row.setSpacing(theme.px(theme.LABEL))
        self.aside = QHBoxLayout()
        self.aside.setSpacing(theme.px(theme.LABEL))
        row.addLayout(self.aside)
        self.problem = Inline(parent=foot)
        # Nearly all the room there is: what stands in the way is a sentence.
        row.addWidget(self.problem, 20, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self.leave = Button(self.words.say(translate("Dialog", "Close")))
        self.leave.setObjectName("leave")
        self.leave.clicked.connect(self.reject)
        self.primary = Button(verb, look="danger" if danger else "primary")
        self.primary.setObjectName("primary")
        self.primary.clicked.connect(self.wanted)
        row.addWidget(self.leave)
        row.addWidget(self.primary)
        outer.addWidget(foot)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget below what is there; one that is to be made in ``page`` takes its look only once."""
        if widget.parent() is self.page:
            widget.raise_()  # Read after what is above it, whichever was made first.
        if isinstance(widget, (QLabel, Inline)):
            self.add_text(widget)
        else:
            self.body.addWidget(widget, stretch)

    def add_text(self, widget: QWidget) -> None:
        """Put a text below what is there: those that follow each other are one group and stand close."""
        last = self.body.itemAt(self.body.count() - 1)
        if self._text_group is None or last is None or last.layout() is not self._text_group:
            self._text_group = QVBoxLayout()
            self._text_group.setSpacing(theme.px(theme.LABEL))
            self.body.addLayout(self._text_group)
        self._text_group.addWidget(widget)

    def add_band(self, band: QWidget) -> None:
        """A widget between body and foot that is always in view; shown or hidden it moves no field."""
        self._bands.append(band)
        self._outer.insertWidget(len(self._bands), band)
        band.installEventFilter(self)

    def add_aside(self, text: str, slot: Callable[[], None], icon: str = "") -> Button:
        """A further, plain button at the left of the foot."""
        button = Button(text, icon)
        button.clicked.connect(slot)
        self.aside.addWidget(button)
        QWidget.setTabOrder(button, self.leave)
        QWidget.setTabOrder(self.leave, self.primary)
        return button

    def tell(self, problem: Text | str) -> None:
        """Say in the foot what stood in the way, when it belongs to no field."""
        self.problem.tell(self.words.say(problem))

    def open(self) -> None:
        """Show it over its window. What was put in comes before the foot when one goes on with Tab."""
        self._foot.setParent(None)
        self._outer.addWidget(self._foot)
        super().open()

    def showEvent(self, event: QShowEvent) -> None:
        self._fit()
        self._begin_at_first()
        super().showEvent(event)
        # Once it has its place: where nothing manages windows, nobody else sees to it.
        QTimer.singleShot(0, self, self.keep_on_screen)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab comes to everything in turn."""
        return go_on(self, forward=next)

    def keep_on_screen(self) -> None:
        """No larger than the screen has room for, and no edge outside it."""
        room, frame = self.screen().availableGeometry(), self.frameGeometry()
        around = frame.size() - self.size()
        fitting = self.size().boundedTo(room.size() - around)
        if fitting != self.size():
            self._give(fitting.width(), fitting.height())
            frame = self.frameGeometry()
        x = max(room.left(), min(frame.left(), room.right() - frame.width() + 1))
        y = max(room.top(), min(frame.top(), room.bottom() - frame.height() + 1))
        if (x, y) != (frame.left(), frame.top()):
            self.move(x, y)

    def _begin_at_first(self) -> None:
        """The first field has the focus; where something is destroyed by one key, the way out."""
        if self.focusWidget() is None or self._foot.isAncestorOf(self.focusWidget()):
            guarded = self._danger and not self.lacks_words()
            first = self.leave if guarded else self._first_field() or self.primary
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def lacks_words(self) -> bool:
        """Whether something must be filled in first, so that no key does it unawares."""
        return False

    def settled(self) -> Sequence[QWidget]:
        """Fields that hold already what the dialog is about: one begins behind them."""
        return ()

    def _first_field(self) -> QWidget | None:
        takes, settled = Qt.FocusPolicy.TabFocus, self.settled()
        fields = [
            part
            for part in self.page.findChildren(QWidget)
            if part.focusPolicy() & takes
            and part.isEnabled()
            and part.isVisibleTo(self)
            and not isinstance(part, (Button, Link))
        ]
        still_open = (
            part for part in fields if not any(field is part or field.isAncestorOf(part) for field in settled)
        )
        return next(still_open, fields[0] if fields else None)

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isVisible() and self.page.isAncestorOf(now):
            # Later, when what the field brings with it has its place.
            QTimer.singleShot(0, self, self.show_focused)

    def show_focused(self) -> None:
        """Bring the field with the keyboard wholly into view, with its label above and a problem below it.

        The scroll area alone would only bring the cursor of a text field into view.
        """
        field = self.focusWidget()
        if field is None or not self.page.isAncestorOf(field):
            return
        bar, room = self.scroller.verticalScrollBar(), self.scroller.viewport().height()
        around = theme.px(theme.SECTION + theme.INSIDE)
        top = field.mapTo(self.page, QPoint(0, 0)).y() - around
        bottom = top + field.height() + 2 * around
        if bottom > bar.value() + room:
            bar.setValue(bottom - room)
        if top < bar.value():
            bar.setValue(top)

    def draw_in(self) -> None:
        """Give back the room of what was just taken out; a dialog that was pulled larger stays so."""
        self._draws_in = True

    def _give(self, width: int, height: int) -> None:
        self._given = height
        self.resize(width, height)

    def _fit(self) -> None:
        width = min(theme.px(self._width), self.screen().availableGeometry().width())
        self.page.setFixedWidth(width)
        self._give(width, self._wanted_height(width))
        self.page.setMinimumWidth(0)
        self.page.setMaximumWidth(16_777_215)

    def _wanted_height(self, width: int) -> int:
        """So high that all is seen, but no higher than the screen."""
        self.body.activate()
        flows = self.body.hasHeightForWidth()
        wanted = self.body.heightForWidth(width) if flows else self.page.sizeHint().height()
        foot = theme.px(theme.CONTROL + 2 * theme.FIELD) + 1
        most = self.screen().availableGeometry().height() - theme.px(48)
        foot += sum(_height_of(band, width) for band in self._bands if not band.isHidden())
        return min(max(wanted, self.page.minimumSizeHint().height()) + foot, most)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Room for a problem that came below its field, as long as the screen has it; smaller only by draw_in.
        asks = event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show)
        if (watched is self.page or watched in self._bands) and asks and self.isVisible():
            QTimer.singleShot(0, self, self._follow_content)
        return super().eventFilter(watched, event)

    def _follow_content(self) -> None:
        height = self._wanted_height(self.scroller.viewport().width())
        drawn_in = self._draws_in and height < self.height() == self._given
        if height > self.height() or drawn_in:
            self._draws_in = False
            self._give(self.width(), height)
            self.keep_on_screen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        saves = enter or event.key() == Qt.Key.Key_S
        if enters(event) or (saves and held == Qt.KeyboardModifier.ControlModifier):
            # A button takes Enter alone for itself; with Ctrl it saves from everywhere but the way out of danger.
            if enter and self._danger and self.focusWidget() is self.leave:
                self.leave.click()
            elif self.primary.isEnabled():
                self.primary.click()
            return
        super().keyPressEvent(event)


def draw_in(part: QWidget) -> None:
    """Something was taken out of a part of a dialog: the dialog is no higher than what is left."""
    dialog = part.window()
    if isinstance(dialog, Dialog):
        dialog.draw_in()


def _height_of(widget: QWidget, width: int) -> int:
    """How high a widget wants to be at a width."""
    return widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
