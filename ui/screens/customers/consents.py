"""How a customer stands to each use of their data, and every word they said about it."""

from __future__ import annotations

from datetime import date, tzinfo
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from helpdesk.domain.consents import ALLOWED, PURPOSES, STANDS
from helpdesk.domain.customers import CHANNELS
from helpdesk.domain.workflows.states import Tone
from helpdesk.formats import Words
from helpdesk.services.customers.consent_actions import RecordConsent, WithdrawConsent
from helpdesk.services.customers.consent_reader import consent_stands
from helpdesk.services.customers.rows import ConsentRow, CustomerCard
from helpdesk.texts import translate
from ui import theme
from ui.screens.shared.entry_rows import Deed, EntryRows, Row
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.pill import Mark
from ui.widgets.section import Section

TONES: dict[str, Tone] = {
    "given": "ready",
    "long": "ready",
    "unasked": "neutral",
    "old": "due",
    "withdrawn": "away",
    "none": "neutral",
}
"""How a standing looks; nobody who said no is shown as a fault."""


class Consents(QWidget):
    """A row for each purpose, with taking back as near as agreeing; below it all that was ever said."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.customer = 0
        words = shell.words
        self.standing = EntryRows(words, translate("Customers", "Never asked about offers."))
        self.said = EntryRows(words, translate("Customers", "Nothing was said yet."))
        now = Section(words, translate("Customers", "Use of personal data"))
        self.history = Section(words, translate("Customers", "What the customer said about it"))
        now.add(self.standing)
        self.history.add(self.said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SECTION))
        column.addWidget(now)
        column.addWidget(self.history)

    def show_card(self, card: CustomerCard) -> None:
        """Show the standing of a customer."""
        self.customer = card.facts.id
        self.standing.set_rows([self._purpose(card, code) for code in PURPOSES])
        self.said.set_rows([consent_row(consent, self.shell.words) for consent in card.consents])
        self.history.setVisible(bool(card.consents))

    def _purpose(self, card: CustomerCard, code: str) -> Row:
        stands = consent_stands(card.consents, code, self.shell.today, self.shell.words.zone)
        newest = next((consent for consent in card.consents if consent.purpose == code), None)
        deeds = [
            Deed(
                translate("Customers", "Record what the customer says"),
                "pencil",
                partial(self.shell.ask, RecordConsent, {"customer": self.customer, "purpose": code}),
                f"record_{code}",
            )
        ]
        if stands != "withdrawn":
            word = (
                translate("Customers", "Withdraw")
                if stands in ALLOWED or stands == "old"
                else translate("Customers", "Said no")
            )
            deeds.append(Deed(word, "ban", partial(self._withdraw, code), f"withdraw_{code}"))
        detail = _when(newest, self.shell.words) if newest else ""
        return Row(
            PURPOSES[code].word, detail, Mark(STANDS[stands], PURPOSES[code].icon, TONES[stands]), deeds
        )

    def _withdraw(self, code: str) -> None:
        self.shell.do(WithdrawConsent(customer=self.customer, purpose=code))


def offers_mark(card: CustomerCard, today: date, place: tzinfo) -> Mark:
    """How a customer stands to offers by any way, in one word: the best standing of those that need a yes."""
    stands = {
        consent_stands(card.consents, code, today, place)
        for code, purpose in PURPOSES.items()
        if purpose.needs_yes
    }
    best = next(standing for standing in ("given", "long", "old", "withdrawn", "none") if standing in stands)
    return Mark(STANDS[best], "megaphone", TONES[best])


def consent_row(consent: ConsentRow, words: Words) -> Row:
    """One word of a customer, with the text that was shown."""
    purpose = PURPOSES.get(consent.purpose)
    said = consent.purpose if purpose is None else purpose.agreed if consent.given else purpose.refused
    shown = plain.one_line(consent.wording)
    detail = plain.joined(_when(consent, words), plain.one_line(consent.note))
    return Row(said, "\n".join(part for part in (detail, f"“{shown}”" if shown else "") if part))


def _when(consent: ConsentRow, words: Words) -> str:
    """When it was said, by which way, and who heard it."""
    channel = words.say(CHANNELS[consent.channel]) if consent.channel in CHANNELS else consent.channel
    return plain.joined(words.moment(consent.at), channel, plain.one_line(consent.who or ""))
