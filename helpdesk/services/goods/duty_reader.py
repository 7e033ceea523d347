"""How long a customer's data have to be kept: the longest of what the law asks for anything of theirs.

Sources: RDLeg 1/2007 arts. 120, 122, 124 (claims prescribe years after a fault that may show on the guarantee's
last day, suspensions included), Código de Comercio art. 30 (six years from the last record), LOPDGDD art. 32.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, tzinfo

from helpdesk.classes import NamedTuple
from helpdesk.clock import from_text, zone
from helpdesk.domain.goods import product_title
from helpdesk.domain.legal import LegalProfile
from helpdesk.domain.legal_sections import Rule
from helpdesk.domain.periods import add_months
from helpdesk.domain.warranty import SaleFacts
from helpdesk.services.customers.reader import Customers
from helpdesk.services.customers.rows import Duty
from helpdesk.services.goods.cover_reader import Covers
from helpdesk.services.shop.law_reader import legal_profile
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.dialect import everywhere
from helpdesk.texts import Text, translate


class _Reason(NamedTuple):
    """One duty to keep: until when, by which rule, and what for."""

    until: date
    rule: Rule
    why: Text


class Duties:
    """Tells how long data have to be kept."""

    def __init__(self, store: Store, settings: Callable[[], Settings]) -> None:
        self.store = store
        self._settings = settings

    def of_customer(self, customer: int, today: date) -> Duty:
        """The longest duty to keep what is a customer's; it is over today where there is none.

        Raises:
            NotFound: there is no such customer.
        """
        profile = legal_profile(self._settings()["shop.country"])
        holdings = Customers(self.store).holdings(customer)
        covers = Covers(self.store, self._settings)
        place = zone(self._settings()["shop.zone"])
        reasons = [
            *_business(self.store, profile, customer, place),
            *_guarantees(covers, profile, customer, today),
        ]
        if not reasons:
            rule = profile.retention or profile.keep_papers
            return Duty(holdings, today, profile.law(rule), _BUSINESS, past=False)
        longest = max(reasons, key=lambda reason: reason.until)
        return Duty(holdings, longest.until, profile.law(longest.rule), longest.why, longest.until < today)


_BUSINESS = translate("Duty", "Records of business are kept so long, counted from the last one.")
_GUARANTEE = translate(
    "Duty", "Claims about {what} may still come until then: its legal guarantee and the time to go to court."
)


def _business(store: Store, profile: LegalProfile, customer: int, place: tzinfo) -> Iterator[_Reason]:
    """From the last sale, case or paper, by the day in the shop."""
    days_of = (
        "SELECT (SELECT max(purchased_on) FROM purchases WHERE customer_id = ?), "
        "(SELECT max(coalesce(closed_at, opened_at)) FROM cases WHERE customer_id = ?), "
        "(SELECT max(made_at) FROM documents WHERE customer_id = ?)"
    )
    bought, *instants = store.row(days_of, everywhere(days_of, customer)) or (None,)
    days = [date.fromisoformat(bought)] if bought else []
    days += [from_text(at).astimezone(place).date() for at in instants if at]
    if days:
        rule = profile.retention or profile.keep_papers
        yield _Reason(add_months(max(days), rule.months), rule, _BUSINESS)


def _guarantees(covers: Covers, profile: LegalProfile, customer: int, today: date) -> Iterator[_Reason]:
    """From each thing the customer bought as a consumer."""
    rows = covers.store.rows(
        "SELECT s.unit_id, s.purchased_on, s.delivered_on, s.condition, s.agreed_months, p.name, p.brand, p.model "
        "FROM purchases s LEFT JOIN units u ON u.id = s.unit_id "
        "LEFT JOIN products p ON p.id = coalesce(u.product_id, s.product_id) WHERE s.customer_id = ?",
        (customer,),
    )
    for unit, bought, delivered, condition, agreed, name, brand, model in rows:
        sale = SaleFacts(
            purchased_on=_day(bought),
            delivered_on=_day(delivered),
            condition=condition or "new",
            agreed_months=agreed,
        )
        if sale.handed_over_on is None:
            continue
        found = covers.of_unit(unit, today) if unit else covers.of_sale(sale, today)
        regime = profile.regime(sale.contract_on or sale.handed_over_on)
        # What is suspended as long as the unit is here could still be claimed the day it goes home.
        ends = [cover.end or cover.earliest_end or today for cover in found.covers if cover.kind == "legal"]
        if ends:
            begins = max(ends) if regime.action_from == "manifestation" else sale.handed_over_on
            until = max(add_months(begins, regime.action_months), max(ends))
            yield _Reason(until, regime, _GUARANTEE(what=product_title(name or "", brand or "", model or "")))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
