"""Knows how a survey is taken, question by question, by number keys; keeps, writes and shows nothing.

The call panel, the screen turned to the customer and the keying of paper slips go through one of these. What was
answered before somebody stopped half-way stays answered, and it comes back whole from a draft.
"""

from __future__ import annotations

import json
from typing import Any

from helpdesk.domain.surveys import Plan, Question, questions_of

WRONG = "things_gone_wrong"
WHAT = "gone_wrong"


class Interview:
    """One sheet on its way: the question it stands at, and the answers so far.

    Keys: a digit answers; where a scale goes to ten, 1 waits for a 0 and Enter keeps it. ``-`` leaves a question
    unanswered, Backspace goes back, Enter goes on from what several keys or words answer.
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.questions = questions_of(plan)
        self.answers: dict[str, Any] = {}
        self.declined: set[str] = set()
        self.seen: set[str] = set()
        self.pending = ""
        """A digit that may become a number of two."""
        self._place = 0
        self._see()

    # -- where it stands ------------------------------------------------------------------------------

    @property
    def asked(self) -> tuple[Question, ...]:
        """The questions that are asked, as the answers so far have it: what went wrong only where something did."""
        return tuple(each for each in self.questions if each.key != WHAT or self.answers.get(WRONG))

    @property
    def current(self) -> Question | None:
        """The question it stands at; nothing once all were asked."""
        return self.asked[self._place] if self._place < len(self.asked) else None

    @property
    def place(self) -> int:
        """How many questions lie behind."""
        return self._place

    @property
    def done(self) -> bool:
        """Whether all were asked."""
        return self.current is None

    @property
    def empty(self) -> bool:
        """Whether nothing at all was answered."""
        return not self.answers

    @property
    def standings(self) -> dict[str, str]:
        """What became of each question, as :data:`~helpdesk.domain.survey_words.STANDINGS` names it."""
        return {each.key: self._standing(each.key) for each in self.asked}

    def _standing(self, key: str) -> str:
        if key in self.answers:
            return "answered"
        if key in self.declined:
            return "declined"
        return "shown" if key in self.seen else "asked"

    # -- answering --------------------------------------------------------------------------------------

    def press(self, key: str) -> bool:
        """Take a key: a digit, ``enter``, ``-`` or ``back``. Whether it meant something here."""
        if key == "back":
            return self.back()
        if key == "enter":
            return self.enter()
        if key == "-":
            return self.decline()
        return len(key) == 1 and key in "0123456789" and self._digit(key)

    def _digit(self, digit: str) -> bool:
        question = self.current
        if question is None or question.asking == "text":
            return False
        if question.asking == "several":
            return self._toggle(question, int(digit))
        if self.pending:
            number, self.pending = int(self.pending + digit), ""
            return self.answer(number)
        if question.most >= 10 and digit == "1":
            self.pending = digit
            return True
        return self.answer(int(digit))

    def _toggle(self, question: Question, place: int) -> bool:
        if not 1 <= place <= len(question.choices):
            return False
        code = tuple(question.choices)[place - 1]
        self.choose(tuple({*self.answers.get(question.key, ())} ^ {code}))
        return True

    def answer(self, value: int) -> bool:
        """Answer with a number and go on; one outside the scale is no answer, and nothing moves."""
        question = self.current
        if question is None or question.asking not in {"scale", "count"}:
            return False
        if not question.least <= value <= question.most:
            return False
        self._keep(question.key, value)
        if question.key == WRONG and not value:
            self.answers.pop(WHAT, None)
        self._go_on()
        return True

    def choose(self, codes: tuple[str, ...]) -> None:
        """Say what went wrong; stays at the question, since it may be more."""
        question = self.current
        if question is not None and question.asking == "several":
            self._keep(question.key, tuple(code for code in question.choices if code in codes))

    def write(self, words: str) -> None:
        """Answer in the customer's own words; stays at the question, since there may be more."""
        question = self.current
        if question is not None and question.asking == "text":
            self._keep(question.key, words.strip())

    def _keep(self, key: str, value: Any) -> None:
        self.declined.discard(key)
        if value in ("", ()):
            self.answers.pop(key, None)
        else:
            self.answers[key] = value

    def enter(self) -> bool:
        """Go on from a question that waits for Enter; a bare one is left as shown."""
        question = self.current
        if question is None:
            return False
        if self.pending:
            number, self.pending = int(self.pending), ""
            return self.answer(number)
        if question.asking in {"several", "text"} or question.key in self.answers:
            self._go_on()
            return True
        return False

    def decline(self) -> bool:
        """Leave the question without an answer: not known, or none of our business."""
        question = self.current
        if question is None:
            return False
        self.answers.pop(question.key, None)
        if question.key == WRONG:
            self.answers.pop(WHAT, None)
        self.declined.add(question.key)
        self._go_on()
        return True

    def back(self) -> bool:
        """Give up a digit that waits, else go back to the question before."""
        if self.pending:
            self.pending = ""
            return True
        if not self._place:
            return False
        self._place -= 1
        return True

    def _go_on(self) -> None:
        self.pending = ""
        self._place += 1
        self._see()

    def _see(self) -> None:
        if self.current is not None:
            self.seen.add(self.current.key)

    # -- kept and given ---------------------------------------------------------------------------------

    def values(self) -> dict[str, Any]:
        """The sheet as a form takes it: the answers, and with them version, scale and what became of each question."""
        own = {key: value for key, value in self.answers.items() if key != WHAT}
        return own | {
            "version": self.plan.version,
            "ces_scale": self.plan.ces_scale,
            "gone_wrong": tuple(self.answers.get(WHAT, ())),
            "standings": tuple(self.standings.items()),
        }

    def to_json(self) -> str:
        """As a draft keeps it."""
        return json.dumps(
            {
                "plan": self.plan,
                "answers": self.answers,
                "declined": sorted(self.declined),
                "seen": sorted(self.seen),
                "place": self._place,
            },
            ensure_ascii=False,
        )

    @classmethod
    def from_json(cls, kept: str) -> Interview:
        """The one that a draft kept.

        Raises:
            ValueError, KeyError, TypeError: it is none, or its questions are no longer known.
        """
        told = json.loads(kept)
        version, scale, pairs, kind = told["plan"]
        found = cls(Plan(version, scale, tuple(pairs), kind))
        found.answers = {
            key: tuple(value) if isinstance(value, list) else value for key, value in told["answers"].items()
        }
        found.declined = set(told["declined"])
        found.seen = set(told["seen"])
        found._place = min(max(int(told["place"]), 0), len(found.asked))
        found._see()
        return found
