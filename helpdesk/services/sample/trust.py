"""Knows the few requests about personal data that a shop had: one answered, one with more time, one that waits."""

from __future__ import annotations

from datetime import timedelta

from helpdesk.services.customers.request_actions import AnswerRequest, ExtendRequest, RecordRequest
from helpdesk.services.sample.people import People
from helpdesk.services.sample.stage import Deed, Life, Stage

ANSWERED, EXTENDED, WAITING = 45, 14, 6
"""Working days before the end on which they were received."""


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
