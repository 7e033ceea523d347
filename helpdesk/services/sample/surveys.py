"""Knows what the sample shop's customers answer: by what happened to them, with chance of its own; not how they are called."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random

from helpdesk.classes import NamedTuple
from helpdesk.clock import from_text, to_text
from helpdesk.domain.interview import Interview
from helpdesk.services.sample.complaints import Voices
from helpdesk.services.sample.stage import Deed, Life, Stage
from helpdesk.services.surveys.actions import TakeSheet
from helpdesk.services.surveys.reader import Surveys

SHARE = 0.3
"""Of closed cases whose customer fills in a sheet unasked; more answer when they are called."""
AFTER = 2
"""Opening days from the closing to the answer."""
WAYS = {"slip": 38, "screen": 27, "counter": 20, "message": 15}
"""How they answer who are not called."""
ABOUT = {
    "not_fixed": "repair",
    "late": "delay",
    "silent": "delay",
    "price": "price",
    "damage": "damage",
    "manners": "treatment",
    "waiting": "treatment",
}
"""What a complaint is about, by what went wrong first."""
STOPPING = 0.08
"""Of sheets that somebody stops half-way."""


class Story(NamedTuple):
    """What happened in a case, as far as a customer would judge it."""

    late: bool
    unfixed: bool
    back: bool
    refused: bool


class Answering:
    """Lets customers answer a few days after their case was closed."""

    def __init__(self, stage: Stage, voices: Voices, seed: int) -> None:
        self.stage = stage
        self.voices = voices
        self.store = stage.ctx.store
        self.surveys = Surveys(self.store)
        self.chance = Random(f"surveys {seed}")

    def days(self, days: list[date]) -> Life:
        """Every working day somebody answers about what was closed some days before."""
        for place, day in enumerate(days[AFTER:]):
            yield self.stage.on(day, 0.35)
            for case in self._closed_on(days[place]):
                if self.chance.random() < SHARE:
                    yield self.stage.later(self.chance.uniform(1, 12))
                    yield from self.answer(case, self._way())

    def _closed_on(self, day: date) -> list[int]:
        start = datetime.combine(day, datetime.min.time(), self.stage.hours.zone)
        span = (to_text(start), to_text(start + timedelta(days=1)))
        return [
            case
            for (case,) in self.store.rows(
                "SELECT id FROM cases WHERE touched_at >= ? AND closed_at >= ? AND closed_at < ? "
                "AND customer_id IS NOT NULL ORDER BY id",
                (span[0], *span),
            )
        ]

    def _way(self) -> str:
        return self.chance.choices(tuple(WAYS), tuple(WAYS.values()))[0]

    def answer(self, case: int, channel: str, call: int | None = None) -> Life:
        """One customer's sheet about a case; nothing where it cannot be taken any more."""
        if self.surveys.objection(case) is not None:
            return
        told = self._interview(case)
        if told.empty:
            return
        by = self.chance.choice(self.stage.counters) if call is None else self.stage.ctx.staff
        done = yield Deed(TakeSheet(case=case, call=call, channel=channel, **told.values()), by)
        complaint = self.store.value("SELECT complaint_id FROM surveys WHERE id = ?", (done.id,))
        if complaint is not None:
            wrong = next(iter(told.answers.get("gone_wrong", ())), "")
            self.stage.begin(
                self.stage.later(30), self.voices.put_right(complaint, ABOUT.get(wrong, "information"))
            )

    def _interview(self, case: int) -> Interview:
        told = Interview(self.surveys.plan(case, self.stage.ctx.settings))
        story = self._story(case)
        mood = self._mood(story)
        stops = self.chance.randint(1, 4) if self.chance.random() < STOPPING else 99
        for answered, key in enumerate(self._keys(told, story, mood)):
            if answered >= stops:
                break
            told.press(key)
        return told

    def _keys(self, told: Interview, story: Story, mood: float) -> Iterator[str]:
        """What is pressed, question by question, until all are asked."""
        while (question := told.current) is not None:
            if question.asking == "several":
                yield from (*self._wrong(tuple(question.choices), story), "enter")
            elif question.asking == "text":
                told.write(self._comment(mood))
                yield "enter"
            elif question.asking == "count":
                yield str(self._things(story, mood))
            elif self.chance.random() < 0.03:
                yield "-"
            else:
                yield from self._scale(question.key, question.least, question.most, mood, told)

    def _scale(self, key: str, least: int, most: int, mood: float, told: Interview) -> Iterator[str]:
        if key == "ces" and told.plan.ces_scale == "1.0":
            mood = 1 - mood
        share = 0.86 if key.startswith("expected") else mood
        value = round(least + (most - least) * share + self.chance.gauss(0, 0.09) * (most - least))
        said = str(min(max(value, least), most))
        yield from said
        if most >= 10 and said == "1":
            yield "enter"

    def _mood(self, story: Story) -> float:
        """How content somebody is, 0 to 1."""
        mood = self.chance.gauss(0.87, 0.1)
        mood -= 0.22 * story.late + 0.38 * story.unfixed + 0.25 * story.back + 0.04 * story.refused
        return min(max(mood, 0.0), 1.0)

    def _things(self, story: Story, mood: float) -> int:
        """Things gone wrong; most people name none."""
        named = [
            story.late and self.chance.random() < 0.35,
            story.unfixed and self.chance.random() < 0.6,
            story.back,
        ]
        return sum(named) + (mood < 0.5 and self.chance.random() < 0.3) + (self.chance.random() < 0.015)

    def _wrong(self, codes: tuple[str, ...], story: Story) -> list[str]:
        named = [
            code for code, so in (("late", story.late), ("not_fixed", story.unfixed or story.back)) if so
        ]
        named = named or [self.chance.choice(("silent", "price", "waiting", "damage", "other"))]
        return [str(codes.index(code) + 1) for code in named]

    def _comment(self, mood: float) -> str:
        if self.chance.random() < 0.55:
            return ""
        sort = "glad" if mood > 0.8 else "middling" if mood > 0.5 else "cross"
        return self.chance.choice(self.stage.talk["answers"][sort])  # type: ignore[no-any-return]

    def _story(self, case: int) -> Story:
        rows = self.store.rows(
            "SELECT promised_on, finished_at, outcome, comeback_of_id FROM jobs WHERE case_id = ?", (case,)
        )
        zone = self.stage.hours.zone
        late = [
            promised < from_text(finished).astimezone(zone).date().isoformat()
            for promised, finished, _, _ in rows
            if promised and finished
        ]
        outcomes = {outcome for _, _, outcome, _ in rows}
        return Story(
            any(late),
            bool(outcomes & {"not_fixed"}),
            any(back is not None for *_, back in rows),
            bool(outcomes & {"not_worth", "cancelled"}),
        )
