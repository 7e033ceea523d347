"""The settings of one group as a form: built from their declarations, saved together; knows no single one of them."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any
from zoneinfo import available_timezones

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter

from helpdesk.action import Action, entry
from helpdesk.country import zone_of
from helpdesk.formats import Words
from helpdesk.services.shop.file_reader import picture_name
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.setting import Setting
from helpdesk.settings import DECLARED, GROUPS
from helpdesk.texts import Text, translate
from ui import theme
from ui.draft import Drafting, Resume
from ui.screens.settings.pane import SavedPane
from ui.shell import Goal, Shell
from ui.widgets.form import Form
from ui.widgets.inputs import Line
from ui.widgets.paths import PathLine, picture_filters
from ui.widgets.percent import PercentLine

_WIDE = {"shop_name", "shop_address"}
_REQUIRED = {"shop.name", "shop.zone"}


def field_of(key: str) -> str:
    """The name of a setting's field and input: ``shop.name`` is ``shop_name``."""
    return key.replace(".", "_")


def form_of(settings: Sequence[Setting]) -> type[Action]:
    """Settings as the fields of an action, so that the usual form shows them."""
    fields = [(field_of(setting.key), "Any", _entry(setting)) for setting in settings]
    return dataclasses.make_dataclass("GroupOfSettings", fields, bases=(Action,), frozen=True, kw_only=True)


def _entry(setting: Setting) -> Any:
    told: dict[str, Any] = {"hint": setting.hint, "choices": setting.choices}
    told |= {"least": setting.least, "most": setting.most}
    if setting.key not in _REQUIRED:
        told["default"] = "" if setting.kind == "texts" else setting.default
    if setting.key.endswith(".address"):
        told["noun"] = "address"
    kind: Any = setting.kind if setting.kind in _SIMPLE else "number" if setting.kind == "percent" else "line"
    return entry(setting.label, kind, **told)


_SIMPLE = {"line", "text", "phone", "email", "choice", "number", "check", "money"}


def _input(setting: Setting, words: Words) -> Any:
    """The input of a setting whose kind no action has; None: the form makes it."""
    if setting.kind == "percent":
        return PercentLine(words, setting.least or 0, setting.most or 10_000)
    if setting.kind == "folder":
        return PathLine(words, "folder")
    if setting.kind == "file":
        return PathLine(words, "file", filter=";;".join(picture_filters(words)))
    return ZoneLine() if setting.key == "shop.zone" else None


class ZoneLine(Line):
    """A time zone by its name, completed while typing."""

    def __init__(self) -> None:
        super().__init__()
        completer = QCompleter(sorted(available_timezones()), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(lambda _: self.changed.emit())
        self.setCompleter(completer)
        theme.dress_list(completer)


class ValuesPane(SavedPane):
    """The settings of a group that a person sees."""

    def __init__(self, shell: Shell, group: str, note: Text | None = None) -> None:
        super().__init__(shell, GROUPS[group], note)
        self.group = group
        self.settings = self.declared()
        inputs = {field_of(s.key): _input(s, shell.words) for s in self.settings}
        self.form = Form(
            form_of(self.settings),
            shell.words,
            shell.today,
            overrides={name: made for name, made in inputs.items() if made is not None},
            wide=_WIDE | {field_of(s.key) for s in self.settings if s.kind == "check"},
        )
        self.form.changed.connect(self._typed)
        self.draft: Drafting | None = None
        self.add(self.form)
        self._settle()

    def declared(self) -> list[Setting]:
        """What is shown, in order."""
        return [s for s in DECLARED if s.group == self.group and s.kind != "hidden"]

    def _settle(self) -> None:
        """Show what is set now, with a draft of something else over it where one was kept."""
        self.form.fill(self._set_now())
        # As the fields write it: a telephone number, for one, is put in groups.
        self._shown = self.form.values()
        if self.draft is not None:
            self.draft.bar.deleteLater()
            self.draft.deleteLater()
        title = translate("Settings", "Settings: {group}")(group=GROUPS[self.group])
        resume = Resume(goal=Goal("settings", view=self.group))
        key = f"settings/{self.group}"
        self.draft = Drafting(
            self.shell, key, self.form.values, self.form.fill, title=title, resume=resume, parent=self
        )
        self.draft.bar.again.clicked.connect(self.start_afresh)
        self.body.insertWidget(1, self.draft.bar)
        self.draft.restore()
        self.set_unsaved(bool(self._changes()))

    def _set_now(self) -> dict[str, Any]:
        values = self.shell.desk.settings
        return {
            field_of(s.key): picture_name(values[s.key]) if s.kind == "file" else values[s.key]
            for s in self.settings
        }

    def _changes(self) -> dict[str, Any]:
        """What stands in the fields and differs from what was shown as set, by key."""
        typed, shown = self.form.values(), self._shown
        return {
            s.key: typed[field_of(s.key)]
            for s in self.settings
            if typed[field_of(s.key)] != shown[field_of(s.key)]
        }

    def _typed(self, name: str) -> None:
        if name == "shop_country":
            zone = zone_of(self.form.editor(name).value() or "")
            self.form.fill({"shop_zone": zone} if zone else {})
        if self.draft is not None:
            self.draft.touched()
        self.set_unsaved(bool(self._changes()) or bool(self.form.unreadable()))

    def save(self) -> None:
        """Set what differs from before."""
        if self.form.build() is None:
            return
        action = ChangeSettings(values=self._changes())
        outcome = self.shell.do(action, problems=self._show_problems, again=self.save)
        if outcome is not None:
            self._forget_draft()
            self._settle()

    def _show_problems(self, problems: Mapping[str, Text]) -> None:
        self.form.show_problems({field_of(key): text for key, text in problems.items()})

    def start_afresh(self) -> None:
        """Show again what is set."""
        self._forget_draft()
        self._settle()

    def _forget_draft(self) -> None:
        if self.draft is not None:
            self.draft.forget()

    def reload(self) -> None:
        """Show what is set now, unless something else was typed."""
        if not self.unsaved:
            self._settle()

    def flush(self) -> None:
        """Keep at once what was typed."""
        if self.draft is not None:
            self.draft.flush()
