"""European repair forms as they are read: those given, and what one made now would say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from helpdesk.formats import Words
from helpdesk.services.cases.repair_form_rows import RepairFormRow, forms_of_job
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.papers.form_facts import proposed_offer
from helpdesk.services.papers.frame import Source
from helpdesk.store.database import Store


class RepairForms:
    """Reads European repair forms."""

    def __init__(self, store: Store, source: Callable[[], Source]) -> None:
        self.store = store
        self._source = source

    def of_job(self, job: int) -> list[RepairFormRow]:
        """The forms of a job, newest first."""
        return forms_of_job(self.store, job)

    def proposed(self, job: JobRow, words: Callable[[str | None], Words]) -> dict[str, Any]:
        """The fields that a form for a job begins with, in the customer's language where the program has words."""
        source = self._source()
        language = self.store.value(
            "SELECT k.language FROM cases c JOIN customers k ON k.id = c.customer_id WHERE c.id = ?",
            (job.case,),
        )
        offer = proposed_offer(source, job, words(language or None))
        told = {name: getattr(offer, name) for name in offer.__dataclass_fields__}
        return told | {"online": source.settings["shop.web"]}
