"""What a unit's card shows of it as a loaner: its value, to whom it was lent, and the way to make it one."""

from __future__ import annotations

from helpdesk.services.loans.loaner_actions import MakeLoaner, RetireLoaner
from helpdesk.services.loans.rows import LoanerCard, LoanRow
from helpdesk.texts import Text, translate
from ui.screens.shared.entry_rows import Deed, EntryRows, Row
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.section import Section


class LoanerPart(Section):
    """Filled by :meth:`show_unit`; hidden for a customer's unit that never was a loaner."""

    def __init__(self, shell: Shell) -> None:
        self.shell, self.unit = shell, 0
        super().__init__(
            shell.words,
            translate("Units", "Loaner"),
            action=translate("Units", "Lend it to customers…"),
            slot=lambda: shell.ask(MakeLoaner, {"unit": self.unit}),
            name="make_loaner",
        )
        self.rows = EntryRows(shell.words, translate("Units", "It is not lent to customers."))
        self.rows.setObjectName("loans")
        self.add(self.rows)

    def show_unit(self, unit: int, card: LoanerCard, *, ours: bool) -> None:
        """Show what is known of a unit; ``ours``: it belongs to no customer."""
        self.unit = unit
        self.setVisible(ours or card.facts is not None)
        assert self.button is not None
        self.button.setVisible(ours)
        rows = [self._loaner(card)] if card.facts is not None else []
        self.rows.set_rows([*rows, *(self._loan(loan) for loan in card.loans)])

    def _loaner(self, card: LoanerCard) -> Row:
        facts, words = card.facts, self.shell.words
        assert facts is not None
        worth = translate("Units", "Worth {amount}")(amount=words.money(facts.value_cents))
        if facts.retired_on is not None:
            no_more = translate("Units", "Lent no more since {day}")(day=facts.retired_on)
            return Row(no_more, plain.joined(words.say(worth), plain.one_line(facts.retired_why)))
        retire = Deed(
            translate("Units", "Lend it no more…"),
            "ban",
            lambda: self.shell.ask(RetireLoaner, {"unit": self.unit}),
            "retire_loaner",
        )
        since = translate("Units", "Loaner since {day}")(day=facts.since_on)
        said = plain.joined(words.say(worth), facts.accessories, plain.one_line(facts.notes))
        return Row(since, said, deeds=(retire,) if card.out is None else ())

    def _loan(self, loan: LoanRow) -> Row:
        words = self.shell.words
        title: Text = translate("Units", "{day} to {name}")(day=loan.lent_on, name=loan.customer_name or "—")
        state = lent_words(self.shell, loan) if loan.back_on is None else _back(loan)
        go = Deed(
            translate("Units", "Show the case"),
            "arrow-right",
            lambda: self.shell.go("job", loan.job),
            "show_loan",
        )
        said = plain.joined(loan.number, words.say(state), plain.one_line(loan.missing))
        return Row(title, said, deeds=(go,))


def _back(loan: LoanRow) -> Text:
    return translate("Units", "back on {day}")(day=loan.back_on)


def out_words(shell: Shell, loan: LoanRow) -> Text:
    """That a loaner is out, and by when it is due, in a few words; to whom stands with its loans."""
    due = loan.due(shell.words)
    if due is None:
        return translate("Units", "Lent since {day}")(day=loan.lent_on)
    if loan.late(shell.words, shell.today):
        return translate("Units", "Lent: should be back since {day}")(day=due)
    return translate("Units", "Lent, due back on {day}")(day=due)


def lent_words(shell: Shell, loan: LoanRow) -> Text:
    """With whom a loaner is, since when, and by when it is due."""
    lent = translate("Units", "Lent to {name} since {day}")(name=loan.customer_name or "—", day=loan.lent_on)
    due = loan.due(shell.words)
    if due is None:
        return lent
    if loan.late(shell.words, shell.today):
        return translate("Units", "{lent}: it should be back since {due}")(lent=lent, due=due)
    return translate("Units", "{lent}, due back on {due}")(lent=lent, due=due)
