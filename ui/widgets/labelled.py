"""Knows how an input stands under its label, and how one that is required says so; must not know what is asked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.formats import Words, capital
from helpdesk.texts import translate
from ui import theme
from ui.widgets import plain

REQUIRED = translate("Form", "required")
"""Stands beside the few labels that need it; what says nothing may stay empty."""


def tab_to_chosen(group: QButtonGroup) -> None:
    """Tab comes to the chosen one of several, from either side, and the arrows go on from there.

    Qt sees to it only once one of them was in use.
    """

    def lead() -> None:
        chosen = group.checkedButton()
        for button in group.buttons():
            leads = chosen is None or button is chosen
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if leads else Qt.FocusPolicy.ClickFocus)

    group.buttonToggled.connect(lead)
    lead()


def describe(editor: QWidget, hint: str, words: Words, *, required: bool) -> None:
    """What a screen reader says of an input beside its name: that it is required, and its hint, or the one inside it."""
    said = words.say(REQUIRED)
    told = [capital(said)] if required else []
    shown = hint or editor.property("placeholderText") or ""
    editor.setAccessibleDescription(plain.aloud(". ".join([*told, shown] if shown else told)))


def required_head(words: Words, name: str, editor: QWidget) -> QHBoxLayout:
    """The line over a required input: its label, the word, room at the right end."""
    label = plain.label(name)
    label.setBuddy(editor)
    editor.setAccessibleName(name)
    describe(editor, "", words, required=True)
    head = QHBoxLayout()
    head.setSpacing(theme.px(6))
    head.addWidget(label)
    head.addWidget(plain.label(words.say(REQUIRED), "secondary"))
    head.addStretch(1)
    return head


def labelled(
    title: str, editor: QWidget, words: Words | None = None, problem: QWidget | None = None
) -> QWidget:
    """``editor`` under its label, which is its accessible name and its buddy; with ``words`` it is required.

    ``problem``: what says below it that something is wrong.
    """
    field = QWidget()
    column = QVBoxLayout(field)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(theme.INSIDE))
    if words is not None:
        column.addLayout(required_head(words, title, editor))
    else:
        label = plain.label(title)
        label.setBuddy(editor)
        editor.setAccessibleName(title)
        column.addWidget(label)
    column.addWidget(editor)
    if problem is not None:
        column.addWidget(problem)
    return field
