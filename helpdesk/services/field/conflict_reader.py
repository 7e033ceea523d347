"""What stands against planned visits: against one as it shall be, and against all of some days; who may go, and when.

Whoever shows visits asks :func:`conflicts_in` for the days it shows; whoever plans one asks :class:`Planning`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any

from helpdesk.classes import NamedTuple
from helpdesk.clock import from_text, to_text
from helpdesk.domain.hours import OpeningHours
from helpdesk.domain.visits import (
    AHEAD_DAYS,
    Clash,
    Planned,
    Slot,
    Worker,
    clashes,
    clashes_among,
    next_slots,
    skills_of,
)
from helpdesk.errors import NotFound
from helpdesk.services.shop.reader import Shop
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.dialect import LISTED, id_list
from helpdesk.texts import translate

USUAL_MINUTES = 60
"""How long a visit is whose end nobody knows."""
_NEAR = timedelta(days=2)
"""A visit that began so long before may stand against another one."""
_REACHES = (5, 15, 30, AHEAD_DAYS)
"""Most free times are near: so many days are looked through, those behind them only where that was not enough."""
_NOTHING = (frozenset[str](), False)
"""What a visit asks for that asks for nothing."""
_COLUMNS = (
    "id, technician_id, site_id, planned_start, planned_end, before_minutes, after_minutes, travel_minutes"
)


class Person(NamedTuple):
    """Somebody who can be sent."""

    id: int
    name: str
    role: str
    worker: Worker


def conflicts_in(
    store: Store, settings: Settings, since: datetime, until: datetime
) -> dict[int, list[Clash]]:
    """What stands against the visits that begin in a stretch of time and are still to be made, by visit.

    Args:
        store: the shop.
        settings: what it has set.
        since: from this instant on.
        until: before this instant.
    """
    return Planning(store, settings).conflicts(since, until)


class Planning:
    """The people, their hours and visits, as planning a visit needs them; made for one question."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self.store = store
        self.settings = settings

    def conflicts(self, since: datetime, until: datetime) -> dict[int, list[Clash]]:
        """What :func:`conflicts_in` finds."""
        by_person: dict[int | None, list[Planned]] = defaultdict(list)
        shown = set()
        for who, visit in self.visits(since - _NEAR, until + _NEAR, asked=True):
            by_person[who].append(visit)
            if since <= visit.start < until:
                shown.add(visit.id)
        found: dict[int, list[Clash]] = {}
        for who, visits in by_person.items():
            found |= clashes_among(visits, self.worker(who))
        return {visit: against for visit, against in found.items() if visit in shown}

    @cached_property
    def shop_hours(self) -> OpeningHours:
        """When the shop is open."""
        return Shop(self.store).hours(self.settings["shop.zone"])

    @cached_property
    def people(self) -> dict[int, Person]:
        """Everybody who works here or did, by id."""
        shop = Shop(self.store)
        leave, own = shop.away(), shop.own_hours(self.shop_hours)
        return {
            identity: Person(
                identity,
                name,
                role,
                Worker(
                    own.get(identity, self.shop_hours),
                    leave.get(identity, ()),
                    skills_of(skills),
                    bool(active),
                ),
            )
            for identity, name, role, skills, active in self.store.rows(
                "SELECT id, name, role, skills, active FROM staff ORDER BY name, id"
            )
        }

    def worker(self, person: int | None) -> Worker:
        """Somebody's times; of nobody yet, the shop's."""
        found = self.people.get(person) if person is not None else None
        return found.worker if found is not None else Worker(self.shop_hours)

    def sent(self) -> list[Person]:
        """Who is sent on visits: the technicians who work here; where there are none, everybody who does."""
        here = [person for person in self.people.values() if person.worker.active]
        return [person for person in here if person.role == "technician"] or here

    def visits(
        self, since: datetime, until: datetime, *, asked: bool = False, person: int | None = None
    ) -> list[tuple[int | None, Planned]]:
        """The visits that begin in a stretch of time and have not ended, each with who goes.

        ``asked``: also what their jobs ask of whoever goes, and whether they wait for a part; ``person``: theirs alone.
        """
        between = (to_text(since), to_text(until))
        theirs = "" if person is None else f"AND technician_id = {person:d} "
        rows = self.store.rows(
            f"SELECT {_COLUMNS} FROM visits WHERE planned_start >= ? AND planned_start < ? AND result = '' {theirs}"
            "ORDER BY planned_start, id",
            between,
        )
        wants = (
            self._asked("planned_start >= ? AND planned_start < ? AND result = ''", between) if asked else {}
        )
        return [(row[1], _planned(row, wants)) for row in rows]

    def _asked(self, where: str, params: Iterable[object]) -> dict[int, tuple[frozenset[str], bool]]:
        """By visit: the skills that its jobs ask for, and whether one of them waits for a part."""
        found: dict[int, tuple[frozenset[str], bool]] = {}
        for visit, skill, waits in self.store.rows(
            "SELECT w.visit_id, coalesce(p.skill, ''), j.state = 'waiting_part' FROM visits v "
            "JOIN visit_jobs w ON w.visit_id = v.id JOIN jobs j ON j.id = w.job_id "
            "LEFT JOIN units u ON u.id = j.unit_id LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id) "
            f"WHERE v.{where.replace(' AND ', ' AND v.')} AND (p.skill <> '' OR j.state = 'waiting_part')",
            tuple(params),
        ):
            skills, before = found.get(visit, (frozenset(), False))
            found[visit] = (skills | skills_of(skill), before or bool(waits))
        return found

    def of_jobs(self, jobs: Iterable[int]) -> tuple[frozenset[str], bool]:
        """The skills that jobs ask for, and whether one of them waits for a part."""
        rows = self.store.rows(
            "SELECT coalesce(p.skill, ''), j.state = 'waiting_part' FROM jobs j LEFT JOIN units u ON u.id = j.unit_id "
            f"LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id) WHERE j.id IN ({LISTED})",
            (id_list(jobs),),
        )
        skills = frozenset[str]().union(*(skills_of(skill) for skill, _ in rows))
        return skills, any(waits for _, waits in rows)

    def against(self, wanted: Planned, person: int | None) -> list[Clash]:
        """What stands against a visit as it shall be, whoever goes; that its moment may have passed is not looked at."""
        return clashes(
            wanted, self._others(person, wanted.start - _NEAR, wanted.end + _NEAR), self.worker(person)
        )

    def _others(self, person: int | None, since: datetime, until: datetime) -> list[Planned]:
        if person is None:
            return []
        return [visit for _, visit in self.visits(since, until, person=person)]

    def slots(
        self, wanted: Planned, since: datetime, many: int, person: int | None = None, first: int | None = None
    ) -> list[Slot]:
        """The next times at which nothing stands against a visit, the soonest first.

        Args:
            wanted: how long it is and what it asks for.
            since: not before this instant.
            many: how many are wanted.
            person: who shall go; nobody: whoever can.
            first: who goes rather than others who could go at the same time.
        """
        if person is not None and person not in self.people:
            raise NotFound(translate("Staff", "No such staff member."))
        people = [self.people[person]] if person is not None else self.sent()
        others: dict[int | None, list[Planned]] = defaultdict(list)
        read, past, found = since - _NEAR, 0, list[Slot]()
        for days in _REACHES:
            begins, until = since + timedelta(days=past) - _NEAR, since + timedelta(days=days) + _NEAR
            for who, visits in others.items():
                others[who] = [visit for visit in visits if visit.start >= begins]
            for who, visit in self.visits(read, until, person=person):
                others[who].append(visit)
            people.sort(key=lambda one: (one.id != first, len(others[one.id]), one.name, one.id))
            workers = [(one.id, one.worker, others[one.id]) for one in people]
            found = next_slots(wanted, workers, since, many, days, past, found)
            if len(found) == many:
                break
            read, past = until, days
        return found


def _planned(row: tuple[Any, ...], wants: Mapping[int, tuple[frozenset[str], bool]]) -> Planned:
    identity, _, site, start, end, before, after, travel = row
    begins = from_text(start)
    ends = from_text(end) if end else begins + timedelta(minutes=USUAL_MINUTES)
    skills, waits = wants.get(identity, _NOTHING) if wants else _NOTHING
    return Planned(identity, begins, ends, before, after, travel, site, skills, waits)
