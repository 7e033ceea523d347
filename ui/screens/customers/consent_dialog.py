"""The dialog in which a customer allows a use of their data or takes that back."""

from __future__ import annotations

from helpdesk.services.customers.consent_actions import RecordConsent
from helpdesk.services.customers.rows import PROMOTIONS
from helpdesk.services.shop.law_reader import consent_wording
from helpdesk.texts import translate
from ui.screens.shared.action_dialog import ActionDialog, told_of
from ui.shell import Shell
from ui.widgets.facts import Fact, Facts


class ConsentDialog(ActionDialog):
    """``told`` is the customer, and the purpose where it is known. What they say now is added to what they said.

    The words shown are those of the purpose, in the customer's language; nothing is answered beforehand.
    """

    def __init__(self, shell: Shell, told: object) -> None:
        about = told_of(told, "customer")
        self.language = shell.desk.customers.card(about["customer"]).facts.language
        self.proposed = consent_wording(
            shell.desk.settings, self.language, about.get("purpose") or PROMOTIONS
        )
        super().__init__(shell, told, RecordConsent, filled={"wording": self.proposed})

    def introduce(self) -> None:
        name = self.about.row.facts.name
        self.add(Facts(self.words, [Fact(translate("ConsentDialog", "Customer"), name, wide=True)]))

    def changed(self, name: str) -> None:
        values = self.form.values()
        # Words that somebody typed stay; those proposed follow the purpose.
        if name == "purpose" and values["wording"] in ("", self.proposed):
            purpose = values["purpose"]
            self.proposed = consent_wording(self.shell.desk.settings, self.language, purpose)
            self.form.fill({"wording": self.proposed})
        super().changed(name)
