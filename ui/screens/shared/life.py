"""Knows how the life of a customer or a unit is told: a timeline, or the sentence that nothing happened yet."""

from __future__ import annotations

from helpdesk.texts import translate
from ui.screens.shared.timeline_entries import follow, happenings
from ui.shell import Shell
from ui.widgets.empty import Empty
from ui.widgets.stack import Stack
from ui.widgets.timeline import Timeline


class Life(Stack):
    """Everything that ever happened to a record, newest first."""

    def __init__(self, shell: Shell, subject: str) -> None:
        super().__init__()
        self.shell, self.subject = shell, subject
        self.line = Timeline(shell.words, translate("Life", "Everything that ever happened"))
        self.line.followed.connect(lambda link: follow(shell, link))
        self.addWidget(Empty(shell.words, "history", translate("Life", "Nothing happened here yet.")))
        self.addWidget(self.line)

    def show_life(self, identity: int) -> None:
        """Tell the life of this record."""
        events = self.shell.desk.cases.timeline(self.subject, identity, self.shell.words.zone)
        self.line.set_entries(happenings(events, self.shell.words, self.shell.today))
        self.setCurrentIndex(1 if events else 0)
