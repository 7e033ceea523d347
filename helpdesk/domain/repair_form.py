"""Knows the European Repair Information Form: what its rows ask for, and how long what it says is fixed.

Source: Directive (EU) 2024/1799 art. 4 and Annex I. Rows 1 to 5 name the repairer, 6 to 17 the repair; the words
of the rows stand in ``resources/legal/forms/erif.toml``.
"""

from __future__ import annotations

from datetime import date

from helpdesk.action import NEEDED
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.texts import Text, translate

ROWS = tuple(range(1, 18))
"""The numbers of the rows, as in Annex I."""
FORM_STATES = {
    "given": translate("RepairForm", "Given"),
    "accepted": translate("RepairForm", "Accepted"),
    "refused": translate("RepairForm", "Refused"),
    "expired": translate("RepairForm", "Expired"),
}
LOANERS = {
    "no": translate("RepairForm", "No"),
    "yes": translate("RepairForm", "Yes"),
}
"""What row 11 may say."""
OUTSIDE = translate(
    "RepairForm",
    "The European form is for repairs that nobody answers for under a guarantee: this one is done under one.",
)
"""Source: art. 1.2, defects that the seller does not answer for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairOffer:
    """Rows 6 to 17 as they are filled. Amounts are cents with tax, times whole days."""

    good: str = ""
    defect: str = ""
    measures: str = ""
    price_cents: int | None = None
    method: str = ""
    ceiling_cents: int | None = None
    days: int | None = None
    loaner: str = "no"
    loaner_cents: int | None = None
    """0: the replacement costs nothing."""
    place: str = ""
    ancillary: str = ""
    """Empty: none."""
    ancillary_costs: str = ""
    valid_days: int = 0

    @property
    def most_cents(self) -> int | None:
        """The most that the repair may cost by it."""
        return self.price_cents if self.price_cents is not None else self.ceiling_cents


def problems(offer: RepairOffer, least_days: int = 0) -> dict[str, Text]:
    """What Annex I does not allow, by field: a form is complete or it is none."""
    found: dict[str, Text] = {}
    for name in ("good", "defect", "measures", "place"):
        if not tidy(getattr(offer, name)):
            found[name] = NEEDED
    found |= _price(offer) | _time(offer, least_days) | _loaner(offer)
    told, costs = tidy(offer.ancillary), tidy(offer.ancillary_costs)
    if told and not costs:
        found["ancillary_costs"] = translate("RepairForm", "What does each of these services cost?")
    if costs and not told:
        found["ancillary"] = translate("RepairForm", "Which services are these costs for?")
    return found


def _price(offer: RepairOffer) -> dict[str, Text]:
    """Row 9: a price, or else how it is calculated and the most it can be; never both."""
    method, ceiling = tidy_line(offer.method), offer.ceiling_cents
    if offer.price_cents is not None:
        both = translate("RepairForm", "Either a price, or a way to calculate it with a maximum: not both.")
        return {"price_cents": both} if method or ceiling is not None else {}
    if not method and ceiling is None:
        return {
            "price_cents": translate("RepairForm", "A price, or a way to calculate it with a maximum price.")
        }
    if not method:
        return {"method": translate("RepairForm", "How is the price calculated?")}
    if ceiling is None:
        return {"ceiling_cents": translate("RepairForm", "What is the maximum price?")}
    return {}


def _time(offer: RepairOffer, least_days: int) -> dict[str, Text]:
    """Rows 10 and 16."""
    found: dict[str, Text] = {}
    if offer.days is None:
        found["days"] = NEEDED
    elif offer.days < 0:
        found["days"] = translate("RepairForm", "A number of days from 0 is expected.")
    if (offer.valid_days or 0) < least_days:
        short = translate("RepairForm", "By law the form holds for at least {days} days.")
        found["valid_days"] = short(days=least_days)
    return found


def _loaner(offer: RepairOffer) -> dict[str, Text]:
    """Rows 11 and 12."""
    if offer.loaner == "yes" and offer.loaner_cents is None:
        return {
            "loaner_cents": translate("RepairForm", "What does the replacement cost? 0, if it costs nothing.")
        }
    if offer.loaner != "yes" and offer.loaner_cents is not None:
        return {"loaner_cents": translate("RepairForm", "Without a replacement there is no cost of one.")}
    return {}


def holds(state: str, valid_until: date, on: date) -> bool:
    """Whether its conditions bind the repairer that day: given and still open, or accepted in time."""
    return state == "accepted" or (state == "given" and on <= valid_until)
