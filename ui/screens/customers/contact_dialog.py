"""The small dialogs of a customer's card: a further contact, a place, a consent."""

from __future__ import annotations

from typing import Any

from helpdesk.action import Action
from helpdesk.services.customers.contact_actions import (
    AddContact,
    AddSite,
    EditContact,
    EditSite,
    RecordConsent,
)
from helpdesk.services.shop.law_reader import offers_wording
from helpdesk.texts import translate
from ui.draft import Way
from ui.screens.shared.action_dialog import AskDialog
from ui.shell import Shell
from ui.widgets.dialog import NARROW
from ui.widgets.facts import Fact, Facts


class ContactDialog(AskDialog):
    """``told``: ``{"customer": id}`` adds, with ``"id"`` it changes that contact."""

    def __init__(self, shell: Shell, told: object) -> None:
        customer, identity = _told(told)
        card = shell.desk.customers.card(customer)
        known = next((contact for contact in card.contacts if contact.id == identity), None)
        action: type[Action] = EditContact if known else AddContact
        super().__init__(
            shell,
            action,
            translate("ContactDialog", "Change contact")
            if known
            else translate("ContactDialog", "New telephone or e-mail"),
            translate("ContactDialog", "Save contact"),
            given={"id": known.id} if known else {"customer": customer},
            filled={"value": known.value, "label_": known.label} if known else {},
            width=NARROW,
            key=f"contact/{customer}/{identity or 'new'}",
            draft_title=translate("ContactDialog", "Telephone or e-mail of {name}")(name=card.facts.name),
            way=Way("contact", {"customer": customer, "id": identity or None}),
        )


class SiteDialog(AskDialog):
    """``told``: ``{"customer": id}`` adds, with ``"id"`` it changes that place."""

    def __init__(self, shell: Shell, told: object) -> None:
        customer, identity = _told(told)
        card = shell.desk.customers.card(customer)
        known = next((site for site in card.sites if site.id == identity), None)
        action: type[Action] = EditSite if known else AddSite
        filled = (
            {
                "label_": known.label,
                "address": known.address,
                "postcode": known.postcode,
                "city": known.city,
                "country": known.country,
            }
            if known
            else {}
        )
        super().__init__(
            shell,
            action,
            translate("SiteDialog", "Change place") if known else translate("SiteDialog", "New place"),
            translate("SiteDialog", "Save place"),
            given={"id": known.id} if known else {"customer": customer},
            filled=filled,
            wide=frozenset({"label_", "address"}),
            key=f"site/{customer}/{identity or 'new'}",
            draft_title=translate("SiteDialog", "Place of {name}")(name=card.facts.name),
            way=Way("site", {"customer": customer, "id": identity or None}),
        )


class ConsentDialog(AskDialog):
    """``told``: ``{"customer": id}``. What the customer says now is added to what was said before."""

    def __init__(self, shell: Shell, told: object) -> None:
        customer, _ = _told(told)
        card = shell.desk.customers.card(customer)
        super().__init__(
            shell,
            RecordConsent,
            translate("ConsentDialog", "Record consent to offers"),
            translate("ConsentDialog", "Record"),
            given={"customer": customer},
            filled={
                "given": not (card.promotions and card.promotions.given),
                "channel": "counter",
                "wording": offers_wording(shell.desk.settings, card.facts.language),
            },
            wide=frozenset({"given", "wording"}),
            note=translate(
                "ConsentDialog",
                "Consent must be given freely and can be taken back as easily as it was given (GDPR art. 7). "
                "All that was ever said is kept.",
            ),
            key=f"consent/{customer}",
            draft_title=translate("ConsentDialog", "Consent of {name}")(name=card.facts.name),
            way=Way("consent", {"customer": customer}),
        )
        facts = Facts(shell.words, [Fact(translate("ConsentDialog", "Customer"), card.facts.name, wide=True)])
        self.body.insertWidget(1, facts)


def _told(told: object) -> tuple[int, int]:
    values: dict[str, Any] = dict(told) if isinstance(told, dict) else {}
    return int(values.get("customer") or 0), int(values.get("id") or 0)
