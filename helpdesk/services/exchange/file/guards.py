"""Knows which texts of a cell need a guard: what a spreadsheet would run, and words that say that nothing is there."""

from __future__ import annotations

import re

from helpdesk.domain.normal_forms import tidy_line

EMPTY = frozenset({"-", "–", "n/a", "s/n", "no tiene", "????"})
"""What people write into a cell that holds nothing (contract, Import); in any case."""

LONGEST_EMPTY = max(map(len, EMPTY))

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_EMPTY = re.compile(f"'*(?:{'|'.join(re.escape(word) for word in sorted(EMPTY))})", re.IGNORECASE)
_PHONE = re.compile(r"[+\-]?[\d\s().\-/]*\d[\d\s().\-/]*")
_AMOUNT = re.compile(r"[+\-]?\d+([.,]\d+)?")


def guarded(text: str, kind: str = "line") -> str:
    """A text as written to a file: one apostrophe before what a spreadsheet would take for a formula.

    A plain phone number or negative amount in a typed column is a number and stays (contract, Import). A word
    that would be read as an empty cell gets one, too.
    """
    if not _is_odd(text):
        return text
    if kind == "phone" and _PHONE.fullmatch(text):
        return text
    if kind in {"money", "number"} and _AMOUNT.fullmatch(text):
        return text
    return f"'{text}"


def unguarded(text: str) -> str:
    """The text without the one apostrophe that :func:`guarded` put there."""
    return text[1:] if text[:1] == "'" and _is_odd(text[1:]) else text


def _is_odd(text: str) -> bool:
    return bool(_FORMULA.match(text) or _EMPTY.fullmatch(text))


def says_nothing(text: str) -> bool:
    """Whether a tidy cell holds a word that stands for an empty one."""
    return len(text) <= LONGEST_EMPTY and text.casefold() in EMPTY


def bare(text: str) -> str:
    """A one-line cell as it is read: without blanks at its ends, guard and control characters; "" is empty."""
    text = text.strip()
    if text[:1] == "'":
        return unguarded(text)
    text = text if text.isprintable() else tidy_line(text)
    return "" if says_nothing(text) else text
