"""Knows the usual dialog: one form of one action, made from what the action says of itself, with its draft."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

from PySide6.QtWidgets import QWidget

from helpdesk.action import Action, Outcome, entries
from helpdesk.batch import Batch
from helpdesk.domain import numbers
from helpdesk.domain.rights import ONLY_WHERE
from helpdesk.texts import Cents, Text, translate
from ui import lookups
from ui.draft import Drafting, Resume
from ui.jobs import Task
from ui.shell import Shell, dialog_of
from ui.subjects import subject_of
from ui.widgets import plain
from ui.widgets.dialog import MIDDLE, NARROW, WIDE, Dialog
from ui.widgets.inline import Inline

NEEDS_APPROVAL = translate(
    "Dialog", "This needs the approval of somebody who may do it: they give it here when it is saved."
)
PRINT_PROOF = translate("Dialog", "Print the proof")


class ActionDialog(Dialog):
    """Fill a form, keep it while it is typed, do its action; problems are said beside the fields or in the foot.

    ``told`` is the record it is about by its kind (``{"case": 5}``, or its id alone), with values the form
    begins with. A subclass adds what the form alone cannot ask by :meth:`introduce`, :meth:`more` (values that
    go with the form's) and :meth:`fill_more`.
    """

    def __init__(
        self,
        shell: Shell,
        told: object,
        action: type[Action],
        *,
        filled: Mapping[str, Any] | None = None,
        overrides: Mapping[str, Any] | None = None,
        without: frozenset[str] = frozenset(),
        needed: frozenset[str] = frozenset(),
        key: str = "",
        note: Text | None = None,
        width: int = 0,
    ) -> None:
        self.shell, self.action = shell, action
        prompt = action.prompt
        assert prompt is not None, action
        self.told = told_of(told, prompt.about)
        self.prompt = prompt = action.asked(self.told) or prompt
        self.about = subject_of(shell, prompt.about, self.told)
        names = self.about.names
        note = note or prompt.note
        super().__init__(
            shell.words,
            prompt.title(**names),
            prompt.verb,
            width=width or (NARROW if prompt.narrow else WIDE if action.groups else MIDDLE),
            note=note(**names) if note else None,
            danger=prompt.danger,
            parent=shell.window,
        )
        self.introduce()
        if not shell.may("costs"):
            without |= action.costs
        self.form = lookups.form(
            shell, action, overrides=overrides, without=without, needed=needed, parent=self.page
        )
        if not self.form.fields:
            self.form.hide()
        self._begin(filled or {})
        self.draft = self._drafting(key)
        self.add(self.draft.bar)
        if action.right and not shell.may(action.right):
            self.add(Inline(shell.say(NEEDS_APPROVAL), "neutral", parent=self))
        self._say_conditions()
        self.add(self.form)
        self.draft.restore()
        self.form.changed.connect(self.changed)
        self.finished.connect(self.draft.flush)
        self.task: Task | None = None
        self.progress = plain.label("", "secondary")
        self.progress.setObjectName("progress")
        self.progress.hide()
        self.aside.addWidget(self.progress)
        shell.jobs.progressed.connect(self._came_on)
        self.wanted.connect(self.save)

    def conditions(self) -> tuple[str, ...]:
        """The rights that it may need as it is filled."""
        return self.action.may_need

    def _say_conditions(self) -> None:
        """Tell whoever lacks a right when it will be asked for."""
        said = conditions_said(self.shell, self.conditions())
        if said:
            told = Inline("\n".join(said), "neutral", parent=self)
            told.setObjectName("conditions")
            self.add(told)

    def _begin(self, filled: Mapping[str, Any]) -> None:
        """Fill the form with what is there, and with what the dialog was told."""
        begun = self.action.fill(self.about.row) if self.about.row is not None else {}
        preset = {name: value for name, value in self.told.items() if name in entries(self.action)}
        self.form.fill({name: value for name, value in begun.items() if value not in (None, "")})
        self.form.fill({**filled, **preset})

    def _drafting(self, key: str) -> Drafting:
        """What keeps the form while it is typed."""
        names, prompt = self.about.names, self.prompt
        draft = prompt.draft or self.about.draft or prompt.title
        return Drafting(
            self.shell,
            key or self._key(),
            self.values,
            self.fill,
            title=draft(**names, what=prompt.title(**names)),
            resume=Resume(dialog_of(self.action), self.told or None, self.about.goal),
            parent=self,
        )

    def _key(self) -> str:
        """Under which a draft is kept: one for each record, also where the form has a field for it."""
        typed = entries(self.action)
        of = [str(value) for name, value in self.told.items() if name not in typed or typed[name].noun]
        return "/".join((self.prompt.dialog or self.action.__name__, *(of or ["new"])))

    def introduce(self) -> None:
        """Say above the form what it is about."""
        if self.about.line:
            self.add(plain.label(plain.one_line(self.about.line), "secondary", wrap=True))

    def lacks_words(self) -> bool:
        return any(
            field.required and not field.isHidden() and field.editor.value() in (None, "", ())
            for field in self.form.fields.values()
        )

    def settled(self) -> list[QWidget]:
        """The fields of what it was told."""
        told = [field.editor for name, field in self.form.fields.items() if name in self.told]
        return [editor for editor in told if editor.value() not in (None, "", ())]

    def given(self) -> dict[str, Any]:
        """The action's fields that nobody types."""
        known = {**self.told, "id": self.told.get(self.prompt.about)}
        typed = entries(self.action)
        return {f.name: known[f.name] for f in fields(self.action) if f.name in known and f.name not in typed}

    def more(self) -> dict[str, Any]:
        """Values of the action beside those of the form's own inputs."""
        return {}

    def fill_more(self, values: dict[str, Any]) -> None:
        """Put back what :meth:`more` told."""

    def values(self) -> dict[str, Any]:
        """All that was typed, as the draft keeps it."""
        typed, asked = self.form.values(), entries(self.action)
        kept = {name: value for name, value in typed.items() if asked[name].kind != "secret"}
        return {"form": kept, "more": self.more()}

    def fill(self, values: dict[str, Any]) -> None:
        """Put a draft back."""
        self.form.fill(values["form"])
        self.fill_more(values["more"])

    def changed(self, name: str) -> None:  # noqa: ARG002
        """The person changed a field."""
        self.draft.touched()

    def save(self) -> None:
        """Do the action; the dialog closes when it is done."""
        self.tell("")
        action = self.form.build(**self.given(), **self.more())
        if action is not None:
            self.do(action)

    def do(self, action: Action) -> None:
        """Do it and close, or say what stands in the way."""
        if isinstance(action, Batch):
            self._do_behind(action)
            return
        outcome = self.shell.do(
            action,
            problems=self.show_problems,
            refused=self.tell,
            verb=PRINT_PROOF if self.prompt.proves else None,
            then=self.print_proof,
            again=lambda: self.do(action),
        )
        if outcome is not None:
            self._was_done(outcome)

    def _was_done(self, outcome: Outcome) -> None:
        self.draft.forget()
        self.accept()
        self.done_with(outcome)

    def _do_behind(self, action: Batch) -> None:
        """Many at once: behind the window, with how far it is; leaving stops it, and nothing is written."""
        if self.task is None:
            self.task = self.shell.do_behind(
                action,
                self._done_behind,
                problems=self._stopped_by,
                refused=self._stood_still,
                owner=self,
                again=lambda: self._do_behind(action),
            )
            self._show_working(working=True)

    def _done_behind(self, outcome: Outcome) -> None:
        self._show_working(working=False)
        self._was_done(outcome)

    def _stopped_by(self, problems: dict[str, Text]) -> None:
        self._show_working(working=False)
        self.show_problems(problems)

    def _stood_still(self, said: Text) -> None:
        self._show_working(working=False)
        self.tell(said)

    def _show_working(self, *, working: bool) -> None:
        if not working:
            self.task = None
        self.form.setEnabled(not working)
        self.primary.setEnabled(not working)
        self.progress.setVisible(working)
        self.progress.setText(self.words.say(translate("Dialog", "Looking…")) if working else "")

    def _came_on(self, task: Task) -> None:
        """How far it is, beside the buttons."""
        if task is self.task and task.latest is not None:
            said = translate("Dialog", "{done} of {total}")
            done, total = (self.words.number(count) for count in (task.latest.done, task.latest.total))
            self.progress.setText(self.words.say(said(done=done, total=total)) if task.latest.total else "")

    def reject(self) -> None:
        """Leave; what runs for this dialog stops first."""
        if self.task is not None:
            self.task.cancel()
        super().reject()

    def print_proof(self, outcome: Outcome) -> None:
        """Show the paper that proves what was done."""
        number = numbers.number(self.prompt.about, outcome.id) if outcome.id is not None else ""
        self.shell.ask("preview", {"paper": self.prompt.proves, "number": number})

    def show_problems(self, problems: dict[str, Text]) -> None:
        """Say problems beside their fields; in the foot where there are no fields."""
        if self.form.fields:
            self.form.show_problems(problems)
        else:
            self.tell(next(iter(problems.values())))

    def done_with(self, outcome: Outcome) -> None:
        """It was done: go to what was made, show the paper that goes with the step."""
        if self.prompt.shows and outcome.id is not None:
            self.shell.go(self.prompt.shows, outcome.id)
        step = getattr(self.action, "step", None)
        papers = step.papers if step is not None else ()
        latest = (self.shell.desk.papers.latest(kind, "job", self.told["job"]) for kind in papers)
        paper = next((paper for paper in latest if paper is not None), None)
        if paper is not None:
            self.shell.ask("preview", {"document": paper.id})


def told_of(told: object, kind: str) -> dict[str, Any]:
    """What a dialog is told, by name: an id alone is that of the record it is about."""
    if isinstance(told, Mapping):
        return dict(told)
    return {} if told is None else {kind: int(str(told))}


def conditions_said(shell: Shell, rights: Iterable[str]) -> list[str]:
    """When each of these rights is needed, as far as whoever is at the PC has it not."""
    limit = shell.desk.settings["returns.limit_cents"]
    lacking = [right for right in rights if not shell.may(right) and (limit or right != "refund_over")]
    return [shell.say(ONLY_WHERE[right](limit=Cents(limit or 0))) for right in lacking]
