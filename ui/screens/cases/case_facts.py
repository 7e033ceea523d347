"""Knows what is told of a case as a whole: who brought it, by when, what is planned; shows nothing itself."""

from __future__ import annotations

from helpdesk.domain import numbers
from helpdesk.domain.customers import CHANNELS
from helpdesk.services.cases.rows import CasePage
from helpdesk.texts import Text, translate
from ui.screens.shared import lateness
from ui.shell import Shell
from ui.theme import ToneName
from ui.widgets import plain
from ui.widgets.facts import Fact


class CaseFacts:
    """The facts of one case, each told once."""

    def __init__(self, shell: Shell, page: CasePage) -> None:
        self.shell, self.facts = shell, page.facts
        who = page.facts.customer
        self.customer = shell.desk.customers.card(who) if who is not None else None

    @property
    def blocked(self) -> bool:
        """Whether the customer is blocked, and so named nowhere."""
        return self.customer is not None and self.customer.facts.state == "blocked"

    def promise(self) -> tuple[Text | str, ToneName | None]:
        """What presses: the promised day, or when it was closed; and how it is marked."""
        facts, words = self.facts, self.shell.words
        if facts.closed_at is not None:
            return translate("Cases", "Closed on {moment}")(moment=facts.closed_at), None
        if facts.promised_on is None:
            return "", None
        said = lateness.promised(facts.promised_on, self.shell.today, words)
        tone = lateness.tone(facts.promised_on, self.shell.today)
        # Late speaks for itself.
        return said if tone == "late" else translate("Cases", "Promised: {day}")(day=said), tone

    def people(self) -> list[Fact]:
        """Customer, phone and owner, for one line; the customer's name is the page's title."""
        belongs = Fact(translate("Cases", "Assigned to"), self.facts.owner_name)
        return [*self._customer(), belongs]

    def _customer(self) -> list[Fact]:
        card, label = self.customer, translate("Cases", "Customer")
        if card is None:
            return []
        number, link = numbers.number("customer", card.facts.id), ("customer", card.facts.id)
        if self.blocked:
            said = translate("Cases", "{number}, blocked")(number=number)
            return [Fact(label, said, link, tone="due", icon="user-round")]
        place = card.sites[0].city if card.sites else ""
        found = [Fact(label, plain.joined(number, place), link, icon="user-round")]
        phone = self.shell.words.phone(card.phones[0].value) if card.phones else ""
        reach: Text | str = plain.joined(phone, card.facts.best_hours)
        if card.facts.do_not_call:
            reach = translate("Cases", "{phone} · do not call")(phone=phone)
        tone: ToneName | None = "due" if card.facts.do_not_call else None
        icon = "phone-off" if card.facts.do_not_call else "phone"
        return [*found, Fact(translate("Cases", "Phone"), reach, tone=tone, icon=icon)]

    def planned(self) -> tuple[Text | str, ToneName | None]:
        """What a person planned next, and by when; nothing where nobody did or the case is closed."""
        facts, today = self.facts, self.shell.today
        if facts.closed_at is not None or not facts.next_action:
            return "", None
        when = lateness.promised(facts.next_on, today, self.shell.words)
        what = plain.joined(plain.one_line(facts.next_action), when)
        return translate("Cases", "Next: {what}")(what=what), lateness.tone(facts.next_on, today)

    def rest(self) -> list[Fact]:
        """How it came in, for the end."""
        facts = self.facts
        opened = translate("Cases", "{moment}, {channel}")(
            moment=facts.opened_at, channel=CHANNELS.get(facts.channel, facts.channel)
        )
        return [Fact(translate("Cases", "Opened"), opened)]
