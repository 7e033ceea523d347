"""Settings of the shop: setting it up, changing what it says of itself, noting what the program found."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, ClassVar

from helpdesk.action import NEEDED, UNREADABLE, Action, Context, Outcome, check
from helpdesk.action import Entry as EntryOf
from helpdesk.classes import dataclass
from helpdesk.clock import zone
from helpdesk.domain.coordinates import NotAPlace
from helpdesk.domain.coordinates import read as read_place
from helpdesk.domain.normal_forms import tidy
from helpdesk.errors import Invalid
from helpdesk.services.shop.hours_change import hours_change
from helpdesk.settings import BY_KEY
from helpdesk.store.database import Store
from helpdesk.store.tables.shop import Setting
from helpdesk.texts import Text, translate

_RULES = {name: name for name in ("number", "money", "choice", "check", "email")} | {"percent": "number"}
"""By which rule of a field a kind of setting is checked; the rest are texts."""

CALLING = frozenset({"calls.from_hour", "calls.until_hour"})
"""The settings by which calls that wait are planned."""


@dataclass(frozen=True, kw_only=True)
class ChangeSettings(Action):
    """Set what differs from before."""

    right: ClassVar[str] = "rules"

    values: Mapping[str, Any]

    def label(self) -> Text:
        return translate("Shop", "Settings changed")

    def problems(self) -> dict[str, Text]:
        found = super().problems()
        if found:
            return found
        for key, value in self.values.items():
            told = BY_KEY.get(key)
            if told is None:
                found[key] = translate("Problems", "There is no such setting.")
                continue
            kind: Any = _RULES.get(told.kind) or {str: "text", bool: "check"}.get(type(told.default), "list")
            may_be_empty = isinstance(told.default, str | list) and (
                told.choices is None or "" in told.choices
            )
            rule = EntryOf(told.label, kind, may_be_empty, told.choices, None, told.least, told.most)
            problem = check(rule, value) or _unreadable(key, value)
            if problem is not None:
                found[key] = problem
            elif told.kind == "texts":
                found |= _problems_of_texts(key, value)
        if "shop.name" in self.values and not str(self.values["shop.name"]).strip():
            found["shop.name"] = NEEDED
        if "shop.zone" in self.values and "shop.zone" not in found:
            try:
                zone(self.values["shop.zone"])
            except (KeyError, ValueError, OSError):
                found["shop.zone"] = translate("Problems", "No such time zone. For example: Europe/Madrid.")
        if self.values.get("field.coordinates"):
            found |= _problems_of_place(str(self.values["field.coordinates"]))
        return found

    def run(self, ctx: Context) -> Outcome:
        values = {k: tidy(v) if isinstance(v, str) else v for k, v in self.values.items()}
        for key in values:
            if BY_KEY[key].kind == "file":
                values[key] = self._kept(ctx, key, values[key])
        self._refuse_no_hours(ctx.settings, values)
        if CALLING.isdisjoint(values):
            write_settings(ctx.store, values)
        else:
            with hours_change(ctx):
                write_settings(ctx.store, values)
        return Outcome(None, self.label())

    @staticmethod
    def _refuse_no_hours(settings: Mapping[str, Any], values: Mapping[str, Any]) -> None:
        """Calling begins before it ends: else no call could ever be planned within its hours."""
        first, last = (values.get(key, settings[key]) for key in ("calls.from_hour", "calls.until_hour"))
        if first >= last:
            key = "calls.until_hour" if "calls.until_hour" in values else "calls.from_hour"
            raise Invalid({key: translate("Shop", "Calling must end after it begins.")})

    @staticmethod
    def _kept(ctx: Context, key: str, told: str) -> str:
        """A chosen file lives in the shop's own folder from now on."""
        from helpdesk.services.shop.file_actions import kept_picture

        try:
            return kept_picture(ctx.folder, told)
        except Invalid as error:
            raise Invalid({key: next(iter(error.problems.values()))}) from error


def _unreadable(key: str, value: Any) -> Text | None:
    """That a value could not be read again once it was kept."""
    try:
        BY_KEY[key].refuse(tidy(value) if isinstance(value, str) else value)
    except (ValueError, TypeError):
        return UNREADABLE
    return None


def _problems_of_texts(key: str, value: Mapping[str, str]) -> dict[str, Text]:
    """What is wrong with texts by language, by the setting's key and the language."""
    from helpdesk.domain.messages import unknown_fields

    said = translate("Problems", "There is no field {{name}}.")
    wrong = {f"{key}.{language}": unknown_fields(text) for language, text in value.items()}
    return {where: said(name=names[0]) for where, names in wrong.items() if names}


@dataclass(frozen=True, kw_only=True)
class NoteSetting(ChangeSettings):
    """Keep a fact of the program's own, such as the last verified backup; undo passes over it."""

    unattended: ClassVar[bool] = True
    right: ClassVar[str] = ""

    undoable: ClassVar[bool] = False


def write_settings(store: Store, values: Mapping[str, Any]) -> None:
    """Keep what differs from the defaults; what equals its default again is forgotten."""
    known = dict(store.rows("SELECT key, id FROM settings"))
    for key, value in values.items():
        default = BY_KEY[key].default
        if value == default:
            if key in known:
                store.delete(Setting, known[key])
        elif key in known:
            store.update(Setting, known[key], value=json.dumps(value, ensure_ascii=False))
        else:
            store.insert(Setting, key=key, value=json.dumps(value, ensure_ascii=False))


def _problems_of_place(typed: str) -> dict[str, Text]:
    """What is wrong with the shop's own coordinates."""
    try:
        read_place(typed)
    except NotAPlace as error:
        return {"field.coordinates": error.said}
    return {}
