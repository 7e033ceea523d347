"""Knows the normal forms by which names, phones, e-mails and serials are compared and found."""

from __future__ import annotations

import functools
import re
import unicodedata

from helpdesk.classes import NamedTuple

_UNMARKED = str.maketrans({"ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "æ": "ae", "Æ": "ae"})
_LOOKALIKE = str.maketrans({"O": "0", "I": "1"})
_CONTROL = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]"
"""Compiled once by the library, when a text is first tidied: a start folds names, and tidies none."""


def tidy(text: str) -> str:
    """A longer text as kept: control characters become spaces, line ends are ``\\n``, no blanks at the ends."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return re.sub(_CONTROL, " ", text).strip()


def tidy_line(text: str) -> str:
    """A one-line text as kept: like :func:`tidy`, and line breaks become spaces."""
    return re.sub(r"[\r\n\t]+", " ", tidy(text))


def fold(text: str) -> str:
    """Letters without accents and case, everything else a single space: the normal form of a name."""
    text = unicodedata.normalize("NFKD", text.translate(_UNMARKED)).casefold()
    kept = (c if c.isalnum() else "" if unicodedata.combining(c) else " " for c in text)
    return " ".join("".join(kept).split())


def same_name(one: str, other: str) -> bool:
    """Whether two names have the same words, in any order, accents and case aside."""
    return sorted(fold(one).split()) == sorted(fold(other).split()) != []


def serial_form(serial: str) -> str:
    """What makes a serial the same: letters and digits only, upper case."""
    folded = unicodedata.normalize("NFKD", serial).upper()
    return "".join(c for c in folded if c.isalnum())


def serial_key(serial: str) -> str:
    """By what a serial is looked for: its form, O read as 0 and I as 1."""
    return serial_form(serial).translate(_LOOKALIKE)


def phone_digits(number: str) -> str:
    """The digits of a phone as typed, without an international 00: what a search compares."""
    digits = "".join(
        str(unicodedata.digit(c)) for c in number if c.isdigit() and unicodedata.decimal(c, None) is not None
    )
    return digits.removeprefix("00")


def phone_key(number: str, country: str = "ES") -> str:
    """The normal form of a phone: its international digits where it is a number of ``country`` or of the world."""
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, country)
    except phonenumbers.NumberParseException:
        return phone_digits(number)
    if not phonenumbers.is_possible_number(parsed):
        return phone_digits(number)
    return f"{parsed.country_code}{phonenumbers.national_significant_number(parsed)}"


def dialled(number: str, country: str) -> str:
    """A phone as a telephone dials it from anywhere: ``+34600004260``; its digits where it is none of the world."""
    key, digits = phone_key(number, country), phone_digits(number)
    abroad = key != digits or number.strip().startswith(("+", "00"))
    return f"+{key}" if key and abroad else digits


class _PlainKinds(NamedTuple):
    """How a country's phones look that are written in plain figures, by kind."""

    mobile: re.Pattern[str]
    fixed: re.Pattern[str]
    odd: re.Pattern[str]
    """Neither: paid, free, paging and the like."""


@functools.cache
def _plain_kinds(country: str) -> _PlainKinds | None:
    """The patterns of a country in which a number is dialled as it is written; nothing of one with a prefix for it.

    To parse a number costs twenty times as much, and a campaign asks for each of a hundred thousand.
    """
    import phonenumbers

    told = phonenumbers.PhoneMetadata.metadata_for_region(country, None)
    if told is None or told.national_prefix or told.national_prefix_for_parsing:
        return None
    others = (
        "premium_rate",
        "toll_free",
        "shared_cost",
        "voip",
        "personal_number",
        "pager",
        "uan",
        "voicemail",
    )
    shapes = [getattr(told, kind) for kind in (*others, "mobile", "fixed_line")]
    # What no number can be stands for a kind that the country has not.
    *odd, mobile, fixed = [(shape and shape.national_number_pattern) or "(?!)" for shape in shapes]
    return _PlainKinds(re.compile(mobile), re.compile(fixed), re.compile("|".join(odd)))


def takes_texts(number: str, country: str) -> bool:
    """Whether a phone may be a mobile one, to which a text can be sent."""
    import phonenumbers

    plain = _plain_kinds(country)
    figures = number.replace(" ", "")
    if plain is not None and figures.isascii() and figures.isdigit() and not plain.odd.fullmatch(figures):
        if plain.mobile.fullmatch(figures):
            return True
        if plain.fixed.fullmatch(figures):
            return False
    try:
        parsed = phonenumbers.parse(number, country)
    except phonenumbers.NumberParseException:
        return False
    kinds = phonenumbers.PhoneNumberType
    return phonenumbers.number_type(parsed) in (kinds.MOBILE, kinds.FIXED_LINE_OR_MOBILE)


def email_key(address: str) -> str:
    """The normal form of an e-mail address."""
    return address.strip().casefold()


def initials(name: str) -> str:
    """Up to two letters that stand for a person."""
    parts = name.split()
    return "".join(part[0] for part in (parts[:1] + parts[-1:] if len(parts) > 1 else parts)).upper()


def shortened(text: str, most: int = 60) -> str:
    """A person's text as it is quoted in a label."""
    text = tidy_line(text)
    return text if len(text) <= most else text[: most - 1] + "…"
