"""The letters about the end of maintenance contracts: whom to write to, and by when."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain.contracts import letter_due
from helpdesk.domain.goods import product_title
from helpdesk.services.shop.law_reader import legal_profile
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.paging import SHOWN_NAME
from helpdesk.store.rows import read_from
from helpdesk.texts import Text, translate


@read_from(
    "plans m JOIN units u ON u.id = m.unit_id JOIN products p ON p.id = u.product_id "
    "LEFT JOIN customers k ON k.id = u.owner_id"
)
class EndingRow(NamedTuple):
    """A contract that ends. What else a plan knows is not read: at a start Today asks which letters are due."""

    id: int
    ref: str | None
    customer: Annotated[str | None, SHOWN_NAME]
    serial: Annotated[str, "u.serial"]
    product: Annotated[str, "p.name"]
    brand: Annotated[str, "p.brand"]
    model: Annotated[str, "p.model"]
    end_on: date | None
    notice_until: date | None

    @property
    def unit_title(self) -> str:
        """What the contract is for."""
        return product_title(self.product, self.brand, self.model)


class Letter(NamedTuple):
    """A letter that is to be written."""

    plan: EndingRow
    due: date
    """By then it must be out."""
    last_day: date
    """The last day on which the customer can end the contract."""

    @property
    def why(self) -> Text:
        """In one sentence, what it is for."""
        said = translate("Agenda", "The contract ends on {end}; the customer can say no until {last}.")
        return said(end=self.plan.end_on, last=self.last_day)


def letters(store: Store, settings: Settings, today: date) -> list[Letter]:
    """Of contracts that run and were not renewed, those whose customer was not told of the end, by due day."""
    days = legal_profile(settings["shop.country"]).contract_end.days
    rows = store.select(
        EndingRow,
        "WHERE m.contract AND m.active AND m.end_on >= ? AND m.told_on IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM plans n WHERE n.continues_id = m.id)",
        (today.isoformat(),),
    )
    found = []
    for plan in rows:
        last = plan.notice_until or plan.end_on
        if last is not None:
            found.append(Letter(plan, letter_due(last, days), last))
    return sorted(found, key=lambda letter: (letter.due, letter.plan.id))
