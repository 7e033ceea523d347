"""Knows how a value is written for a person in a language: dates, money, durations, phones; computes nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from helpdesk.clock import from_text, zone
from helpdesk.languages import SOURCE, catalogue, entry_of
from helpdesk.texts import Cents, Country, Phone, Text, translate

if TYPE_CHECKING:
    from decimal import Decimal

    from babel import Locale

NOTHING = "—"
MINUS = "\N{MINUS SIGN}"
"""A hyphen is shorter than a plus, hangs lower and may end a line."""
_TURNED = str.maketrans(",.", ".,")
"""The signs of a number where the comma stands before the decimals."""


@lru_cache(maxsize=16)
def _locale(language: str, country: str) -> Locale:
    # Babel costs a tenth of the whole start, and the first screen can do without it.
    from babel import Locale

    try:
        return Locale.parse(f"{language}_{country}")
    except Exception:
        return Locale.parse(language)


class Words:
    """One language at one place: says texts and writes values. Passed to whatever shows something."""

    def __init__(
        self,
        language: str = SOURCE,
        country: str = "ES",
        time_zone: str = "Europe/Madrid",
        currency: str = "EUR",
    ) -> None:
        self.language = language
        self.country = country
        self._time_zone = time_zone
        self.currency = currency
        self.zone = zone(time_zone)
        self._catalogue = catalogue(language)

    @cached_property
    def _locale(self) -> Locale:
        return _locale(self.language, self.region)

    @property
    def region(self) -> str:
        """The country in whose way this language is written here."""
        return entry_of(self.language).home or self.country

    @property
    def decimal(self) -> str:
        """The sign before the decimals of a number."""
        return entry_of(self.language).decimal

    def also(self, language: str) -> Words:
        """The same place in another language."""
        return Words(language, self.country, self._time_zone, self.currency)

    def say(self, text: Text | str) -> str:
        """The text in this language; values in its places are written as here."""
        if isinstance(text, Text) and text.args:
            text = Text(
                text.context, text.source, tuple((key, self._value(value)) for key, value in text.args)
            )
        return self._catalogue.say(text)

    def _value(self, value: object) -> object:
        if isinstance(value, datetime):
            return self.moment(value)
        if isinstance(value, date):
            return self.day(value)
        if isinstance(value, Text):
            return self.say(value)
        if isinstance(value, Country):
            return self._locale.territories.get(value, value)
        if isinstance(value, Phone):
            return self.phone(value)
        if isinstance(value, Cents):
            return self.money(value)
        return value

    def day(self, day: date | str | None) -> str:
        """A date in figures: 21/11/2026."""
        if not day:
            return NOTHING
        day = self._day(day)
        # Not by %Y: on some systems it writes the year 1 without its zeros.
        return f"{day:%d/%m}/{day.year:04}"

    def day_long(self, day: date | str | None) -> str:
        """A date with its weekday and month in words."""
        if not day:
            return NOTHING
        day = self._day(day)
        from babel import dates

        return dates.format_date(day, "full", locale=self._locale)

    def day_short(self, day: date | str | None) -> str:
        """Day and month, for narrow places: 21 Nov."""
        if not day:
            return NOTHING
        day = self._day(day)
        from babel import dates

        return dates.format_date(day, "d MMM", locale=self._locale)

    def month(self, day: date) -> str:
        """A month with its year, inside a sentence: October 2026."""
        from babel import dates

        return dates.format_skeleton("yMMMM", day, locale=self._locale)

    def month_short(self, day: date, *, year: bool = False) -> str:
        """A month for narrow places: Oct; with its year Oct 2026."""
        from babel import dates

        return dates.format_skeleton("yMMM" if year else "MMM", day, locale=self._locale)

    def _day(self, day: date | str) -> date:
        """A day as it is given; of an instant, also as it is stored, the one at this place."""
        if isinstance(day, datetime):
            return (self.local(day) if day.tzinfo else day).date()
        if isinstance(day, str):
            return date.fromisoformat(day) if len(day) == len("2026-11-21") else self.local(day).date()
        return day

    def local(self, moment: datetime | str) -> datetime:
        """An instant as wall time at this place."""
        moment = from_text(moment) if isinstance(moment, str) else moment
        return moment.astimezone(self.zone)

    def moment(self, moment: datetime | str | None) -> str:
        """An instant as local date and time: 21/11/2026 09:30."""
        if not moment:
            return NOTHING
        local = self.local(moment)
        return f"{self.day(local.date())} {local:%H:%M}"

    def time(self, moment: datetime | str | None) -> str:
        """An instant as local time: 09:30."""
        return f"{self.local(moment):%H:%M}" if moment else NOTHING

    def money(self, cents: int | None) -> str:
        """Integer minor units as an amount with its currency."""
        if cents is None:
            return NOTHING
        language = entry_of(self.language)
        if self.currency == "EUR" and self.region == language.at_home:
            amount = f"{abs(cents) // 100:,}.{abs(cents) % 100:02d}"
            amount = amount.translate(_TURNED) if language.decimal == "," else amount
            return f"{MINUS if cents < 0 else ''}{language.euros.format(amount)}"
        from babel import numbers

        return _with_minus(numbers.format_currency(_major(cents), self.currency, locale=self._locale))

    def number(self, value: float | int | None, digits: int = 0) -> str:
        """A number with ``digits`` decimals."""
        if value is None:
            return NOTHING
        if digits == 0 and isinstance(value, int) and 0 <= value < 1000:
            return str(value)
        from babel import numbers

        form = f"#,##0.{'0' * digits}" if digits else "#,##0"
        return _with_minus(numbers.format_decimal(value, format=form, locale=self._locale))

    def percent(self, value: float | None, digits: int = 0) -> str:
        """A percentage given as 0–100."""
        return NOTHING if value is None else f"{self.number(value, digits)} %"

    def duration(self, minutes: float | None) -> str:
        """Minutes as hours and minutes: 1 h 05 min."""
        if minutes is None:
            return NOTHING
        hours, rest = divmod(round(minutes), 60)
        return f"{hours} h {rest:02d} min" if hours else f"{rest} min"

    def days_between(self, day: date, today: date) -> Text:
        """A day as seen from today: in 3 days, 2 days ago."""
        ahead = (day - today).days
        if ahead == 0:
            return translate("Formats", "today")
        if ahead == 1:
            return translate("Formats", "tomorrow")
        if ahead == -1:
            return translate("Formats", "yesterday")
        if ahead > 0:
            return translate("Formats", "in %n day(s)", "", 1)(n=ahead)
        return translate("Formats", "%n day(s) ago", "", 1)(n=-ahead)

    @staticmethod
    def age(since: datetime | str, now: datetime) -> Text:
        """How long ago, in the largest unit that says it."""
        since = from_text(since) if isinstance(since, str) else since
        passed = now.astimezone(UTC) - since
        if passed < timedelta(hours=1):
            return translate("Formats", "%n min", "", 1)(n=max(0, int(passed.total_seconds() // 60)))
        if passed < timedelta(days=1):
            return translate("Formats", "%n h", "", 1)(n=int(passed.total_seconds() // 3600))
        return translate("Formats", "%n day(s)", "", 1)(n=passed.days)

    def phone(self, number: str, country: str | None = None) -> str:
        """A phone number as people write it here; what is no number stays as typed."""
        import phonenumbers

        try:
            parsed = phonenumbers.parse(number, country or self.country)
        except phonenumbers.NumberParseException:
            return number
        if not phonenumbers.is_possible_number(parsed):
            return number
        home = phonenumbers.country_code_for_region(self.country) == parsed.country_code
        form = (
            phonenumbers.PhoneNumberFormat.NATIONAL if home else phonenumbers.PhoneNumberFormat.INTERNATIONAL
        )
        return phonenumbers.format_number(parsed, form)

    def listing(self, items: Iterable[Text | str]) -> str:
        """Several things in a row, separated by commas."""
        return ", ".join(self.say(item) for item in items)

    def weekday(self, number: int) -> str:
        """The name of a weekday, Monday = 0, beginning with a capital."""
        return capital(self.weekday_inside(number))

    def weekday_inside(self, number: int) -> str:
        """The same inside a sentence, where not every language writes it with a capital."""
        return str(self._locale.days["stand-alone"]["wide"][number])


def capital(text: str) -> str:
    """A text that begins as a sentence does."""
    return text[:1].upper() + text[1:]


def _with_minus(said: str) -> str:
    """A number with a true minus before it, and none before what is rounded to nothing."""
    return said.replace("-", MINUS if any(sign in said for sign in "123456789") else "")


def _major(cents: int) -> Decimal:
    from decimal import Decimal

    return Decimal(cents).scaleb(-2)
