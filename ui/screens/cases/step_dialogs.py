"""The dialogs of a job's steps that ask for more than a form: guarantee, quotes, hand-over, comeback."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QLabel

from helpdesk.action import Action
from helpdesk.domain.pickup import Storage
from helpdesk.services.cases.quote_reader import QuoteRow
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.goods.cover_reader import thaw_verdict
from helpdesk.services.loans.rows import LoanRow
from helpdesk.services.stock.short_reader import ShortPart
from helpdesk.services.workshop.coverage_actions import DecideWhoPays, LinkComeback
from helpdesk.services.workshop.hand_over_actions import CancelJob, HandBack, ReturnUnrepaired
from helpdesk.services.workshop.quote_actions import SendQuote
from helpdesk.services.workshop.quote_answer_actions import AnswerQuote, ExpireQuote
from helpdesk.texts import Text, translate
from ui.screens.cases.amounts import charge_words
from ui.screens.cases.work_step_dialogs import add_reach, add_writing
from ui.screens.shared.action_dialog import ActionDialog, told_of
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.inline import Inline
from ui.widgets.inputs import Check, Choice


class PaysDialog(ActionDialog):
    """``told`` is the job. What the guarantee said at intake stands above the form."""

    def __init__(self, shell: Shell, told: object) -> None:
        super().__init__(shell, told, DecideWhoPays)

    def introduce(self) -> None:
        super().introduce()
        verdict = thaw_verdict(self.about.row.verdict)
        if verdict is not None:
            self.add(plain.label(self.shell.say(verdict.reason), "secondary", wrap=True))


class _QuoteStepDialog(ActionDialog):
    """A step of the job's quote in one state; its price stands below the title."""

    def __init__(
        self, shell: Shell, told: object, action: type[Action], state: str, without_one: Text
    ) -> None:
        quotes = shell.desk.cases.quotes(told_of(told, "job")["job"])
        self.quote = next((quote for quote in quotes if quote.state == state), None)
        self._without_one = without_one
        super().__init__(shell, told, action, note=_price(shell, self.quote))

    def given(self) -> dict[str, Any]:
        return {"id": self.quote.id if self.quote else 0}

    def save(self) -> None:
        if self.quote is None:
            self.tell(self._without_one)
        else:
            super().save()


def _price(shell: Shell, quote: QuoteRow | None) -> Text | None:
    if quote is None:
        return None
    return translate("Step", "Quote of {sum}, valid until {day}")(
        sum=shell.words.money(quote.total_cents), day=quote.valid_until
    )


class SendQuoteDialog(_QuoteStepDialog):
    """``told`` is the job whose drafted quote was told."""

    def __init__(self, shell: Shell, told: object) -> None:
        none = translate("Step", "There is no quote that waits to be given.")
        super().__init__(shell, told, SendQuote, "draft", none)
        if self.quote is not None:
            add_writing(self, shell, self.about.row, "quote")

    def introduce(self) -> None:
        super().introduce()
        add_reach(self, self.shell, self.about.row.case)


class AnswerQuoteDialog(_QuoteStepDialog):
    """``told`` is the job whose quote is answered; one that is past its day may run out instead.

    Where parts that it wants are not here, what to do about them is proposed: to order them and put the job on hold.
    """

    def __init__(self, shell: Shell, told: object) -> None:
        none = translate("Step", "There is no quote that waits for an answer.")
        self.short: list[ShortPart] = []
        super().__init__(shell, told, AnswerQuote, "sent", none)
        quote = self.quote
        if quote is not None:
            add_writing(self, shell, self.about.row, "quote")
        if quote is not None and quote.valid_until and quote.valid_until < shell.today:
            expire = ExpireQuote(id=quote.id)
            said = shell.say(translate("Step", "Let it expire"))
            self.add_aside(said, lambda: self.do(expire), "hourglass")
        self._show_asked()

    def introduce(self) -> None:
        super().introduce()
        if self.quote is not None:
            self.short = self.shell.desk.cases.short_parts(self.quote, self.about.row)
        words = "\n".join(plain.one_line(self.shell.say(short_words(part))) for part in self.short)
        self.lacking = Inline(words, "due", parent=self)
        self.lacking.setObjectName("short_parts")
        self.add(self.lacking)

    def conditions(self) -> tuple[str, ...]:
        return super().conditions() if self.short else ()

    def _begin(self, filled: Mapping[str, Any]) -> None:
        if self.short:
            covered = not any(part.to_order for part in self.short)
            way = "hold" if covered or not self.shell.may("order") else "order"
            filled = {"missing": way, **filled}
        super()._begin(filled)

    def changed(self, name: str) -> None:
        if name == "answer":
            self._show_asked()
        super().changed(name)

    def fill_more(self, values: dict[str, Any]) -> None:
        super().fill_more(values)
        self._show_asked()

    def _show_asked(self) -> None:
        """Of an accepted quote what is missing is asked, of a refused one what it costs."""
        accepted = self.form.editor("answer").value() == "accepted"
        self.lacking.setVisible(accepted and bool(self.short))
        self.form.set_shown("missing", accepted and bool(self.short))
        self.form.set_shown("fee_cents", not accepted)
        if accepted:
            self.form.fill({"fee_cents": None})


def short_words(part: ShortPart) -> Text:
    """What is missing of a part, and what no order covers of that."""
    name = plain.joined(part.name, part.code)
    if not part.to_order:
        said = translate("Step", "{name}: {here} of {wanted} here, the rest is on order")
        return said(name=name, here=part.here, wanted=part.wanted)
    if part.supplier is None:
        said = translate("Step", "{name}: {here} of {wanted} here, {n} to order, no supplier named")
    else:
        said = translate("Step", "{name}: {here} of {wanted} here, {n} to order from {supplier}")
    return said(name=name, here=part.here, wanted=part.wanted, n=part.to_order, supplier=part.supplier)


class _LeavingDialog(ActionDialog):
    """A step in which units leave: what came in with them is to be handed over too, and paid for."""

    charges = True
    """Whether what was done is paid when they leave."""

    def introduce(self) -> None:
        super().introduce()
        page = self.shell.desk.cases.get(self.about.row.case)
        self.accessories = page.accessories
        self.ask_which(page.jobs)
        self.things = plain.label("", "strong", wrap=True)
        self.things.setObjectName("things")
        self.add(self.things)
        self.charge = plain.label("", "section", wrap=True)
        self.charge.setObjectName("charge")
        self.add(self.charge)
        self.jobs = {job.id: job for job in page.jobs}
        self.show_things()

    def ask_which(self, jobs: list[JobRow]) -> None:
        """Ask which units of the case leave, where there are several."""

    def leaving(self) -> tuple[int, ...]:
        """The jobs whose units leave."""
        return (self.about.row.id,)

    def show_things(self) -> None:
        """Say what came in with the units that leave now."""
        names = [name for job in self.leaving() for name in self.accessories.get(job, [])]
        hand = translate("Step", "Hand back too: {things}")(things=", ".join(names))
        self.things.setText(self.shell.say(hand) if names else "")
        self.things.setVisible(bool(names))
        due = charge_words(self.shell, [self.jobs[job] for job in self.leaving()])
        self.charge.setText(self.shell.say(due))
        self.charge.setVisible(bool(due) and self.charges)


class CancelDialog(_LeavingDialog):
    """``told`` is the job."""

    charges = False

    def __init__(self, shell: Shell, told: object) -> None:
        super().__init__(shell, told, CancelJob, without=unasked_parts(shell, told))

    def introduce(self) -> None:
        super().introduce()
        for loan in self.shell.desk.loans.out_of_case(self.about.row.case):
            self.add(_still_out(self.shell, loan))


class UnrepairedDialog(ActionDialog):
    """``told`` is the job. What was taken from the stock for it is asked about, where there is any."""

    def __init__(self, shell: Shell, told: object) -> None:
        super().__init__(shell, told, ReturnUnrepaired, without=unasked_parts(shell, told))


def unasked_parts(shell: Shell, told: object) -> frozenset[str]:
    """What a step by which a job ends need not ask: what becomes of parts of the stock, where none was put in."""
    parts = shell.desk.cases.parts(told_of(told, "job")["job"])
    return frozenset() if any(part.part is not None for part in parts) else frozenset({"parts"})


def _still_out(shell: Shell, loan: LoanRow) -> QLabel:
    """That a loaner of the case is out, so that nobody forgets it."""
    out = translate("Step", "The loaner is still out: {unit}, worth {amount}")
    named = plain.joined(loan.title, loan.serial)
    label = plain.label(
        shell.say(out(unit=named, amount=shell.words.money(loan.value_cents))), "due", wrap=True
    )
    label.setObjectName("loaner_out")
    return label


_LOANER = frozenset({"loaner_back", "loaner_wiped", "loaner_why"})
"""What is asked only where a loaner is out."""


class HandBackDialog(_LeavingDialog):
    """``told`` is the job; others of its case that are ready may leave with it."""

    def __init__(self, shell: Shell, told: object) -> None:
        self.boxes: list[tuple[int, Check]] = []
        job = shell.desk.cases.job(told_of(told, "job")["job"])
        self.loans = shell.desk.loans.out_of_case(job.case)
        without = frozenset() if self.loans else _LOANER
        super().__init__(shell, told, HandBack, without=without, filled={"charge_storage": True})
        self._show_storage()
        self._ask_of_loaner()

    def introduce(self) -> None:
        super().introduce()
        self.storage = plain.label("", "strong", wrap=True)
        self.storage.setObjectName("storage")
        self.add(self.storage)
        for loan in self.loans:
            self.add(_still_out(self.shell, loan))

    def _show_storage(self) -> None:
        """What storing the units that leave comes to; it is proposed, and the counter may let it go."""
        fees = [fee for job in self.leaving() if (fee := self._fee(job)) is not None]
        days, cents = max((fee.days for fee in fees), default=0), sum(fee.cents for fee in fees)
        charged = cents if self.form.editor("charge_storage").value() else 0
        told = translate("Step", "Of it storage: %n day(s), {amount}", "", 1)
        let_go = translate("Step", "Storage let go: %n day(s), {amount}", "", 1)
        said = (told if charged else let_go)(n=days, amount=self.words.money(cents))
        self.storage.setText(self.shell.say(said) if cents else "")
        self.storage.setVisible(bool(cents))
        self.form.set_shown("charge_storage", bool(cents))
        due = charge_words(self.shell, [self.jobs[job] for job in self.leaving()], charged)
        self.charge.setText(self.shell.say(due))
        self.charge.setVisible(bool(due))

    def _fee(self, job: int) -> Storage | None:
        if not self.shell.desk.settings["prices.storage_day_cents"]:
            return None
        return self.shell.desk.pickup.of_job(job, self.shell.today).storage

    def changed(self, name: str) -> None:
        super().changed(name)
        if name == "loaner_back":
            self._ask_of_loaner()
        elif name == "charge_storage":
            self._show_storage()

    def _ask_of_loaner(self) -> None:
        """Of one that is back whether it is empty, of one that is not why."""
        if self.loans:
            back = bool(self.form.editor("loaner_back").value())
            self.form.set_shown("loaner_wiped", back)
            self.form.set_shown("loaner_why", not back)

    def ask_which(self, jobs: list[JobRow]) -> None:
        if len(jobs) < 2:
            return
        self.add(plain.label(self.shell.say(translate("Step", "Which units leave now?")), "strong"))
        for job in jobs:
            if job.state == "ready":
                self._add_box(job)
        staying = sum(job.state not in {"ready", "delivered", "cancelled"} for job in jobs)
        if staying:
            more = translate("Step", "%n unit(s) stay: the case stays open for them.", "", 1)(n=staying)
            self.add(plain.label(self.shell.say(more), "secondary", wrap=True))

    def _add_box(self, job: JobRow) -> None:
        box = Check(plain.joined(job.number, job.title))
        box.setObjectName(f"deliver_{job.position}")
        box.set_value(job.id == self.about.row.id)
        box.changed.connect(self._chosen)
        self.boxes.append((job.id, box))
        self.add(box)

    def _chosen(self) -> None:
        self.show_things()
        self._show_storage()
        self.changed("jobs")

    def leaving(self) -> tuple[int, ...]:
        return tuple(job for job, box in self.boxes if box.value()) if self.boxes else super().leaving()

    def given(self) -> dict[str, Any]:
        return {}

    def more(self) -> dict[str, Any]:
        return {"jobs": self.leaving()}

    def fill_more(self, values: dict[str, Any]) -> None:
        for job, box in self.boxes:
            box.set_value(job in values["jobs"])
        self.show_things()
        self._show_storage()


class ComebackDialog(ActionDialog):
    """``told`` is the job; the earlier one of the same unit is chosen."""

    def __init__(self, shell: Shell, told: object) -> None:
        super().__init__(shell, told, LinkComeback)

    def introduce(self) -> None:
        super().introduce()
        job = self.about.row
        earlier = [
            other
            for other in self.shell.desk.cases.jobs_of_unit(job.unit or 0)
            if other.id < job.id and other.delivered_at is not None
        ]
        self.choice = Choice(self.words, {other.id: self._said(other) for other in earlier}, optional=True)
        self.choice.setObjectName("earlier")
        self.choice.setAccessibleName(self.shell.say(translate("Step", "Comeback of")))
        self.choice.set_value(job.comeback_of)
        self.choice.changed.connect(lambda: self.changed("earlier"))
        if earlier:
            self.add(self.choice)
        else:
            none = translate("Step", "No earlier job on this unit was handed back.")
            self.add(plain.label(self.shell.say(none), wrap=True))
            self.primary.setEnabled(False)

    def _said(self, job: JobRow) -> str:
        day = self.words.day(self.words.local(job.delivered_at).date()) if job.delivered_at else ""
        return plain.joined(job.number, day, job.problem[:60])

    def more(self) -> dict[str, Any]:
        return {"earlier": self.choice.value()}

    def fill_more(self, values: Mapping[str, Any]) -> None:
        self.choice.set_value(values["earlier"])
