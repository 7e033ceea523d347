"""Knows the bar at the top: back, forward, search, the bell, who is at the PC, help; must not know the desk."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QMenu, QSizePolicy, QWidget

from helpdesk.formats import Words
from helpdesk.texts import translate
from ui import icons, theme
from ui.widgets.bell import Bell
from ui.widgets.button import Button, tip_with_key
from ui.widgets.search_field import SearchField


def initials(name: str) -> str:
    """Two letters that stand for a name."""
    words = [word for word in name.split() if word[:1].isalnum()]
    return (words[0][:1] + (words[-1][:1] if len(words) > 1 else words[0][1:2])).upper() if words else "?"


class StaffButton(QAbstractButton):
    """Who is at the PC: initials in a disc, the name where there is room. Drops a menu when there is one."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.name = ""
        self._menu: QMenu | None = None
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._drop)
        self.set_name("")

    def set_name(self, name: str) -> None:
        """Show who it is; nobody is said so."""
        self.name = name
        shown = name or self.words.say(translate("TopBar", "Who is here?"))
        self.setText(shown)
        self.setAccessibleName(shown)
        self.setToolTip(tip_with_key(self.words.say(translate("TopBar", "Who is at this PC")), "Ctrl+U"))
        self.updateGeometry()
        self.update()

    def set_menu(self, menu: QMenu) -> None:
        """What drops down when it is pressed."""
        self._menu = menu

    def menu(self) -> QMenu | None:
        """What drops down."""
        return self._menu

    def _drop(self) -> None:
        if self._menu:
            self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def sizeHint(self) -> QSize:
        width = min(theme.current().metrics().horizontalAdvance(self.text()), theme.px(140))
        return QSize(theme.px(28 + 8 + 20 + 12) + width, theme.px(36))

    def minimumSizeHint(self) -> QSize:
        """Where room is scarce the initials stand for the name."""
        return QSize(theme.px(6 + 26 + 4 + 22), theme.px(36))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        now = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(now.accent, theme.RING) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(
                now.mix(now.window, now.text, 0.06) if self.underMouse() else Qt.BrushStyle.NoBrush
            )
            painter.drawRoundedRect(body, now.px(theme.RADIUS), now.px(theme.RADIUS))
        disc = QRect(now.px(6), (self.height() - now.px(26)) // 2, now.px(26), now.px(26))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.tone("neutral").ground if not self.name else now.selected)
        painter.drawEllipse(disc)
        painter.setPen(now.text)
        if self.name:
            painter.setFont(now.font("secondary"))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, initials(self.name))
        else:
            icons.paint(painter, disc, "user-round", now.secondary, now.px(16))
        chevron = QRect(self.width() - now.px(22), 0, now.px(14), self.height())
        room = QRect(disc.right() + now.px(8), 0, chevron.left() - disc.right() - now.px(12), self.height())
        painter.setFont(now.font())
        painter.setPen(now.text)
        shown = now.metrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        if room.width() >= now.px(28):
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        icons.paint(painter, chevron, "chevron-down", now.secondary, now.px(14))


class TopBar(QFrame):
    """The bar over everything. The window connects its signals and gives the staff button its menu."""

    back = Signal()
    forward = Signal()
    help_wanted = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "band")
        self.setFixedHeight(theme.px(theme.TOPBAR))
        self.back_button = Button(icon="arrow-left", look="quiet", tip=words.say(translate("TopBar", "Back")))
        self.forward_button = Button(
            icon="arrow-right", look="quiet", tip=words.say(translate("TopBar", "Forward"))
        )
        self.back_button.clicked.connect(self.back)
        self.forward_button.clicked.connect(self.forward)
        self.search = SearchField(words, translate("TopBar", "Search everything, or scan"))
        self.search.setObjectName("search")
        self.staff = StaffButton(words)
        self.staff.setObjectName("staff")
        self.bell = Bell(words)
        self.help_button = Button(
            icon="circle-question-mark", look="quiet", tip=words.say(translate("TopBar", "Help"))
        )
        self.help_button.clicked.connect(self.help_wanted)
        for shown, key in (
            (self.back_button, "Alt+Left"),
            (self.forward_button, "Alt+Right"),
            (self.bell, "Ctrl+J"),
            (self.help_button, "F1"),
        ):
            shown.setToolTip(tip_with_key(shown.toolTip(), key))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(theme.CARD), 0, theme.px(theme.CARD), 0)
        row.setSpacing(theme.px(theme.INSIDE))
        row.addWidget(self.back_button)
        row.addWidget(self.forward_button)
        row.addStretch(1)
        row.addWidget(self.search, 4)
        row.addStretch(1)
        row.addWidget(self.bell)
        row.addWidget(self.staff)
        row.addWidget(self.help_button)
        for button in (self.back_button, self.forward_button, self.bell, self.staff, self.help_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_ways(back=False, forward=False)

    def set_ways(self, *, back: bool, forward: bool) -> None:
        """Whether there is a way back and a way forward."""
        self.back_button.setEnabled(back)
        self.forward_button.setEnabled(forward)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        theme.fill(painter, QRect(0, self.height() - 1, self.width(), 1), theme.current().hairline)
