"""Knows how a campaign goes: its segments, control group, hours of calls, and what came of it; knows no table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from helpdesk.classes import NamedTuple
from helpdesk.texts import Text, translate

if TYPE_CHECKING:
    from helpdesk.domain.statistics import Interval

CAMPAIGN_STATES = {
    "draft": translate("Campaigns", "Draft"),
    "running": translate("Campaigns", "Running"),
    "over": translate("Campaigns", "Window over"),
    "closed": translate("Campaigns", "Closed"),
}
OUTCOMES = {
    "sent": translate("Campaigns", "Sent"),
    "interested": translate("Campaigns", "Interested"),
    "not_interested": translate("Campaigns", "Not interested"),
    "no_answer": translate("Campaigns", "No answer"),
    "wrong_number": translate("Campaigns", "Wrong number"),
    "no_more": translate("Campaigns", "Wants no more offers"),
}
"""What came of telling somebody."""
CALL_OUTCOMES = {code: word for code, word in OUTCOMES.items() if code != "sent"}
REACHED = frozenset({"sent", "interested", "not_interested", "no_more"})
"""After these somebody has heard of the offer."""

LEAST_HELD, MOST_HELD = 10, 20
"""The share held out, in percent: fewer show nothing, more cost too much."""
MOST_DAYS = 365
FIRST_HOUR, LAST_HOUR = time(9), time(21)
"""Calls with a commercial purpose, Monday to Friday (RDLeg 1/2007 art. 96.2)."""


class Segment(NamedTuple):
    """A kind of people picked by facts, never by guesses."""

    word: Text
    sentence: Text
    """With its numbers: {least}, {most}, {product}."""
    why: Text
    """Why one of them is in, from what was found: {what}, {day}, {count}, {sum}, {price}."""
    least: int
    most: int
    words: Mapping[str, Text]
    """What its numbers are, with their units: by ``least`` and ``most``, as far as it needs them."""
    asks: frozenset[str] = frozenset({"least"})
    """Which of ``least``, ``most`` and ``product`` it needs."""
    note: Text | None = None


SEGMENTS = {
    "cover_ends": Segment(
        translate("Segments", "Cover ends soon"),
        translate("Segments", "cover ends in {least} to {most} days"),
        translate("Segments", "Cover ends on {day}: {what}"),
        30,
        60,
        {
            "least": translate("Segments", "Ends in at least, days"),
            "most": translate("Segments", "Ends in at most, days"),
        },
        frozenset({"least", "most"}),
    ),
    "service_due": Segment(
        translate("Segments", "Service due"),
        translate("Segments", "service due within {least} days"),
        translate("Segments", "Service due on {day}: {what}"),
        30,
        0,
        {"least": translate("Segments", "Due within, days")},
    ),
    "old_unit": Segment(
        translate("Segments", "Second repair of an old unit"),
        translate("Segments", "second repair or more of a unit older than {least} years"),
        translate("Segments", "{count} repairs for {sum}, new {price}: {what}"),
        5,
        0,
        {"least": translate("Segments", "Older than, years")},
    ),
    "regulars": Segment(
        translate("Segments", "Regular buyers"),
        translate("Segments", "bought on {least} or more days within {most} months"),
        translate("Segments", "Bought on %n day(s), last on {day}", "", 1),
        2,
        24,
        {
            "least": translate("Segments", "Days with a purchase, at least"),
            "most": translate("Segments", "Within, months"),
        },
        frozenset({"least", "most"}),
    ),
    "silent": Segment(
        translate("Segments", "Silent for long"),
        translate("Segments", "nothing with us for {least} months"),
        translate("Segments", "Last with us on {day}"),
        18,
        0,
        {"least": translate("Segments", "Silent for, months")},
    ),
    "recall": Segment(
        translate("Segments", "Owners of a product"),
        translate("Segments", "owns {product}"),
        translate("Segments", "Owns {what}"),
        0,
        0,
        {},
        frozenset({"product"}),
        translate(
            "Segments",
            "A warning of danger is no offer: whoever is left out here must still be warned, by a message or a call.",
        ),
    ),
}
SEGMENT_WORDS = {code: segment.word for code, segment in SEGMENTS.items()}


def state_of(started_on: date | None, window_days: int, closed: bool, today: date) -> str:
    """The state of a campaign, a key of :data:`CAMPAIGN_STATES`. The window's last day still belongs to it."""
    if started_on is None:
        return "draft"
    if closed:
        return "closed"
    return "running" if today <= window_end(started_on, window_days) else "over"


def window_end(started_on: date, window_days: int) -> date:
    """The last day of the window in which purchases count."""
    return started_on + timedelta(days=window_days)


def held_out(people: Iterable[int], percent: int, seed: str) -> frozenset[int]:
    """Who is not told, so that the result can be compared: so many percent, at random by the seed.

    The same people and seed give the same group, in whichever order they come; of five or more at least one.
    """
    import hashlib

    chosen = sorted(set(people), key=lambda one: hashlib.sha256(f"{seed}|{one}".encode()).digest())
    many = (len(chosen) * percent + 50) // 100
    return frozenset(chosen[: max(many, 1) if len(chosen) >= 5 else many])


class Lift(NamedTuple):
    """What came of a campaign: how many of each group bought within its window, by intention."""

    told: int
    told_bought: int
    held: int
    held_bought: int

    @property
    def points(self) -> float | None:
        """The difference in percentage points; nothing where one of the groups is empty."""
        if not self.told or not self.held:
            return None
        return 100 * (self.told_bought / self.told - self.held_bought / self.held)

    @property
    def interval(self) -> Interval | None:
        """Newcombe's interval of that difference, 95 %."""
        from helpdesk.domain.statistics import newcombe

        return newcombe(self.told_bought, self.told, self.held_bought, self.held)

    @property
    def said(self) -> Text:
        """What may be said of it, in careful words: never that one thing caused the other."""
        interval = self.interval
        if interval is None:
            return translate("Campaigns", "Nothing to compare: one of the groups is empty.")
        if interval[0] > 0:
            return translate("Campaigns", "More bought among those who were told.")
        if interval[1] < 0:
            return translate("Campaigns", "Fewer bought among those who were told.")
        return translate("Campaigns", "No difference shown.")


def call_problem(at: datetime, holiday: bool) -> Text | None:
    """Why nobody may be called with an offer at a local time; nothing where one may."""
    if holiday:
        return translate("Campaigns", "No offers by phone on a public holiday (RDLeg 1/2007 art. 96.2).")
    if at.weekday() >= 5:
        return translate("Campaigns", "No offers by phone on Saturdays and Sundays (RDLeg 1/2007 art. 96.2).")
    if not FIRST_HOUR <= at.time() < LAST_HOUR:
        return translate("Campaigns", "Offers by phone only from 09:00 to 21:00 (RDLeg 1/2007 art. 96.2).")
    return None
