"""Knows the usual dialog of a screen: one form of one action, with its draft; knows no action of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from helpdesk.action import Action, Outcome
from helpdesk.texts import Text
from ui.draft import Drafting, Way
from ui.shell import Shell
from ui.widgets.dialog import MIDDLE, Dialog
from ui.widgets.form import Form


class AskDialog(Dialog):
    """Fill a form, keep it while it is typed, do its action; problems are said beside the fields or in the foot.

    ``given`` are the action's fields that nobody types. A subclass adds what the form alone cannot ask by
    :meth:`more` (values that go with the form's) and :meth:`fill_more`.
    """

    def __init__(
        self,
        shell: Shell,
        action: type[Action],
        title: Text,
        verb: Text,
        *,
        key: str,
        draft_title: Text,
        way: Way,
        given: Mapping[str, Any] | None = None,
        filled: Mapping[str, Any] | None = None,
        overrides: Mapping[str, Any] | None = None,
        without: frozenset[str] = frozenset(),
        wide: frozenset[str] = frozenset(),
        width: int = MIDDLE,
        note: Text | None = None,
        danger: bool = False,
    ) -> None:
        super().__init__(shell.words, title, verb, width=width, note=note, danger=danger, parent=shell.window)
        self.shell = shell
        self.given = dict(given or {})
        self.form = Form(
            action, shell.words, shell.today, overrides=overrides, without=without, wide=wide, parent=self
        )
        self.form.fill(filled or {})
        self.draft = Drafting(shell, key, self.values, self.fill, title=draft_title, way=way, parent=self)
        self.add(self.draft.bar)
        self.add(self.form)
        self.draft.restore()
        self.form.changed.connect(self.changed)
        self.finished.connect(self.draft.flush)
        self.wanted.connect(self.save)

    def more(self) -> dict[str, Any]:
        """Values of the action beside those of the form's own inputs."""
        return {}

    def fill_more(self, values: dict[str, Any]) -> None:
        """Put back what :meth:`more` told."""

    def values(self) -> dict[str, Any]:
        """All that was typed, as the draft keeps it."""
        return {"form": self.form.values(), "more": self.more()}

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
        action = self.form.build(**self.more(), **self.given)
        if action is None:
            return
        outcome = self.shell.do(action, problems=self.form.show_problems, refused=self.tell)
        if outcome is not None:
            self.draft.forget()
            self.done_with(outcome)
            self.accept()

    def done_with(self, outcome: Outcome) -> None:
        """It was done."""
