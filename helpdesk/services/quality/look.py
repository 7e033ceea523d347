"""What a figure is computed with: the records, the month, and the shop's hours, law and settings; computes none itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

from helpdesk.clock import zone
from helpdesk.domain.hours import OpeningHours
from helpdesk.domain.legal import LegalProfile
from helpdesk.domain.money import Job
from helpdesk.domain.open_time import OpenTime
from helpdesk.services.cases.money_rows import counted
from helpdesk.services.quality.period import Period
from helpdesk.services.quality.populations import POPULATIONS
from helpdesk.services.shop.law_reader import legal_profile
from helpdesk.services.shop.reader import Shop
from helpdesk.settings import Settings
from helpdesk.store.database import Store

Told = Callable[[], None]
"""Hears that a piece of the work is done, and may raise to give it up."""


class Grounds:
    """What stays the same for every month that is looked at; ``told`` hears of each figure that was made."""

    def __init__(self, store: Store, settings: Settings, told: Told = lambda: None) -> None:
        self.told = told
        self.store = store
        self.settings = settings
        self.place = zone(settings["shop.zone"])

    @cached_property
    def hours(self) -> OpeningHours:
        """When the shop is open."""
        return Shop(self.store).hours(self.settings["shop.zone"])

    @cached_property
    def open_time(self) -> OpenTime:
        """Open minutes between instants."""
        return OpenTime(self.hours)

    @cached_property
    def law(self) -> LegalProfile:
        """The country's rules."""
        return legal_profile(self.settings["shop.country"], self.settings["law.activity"])


class Look:
    """One month looked at."""

    def __init__(self, grounds: Grounds, period: Period) -> None:
        self.grounds = grounds
        self.period = period
        self.store = grounds.store

    @cached_property
    def money(self) -> list[Job]:
        """The jobs finished or handed back in the month, with what they cost and brought."""
        finished, delivered = (
            set(POPULATIONS[name].ids(self.store, self.period, "n"))
            for name in ("money_finished", "money_delivered")
        )
        return [
            Job(
                each.id,
                each.kind,
                each.who,
                each.id in finished,
                each.id in delivered,
                each.cost,
                each.charge,
            )
            for each in counted(self.store, finished | delivered, self.grounds.settings)
        ]

    def count(self, population: str) -> dict[str, int]:
        """How many of a population's records belong to each of its parts."""
        return POPULATIONS[population].counts(self.store, self.period)

    def rows(self, population: str, columns: str, part: str = "n") -> list[tuple[Any, ...]]:
        """Columns of the records of a part."""
        return POPULATIONS[population].rows(self.store, self.period, columns, part)
