"""The dialogs about a unit that nobody collects: how it stands, whom to reach, from when the owner may decide."""

from __future__ import annotations

from helpdesk.domain.pickup_words import REMINDED_BY, STAGES
from helpdesk.services.cases.pickup_reader import Ladder
from helpdesk.services.pickup.actions import Dispose, RemindToCollect
from helpdesk.texts import Text, translate
from ui.screens.shared.action_dialog import ActionDialog, told_of
from ui.shell import Shell
from ui.widgets import plain


def ladder_lines(shell: Shell, ladder: Ladder) -> list[Text]:
    """How a unit that waits to be collected stands, a sentence for each thing."""
    found: list[Text] = []
    if ladder.told_on is not None:
        told = translate("Pickup", "Told on {day}, %n day(s) ago", "", 1)
        found.append(told(n=ladder.days, day=ladder.told_on))
    fee = ladder.storage
    if fee is not None and fee.day_cents:
        free = translate("Pickup", "Storage is free until {day}")(day=fee.free_until)
        days = translate("Pickup", "Storage since {day}: %n day(s), {amount}", "", 1)
        amount = shell.words.money(fee.cents)
        found.append(days(n=fee.days, day=fee.since, amount=amount) if fee.days else free)
    if ladder.limit_on is not None:
        found.append(translate("Pickup", "The right to it lapses on {day}")(day=ladder.limit_on))
    return found


class _PickupDialog(ActionDialog):
    """What was done so far stands above the form."""

    def introduce(self) -> None:
        super().introduce()
        job = self.told["job"]
        ladder = self.shell.desk.pickup.of_job(job, self.shell.today)
        said = plain.joined(*(self.shell.say(line) for line in ladder_lines(self.shell, ladder)))
        self.add(plain.label(said, "strong", wrap=True))
        for row in self.shell.desk.pickup.reminders(job):
            how = self.shell.say(REMINDED_BY.get(row.how, row.how))
            stage = self.shell.say(STAGES.get(row.stage, row.stage))
            line = plain.joined(
                self.words.day(row.on_day), stage, how, plain.one_line(row.letter), row.who or ""
            )
            self.add(plain.label(line, "secondary", wrap=True))
        self.say_more(ladder)

    def say_more(self, ladder: Ladder) -> None:
        """What else stands above the form."""


class RemindDialog(_PickupDialog):
    """``told`` is the job; the last letter is proposed from its day on."""

    def __init__(self, shell: Shell, told: object) -> None:
        job = told_of(told, "job")["job"]
        ladder = shell.desk.pickup.of_job(job, shell.today)
        last = ladder.step in {"last", "dispose"} and ladder.due(shell.today)
        filled = {"stage": "last", "how": "registered"} if last else {}
        super().__init__(shell, told, RemindToCollect, filled=filled)
        self._suit()

    def changed(self, name: str) -> None:
        super().changed(name)
        if name == "how":
            self._suit()

    def _suit(self) -> None:
        """A letter's number is asked for where there is one."""
        self.form.set_shown("letter", self.form.editor("how").value() in {"registered", "post"})


class DisposeDialog(_PickupDialog):
    """``told`` is the job; from when it may be decided stands above, and which law says longer."""

    def __init__(self, shell: Shell, told: object) -> None:
        self.early = False
        self.soon: Text | None = None
        super().__init__(shell, told, Dispose, needed=frozenset({"decided_by"}))
        # Where people sign in it is whoever does it or approves, and who works alone need not say it.
        named = not shell.desk.guarded and len(shell.desk.shop.staff()) > 1
        self.form.set_shown("decided_by", named)
        if self.soon is not None:
            # Nobody fills a form that is refused at its end.
            self.primary.setEnabled(False)
            self.tell(self.soon)
        self.form.set_shown("early", self.early)
        self._suit()

    def say_more(self, ladder: Ladder) -> None:
        first = translate("DisposeDialog", "May be decided from {day}")(day=ladder.disposable_from)
        self.soon = self.shell.desk.pickup.objection(ladder, self.shell.today)
        if self.soon is None:
            self.add(plain.label(self.shell.say(first), "secondary", wrap=True))
        law = self.shell.desk.legal
        self.early = ladder.kept_until is not None and self.shell.today <= ladder.kept_until
        if self.early and law.unclaimed_long is not None:
            longer = translate(
                "DisposeDialog",
                "{law} still gives the customer until {day}: a careful shop keeps it till then.",
            )
            said = longer(law=law.law(law.unclaimed_long), day=ladder.kept_until)
            self.add(plain.label(self.shell.say(said), "due", wrap=True))

    def changed(self, name: str) -> None:
        super().changed(name)
        if name == "how":
            self._suit()

    def _suit(self) -> None:
        """Ask what the decision needs."""
        how = self.form.editor("how").value()
        self.form.set_shown("cents", how == "sold")
        self.form.set_shown("to_whom", how != "kept")
