"""What can be done with a job now, as buttons: each opens its dialog; knows no rule of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from helpdesk.domain.workflows.kinds import allowed
from helpdesk.domain.workflows.states import FINISHED
from helpdesk.domain.workflows.workflow import JobStep
from helpdesk.services.cases.quote_reader import quotes_of_job
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.cases.secret_actions import ShowPasscode, has_secret
from helpdesk.texts import Text, translate
from ui.shell import Shell

ICONS = {
    "diagnose": "stethoscope",
    "quote": "file-text",
    "answer": "message-square",
    "start": "wrench",
    "wait": "hourglass",
    "finish": "clipboard-check",
    "check": "check-check",
    "tell": "phone",
    "deliver": "package",
    "unrepaired": "undo-2",
    "cancel": "ban",
    "reopen": "repeat",
    "work": "clock",
    "assign": "user-round",
    "pays": "shield-check",
    "comeback": "link",
    "waive": "signature",
    "intake": "pencil",
    "passcode": "lock-open",
    "send": "send",
}
DIALOGS = {"quote": "quote", "work": "work", "start": ""}
"""Steps with a dialog of their own; ``start`` needs none; all others share the step dialog."""


@dataclass(frozen=True, slots=True)
class StepButton:
    """One step as a button: the first of a list is what to do next."""

    name: str
    text: Text
    icon: str
    primary: bool
    run: Callable[[], object]


MORE = (
    ("pays", translate("Steps", "Who pays…")),
    ("comeback", translate("Steps", "Comeback…")),
    ("waive", translate("Steps", "Waive the quote…")),
    ("intake", translate("Steps", "Mend the intake…")),
)


def steps_for(shell: Shell, job: JobRow) -> list[StepButton]:
    """The steps of a job, the one to make next first; then what may always be put right."""
    possible = allowed(job.state, job.kind, told=job.told_at is not None, under_warranty=job.under_warranty)
    found = [
        StepButton(step.name, step.label, ICONS[step.name], place == 0, _runner(shell, step, job))
        for place, step in enumerate(possible)
    ]
    if not found or job.state in FINISHED:
        return found
    if any(quote.state == "draft" for quote in quotes_of_job(shell.desk.store, job.id)):
        # A price nobody was told yet comes before all else.
        text = translate("Steps", "Tell the quote…")
        tell = StepButton("send", text, ICONS["send"], True, _asker(shell, "step", ("send", job.id)))
        found = [tell, *(replace(step, primary=False) for step in found)]
    for name, text in MORE:
        if name == "waive" and job.quote_choice != "wanted":
            continue
        if name == "comeback" and job.unit is None:
            continue
        dialog = "edit_intake" if name == "intake" else "step"
        told: object = job.id if name == "intake" else (name, job.id)
        found.append(StepButton(name, text, ICONS[name], False, _asker(shell, dialog, told)))
    if has_secret(shell.desk.store, job.id):
        text = translate("Steps", "Show passcode")
        # The line at the foot goes by itself; who looked, and when, stays in the timeline.
        show = ShowPasscode(job=job.id)
        found.append(StepButton("passcode", text, ICONS["passcode"], False, lambda: shell.do(show)))
    return found


def _runner(shell: Shell, step: JobStep, job: JobRow) -> Callable[[], object]:
    if step.name == "start":
        return lambda: _start(shell, job.id)
    dialog = DIALOGS.get(step.name, "step")
    return _asker(shell, dialog, job.id if dialog != "step" else (step.name, job.id))


def _asker(shell: Shell, dialog: str, told: object) -> Callable[[], object]:
    return lambda: shell.ask(dialog, told)


def _start(shell: Shell, job: int) -> None:
    from helpdesk.services.workshop.repair_actions import StartWork

    shell.do(StartWork(job=job))
