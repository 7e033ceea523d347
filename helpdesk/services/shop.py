"""What changes the shop itself: its settings, staff, opening hours and holidays; read by ``shop_rows``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any, ClassVar

from helpdesk.action import Action, Context, Outcome, check, entry
from helpdesk.action import Entry as EntryOf
from helpdesk.clock import zone
from helpdesk.domain.contact import initials, tidy, tidy_line
from helpdesk.domain.staff import ROLES
from helpdesk.errors import Conflict, Invalid, NotFound
from helpdesk.services.shop_rows import stored_settings
from helpdesk.settings import BY_KEY, COUNTRIES, LANGUAGE_NAMES, ZONES
from helpdesk.store.database import Store
from helpdesk.store.tables import Holiday, OpeningSpan, Setting, Staff
from helpdesk.texts import Text, translate

USUAL_HOURS = tuple(
    [(day, "09:00", "14:00") for day in range(5)]
    + [(day, "17:00", "20:00") for day in range(5)]
    + [(5, "10:00", "14:00")]
)
"""A new shop's opening hours; source: the contract's "A new shop starts with"."""


_YOU = translate("Shop", "Signs what you do. The others are added in the settings.")
_LAW = translate("Shop", "Decides holidays, time zone and the law on guarantees.")


@dataclass(frozen=True, kw_only=True)
class SetUpShop(Action):
    """The first action of a new shop: name, country, language, who works there, hours and holidays."""

    undoable: ClassVar[bool] = False
    mode: ClassVar[str] = "final"
    name: str = entry(translate("Shop", "Name of the shop"))
    staff_name: str = entry(translate("Shop", "Your name"), default="", hint=_YOU)
    tax_id: str = entry(translate("Settings", "Tax id"), default="")
    phone: str = entry(translate("Settings", "Telephone"), "phone", default="")
    address: str = entry(translate("Settings", "Address"), default="")
    postcode: str = entry(translate("Settings", "Postcode"), default="")
    city: str = entry(translate("Settings", "City"), default="")
    email: str = entry(translate("Settings", "E-mail"), "email", default="")
    country: str = entry(
        translate("Settings", "Country"), "choice", default="ES", choices=COUNTRIES, hint=_LAW
    )
    language: str = entry(translate("Settings", "Language"), "choice", default="es", choices=LANGUAGE_NAMES)

    def label(self) -> Text:
        return translate("Shop", "Shop set up")

    def run(self, ctx: Context) -> Outcome:
        place = ZONES.get(self.country, "Europe/Madrid")
        write_settings(
            ctx.store,
            {
                "shop.name": tidy_line(self.name),
                "shop.country": self.country,
                "shop.language": self.language,
                "shop.zone": place,
                "shop.tax_id": tidy_line(self.tax_id),
                "shop.address": tidy_line(self.address),
                "shop.postcode": tidy_line(self.postcode),
                "shop.city": tidy_line(self.city),
                "shop.phone": tidy_line(self.phone),
                "shop.email": tidy_line(self.email),
            },
        )
        for weekday, opens, closes in USUAL_HOURS:
            ctx.store.insert(OpeningSpan, weekday=weekday, opens=opens, closes=closes)
        year = ctx.clock.today(zone(place)).year
        write_holidays(ctx.store, self.country, self.language, range(year - 1, year + 3))
        if self.staff_name.strip():
            ctx.store.insert(
                Staff, name=tidy_line(self.staff_name), initials=initials(self.staff_name), role="owner"
            )
        return Outcome(None, self.label())


_RULES = {name: name for name in ("number", "money", "choice", "check", "email")} | {"percent": "number"}
"""By which rule of a field a kind of setting is checked; the rest are texts."""


@dataclass(frozen=True, kw_only=True)
class ChangeSettings(Action):
    """Set what differs from before."""

    values: Mapping[str, Any]

    def label(self) -> Text:
        return translate("Shop", "Settings changed")

    def problems(self) -> dict[str, Text]:
        found = {}
        for key, value in self.values.items():
            told = BY_KEY[key]
            kind: Any = _RULES.get(told.kind, "text")
            may_be_empty = isinstance(told.default, str | list) and told.choices is None
            rule = EntryOf(told.label, kind, may_be_empty, told.choices, None, told.least, told.most)
            problem = check(rule, value)
            if problem is not None:
                found[key] = problem
        if "shop.name" in self.values and not str(self.values["shop.name"]).strip():
            found["shop.name"] = translate("Problems", "This is needed.")
        if "shop.zone" in self.values and "shop.zone" not in found:
            try:
                zone(self.values["shop.zone"])
            except (KeyError, ValueError, OSError):
                found["shop.zone"] = translate("Problems", "No such time zone. For example: Europe/Madrid.")
        return found

    def run(self, ctx: Context) -> Outcome:
        values = {k: tidy(v) if isinstance(v, str) else v for k, v in self.values.items()}
        for key in values:
            if BY_KEY[key].kind == "file":
                values[key] = self._kept(ctx, key, values[key])
        write_settings(ctx.store, values)
        return Outcome(None, self.label())

    @staticmethod
    def _kept(ctx: Context, key: str, told: str) -> str:
        """A chosen file lives in the shop's own folder from now on."""
        from helpdesk.services.files import kept_picture

        try:
            return kept_picture(ctx.folder, told)
        except Invalid as error:
            raise Invalid({key: next(iter(error.problems.values()))}) from error


@dataclass(frozen=True, kw_only=True)
class NoteSetting(ChangeSettings):
    """Keep a fact of the program's own, such as the last proved backup; undo passes over it."""

    undoable: ClassVar[bool] = False


@dataclass(frozen=True, kw_only=True)
class StaffForm(Action):
    """The fields of a person who works here."""

    name: str = entry(translate("Staff", "Name"))
    role: str = entry(translate("Staff", "Role"), "choice", default="counter", choices=ROLES)
    initials: str = entry(
        translate("Staff", "Initials"), default="", hint=translate("Staff", "Empty: made from the name.")
    )

    def own(self) -> dict[str, Any]:
        """The columns of the person."""
        name = tidy_line(self.name)
        return {"name": name, "role": self.role, "initials": tidy_line(self.initials)[:3] or initials(name)}

    def rules(self) -> dict[str, Text]:
        return {} if tidy_line(self.name) else {"name": translate("Problems", "This is needed.")}


@dataclass(frozen=True, kw_only=True)
class AddStaff(StaffForm):
    """Somebody begins to work here."""

    def label(self) -> Text:
        return translate("Staff", "{name} added to the staff")(name=tidy_line(self.name))

    def run(self, ctx: Context) -> Outcome:
        return Outcome(ctx.store.insert(Staff, **self.own()), self.label())


@dataclass(frozen=True, kw_only=True)
class EditStaff(StaffForm):
    """Change a member of the staff; one who left stays in the history."""

    id: int
    active: bool = entry(translate("Staff", "Works here"), "check", default=True)

    def label(self) -> Text:
        return translate("Staff", "{name} changed")(name=tidy_line(self.name))

    def run(self, ctx: Context) -> Outcome:
        if not ctx.store.exists(Staff, self.id):
            raise NotFound(translate("Staff", "That person is not on the staff."))
        others = ctx.store.value("SELECT count(*) FROM staff WHERE active AND id <> ?", (self.id,))
        if not self.active and not others:
            raise Conflict(translate("Staff", "At least one person must work here."))
        ctx.store.update(Staff, self.id, active=self.active, **self.own())
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class SetOpeningHours(Action):
    """The week's opening hours, whole: (weekday, opens, closes, from, to) rows, several a day."""

    spans: tuple[tuple[int, str, str, date | None, date | None], ...]

    def label(self) -> Text:
        return translate("Shop", "Opening hours changed")

    def rules(self) -> dict[str, Text]:
        for weekday, opens, closes, start, end in self.spans:
            if not (0 <= weekday <= 6 and _is_time(opens) and _is_time(closes)):
                return {"spans": translate("Shop", "Times are written 09:00.")}
            if closes <= opens and closes != "00:00":
                return {
                    "spans": translate("Shop", "Closing must be after opening: {opens}–{closes}.")(
                        opens=opens, closes=closes
                    )
                }
            if start and end and end < start:
                return {"spans": translate("Shop", "A season must end after it begins.")}
        return {}

    def run(self, ctx: Context) -> Outcome:
        wanted = set(self.spans)
        for row in ctx.store.rows(
            "SELECT id, weekday, opens, closes, valid_from, valid_to FROM opening_spans"
        ):
            key = (*row[1:4], _day(row[4]), _day(row[5]))
            if key in wanted:
                wanted.discard(key)
            else:
                ctx.store.delete(OpeningSpan, row[0])
        for weekday, opens, closes, start, end in sorted(wanted, key=str):
            ctx.store.insert(
                OpeningSpan, weekday=weekday, opens=opens, closes=closes, valid_from=start, valid_to=end
            )
        return Outcome(None, self.label())


@dataclass(frozen=True, kw_only=True)
class AddHoliday(Action):
    """A day with hours of its own: closed, or open for a part."""

    day: date = entry(translate("Shop", "Day"), "date")
    name: str = entry(translate("Shop", "Name"), default="")
    opens: str = entry(
        translate("Shop", "Opens"), default="", hint=translate("Shop", "Empty: closed all day")
    )
    closes: str = entry(translate("Shop", "Closes"), default="")

    def rules(self) -> dict[str, Text]:
        if bool(self.opens) != bool(self.closes) or (
            self.opens and not (_is_time(self.opens) and _is_time(self.closes))
        ):
            return {"opens": translate("Shop", "Times are written 09:00.")}
        if self.opens and self.closes <= self.opens:
            return {
                "closes": translate("Shop", "Closing must be after opening: {opens}–{closes}.")(
                    opens=self.opens, closes=self.closes
                )
            }
        return {}

    def label(self) -> Text:
        return translate("Shop", "Holiday {day} added")(day=self.day)

    def run(self, ctx: Context) -> Outcome:
        if ctx.store.value("SELECT 1 FROM holidays WHERE day = ?", (self.day.isoformat(),)):
            raise Invalid({"day": translate("Shop", "That day is a holiday already.")})
        made = ctx.store.insert(
            Holiday, day=self.day, name=tidy_line(self.name), opens=self.opens, closes=self.closes
        )
        return Outcome(made, self.label())


@dataclass(frozen=True, kw_only=True)
class RemoveHoliday(Action):
    """A day that is a working day here."""

    id: int

    def label(self) -> Text:
        return translate("Shop", "Holiday removed")

    def run(self, ctx: Context) -> Outcome:
        if not ctx.store.exists(Holiday, self.id):
            raise NotFound(translate("Shop", "That holiday is no longer there."))
        ctx.store.delete(Holiday, self.id)
        return Outcome(None, self.label())


@dataclass(frozen=True, kw_only=True)
class OpenYears(Action):
    """Write the nation-wide holidays of years that are not known yet."""

    undoable: ClassVar[bool] = False
    years: tuple[int, ...]

    def label(self) -> Text:
        return translate("Shop", "Holidays of new years written")

    def run(self, ctx: Context) -> Outcome:
        write_holidays(ctx.store, ctx.settings["shop.country"], ctx.settings["shop.language"], self.years)
        return Outcome(None, self.label())


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


def write_holidays(store: Store, country: str, language: str, years: Any) -> None:
    """Write the nation-wide holidays of ``years`` once; a day that has its own entry keeps it."""
    import holidays

    done = list(stored_settings(store)["holidays.years"])
    new = [year for year in years if year not in done]
    if not new:
        return
    try:
        found = holidays.country_holidays(country, years=new, language=language)
    except NotImplementedError:
        found = (
            holidays.country_holidays(country, years=new)
            if country in holidays.list_supported_countries()
            else {}
        )
    there = {day for (day,) in store.rows("SELECT day FROM holidays")}
    for day, name in sorted(found.items()):
        if day.isoformat() not in there:
            store.insert(Holiday, day=day, name=name, national=True)
    write_settings(store, {"holidays.years": sorted({*done, *new})})


def _is_time(text: str) -> bool:
    try:
        time.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == 5


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
