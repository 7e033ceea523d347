"""Knows how the text of a cell becomes a value as stored, and back; must not know which column means what."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import partial

from helpdesk.action import EARLIEST, LATEST, LINE_LIMIT, MOST_CENTS
from helpdesk.clock import from_text, to_text
from helpdesk.domain.normal_forms import fold, tidy_line
from helpdesk.languages import LANGUAGES, said_in_all
from helpdesk.services.exchange.file.fields import Field
from helpdesk.services.exchange.file.guards import guarded
from helpdesk.texts import Text, translate

Value = str | int | None

LONGEST_SAID = 60

_HALF = r"(?:\s*([apAP])\.?\s?[mM]\.?)?"
"""The half of the day, where hours are counted to twelve: PM, p.m., p. m."""
_ISO = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})"
    rf"(?:[T ]\s*(\d{{1,2}}):(\d{{2}})(?::(\d{{2}})(?:[.,]\d+)?)?{_HALF}\s*(Z|z|[+-]\d{{2}}(?::?\d{{2}})?)?)?"
)
LOCAL_DATE = re.compile(
    r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})"
    rf"(?:[T ,]+(\d{{1,2}}):(\d{{2}})(?::(\d{{2}}))?{_HALF})?"
)
_SERIAL_DAY = re.compile(r"\d{1,7}(?:\.\d+)?")
_MONEY = re.compile(r"([+\-]?)(\d{1,15})(?:[.,](\d{1,2}))?")
_EXACT_MONEY = re.compile(r"([+\-]?)(\d{1,15})\.(\d{1,17})")
_NUMBER = re.compile(r"([+\-]?\d{1,9})(?:[.,]0+)?")
_MONTHS = re.compile(r"(\d{1,4})(?:[.,]0+)?\s*([^\W\d_]+)\.?")
_MONTHS_IN = {
    **dict.fromkeys(("mes", "meses", "m", "month", "months"), 1),
    **dict.fromkeys(("ano", "anos", "a", "year", "years", "y"), 12),
}
"""The units in which months are written, folded, and how many months each has."""
_SCIENTIFIC = re.compile(r"\d+(?:[.,]\d+)?[eE]\+\d+|\d[.,]\d+[eE]-\d+")
_SIGNS = re.compile(r"^(?:€|eur)\s*|\s*(?:€|eur)$", re.IGNORECASE)
_EXCEL_START = datetime(1899, 12, 30)  # noqa: DTZ001 - a sheet's days have no zone
_LANGUAGE_CODE = re.compile(r"[a-z]{2,3}")
_CACHE = 20_000


class BadCell(Exception):
    """A value that cannot be taken; ``reason`` says why, ``word`` is the one that is none of the field's choices."""

    def __init__(self, reason: Text, word: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.word = word


def said(text: str) -> str:
    """A cell as quoted in a message: one line, not too long."""
    line = tidy_line(text[: LONGEST_SAID * 4])
    return line if len(line) <= LONGEST_SAID else line[: LONGEST_SAID - 1] + "…"


class CellReader:
    """Reads cells at one place and moment. ``sheet``: the file is a workbook, whose numbers may be days."""

    def __init__(self, place: tzinfo, now: datetime, *, sheet: bool = False) -> None:
        self.place = place
        self.now = to_text(now)
        self.today = now.astimezone(place).date().isoformat()
        self.sheet = sheet
        self._moments: tuple[dict[str, str], dict[str, str]] = ({}, {})
        self._days: tuple[dict[str, str], dict[str, str]] = ({}, {})

    def of(self, field: Field, *, month_first: bool = False) -> Callable[[str], Value]:
        """How a tidy cell of that column is read: not empty, no blanks at its ends, no control characters."""
        if field.kind in {"choice", "open"}:
            return self._choice(field)
        if field.kind == "number":
            return lambda text: self._number(text, field)
        if field.kind in {"date", "moment"}:
            read = partial(self.day if field.kind == "date" else self.moment, month_first=month_first)
            limit = self.today if field.kind == "date" else self.now
            return (lambda text: _not_after(read(text), limit, text)) if field.past else read
        readers: dict[str, Callable[[str], Value]] = {"money": self._money, "language": _language}
        return readers.get(field.kind, _exact if field.exact else _within_limit)

    def moment(self, text: str, *, month_first: bool = False) -> str:
        """An instant as stored; without a zone it is the shop's time, the earlier of two, a date its 00:00."""
        known = self._moments[month_first]
        found = known.get(text)
        if found is None:
            wall = self._wall(text, month_first)
            placed = wall if wall.tzinfo else wall.replace(tzinfo=self.place, fold=0)
            found = f"{placed.astimezone(UTC).isoformat()[:19]}Z"
            self._remember(known, text, found)
        return found

    def day(self, text: str, *, month_first: bool = False) -> str:
        """A calendar day as stored; a time beside it is left out."""
        known = self._days[month_first]
        found = known.get(text)
        if found is None:
            wall = self._wall(text, month_first)
            found = (wall.astimezone(self.place) if wall.tzinfo else wall).date().isoformat()
            self._remember(known, text, found)
        return found

    @staticmethod
    def _remember(cache: dict[str, str], text: str, found: str) -> None:
        if len(cache) >= _CACHE:
            cache.clear()
        cache[text] = found

    def _wall(self, text: str, month_first: bool) -> datetime:
        try:
            wall = self._written(text, month_first)
        except (ValueError, OverflowError) as error:
            raise _no_date(text) from error
        if not EARLIEST <= wall.date() <= LATEST:
            raise BadCell(
                translate("Exchange", "“{value}”: the year must lie between 1900 and 2200.")(value=said(text))
            )
        return wall

    def _written(self, text: str, month_first: bool) -> datetime:
        if match := _ISO.fullmatch(text):
            year, month, day, hour, minute, second, half, offset = match.groups()
            wall = _wall_time(year, month, day, _of_day(hour, half), minute, second)
            return wall.replace(tzinfo=_offset(offset)) if offset else wall
        if match := LOCAL_DATE.fullmatch(text):
            day, month, year, hour, minute, second, half = match.groups()
            if month_first:
                day, month = month, day
            return _wall_time(year, month, day, _of_day(hour, half), minute, second)
        if self.sheet and _SERIAL_DAY.fullmatch(text):
            return _EXCEL_START + timedelta(seconds=round(float(text) * 86_400))
        raise _no_date(text)

    def _money(self, text: str) -> int:
        plain = _SIGNS.sub("", text).strip()
        match = _MONEY.fullmatch(plain)
        if match:
            sign, whole, part = match.groups()
            cents = int(whole) * 100 + int((part or "0").ljust(2, "0"))
        elif self.sheet and (match := _EXACT_MONEY.fullmatch(plain)):
            # A sheet's own arithmetic leaves more digits than money has: half a cent goes up.
            sign, whole, part = match.groups()
            cents = int(whole) * 100 + (int(part[:3].ljust(3, "0")) + 5) // 10
        else:
            raise BadCell(
                translate(
                    "Exchange",
                    "“{value}” is no amount. It is written 12.50 or 12,50, without thousands separators.",
                )(value=said(text))
            )
        if sign == "-" or cents > MOST_CENTS:
            raise BadCell(
                translate("Exchange", "“{value}”: an amount between 0 and 100,000,000 is expected.")(
                    value=said(text)
                )
            )
        return cents

    @staticmethod
    def _number(text: str, field: Field) -> int:
        match = _NUMBER.fullmatch(text)
        months = _in_months(text) if field.months and not match else None
        if not match and months is None:
            raise BadCell(translate("Exchange", "“{value}” is no whole number.")(value=said(text)))
        number = int(match[1]) if match else months or 0
        least, most = field.least, field.most
        if (least is not None and number < least) or (most is not None and number > most):
            raise BadCell(
                translate("Exchange", "“{value}”: a number between {least} and {most} is expected.")(
                    value=said(text), least=least, most=most
                )
            )
        return number

    @staticmethod
    def _choice(field: Field) -> Callable[[str], Value]:
        by_word = field.by_word
        known: dict[str, str] = {}

        def read(text: str) -> str:
            found = known.get(text) or by_word.get(fold(text))
            if found is None:
                if field.kind == "open":
                    return _within_limit(text)
                raise BadCell(
                    translate("Exchange", "“{value}” is none of: {words}.")(
                        value=said(text), words=", ".join(field.choices)
                    ),
                    text,
                )
            if len(known) < _CACHE:
                known[text] = found
            return found

        return read


class CellWriter:
    """Writes stored values as cells at one place."""

    def __init__(self, place: tzinfo) -> None:
        self.place = place
        self._moments: dict[str, str] = {}

    def write(self, value: Value, kind: str) -> str:
        """A value as its cell; the exact inverse of reading it."""
        if value is None or value == "":
            return ""
        if kind == "moment":
            return self.moment(str(value))
        if kind == "money":
            return f"{int(value) // 100}.{int(value) % 100:02d}"
        return guarded(str(value), kind) if isinstance(value, str) else str(value)

    def moment(self, stored: str) -> str:
        """Local date and time, a date alone at midnight; with its offset only in an hour that comes twice."""
        found = self._moments.get(stored)
        if found is None:
            local = from_text(stored).astimezone(self.place)
            form = "%Y-%m-%d"
            if local.hour or local.minute or local.second or local.fold:
                form += " %H:%M:%S" if local.second else " %H:%M"
            found = local.strftime(form) + (_written_offset(local) if local.fold else "")
            if len(self._moments) >= _CACHE:
                self._moments.clear()
            self._moments[stored] = found
        return found


def _of_day(hour: str | None, half: str | None) -> int:
    """The hour of the day: 12 AM is midnight, 12 PM is noon. ``ValueError``: there is no such hour in a half of it."""
    if hour is None:
        return 0
    if not half:
        return int(hour)
    if not 1 <= int(hour) <= 12:
        raise ValueError(hour)
    return int(hour) % 12 + (12 if half in "pP" else 0)


def _wall_time(
    year: str, month: str, day: str, hour: int, minute: str | None, second: str | None
) -> datetime:
    return datetime(  # noqa: DTZ001 - the caller gives it its zone
        int(year), int(month), int(day), hour, int(minute or 0), int(second or 0)
    )


def _offset(text: str) -> timezone:
    if text in "Zz":
        return UTC
    digits = text[1:].replace(":", "").ljust(4, "0")
    shift = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-shift if text[0] == "-" else shift)


def _written_offset(local: datetime) -> str:
    digits = local.strftime("%z")
    return f"{digits[:3]}:{digits[3:]}"


def _not_after(value: str, limit: str, text: str) -> str:
    if value > limit:
        raise BadCell(
            translate("Exchange", "“{value}” lies in the future, yet it has happened.")(value=said(text))
        )
    return value


def _no_date(text: str) -> BadCell:
    return BadCell(
        translate(
            "Exchange", "“{value}” is no date. It is written 2026-11-21 or 21/11/2026, with or without 09:30."
        )(value=said(text))
    )


def _in_months(text: str) -> int | None:
    """Months written with their unit: "3 meses", "2 años"."""
    match = _MONTHS.fullmatch(text)
    unit = _MONTHS_IN.get(fold(match[2])) if match else None
    return int(match[1]) * unit if match and unit else None


def is_scientific(text: str) -> bool:
    """Whether a number stands there that a spreadsheet cut: its last digits are lost."""
    return ("E" in text or "e" in text) and _SCIENTIFIC.fullmatch(text) is not None


def _exact(text: str) -> str:
    if is_scientific(text):
        raise BadCell(
            translate(
                "Exchange",
                "“{value}” was cut by a spreadsheet; its last digits are lost. In the list itself format the column "
                "as text, or as a number without decimals, and save it again.",
            )(value=said(text))
        )
    return _within_limit(text)


def _within_limit(text: str) -> str:
    if len(text) * 4 > LINE_LIMIT and len(text.encode("utf-8", "surrogatepass")) > LINE_LIMIT:
        raise BadCell(translate("Exchange", "This is longer than 1 MB."))
    return text


_LANGUAGES = {
    fold(word): language.code
    for language in LANGUAGES.values()
    for word in (language.code, language.own_name, *said_in_all(language.name), *language.words)
}


def _language(text: str) -> str:
    """A language by its code or its word; others than the program's own are kept by their code."""
    word = fold(text)
    code = _LANGUAGES.get(word) or word.split(" ")[0]
    if not _LANGUAGE_CODE.fullmatch(code):
        raise BadCell(
            translate("Exchange", "“{value}” is no language. It is written {codes}.")(
                value=said(text), codes=", ".join(LANGUAGES)
            )
        )
    return code
