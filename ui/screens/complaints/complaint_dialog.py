"""The dialog that takes a complaint: who, about what, in which words; the receipt is shown at once."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from helpdesk.action import Outcome
from helpdesk.domain.hours import NeverOpen
from helpdesk.services.cases.opening import SPOKEN
from helpdesk.services.complaints.actions import TakeComplaint
from helpdesk.texts import translate
from ui.screens.shared.action_dialog import ActionDialog, told_of
from ui.shell import Shell
from ui.widgets import plain


class ComplaintDialog(ActionDialog):
    """``told`` may be ``{"case": id}``, the case complained of, ``{"customer": id}``, or nothing."""

    def __init__(self, shell: Shell, told: object = None) -> None:
        given = told_of(told, "customer")
        self.case = shell.desk.cases.get(given["case"]) if given.get("case") else None
        if self.case is not None and self.case.facts.customer is not None:
            given.setdefault("customer", self.case.facts.customer)
        super().__init__(shell, given, TakeComplaint)
        self.form.editor("text" if given.get("customer") else "customer").setFocus()

    def introduce(self) -> None:
        if self.case is None:
            return
        what = next((job.title for job in self.case.jobs if job.title), "")
        about = translate("ComplaintDialog", "About case {number}")(number=self.case.facts.id)
        self.add(
            plain.label(plain.joined(self.shell.say(about), plain.one_line(what)), "secondary", wrap=True)
        )

    def changed(self, name: str) -> None:
        super().changed(name)
        if name == "channel":
            self._propose_call()

    def _propose_call(self) -> None:
        """Who does not speak with anybody now is called back within the hours that the shop offers."""
        desk, values = self.shell.desk, self.form.values()
        hours: int = desk.settings["promises.call_back_hours"]
        if not hours or values["channel"] in SPOKEN or values["call_back_by"] is not None:
            return
        opening = desk.shop.hours(desk.settings["shop.zone"])
        with suppress(NeverOpen):
            self.form.fill({"call_back_by": opening.add_minutes(desk.clock.now(), hours * 60)})

    def _key(self) -> str:
        """One draft for each case complained of, and one without any."""
        return f"complaint/{self.told.get('case', 'new')}"

    def given(self) -> dict[str, Any]:
        return {"case": self.told.get("case")}

    def done_with(self, outcome: Outcome) -> None:
        """Go to the complaint and show its receipt: it is handed over or sent at once."""
        super().done_with(outcome)
        papers = self.shell.desk.papers
        receipt = papers.latest("complaint", "case", outcome.id) if outcome.id is not None else None
        if receipt is not None:
            self.shell.ask("preview", {"document": receipt.id})
