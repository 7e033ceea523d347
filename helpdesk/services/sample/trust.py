"""Knows what shows trust in a shop: requests about personal data, and the sheets by which colleagues coach each other."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from helpdesk.services.customers.request_actions import AnswerRequest, ExtendRequest, RecordRequest
from helpdesk.services.sample.people import People
from helpdesk.services.sample.stage import Deed, Life, Stage
from helpdesk.services.shop.coaching_actions import WriteCoaching

ANSWERED, EXTENDED, WAITING, COACHED = 45, 14, 6, 3
"""Working days before the end on which they were received, and on which two colleagues listened."""

SEEN: tuple[dict[str, Any], ...] = (
    {"named": "yes", "permission": "yes", "repeated": "no", "answered": "yes", "next_step": "yes"},
    {
        "named": "yes",
        "permission": "yes",
        "repeated": "yes",
        "answered": "yes",
        "neutral": "no",
        "thanked": "yes",
    },
)
"""What two colleagues heard in the same talk."""


class Trust:
    """Makes them; it draws no lot, so that the rest of the history stays as it is."""

    def __init__(self, stage: Stage, people: People) -> None:
        self.stage, self.people = stage, people

    def life(self) -> Life:
        """One after the other."""
        owner = self.stage.counters[0]
        request = yield from self._asked(3, "access", "email", ANSWERED, "access_note")
        yield self.stage.later(5 * 480)
        yield Deed(AnswerRequest(id=request, note=self.stage.say("access_answer")), owner)
        request = yield from self._asked(7, "erasure", "phone", EXTENDED, "erasure_note")
        yield self.stage.later(2 * 480)
        yield Deed(ExtendRequest(id=request, reason=self.stage.say("erasure_extended")), owner)
        yield from self._asked(5, "access", "counter", WAITING, "access_note")
        yield self.stage.on(self.stage.working_day(COACHED), 0.7)
        yield from self._coached()

    def _asked(self, who: int, kind: str, channel: str, before: int, said: str) -> Life:
        yield self.stage.on(self.stage.working_day(before), 0.4)
        customer = self.people.everybody[who].id
        # Recorded the day after it came by e-mail; on the spot otherwise.
        received = self.stage.today - timedelta(days=channel == "email")
        action = RecordRequest(
            customer=customer, kind=kind, received_on=received, channel=channel, note=self.stage.say(said)
        )
        yield Deed(action, self.stage.counters[0])
        return self.stage.ctx.store.value("SELECT max(id) FROM privacy_requests")

    def _coached(self) -> Life:
        """Two colleagues on one talk, as they calibrate, and one sheet about another."""
        talks = self.stage.ctx.store.rows(
            "SELECT id, staff_id FROM surveys WHERE staff_id IS NOT NULL ORDER BY id DESC LIMIT 2"
        )
        colleagues = [*self.stage.counters, *self.stage.technicians]
        for place, (talk, person) in enumerate(talks):
            others = [each for each in colleagues if each != person][: 2 - place]
            for which, observer in enumerate(others):
                action = WriteCoaching(
                    survey=talk,
                    person=person,
                    **SEEN[which],
                    keep=self.stage.say("coaching_keep"),
                    attempt=self.stage.say("coaching_try") if which == 0 else "",
                )
                yield Deed(action, observer)
