"""What customers allow and forbid: recording a word of theirs, taking it back, asking how it stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from helpdesk.action import UNREADABLE, Action, Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.consents import ANSWERS, PURPOSES
from helpdesk.domain.customers import CHANNELS
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.errors import Conflict
from helpdesk.services.customers.actions import add_consent
from helpdesk.services.customers.consent_reader import objects_to
from helpdesk.services.customers.privacy_actions import withdraw_questions
from helpdesk.services.customers.reader import require_customer
from helpdesk.services.customers.rows import PROMOTIONS
from helpdesk.texts import Text, translate

SURVEYS = "surveys"
"""The purpose of being asked how it went."""
PURPOSE_WORDS = {code: purpose.word for code, purpose in PURPOSES.items()}


@dataclass(frozen=True, kw_only=True)
class RecordConsent(Action):
    """What a customer said about one use of their data: yes or no, how, and to which words.

    Source: GDPR art. 7 (demonstrable, for each purpose apart, withdrawable as easily as given); nothing is
    ticked beforehand.
    """

    prompt = Prompt(
        translate("ConsentDialog", "Record consent"),
        translate("ConsentDialog", "Record"),
        translate(
            "ConsentDialog",
            "Consent must be given freely, for each use apart, and can be withdrawn as easily as it was given "
            "(GDPR art. 7). All that was ever said is kept.",
        ),
        about="customer",
        draft=translate("ConsentDialog", "Consent of {name}"),
        dialog="consent",
    )

    customer: int
    purpose: str = entry(
        translate("Customers", "Purpose"), "choice", default=PROMOTIONS, choices=PURPOSE_WORDS, wide=True
    )
    said: str = entry(translate("Customers", "What the customer says"), "choice", choices=ANSWERS)
    channel: str = entry(translate("Customers", "Said by"), "choice", default="counter", choices=CHANNELS)
    wording: str = entry(
        translate("Customers", "Words that were shown"),
        "text",
        default="",
        hint=translate("Customers", "The text the customer agreed to."),
    )
    note: str = entry(translate("Customers", "Note"), default="")

    def label(self) -> Text:
        purpose = PURPOSES[self.purpose]
        return purpose.agreed if self.said == "yes" else purpose.refused

    def run(self, ctx: Context) -> Outcome:
        require_customer(ctx.store, self.customer)
        agrees = self.said == "yes"
        wording, note = tidy(self.wording), tidy_line(self.note)
        add_consent(ctx, self.customer, self.purpose, agrees, self.channel, wording, note)
        if self.purpose == SURVEYS and not agrees:
            withdraw_questions(ctx.store, self.customer, ctx.today)
        return Outcome(self.customer, self.label())


@dataclass(frozen=True, kw_only=True)
class WithdrawConsent(Action):
    """A customer takes back a consent, or objects: at once, with nothing to fill in (GDPR arts. 7.3, 21)."""

    customer: int
    purpose: str = PROMOTIONS
    channel: str = "counter"

    def rules(self) -> dict[str, Text]:
        known: dict[str, tuple[str, Mapping[str, Any]]] = {
            "purpose": (self.purpose, PURPOSES),
            "channel": (self.channel, CHANNELS),
        }
        return {name: UNREADABLE for name, (word, words) in known.items() if word not in words}

    def label(self) -> Text:
        return PURPOSES[self.purpose].refused

    def run(self, ctx: Context) -> Outcome:
        require_customer(ctx.store, self.customer)
        if objects_to(ctx.store, self.customer, self.purpose):
            raise Conflict(translate("Customers", "The customer has said so already."))
        add_consent(ctx, self.customer, self.purpose, False, self.channel)
        if self.purpose == SURVEYS:
            withdraw_questions(ctx.store, self.customer, ctx.today)
        return Outcome(self.customer, self.label())
