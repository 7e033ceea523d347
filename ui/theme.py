"""Knows how the program looks: colours, measures, type, palette; must not know a widget of ours or any data.

Every colour, size and gap on a screen comes from here. Sizes are given in pixels at 100 % and grow with
the text (:func:`px`). Widgets that paint themselves ask :func:`current` while they paint, so a change of
scheme shows at once.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QAction, QColor, QFont, QFontDatabase, QFontMetrics, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

from helpdesk import places
from helpdesk.classes import NamedTuple
from ui import icons, stylesheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QCompleter

Scheme = Literal["light", "dark", "system"]
ToneName = Literal["late", "due", "ready", "away", "neutral"]
Role = Literal["body", "strong", "secondary", "section", "title", "figure"]

FAMILY = "Noto Sans"

INSIDE, LABEL, FIELD, CARD, SECTION = 4, 8, 12, 16, 24
"""Gaps: inside a control, label to field, field to field, inside a card, between sections."""
CONTROL, ROW, ROW_TWO, NAV, NAV_FOLDED, RADIUS, RING, TOPBAR = 32, 34, 52, 208, 64, 6, 2, 56
STYLE = ("-style", "fusion")
"""What the application is started with; to set it later costs the start a look through all of Qt's styles."""
FIRST_FACES = "NotoSans-[RS]*.ttf"
"""The weights that :data:`_TYPE` names; bold, which only running text has, comes with the other scripts."""
DRESSED = "dressed"
"""The property of windows that have the style sheet."""
SOON = 400
"""Milliseconds for which what no first picture needs is left, see :func:`soon`."""

_TYPE: dict[str, tuple[int, QFont.Weight]] = {
    "body": (13, QFont.Weight.Normal),
    "strong": (13, QFont.Weight.DemiBold),
    "secondary": (12, QFont.Weight.Normal),
    "section": (15, QFont.Weight.DemiBold),
    "title": (20, QFont.Weight.DemiBold),
    "figure": (28, QFont.Weight.DemiBold),
}


class Tone(NamedTuple):
    """What a state is written in: the ink and the ground under it."""

    ink: QColor
    ground: QColor


class Tokens(NamedTuple):
    """One scheme's colours by their names."""

    window: str
    surface: str
    raised: str
    text: str
    secondary: str
    hairline: str
    edge: str
    accent: str
    on_accent: str
    selected: str
    late: tuple[str, str]
    due: tuple[str, str]
    ready: tuple[str, str]
    away: tuple[str, str]
    neutral: tuple[str, str]


LIGHT = Tokens(
    window="#F4F5F7",
    surface="#FFFFFF",
    raised="#FFFFFF",
    text="#1B1F24",
    secondary="#57606A",
    hairline="#D5D9E0",
    edge="#8A939E",
    accent="#0A62B8",
    on_accent="#FFFFFF",
    selected="#DCEBFB",
    late=("#B42318", "#FDECEA"),
    due=("#7A4D00", "#FFF1D6"),
    ready=("#1A6B34", "#E3F4E8"),
    away=("#5B34B0", "#EFE9FB"),
    neutral=("#4A535E", "#ECEEF1"),
)
DARK = Tokens(
    window="#14171B",
    surface="#1B1F24",
    raised="#242A31",
    text="#E7EBF0",
    secondary="#A2ACB8",
    hairline="#323943",
    edge="#6C7683",
    accent="#5AA9FF",
    on_accent="#0B1420",
    selected="#1C3553",
    late=("#FF8A80", "#3A1D1C"),
    due=("#E6B450", "#372B12"),
    ready=("#6BD187", "#16301F"),
    away=("#C0A2FF", "#2A2144"),
    neutral=("#B4BDC8", "#2A3038"),
)
LIGHT_STRONG = LIGHT._replace(text="#000000", secondary="#2B3138", hairline="#57606A", edge="#000000")
DARK_STRONG = DARK._replace(text="#FFFFFF", secondary="#DCE2EA", hairline="#A2ACB8", edge="#FFFFFF")
"""For who asked the system for more contrast: lines as strong as letters, no grey that must be guessed."""
TONES: tuple[ToneName, ...] = ("late", "due", "ready", "away", "neutral")


class Theme:
    """One scheme at one text scale, ready to paint with."""

    def __init__(self, tokens: Tokens, scale: float = 1.0) -> None:
        self.tokens = tokens
        self.scale = scale
        self.dark = tokens in (DARK, DARK_STRONG)
        for name in Tokens._fields:
            value = getattr(tokens, name)
            if isinstance(value, str):
                setattr(self, name, QColor(value))
        self.tones = {name: Tone(*map(QColor, getattr(tokens, name))) for name in TONES}
        self.hover = self.mix(self.surface, self.text, 0.05)
        self.pressed = self.mix(self.surface, self.text, 0.10)
        self.disabled = self.mix(self.surface, self.text, 0.45)
        self.accent_hover = self.mix(self.accent, self.text, 0.14)
        self._fonts: dict[str, QFont] = {}
        self._metrics: dict[str, QFontMetrics] = {}

    window: QColor
    surface: QColor
    raised: QColor
    text: QColor
    secondary: QColor
    hairline: QColor
    edge: QColor
    accent: QColor
    on_accent: QColor
    selected: QColor

    @staticmethod
    def mix(ground: QColor, over: QColor, part: float) -> QColor:
        """``ground`` with ``part`` (0 to 1) of ``over`` laid on it."""
        kept = 1 - part
        return QColor(
            round(ground.red() * kept + over.red() * part),
            round(ground.green() * kept + over.green() * part),
            round(ground.blue() * kept + over.blue() * part),
        )

    def px(self, size: float) -> int:
        """A measure of 100 % at this text scale."""
        return max(1, round(size * self.scale)) if size else 0

    def font(self, role: Role = "body") -> QFont:
        """The font of a role, for everybody: who wants another size takes a copy. Digits are all of one width."""
        font = self._fonts.get(role)
        if font is None:
            size, weight = _TYPE[role]
            font = QFont(FAMILY)
            font.setPixelSize(self.px(size))
            font.setWeight(weight)
            self._fonts[role] = font
        return font

    def metrics(self, role: Role = "body") -> QFontMetrics:
        """The measures of a role's font."""
        metrics = self._metrics.get(role)
        if metrics is None:
            metrics = self._metrics[role] = QFontMetrics(self.font(role))
        return metrics

    def tone(self, name: str | None) -> Tone:
        """Ink and ground of a tone; no name is neutral."""
        return self.tones[name or "neutral"]  # type: ignore[index]

    def ink(self, name: str) -> QColor:
        """A colour by the name of a tone or a token: ``late``, ``accent``, ``secondary``."""
        tone = self.tones.get(name)  # type: ignore[call-overload]
        return tone.ink if tone else QColor(getattr(self, name))

    def palette(self) -> QPalette:
        """What Fusion and every plain Qt widget paint with."""
        palette = QPalette()
        role, group = QPalette.ColorRole, QPalette.ColorGroup
        for name, colour in {
            role.Window: self.window,
            role.WindowText: self.text,
            role.Base: self.surface,
            role.AlternateBase: self.window,
            role.Text: self.text,
            role.Button: self.surface,
            role.ButtonText: self.text,
            role.BrightText: self.on_accent,
            role.Highlight: self.selected,
            role.HighlightedText: self.text,
            role.Accent: self.accent,
            role.Link: self.accent,
            role.LinkVisited: self.accent,
            role.PlaceholderText: self.secondary,
            role.ToolTipBase: self.raised,
            role.ToolTipText: self.text,
            role.Light: self.raised,
            role.Midlight: self.hairline,
            role.Mid: self.hairline,
            role.Dark: self.edge,
            role.Shadow: self.edge,
        }.items():
            palette.setColor(name, colour)
        for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
            palette.setColor(group.Disabled, name, self.disabled)
        return palette


_current: Theme | None = None
_scheme: Scheme = "system"


def current() -> Theme:
    """The theme in force; light at 100 % before anything was applied."""
    global _current
    if _current is None:
        _current = Theme(LIGHT)
    return _current


def soon(do: Callable[[], object]) -> None:
    """Do something once the first picture stands.

    Counted from when the window's loop runs: where the start itself took longer, it would come before the picture.
    """
    QTimer.singleShot(0, lambda: QTimer.singleShot(SOON, do))


def px(size: float) -> int:
    """A measure of 100 % at the text scale in force."""
    return current().px(size)


def apply(app: QApplication, scheme: Scheme = "system", scale: float = 1.0) -> Theme:
    """Put a scheme and a text scale in force, now and for every widget to come; the style is :data:`STYLE`."""
    global _current, _scheme
    _scheme = scheme
    _load(FIRST_FACES)
    soon(load_fonts)
    _follow_system(app)
    _current = theme = Theme(_tokens(app, scheme), scale)
    app.setFont(theme.font())
    app.setPalette(theme.palette())
    for window in app.topLevelWidgets():
        if window.property(DRESSED):
            window.setStyleSheet(stylesheet.build(theme))
    _draw_icons(app)
    return theme


def dress(window: QWidget) -> None:
    """Give a window of no other the style sheet, now and at every change of look; what opens over it has it, too.

    The application has none: it would be put anew on everything in a widget whenever that gets another parent.
    """
    window.setProperty(DRESSED, True)
    window.setStyleSheet(stylesheet.build(current()))


def dress_list(completer: QCompleter) -> None:
    """Give the style sheet to what drops down while typing: Qt makes it a window of no other."""
    popup = completer.popup()
    if popup is not None:
        dress(popup)


def undress(window: QWidget) -> None:
    """Leave a window that is about to go as it looks."""
    window.setProperty(DRESSED, False)


def fill(painter: QPainter, rect: QRect, colour: QColor) -> None:
    """Fill a rectangle with one colour, as ``fillRect`` does.

    That one has PySide ask whether the colour is a gradient, and list all of Qt's presets of those: 2 ms of a start.
    """
    painter.setBackground(colour)
    painter.eraseRect(rect)


def icon(name: str, ink: str = "text", size: int = 16) -> QIcon:
    """An icon tinted for the theme in force, for actions and plain Qt buttons."""
    theme = current()
    return icons.icon(name, theme.ink(ink), theme.px(size))


def give_icon(target: QAction | QAbstractButton, name: str, ink: str = "text") -> None:
    """Set an icon that is tinted anew whenever the theme changes.

    An action's icon is drawn a moment later: its menu is closed when the window first shows, and drawing
    them all would keep the window waiting.
    """
    target.setProperty("icon_name", name)
    target.setProperty("icon_ink", ink)
    if isinstance(target, QAction):
        if not _awaited:
            soon(_draw_awaited)
        _awaited.append(target)
    else:
        target.setIcon(icon(name, ink))


_awaited: list[QAction] = []
"""Whose icons are drawn in a moment."""


def _draw_awaited() -> None:
    for action in _awaited:
        if isValid(action) and action.icon().isNull():
            action.setIcon(icon(action.property("icon_name"), action.property("icon_ink")))
    _awaited.clear()


def _draw_icons(app: QApplication) -> None:
    """Draw the icons of all buttons and actions anew, but those of a window that is about to go."""
    for window in app.topLevelWidgets():
        if window.parent() is None and window.property(DRESSED) is not False:
            found = [*window.findChildren(QAbstractButton), *window.findChildren(QAction)]
            for target in (window, *window.actions(), *found):
                name = target.property("icon_name")
                if name and isinstance(target, QAction | QAbstractButton):
                    target.setIcon(icon(name, target.property("icon_ink") or "text"))


def _follow_system(app: QApplication) -> None:
    """Change with the system while its scheme is the one wished; connected once."""
    if not app.property("follows_system"):
        app.setProperty("follows_system", True)
        app.styleHints().colorSchemeChanged.connect(
            lambda: apply(app, "system", current().scale) if _scheme == "system" else None
        )
        style = app.styleHints()
        if hasattr(style, "accessibility"):
            style.accessibility().contrastPreferenceChanged.connect(
                lambda: apply(app, _scheme, current().scale)
            )


def wants_contrast(app: QApplication) -> bool:
    """Whether the person asked the system for more contrast; Qt before 6.10 does not know it."""
    # Held while it is asked: what it hands out goes with it.
    style = app.styleHints()
    if not hasattr(style, "accessibility"):
        return False
    return bool(style.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast)


def _tokens(app: QApplication, scheme: Scheme) -> Tokens:
    """The colours of a scheme, stronger ones where the system asks for more contrast."""
    strong = wants_contrast(app)
    if _is_dark(app, scheme):
        return DARK_STRONG if strong else DARK
    return LIGHT_STRONG if strong else LIGHT


def _is_dark(app: QApplication, scheme: Scheme) -> bool:
    if scheme == "system":
        return app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return scheme == "dark"


def load_fonts() -> None:
    """Give Qt every bundled face, those of other scripts too."""
    _load("*.ttf")


def _load(pattern: str) -> None:
    for path in sorted(places.resource("fonts").glob(pattern)):
        _give(path)


@cache
def _give(path: Path) -> int:
    return QFontDatabase.addApplicationFont(str(path))
