"""The forms of promotions that ask for more or less by what is chosen: a campaign, and the draw itself."""

from __future__ import annotations

from typing import Any

from helpdesk.domain.campaigns import SEGMENTS
from helpdesk.services.promotions.campaign_actions import AddCampaign, EditCampaign
from helpdesk.services.promotions.drawing_actions import HandOverPrize, RunDraw
from helpdesk.texts import Text, translate
from ui.screens.shared.action_dialog import ActionDialog, told_of
from ui.shell import Shell
from ui.widgets import plain


class CampaignDialog(ActionDialog):
    """``told`` is the campaign, or nothing for a new one. Its numbers are those of the segment, by their units."""

    def __init__(self, shell: Shell, told: object) -> None:
        known = told_of(told, "campaign")
        super().__init__(shell, known, EditCampaign if "campaign" in known else AddCampaign)
        self._follow()

    def changed(self, name: str) -> None:
        if name == "segment":
            # Days of one segment are no months of the next.
            self.form.fill({"least": None, "most": None})
            self._follow()
        super().changed(name)

    def fill(self, values: dict[str, Any]) -> None:
        super().fill(values)
        self._follow()

    def _follow(self) -> None:
        segment = SEGMENTS.get(self.form.editor("segment").value() or "")
        asks = segment.asks if segment else frozenset[str]()
        for name in ("least", "most", "product"):
            self.form.set_shown(name, name in asks)
            if segment is not None and name in segment.words:
                self.form.fields[name].set_label(self.shell.say(segment.words[name]))
                usual = getattr(segment, name)
                self.form.editor(name).setPlaceholderText(self.shell.words.number(usual))


class RunDrawDialog(ActionDialog):
    """``told`` is the draw. A reason is asked for where another number was entered before and taken back."""

    def __init__(self, shell: Shell, told: object) -> None:
        known = told_of(told, "draw")
        self.former = shell.desk.promotions.draws.number_before(known["draw"])
        without = frozenset() if self.former else frozenset({"reason"})
        super().__init__(shell, known, RunDraw, without=without, needed=frozenset({"reason"}) - without)
        self._follow()

    def introduce(self) -> None:
        super().introduce()
        if self.former:
            said = translate("DrawDialog", "{number} was entered before and undone.")(number=self.former)
            self.add(plain.label(self.shell.say(said), "due", wrap=True))

    def changed(self, name: str) -> None:
        if name == "public":
            self._follow()
        super().changed(name)

    def fill(self, values: dict[str, Any]) -> None:
        super().fill(values)
        self._follow()

    def show_problems(self, problems: dict[str, Text]) -> None:
        self._follow()
        super().show_problems(problems)

    def _follow(self) -> None:
        if self.former:
            typed = " ".join((self.form.editor("public").value() or "").split())
            self.form.set_shown("reason", typed not in ("", self.former))


class HandOverPrizeDialog(ActionDialog):
    """``told`` is the draw. It begins with today and the winner, who mostly comes in person."""

    def __init__(self, shell: Shell, told: object) -> None:
        known = told_of(told, "draw")
        winner = shell.desk.promotions.draws.winner(known["draw"])
        filled = {"handed_on": shell.today, "handed_to": plain.one_line(winner.name) if winner else ""}
        super().__init__(shell, known, HandOverPrize, filled=filled)
