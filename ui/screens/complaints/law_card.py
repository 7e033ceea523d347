"""Shows what the law gives a customer at least: to be said before anything is offered beyond it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout

from helpdesk.texts import translate
from ui import theme
from ui.shell import Shell
from ui.widgets import plain

FIRST = translate("LawCard", "Say this first")


class LawCard(QFrame):
    """A quiet card with the sentences, one below the other."""

    def __init__(self, shell: Shell, sentences: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("law_card")
        self.setProperty("look", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(theme.FIELD),) * 4)
        column.setSpacing(theme.px(theme.INSIDE))
        column.addWidget(plain.label(shell.say(FIRST), "strong"))
        for sentence in sentences:
            column.addWidget(plain.label(sentence, "secondary", wrap=True))


def law_card(shell: Shell, job: int) -> LawCard:
    """The card of a complaint, in the window's language."""
    return LawCard(shell, shell.desk.complaints.legal_minimum(job, shell.words, shell.today))
