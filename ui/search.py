"""Wires the search of the window: what is typed is answered, what is picked is gone to or done."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from helpdesk.texts import translate
from ui.shell import Deed, Goal, Shell
from ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from ui.widgets.hits import Hit


class Search:
    """The search over everything; ``deeds`` gives what can be done with what is shown.

    ``back`` gives the keyboard to what is shown: what is done there is no reason to stay in the search, nor is Esc.
    """

    def __init__(
        self,
        shell: Shell,
        field: SearchField,
        commands: Mapping[str, QAction],
        deeds: Callable[[], Sequence[Deed]],
        back: Callable[[], object],
    ) -> None:
        self.shell, self.field, self.commands, self._deeds_now = shell, field, commands, deeds
        self._back = back
        self._deeds: Sequence[Deed] = ()
        """What was offered to do with the record that was shown."""
        field.asked.connect(self.answer)
        field.picked.connect(self.take)
        field.entered.connect(self.scanned)
        field.left.connect(back)

    def answer(self, text: str) -> None:
        """Show what is found for a text."""
        # Imported here, because the first screen is there before anybody searches.
        from ui.answers import answers

        shell, self._deeds = self.shell, self._deeds_now()
        self.field.show_hits(text, answers(shell.desk, shell.words, self.commands, text, self._deeds))

    def take(self, hit: Hit) -> None:
        """Go to a hit, or do it."""
        if hit.kind in {"command", "deed"}:
            self._back()
        if hit.kind == "command":
            list(self.commands.values())[hit.id].trigger()
        elif hit.kind == "deed":
            self._deeds[hit.id].run()
        elif hit.kind == "screen":
            self.shell.go(hit.id)
        elif hit.kind == "voucher":
            self._use_voucher(hit.id)
        elif hit.kind == "setting":
            self.shell.go("settings", view=hit.id)
        else:
            self.shell.go(hit.kind, hit.id)

    def _use_voucher(self, voucher: int) -> None:
        from helpdesk.services.returns.voucher_actions import UseVoucher

        self.shell.ask(UseVoucher, {"voucher": voucher})

    def scanned(self, text: str) -> None:
        """A code was scanned, or Enter came before the answer: open what it names."""
        hits = self.shell.desk.finder.find(text)
        exact = [hit for hit in hits if hit.exact]
        chosen = exact[0] if exact else hits[0] if len(hits) == 1 else None
        if chosen is not None:
            self.field.clear()
            if chosen.kind == "voucher":
                self._use_voucher(chosen.id)
                return
            self.shell.wanted.emit(Goal(chosen.kind, chosen.id))
        elif hits:
            self.answer(text)
        else:
            self.shell.tell(translate("Window", "Nothing is found for “{text}”.")(text=text[:60]), "due")
