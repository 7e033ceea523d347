"""A training for use as it is typed and written down, whether alone, with an answer, or at an installation."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from helpdesk.action import NEEDED, Action, Context, Group, entry
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.domain.training_words import HELD_WHERE
from helpdesk.store.tables.site_work import Training
from helpdesk.texts import Text, translate

MOST_MINUTES = 100_000


@dataclass(frozen=True, kw_only=True)
class TrainingForm(Action):
    """Who was shown what, where, how long, what was handed over, what is left open."""

    held: str = entry(translate("Trainings", "Where"), "choice", default="counter", choices=HELD_WHERE)
    to_whom: str = entry(
        translate("Trainings", "To whom"),
        default="",
        hint=translate("Trainings", "Empty: the customer in person"),
    )
    topics: str = entry(translate("Trainings", "What was shown"), "text", default="")
    """A line for each."""
    minutes: int | None = entry(
        translate("Trainings", "Minutes"), "number", default=None, least=0, most=MOST_MINUTES
    )
    tried: bool = entry(
        translate("Trainings", "They did it themselves, and it worked"), "check", default=False
    )
    handed_over: str = entry(
        translate("Trainings", "Handed over"),
        default="",
        wide=True,
        example=translate("Trainings", "Manual, guarantee card, accessories"),
    )
    open_questions: str = entry(translate("Trainings", "Open questions"), "text", default="")


SHOWN = Group(
    translate("Trainings", "Training for use"),
    ("held", "minutes", "to_whom", "topics", "tried", "handed_over", "open_questions"),
)
"""The part of a form that is about the training itself."""


def keep_training(
    ctx: Context, job: int, told: TrainingForm, held_at: datetime, visit: int | None = None
) -> None:
    """Write the training of a job down; one that was written before is written anew."""
    values: dict[str, Any] = {
        "visit_id": visit,
        "held_at": held_at,
        "held": told.held,
        "to_whom": tidy_line(told.to_whom),
        "topics": tidy(told.topics),
        "minutes": told.minutes,
        "handed_over": tidy(told.handed_over),
        "open_questions": tidy(told.open_questions),
        "tried": told.tried,
        "staff_id": ctx.staff,
    }
    known = ctx.store.value("SELECT id FROM trainings WHERE job_id = ?", (job,))
    if known is None:
        ctx.store.insert(Training, job_id=job, **values)
    else:
        asked = ctx.store.value("SELECT open_questions FROM trainings WHERE id = ?", (known,))
        if values["open_questions"] != asked:
            values["answered_at"] = None
        ctx.store.update(Training, known, **values)


def topics_needed(told: TrainingForm) -> dict[str, Text]:
    """A training of nothing is none."""
    return {} if tidy(told.topics) else {"topics": NEEDED}
