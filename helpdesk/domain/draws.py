"""Knows how a draw is made so that anybody can check it afterwards, offline; knows no table and picks no seed.

Before the draw two hashes are published: of a secret seed, and of the sorted list of entries. Later a number that
nobody controls is mixed in, such as a lottery's of that day. Each entry's score is::

    HMAC-SHA256(seed, public number "|" hash of the list "|" entry)

in hexadecimal; the lowest wins. Whoever has the seed afterwards finds the same order. It does not prove that the list
is complete: therefore each slip bears its number.
Source: the usual commit-and-reveal of fair draws (exception418.com/provably-fair-giveaways).
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Iterable, Sequence
from datetime import date

from helpdesk.classes import NamedTuple
from helpdesk.texts import Text, translate

SEED_BYTES = 32
ENTRY_LIMIT = 40
"""Characters of an entry's number."""
_ENTRY = re.compile(r"[0-9A-Z][0-9A-Z./_-]*")
_SEED = re.compile(r"(?:[0-9a-f]{2}){16,}")
_NUMBER = re.compile(r"[0-9A-Za-z][0-9A-Za-z .,/-]{0,39}")


class Ranked(NamedTuple):
    """An entry with its score, in the order of the draw."""

    rank: int
    entry: str
    score: str


class Commitment(NamedTuple):
    """What was published before the draw."""

    seed_hash: str
    list_hash: str


def tidy_entry(text: str) -> str:
    """An entry's number as it is kept: capitals, no blanks. Empty where it is none."""
    said = "".join(text.split()).upper()
    return said if len(said) <= ENTRY_LIMIT and _ENTRY.fullmatch(said) else ""


def customer_entry(customer: int) -> str:
    """The entry of a customer: ``C000017``."""
    return f"C{customer:06d}"


def is_customer_entry(entry: str) -> bool:
    """Whether an entry is written as a customer's is."""
    return re.fullmatch(r"C[0-9]{6,}", entry) is not None


def is_seed(seed: str) -> bool:
    """Whether a text is a seed: at least 16 bytes in hexadecimal."""
    return _SEED.fullmatch(seed) is not None


def hash_of_seed(seed: str) -> str:
    """SHA-256 of the seed's bytes. ``ValueError`` where it is no hexadecimal number."""
    return hashlib.sha256(bytes.fromhex(seed)).hexdigest()


def hash_of_list(entries: Iterable[str]) -> str:
    """SHA-256 of the sorted entries, a line each."""
    lines = "".join(f"{entry}\n" for entry in sorted(entries))
    return hashlib.sha256(lines.encode()).hexdigest()


def public_number(day: date, number: str) -> str:
    """The public number with its day, as it goes into the draw: ``2027-01-09:84275``."""
    return f"{day.isoformat()}:{' '.join(number.split())}"


def is_number(text: str) -> bool:
    """Whether a text can be a public number: figures and letters, no more than forty."""
    return _NUMBER.fullmatch(" ".join(text.split())) is not None


def ranking(seed: str, public: str, entries: Sequence[str]) -> list[Ranked]:
    """All entries in the order of the draw. The order in which they are given changes nothing."""
    key, listed = bytes.fromhex(seed), hash_of_list(entries)
    scored = sorted(
        (hmac.new(key, f"{public}|{listed}|{entry}".encode(), hashlib.sha256).hexdigest(), entry)
        for entry in entries
    )
    return [Ranked(rank, entry, score) for rank, (score, entry) in enumerate(scored, start=1)]


def faults(
    published: Commitment,
    entries: Sequence[str],
    *,
    seed: str = "",
    public: str = "",
    drawn: Sequence[str] = (),
) -> list[Text]:
    """What does not agree with what was published; nothing where all does.

    Args:
        published: both hashes as printed before the draw.
        entries: the entries as they stand now.
        seed: empty while it is secret.
        public: the public number with its day.
        drawn: the entries in the order that was told.
    """
    found = []
    if hash_of_list(entries) != published.list_hash:
        found.append(
            translate("Draws", "The list of entries is not the one that was published before the draw.")
        )
    if len(set(entries)) != len(entries):
        found.append(translate("Draws", "An entry is duplicated in the list."))
    if seed and (not is_seed(seed) or hash_of_seed(seed) != published.seed_hash):
        found.append(translate("Draws", "The seed is not the one whose hash was published before the draw."))
    elif seed and public and [each.entry for each in ranking(seed, public, entries)] != list(drawn):
        found.append(
            translate("Draws", "The order that was told is not the one that seed, number and list give.")
        )
    return found
