"""Shows what the law gives who complains at least: to be said before anything is offered beyond it."""

from __future__ import annotations

from ui.screens.shared.law_card import LawCard
from ui.shell import Shell


def law_card(shell: Shell, job: int) -> LawCard:
    """The card of a complaint, in the window's language."""
    return LawCard(shell, shell.desk.complaints.legal_minimum(job, shell.words, shell.today))
