"""Opening hours and holidays: setting the week, adding and removing days, opening a year."""

from __future__ import annotations

from datetime import date, time
from typing import Any, ClassVar

from helpdesk.action import Action, Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import tidy_line
from helpdesk.errors import Invalid, NotFound
from helpdesk.services.shop.hours_change import hours_change
from helpdesk.services.shop.reader import stored_settings
from helpdesk.services.shop.settings_actions import write_settings
from helpdesk.store.database import Store, plain
from helpdesk.store.tables.shop import Holiday, OpeningSpan
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class SetOpeningHours(Action):
    """The week's opening hours, whole: (weekday, opens, closes, from, to) rows, several a day."""

    right: ClassVar[str] = "rules"

    spans: tuple[tuple[int, str, str, date | None, date | None], ...]

    def label(self) -> Text:
        return translate("Shop", "Opening hours changed")

    def rules(self) -> dict[str, Text]:
        for span in self.spans:
            if not _is_span(span):
                return {"spans": translate("Shop", "Times are written 09:00.")}
            weekday, opens, closes, start, end = span
            if not (0 <= weekday <= 6 and is_time(opens) and is_time(closes)):
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
        wanted, gone = set(self.spans), []
        for row in ctx.store.rows(
            "SELECT id, weekday, opens, closes, valid_from, valid_to FROM opening_spans"
        ):
            key = (*row[1:4], day_said(row[4]), day_said(row[5]))
            if key in wanted:
                wanted.discard(key)
            else:
                gone.append(row[0])
        with hours_change(ctx):
            ctx.store.delete(OpeningSpan, *gone)
            ctx.store.insert_many(
                OpeningSpan,
                ("weekday", "opens", "closes", "valid_from", "valid_to"),
                [tuple(map(plain, span)) for span in sorted(wanted, key=str)],
            )
        return Outcome(None, self.label())


def _is_span(span: object) -> bool:
    """Whether a row has the five things of one, each of its kind."""
    if not isinstance(span, tuple) or len(span) != 5 or not isinstance(span[0], int):
        return False
    return all(day is None or isinstance(day, date) for day in span[3:])


@dataclass(frozen=True, kw_only=True)
class AddHoliday(Action):
    """A day with hours of its own: closed, or open for a part."""

    right: ClassVar[str] = "rules"

    prompt = Prompt(
        translate("HolidayDialog", "Add a holiday"),
        translate("HolidayDialog", "Add holiday"),
        translate("HolidayDialog", "Leave the hours empty when the shop is closed all day."),
        narrow=True,
        dialog="holiday",
    )

    day: date = entry(translate("Shop", "Day"), "date")
    name: str = entry(translate("Shop", "Name"), default="")
    opens: str = entry(
        translate("Shop", "Opens"), default="", hint=translate("Shop", "Empty: closed all day")
    )
    closes: str = entry(translate("Shop", "Closes"), default="")

    def rules(self) -> dict[str, Text]:
        if bool(self.opens) != bool(self.closes) or (
            self.opens and not (is_time(self.opens) and is_time(self.closes))
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
        with hours_change(ctx):
            made = ctx.store.insert(
                Holiday, day=self.day, name=tidy_line(self.name), opens=self.opens, closes=self.closes
            )
        return Outcome(made, self.label())


@dataclass(frozen=True, kw_only=True)
class RemoveHoliday(Action):
    """A day that is a working day here."""

    right: ClassVar[str] = "rules"

    id: int

    def label(self) -> Text:
        return translate("Shop", "Holiday removed")

    def run(self, ctx: Context) -> Outcome:
        if not ctx.store.exists(Holiday, self.id):
            raise NotFound(translate("Shop", "That holiday is no longer there."))
        with hours_change(ctx):
            ctx.store.delete(Holiday, self.id)
        return Outcome(None, self.label())


@dataclass(frozen=True, kw_only=True)
class OpenYears(Action):
    """Write the nation-wide holidays of years that are not known yet."""

    unattended: ClassVar[bool] = True

    undoable: ClassVar[bool] = False
    years: tuple[int, ...]

    def label(self) -> Text:
        return translate("Shop", "Holidays of new years written")

    def run(self, ctx: Context) -> Outcome:
        write_holidays(ctx.store, ctx.settings["shop.country"], ctx.settings["shop.language"], self.years)
        return Outcome(None, self.label())


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
    days = [(day.isoformat(), name, 1) for day, name in sorted(found.items())]
    store.insert_many(Holiday, ("day", "name", "national"), [row for row in days if row[0] not in there])
    write_settings(store, {"holidays.years": sorted({*done, *new})})


def is_time(text: str) -> bool:
    try:
        return time.fromisoformat(text).strftime("%H:%M") == text
    except (ValueError, TypeError):
        return False


def day_said(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
