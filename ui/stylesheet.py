"""Knows the style sheet of plain Qt controls, filled from a theme's tokens; must not know widgets of ours."""

from __future__ import annotations

from typing import Any

from helpdesk import places

_SIZES = (4, 5, 6, 7, 8, 9, 10, 12, 14, 15, 16, 20, 22, 24, 26, 28, 30)
_DERIVED = ("hover", "pressed", "disabled", "accent_hover")
_PICTURES = ("check", "minus", "chevron", "tick")

_SHEET = """
QLabel{background:transparent}
QLabel[look="title"]{font-size:%(p20)s;font-weight:600}
QLabel[look="section"]{font-size:%(p15)s;font-weight:600}
QLabel[look="strong"]{font-weight:600}
QLabel[look="figure"]{font-size:%(p28)s;font-weight:600}
QLabel[look="figure_late"]{font-size:%(p28)s;font-weight:600;color:%(late)s}
QLabel[look="figure_due"]{font-size:%(p28)s;font-weight:600;color:%(due)s}
QLabel[look="secondary"]{font-size:%(p12)s;color:%(secondary)s}
QLabel[look="late"]{font-size:%(p12)s;color:%(late)s}
QLabel[look="due"]{font-size:%(p12)s;color:%(due)s}
QLabel[look="ready"]{font-size:%(p12)s;color:%(ready)s}
QLabel[look="away"]{font-size:%(p12)s;color:%(away)s}
QLabel[look="neutral"]{font-size:%(p12)s;color:%(neutral)s}
QFrame[look="surface"]{background:%(surface)s;border:1px solid %(hairline)s;border-radius:%(p6)s}
QFrame[look="surface"][chosen="true"]{border:2px solid %(accent)s}
QDialog[look="page"],QFrame[look="page"]{background:%(surface)s;border:0}
QFrame[look="raised"]{background:%(raised)s;border:1px solid %(edge)s;border-radius:%(p6)s}
QFrame[look="raised"] QListView{background:%(raised)s}
QFrame[look="band"]{background:%(window)s;border:0}
QListView#help_pages::item{padding:0 %(p8)s}
QListView[look="clear"]{background:%(window)s;border:0}
QFrame[look="rule"]{background:%(hairline)s;border:0}
QLineEdit,QPlainTextEdit,QTextEdit,QComboBox,QAbstractSpinBox{background:%(surface)s;color:%(text)s;
 border:1px solid %(edge)s;border-radius:%(p6)s;padding:0 %(p8)s;min-height:%(p30)s;
 selection-background-color:%(accent)s;selection-color:%(on_accent)s;placeholder-text-color:%(secondary)s}
QLineEdit{padding:0 %(p6)s}
QPlainTextEdit,QTextEdit{padding:%(p4)s %(p4)s}
QLineEdit:focus,QPlainTextEdit:focus,QTextEdit:focus,QComboBox:focus,QAbstractSpinBox:focus{
 border:2px solid %(accent)s; padding:0 %(p7)s;min-height:%(p28)s}
QLineEdit:focus{padding:0 %(p5)s}
QPlainTextEdit:focus,QTextEdit:focus{padding:3px 3px}
QLineEdit[problem="true"],QPlainTextEdit[problem="true"],QComboBox[problem="true"]{border-color:%(late)s}
QLineEdit[look="chip"]{min-height:%(p26)s;border-radius:%(p14)s;padding:0 %(p10)s}
QLineEdit[look="chip"]:focus{min-height:%(p24)s;padding:0 %(p9)s}
QLineEdit:disabled,QPlainTextEdit:disabled,QTextEdit:disabled,QComboBox:disabled{background:%(window)s;color:%(disabled)s;
 border-color:%(hairline)s}
QLineEdit[readOnly="true"],QPlainTextEdit[readOnly="true"]{background:%(window)s;border-color:%(hairline)s}
QComboBox::drop-down{border:0;width:%(p28)s}
QComboBox::down-arrow{image:url(%(chevron)s);width:%(p16)s;height:%(p16)s}
QComboBox QAbstractItemView{background:%(raised)s;border:1px solid %(edge)s;padding:%(p4)s;outline:0;
 selection-background-color:%(selected)s;selection-color:%(text)s}
QComboBox QAbstractItemView::item{min-height:%(p28)s;padding:0 %(p4)s}
QCheckBox,QRadioButton{spacing:%(p8)s;background:transparent}
QCheckBox::indicator,QRadioButton::indicator{
 width:%(p16)s;height:%(p16)s;border:1px solid %(edge)s;background:%(surface)s}
QCheckBox::indicator{border-radius:%(p4)s}
QRadioButton::indicator{border-radius:%(round)s}
QCheckBox::indicator:checked{background:%(accent)s;border-color:%(accent)s;image:url(%(check)s)}
QCheckBox::indicator:indeterminate{background:%(accent)s;border-color:%(accent)s;image:url(%(minus)s)}
QRadioButton::indicator:checked{border:%(p5)s solid %(accent)s;width:%(dot)s;height:%(dot)s}
QCheckBox::indicator:focus,QRadioButton::indicator:focus{border:2px solid %(accent)s}
QPushButton{background:%(surface)s;border:1px solid %(edge)s;border-radius:%(p6)s;padding:0 %(p14)s;
 min-height:%(p30)s}
QPushButton:hover{background:%(hover)s}
QPushButton:pressed{background:%(pressed)s}
QPushButton:default{background:%(accent)s;border-color:%(accent)s;color:%(on_accent)s}
QPushButton:focus{border:2px solid %(accent)s;min-height:%(p28)s}
QPushButton:default:focus{border-color:%(text)s}
QPushButton:disabled{color:%(disabled)s;border-color:%(hairline)s;background:%(window)s}
QToolButton{background:transparent;border:1px solid transparent;border-radius:%(p6)s;padding:%(p4)s}
QToolButton:hover{background:%(hover)s}
QToolButton:pressed,QToolButton:checked{background:%(pressed)s}
QToolButton:focus{border:2px solid %(accent)s}
QToolButton::menu-indicator{image:none}
QTabBar{background:transparent;qproperty-drawBase:0}
QTabBar::tab{background:transparent;color:%(secondary)s;padding:%(p8)s %(p12)s;border:0;
 border-bottom:2px solid transparent}
QTabBar::tab:hover{color:%(text)s}
QTabBar::tab:selected{color:%(text)s;font-weight:600;border-bottom-color:%(accent)s}
QTabBar::tab:focus{background:%(hover)s}
QMenu{background:%(raised)s;border:1px solid %(hairline)s;padding:%(p4)s}
QMenu::item{padding:%(p6)s %(p24)s %(p6)s %(p8)s;border-radius:%(p4)s}
QMenu::item:selected{background:%(selected)s;color:%(text)s}
QMenu::item:disabled{color:%(disabled)s}
QMenu::icon{padding-left:%(p10)s}
QMenu::indicator{width:%(p16)s;height:%(p16)s;padding-left:%(p8)s}
QMenu::indicator:checked{image:url(%(tick)s)}
QMenu::separator{height:1px;background:%(hairline)s;margin:%(p4)s 0}
QMenuBar{background:%(window)s;border-bottom:1px solid %(hairline)s}
QMenuBar::item{padding:%(p6)s %(p10)s;background:transparent}
QMenuBar::item:selected{background:%(selected)s}
QToolTip{background:%(raised)s;color:%(text)s;border:1px solid %(edge)s;padding:%(p4)s %(p6)s}
QAbstractItemView{background:%(surface)s;border:0;outline:0}
QCalendarWidget QWidget{alternate-background-color:%(surface)s}
#qt_calendar_navigationbar{background:%(surface)s}
QCalendarWidget QAbstractItemView{selection-background-color:%(accent)s;selection-color:%(on_accent)s}
QScrollArea{background:transparent;border:0}
QScrollBar:vertical{background:transparent;width:%(p12)s;margin:0}
QScrollBar:horizontal{background:transparent;height:%(p12)s;margin:0}
QScrollBar::handle{background:%(edge)s;border-radius:3px;margin:3px;min-height:%(p28)s;min-width:%(p28)s}
QScrollBar::handle:hover{background:%(secondary)s}
QScrollBar::add-line,QScrollBar::sub-line{width:0;height:0}
QScrollBar::add-page,QScrollBar::sub-page{background:transparent}
QSplitter::handle{background:%(hairline)s}
QSplitter::handle:hover{background:%(accent)s}
QProgressBar{background:%(hairline)s;border:0;border-radius:3px;text-align:center;max-height:%(p6)s;min-height:%(p6)s}
QProgressBar::chunk{background:%(accent)s;border-radius:3px}
QStatusBar{background:%(window)s}
QStatusBar::item{border:0}
"""


def build(theme: Any) -> str:
    """The sheet for a :class:`ui.theme.Theme`. Short on purpose: Qt tries every rule on every widget."""
    folder = places.resource("icons", "controls").as_posix()
    kind = "dark" if theme.dark else "light"
    tokens = {name: getattr(theme.tokens, name) for name in theme.tokens._fields}
    values = {name: colour if isinstance(colour, str) else colour[0] for name, colour in tokens.items()}
    values |= {name: getattr(theme, name).name() for name in _DERIVED}
    values |= {f"p{size}": f"{theme.px(size)}px" for size in _SIZES}
    values |= {name: f"{folder}/{name}-{kind}.svg" for name in _PICTURES}
    values["dot"] = f"{theme.px(16) + 2 - 2 * theme.px(5)}px"
    values["round"] = f"{(theme.px(16) + 2) // 2}px"
    return _SHEET % values
