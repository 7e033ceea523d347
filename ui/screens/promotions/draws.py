"""What is done with a draw, and which of it stands on its card as it stands now."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtGui import QAction

from helpdesk.classes import NamedTuple
from helpdesk.services.promotions.draw_actions import AddDraw
from helpdesk.services.promotions.draw_rows import DrawRow
from helpdesk.services.promotions.drawing_actions import (
    FixDraw,
    HandOverPrize,
    RunDraw,
    TellWinner,
    UnfixDraw,
)
from helpdesk.services.promotions.entry_actions import AddEntries
from helpdesk.texts import Text, translate
from ui.shell import Shell


class Make(Protocol):
    """Makes an action of the screen."""

    def __call__(self, name: str, text: Text, icon: str, slot: Callable[[], object]) -> QAction: ...


class Offer(NamedTuple):
    """What stands on a card: what comes next, what else is a button, what is in its menu."""

    primary: QAction | None
    beside: list[QAction]
    rest: list[QAction]


class Draws:
    """The actions of draws. ``shown`` tells which is on the card, ``paper`` opens one of its papers."""

    def __init__(
        self, shell: Shell, make: Make, shown: Callable[[], int], paper: Callable[[str], None]
    ) -> None:
        self.shell = shell
        self._shown = shown
        ask, do = shell.ask, shell.do

        def told() -> dict[str, int]:
            return {"draw": self._shown()}

        self.new = make("new_draw", translate("Promotions", "New draw"), "ticket", lambda: ask(AddDraw))
        self.slips = make("slips", translate("Draws", "Add slips…"), "plus", lambda: ask(AddEntries, told()))
        self.fix = make(
            "fix", translate("Draws", "Fix the draw"), "lock", lambda: do(FixDraw(id=self._shown()))
        )
        self.unfix = make(
            "unfix", translate("Draws", "Take out of force…"), "ban", lambda: ask(UnfixDraw, told())
        )
        self.run = make(
            "run_draw", translate("Draws", "Make the draw…"), "ticket", lambda: ask(RunDraw, told())
        )
        self.winner = make(
            "winner", translate("Draws", "Winner…"), "user-round", lambda: ask(TellWinner, told())
        )
        self.hand_over = make(
            "hand_over",
            translate("Draws", "Hand over the prize…"),
            "signature",
            lambda: ask(HandOverPrize, told()),
        )
        self.print_rules = make(
            "print_rules", translate("Draws", "Print the rules"), "printer", lambda: paper("draw_rules")
        )
        self.print_record = make(
            "print_record", translate("Draws", "Print the record"), "printer", lambda: paper("draw")
        )
        self.check = make("check_draw", translate("Draws", "Check the draw"), "clipboard-check", self._check)

    def offered(self, row: DrawRow, state: str, change: QAction) -> Offer:
        """What is done with it as it stands."""
        if state in ("draft", "open"):
            slips = [self.slips] if row.source == "slips" else []
            return Offer(self.print_rules, [*slips, change], [])
        if state == "closed":
            return Offer(self.fix, [self.slips, change], [self.print_rules])
        if state == "fixed":
            rest = [self.check, self.unfix]
            due = self.shell.today >= row.drawn_on
            return Offer(self.run, [self.print_rules], rest) if due else Offer(self.print_rules, [], rest)
        rest = [self.check, self.print_rules]
        if state != "drawn":
            return Offer(self.print_record, [], rest)
        winner = self.shell.desk.promotions.draws.winner(row.id)
        if winner is None:
            return Offer(None, [self.print_record], rest)
        if winner.answer == "accepted":
            return Offer(self.hand_over, [self.print_record], rest)
        return Offer(self.winner, [self.print_record], [self.hand_over, *rest])

    def _check(self) -> None:
        wrong = self.shell.desk.promotions.draws.faults(self._shown())
        if wrong:
            self.shell.tell(wrong[0], "late")
        else:
            self.shell.tell(
                translate("Draws", "All agrees with what was published before the draw."), "ready"
            )
