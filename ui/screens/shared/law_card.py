"""Shows what the law gives a customer at least: to be said before anything is offered beyond it."""

from __future__ import annotations

from collections.abc import Sequence

from helpdesk.texts import translate
from ui import theme
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.section import Card

FIRST = translate("LawCard", "Say this first")


class LawCard(Card):
    """A quiet card with the sentences, one below the other."""

    def __init__(self, shell: Shell, sentences: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("law_card")
        self.body.setSpacing(theme.px(theme.INSIDE))
        self.add(plain.label(shell.say(FIRST), "strong"))
        for sentence in sentences:
            self.add(plain.label(sentence, "secondary", wrap=True))
