"""Knows how what is wanted on the calendar becomes an action: a job planned, a visit moved or stretched; shows nothing itself."""

from __future__ import annotations

from typing import Any

from helpdesk.domain.calendar_days import instant, shifted
from helpdesk.services.field.calendar_reader import CalendarVisit
from helpdesk.services.field.to_plan_reader import JobToPlan
from helpdesk.texts import Text, translate
from ui.screens.calendar.sheet import Place
from ui.screens.calendar.view import View
from ui.shell import Shell


class Changes:
    """Does it, or says at the foot why not; then everything stays where it was."""

    def __init__(self, shell: Shell) -> None:
        self.shell = shell

    def plan_first(self, job: JobToPlan, view: View) -> int | None:
        """Plan a job at the next free time in the days seen or after them, of the one whose week is seen; the visit."""
        desk, zone = self.shell.desk, self.shell.words.zone
        since = max(desk.clock.now(), instant(view.first, 0, zone))
        who = view.who[0] if view.week and len(view.who) == 1 else None
        free = desk.visits.free_slots(job.id, who, since=since, many=1)
        if not free:
            self.shell.tell(_NONE_FREE, "due")
            return None
        return self._plan(job, planned_start=free[0].start, technician=free[0].technician)

    def plan_at(self, job: JobToPlan, place: Place, minute: int) -> int | None:
        """Plan a job at a time; the visit."""
        start = instant(place.day, minute, self.shell.words.zone)
        return self._plan(job, planned_start=start, technician=place.who)

    def _plan(self, job: JobToPlan, **told: Any) -> int | None:
        from helpdesk.services.field.visit_actions import PlanVisit

        minutes = self.shell.desk.visits.usual_minutes(job.kind)
        outcome = self.shell.do(PlanVisit(job=job.id, minutes=minutes, **told), problems=self._refused)
        return outcome.id if outcome is not None else None

    def move(self, visit: CalendarVisit, before: Place, after: Place, minutes: int) -> None:
        """Take a visit from one column to another, by days and minutes, perhaps to somebody else."""
        start = shifted(visit.start, (after.day - before.day).days, minutes, self.shell.words.zone)
        who = after.who if after.who != before.who else visit.technician
        self._shift(visit, planned_start=start, technician=who)

    def stretch(self, visit: CalendarVisit, later: int, longer: int) -> None:
        """Make a visit longer, or shorter, at its end or at its beginning."""
        if visit.minutes + longer > 0:
            start = shifted(visit.start, 0, later, self.shell.words.zone) if later else visit.start
            self._shift(visit, planned_start=start, minutes=visit.minutes + longer)

    def _shift(self, visit: CalendarVisit, **changed: Any) -> None:
        from helpdesk.services.field.shift_actions import ShiftVisit

        told: dict[str, Any] = {
            "planned_start": visit.start,
            "minutes": visit.minutes,
            "technician": visit.technician,
            "travel_minutes": visit.travel,
            "fixed": visit.fixed,
            "note": visit.note,
        }
        self.shell.do(ShiftVisit(visit=visit.id, **(told | changed)), problems=self._refused)

    def _refused(self, problems: dict[str, Text]) -> None:
        self.shell.tell(next(iter(problems.values())), "late")


_NONE_FREE = translate("Calendar", "There is no free time in the next weeks.")
