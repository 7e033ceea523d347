"""Collects what must happen today from every noun where something can be due."""

from __future__ import annotations

from datetime import date, datetime

from helpdesk.domain.today import Section
from helpdesk.services.cases.today import case_sections, cases_asking
from helpdesk.services.shop.today import backup_sections
from helpdesk.settings import Settings
from helpdesk.store.database import Store

SECTIONS = (case_sections, backup_sections)
"""What each noun asks for; a noun has it in its module ``today``."""
ASKING = (cases_asking,)
"""How many of a noun are late or due today."""


class Today:
    """Reads what today asks for."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def sections(self, today: date, now: datetime, settings: Settings) -> list[Section]:
        """All sections that have something, in the order of the day."""
        found = [section for sections in SECTIONS for section in sections(self.store, today, now, settings)]
        return sorted(found, key=lambda section: section.rank)

    def asking(self, today: date) -> int:
        """How many records are late or due today: the count beside the navigation."""
        return sum(asking(self.store, today) for asking in ASKING)
