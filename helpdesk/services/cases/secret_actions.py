"""Device passcodes: sealed with a key that lies beside the shop's file and in no backup; erased at handing back.

They are outside the journal, so that erasing leaves nothing. Source: good practice with customers'
devices (passcode only if a test needs it, encrypted, masked, view logged, never printed).
"""

from __future__ import annotations

from typing import ClassVar

from helpdesk.action import Context, Outcome
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import tidy_line
from helpdesk.domain.workflows.workshop import UNFINISHED
from helpdesk.errors import NotFound
from helpdesk.services.cases.job_transitions import JobAction, Step
from helpdesk.services.cases.steps import note_step
from helpdesk.services.shop.sealing import seal, unseal
from helpdesk.store.database import Store
from helpdesk.store.tables.secrets import Secret
from helpdesk.texts import Text, translate, verbatim

_LOST = translate("Secrets", "The passcode cannot be read here: its key stayed on the PC it was typed at.")


def has_secret(store: Store, job: int) -> bool:
    """Whether a passcode is kept for the job."""
    return store.value("SELECT 1 FROM secrets WHERE job_id = ?", (job,)) is not None


@dataclass(frozen=True, kw_only=True)
class ShowPasscode(JobAction):
    """Somebody looks at a passcode: the timeline says who and when. What is shown is not
    what is journalled: the journal outlives the passcode."""

    right: ClassVar[str] = "passcode"

    undoable: ClassVar[bool] = False
    step = Step(
        "passcode",
        translate("Steps", "Show passcode"),
        "lock-open",
        starts=UNFINISHED,
        fits=lambda store, job: has_secret(store, job.id),
    )

    def label(self) -> Text:
        return translate("Secrets", "Passcode viewed")

    def run(self, ctx: Context) -> Outcome:
        row = ctx.store.row(
            "SELECT s.sealed, j.case_id FROM secrets s JOIN jobs j ON j.id = s.job_id WHERE s.job_id = ?",
            (self.job,),
        )
        if row is None:
            raise NotFound(translate("Secrets", "No passcode is kept for this job."))
        plain = unseal(ctx.folder, row[0], _LOST)
        note_step(ctx, row[1], self.label(), job=self.job)
        return Outcome(self.job, self.label(), shown=verbatim(plain))


def keep_secret(ctx: Context, job: int, passcode: str) -> None:
    """Seal a passcode for a job."""
    forget_secret(ctx.store, job)
    ctx.store.insert(Secret, job_id=job, sealed=seal(ctx.folder, tidy_line(passcode)))


def forget_secret(store: Store, job: int) -> None:
    """Erase a passcode for good."""
    with store.secure_erase():
        store.run("DELETE FROM secrets WHERE job_id = ?", (job,))
