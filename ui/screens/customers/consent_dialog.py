"""The dialog in which a customer allows offers or takes that back."""

from __future__ import annotations

from helpdesk.services.customers.contact_actions import RecordConsent
from helpdesk.services.shop.law_reader import offers_wording
from helpdesk.texts import translate
from ui.screens.shared.action_dialog import ActionDialog, told_of
from ui.shell import Shell
from ui.widgets.facts import Fact, Facts


class ConsentDialog(ActionDialog):
    """``told`` is the customer. What they say now is added to what was said before."""

    def __init__(self, shell: Shell, told: object) -> None:
        card = shell.desk.customers.card(told_of(told, "customer")["customer"])
        filled = {
            "given": not (card.promotions and card.promotions.given),
            "wording": offers_wording(shell.desk.settings, card.facts.language),
        }
        super().__init__(shell, told, RecordConsent, filled=filled)

    def introduce(self) -> None:
        name = self.about.row.facts.name
        self.add(Facts(self.words, [Fact(translate("ConsentDialog", "Customer"), name, wide=True)]))
