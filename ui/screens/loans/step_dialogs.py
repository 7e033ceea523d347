"""The dialogs of a loan that show more than a form: which loaners are free, what was lent and how, photos."""

from __future__ import annotations

from typing import Any

from helpdesk.action import Action
from helpdesk.services.loans.loan_actions import Lend, TakeLoanBack
from helpdesk.services.loans.rows import LoanerRow
from helpdesk.texts import translate
from ui.screens.shared.action_dialog import ActionDialog, told_of
from ui.screens.shared.photos import Photos
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.inputs import Choice


class _WithPhotos(ActionDialog):
    """A step of a loan with photos of how the loaner is now."""

    def __init__(self, shell: Shell, told: object, action: type[Action], **more: Any) -> None:
        self.photos = Photos(shell)
        self.photos.setObjectName("loan_photos")
        super().__init__(shell, told, action, **more)
        self.photos.changed.connect(lambda: self.changed("photos"))
        self.add(self.photos)

    def values(self) -> dict[str, Any]:
        return {**super().values(), "photos": self.photos.value()}

    def fill(self, values: dict[str, Any]) -> None:
        super().fill(values)
        self.photos.set_value(values.get("photos") or ())

    def more(self) -> dict[str, Any]:
        return {"photos": self.photos.new_files()}


class LendDialog(_WithPhotos):
    """``told`` is the job. The free loaners, those of the same category first; the usual accessories are proposed."""

    def __init__(self, shell: Shell, told: object) -> None:
        job = shell.desk.cases.job(told_of(told, "job")["job"])
        self.free = {row.unit: row for row in shell.desk.loans.free(job.category or "")}
        choice = Choice(shell.words, {unit: _said(shell, row) for unit, row in self.free.items()})
        first = next(iter(self.free.values()), None)
        filled = {"unit": first.unit, "accessories": first.accessories} if first else {}
        super().__init__(shell, told, Lend, overrides={"unit": choice}, filled=filled)

    def changed(self, name: str) -> None:
        super().changed(name)
        if name == "unit":
            self._propose()

    def _propose(self) -> None:
        """The accessories that usually go with it."""
        row = self.free.get(self.form.editor("unit").value())
        if row is not None:
            self.form.fill({"accessories": row.accessories})


def _said(shell: Shell, row: LoanerRow) -> str:
    return plain.joined(row.title, row.serial, shell.words.money(row.value_cents))


class TakeLoanBackDialog(_WithPhotos):
    """``told`` is the job. What was lent, how it was and what it is worth stands above."""

    def __init__(self, shell: Shell, told: object) -> None:
        super().__init__(shell, told, TakeLoanBack)

    def introduce(self) -> None:
        super().introduce()
        loan = self.about.row
        if loan is None:
            return
        was = translate("LoanDialog", "When lent: {condition}")(
            condition=plain.many_lines(loan.condition_out, 400)
        )
        self.add(plain.label(self.shell.say(was), wrap=True))
        if loan.accessories:
            along = translate("LoanDialog", "With it: {things}")(things=plain.one_line(loan.accessories))
            self.add(plain.label(self.shell.say(along), "strong", wrap=True))
        worth = translate("LoanDialog", "Worth {amount}")(amount=self.words.money(loan.value_cents))
        self.add(plain.label(self.shell.say(worth), "secondary"))
