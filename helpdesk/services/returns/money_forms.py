"""The parts of a form that returns share: amounts by means, and who approves above the shop's limit."""

from __future__ import annotations

from helpdesk.action import Action, entry
from helpdesk.classes import dataclass
from helpdesk.domain.return_words import MEANS
from helpdesk.texts import translate


def _means(key: str) -> int | None:
    field: int | None = entry(MEANS[key], "money", default=None)
    return field


@dataclass(frozen=True, kw_only=True)
class MeansForm(Action):
    """Amounts by means, in cents."""

    cash: int | None = _means("cash")
    card: int | None = _means("card")
    transfer: int | None = _means("transfer")
    online: int | None = _means("online")
    credit: int | None = _means("credit")
    voucher: int | None = _means("voucher")

    def parts(self) -> list[tuple[str, int]]:
        """The means with an amount, in their order."""
        return [(means, cents) for means in MEANS if (cents := getattr(self, means))]

    @property
    def sum_cents(self) -> int:
        """All of them."""
        return sum(cents for _, cents in self.parts())


@dataclass(frozen=True, kw_only=True)
class ApprovedForm(Action):
    """Who answers for an amount above the shop's limit."""

    approved_by: int | None = entry(
        translate("Returns", "Approved by"),
        "lookup",
        default=None,
        noun="staff",
        hint=translate("Returns", "Only above the shop's limit"),
    )
    approved_why: str = entry(translate("Returns", "Reason for approving"), default="")
