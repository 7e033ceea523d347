"""The dialogs of a claim's steps that show more than a form: what is to be said first, what a pack still lacks."""

from __future__ import annotations

from typing import Any

from helpdesk.services.claims.recourse_actions import SendRecourse
from helpdesk.services.goods.cover_reader import thaw_verdict
from helpdesk.services.workshop.claim_actions import DecideClaim
from helpdesk.services.workshop.parts_and_time_actions import SetPartOrigin
from helpdesk.texts import Text, translate
from ui.screens.shared.action_dialog import ActionDialog, told_of
from ui.screens.shared.entry_rows import Deed, EntryRows, Row
from ui.screens.shared.law_card import LawCard
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.inline import Inline


class DecideClaimDialog(ActionDialog):
    """``told`` is the job. What the customer must hear stands above, with its tick; then the decision."""

    def __init__(self, shell: Shell, told: object) -> None:
        job = told_of(told, "job")["job"]
        self.claim = shell.desk.claims.of_job(job)
        claim = self.claim
        filled: dict[str, Any] = {}
        if claim is not None:
            filled = {"wish": claim.wish or "open", "reason": claim.reason, "evidence": claim.evidence}
            if claim.decision:
                filled["decision"] = claim.decision
        super().__init__(shell, told, DecideClaim, filled=filled)
        self._suit(self.form.editor("decision").value())

    def introduce(self) -> None:
        super().introduce()
        verdict = thaw_verdict(self.about.row.verdict)
        if verdict is not None:
            self.add(plain.label(self.shell.say(verdict.reason), "secondary", wrap=True))
        self.sentences = self.shell.desk.claims.to_say(self.about.row, self.words, self.shell.today)
        if self.sentences:
            self.add(LawCard(self.shell, self.sentences))
        if self._told():
            self.add(plain.label(self.shell.say(self._told()), "secondary", wrap=True))

    def _told(self) -> Text | str:
        """That it was said already, by whom and when."""
        if self.claim is None or self.claim.told_at is None:
            return ""
        said = translate("ClaimDialog", "Said by {who} on {moment}.")
        return said(who=self.claim.told_by or "—", moment=self.claim.told_at)

    def changed(self, name: str) -> None:
        super().changed(name)
        if name == "decision":
            self._suit(self.form.editor("decision").value())

    def _suit(self, decision: object) -> None:
        """Ask what the decision needs."""
        self.form.set_shown("said", bool(self.sentences) and not self._told())
        self.form.set_shown("wish", decision == "accepted")
        self.form.set_shown("evidence", decision == "refused")


class SendRecourseDialog(ActionDialog):
    """``told`` is the job. What the pack lacks stands above; parts get their code and invoice here."""

    def __init__(self, shell: Shell, told: object) -> None:
        super().__init__(shell, told, SendRecourse)
        self._show()
        shell.jobs.changed.connect(self._data_changed)

    def introduce(self) -> None:
        super().introduce()
        self.clocks = plain.label("", "secondary", wrap=True)
        self.clocks.setObjectName("clocks")
        self.lacks = Inline("", "due", parent=self)
        self.lacks.setObjectName("lacks")
        self.parts = EntryRows(self.words, translate("RecourseDialog", "No part was put in."))
        for widget in (self.clocks, self.lacks, self.parts):
            self.add(widget)

    def _data_changed(self, _: object) -> None:
        self._show()

    def _show(self) -> None:
        """Say what the pack still lacks, and from which invoice each part is."""
        desk, job = self.shell.desk, self.told["job"]
        card = desk.claims.recourse(job)
        if card is None:
            return
        self.clocks.setText(self.shell.say(desk.claims.clocks(card.facts, self.shell.today)))
        gaps = self.words.listing(self.words.say(gap) for gap in desk.claims.missing(job))
        lacks = translate("RecourseDialog", "The pack lacks: {gaps}.")
        self.lacks.tell(self.shell.say(lacks(gaps=gaps)) if gaps else "")
        self.parts.set_rows([self._row(job, part) for part in desk.cases.parts(job)])
        self.form.set_shown("why", bool(gaps))

    def _row(self, job: int, part: Any) -> Row:
        said = translate("RecourseDialog", "code {code}, invoice {source}")
        detail = said(code=part.code or "—", source=part.source or "—")
        deed = Deed(
            translate("RecourseDialog", "Where it came from…"),
            "pencil",
            lambda: self.shell.ask(SetPartOrigin, {"job": job, "part_used": part.id}),
            "part_origin",
        )
        return Row(plain.one_line(part.name), detail, deeds=(deed,))
